"""How values stand in the database: times as whole milliseconds UTC, text in one Unicode form."""

import unicodedata
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def to_ms(at: datetime) -> int:
    """Milliseconds since 1970 of an aware time."""
    return (at - _EPOCH) // _MILLISECOND


def to_ms_or_none(at: datetime | None) -> int | None:
    """The same where there may be no time."""
    return None if at is None else to_ms(at)


def from_ms(ms: int) -> datetime:
    """The aware UTC time of milliseconds since 1970."""
    return _EPOCH + ms * _MILLISECOND


def from_ms_or_none(ms: int | None) -> datetime | None:
    """The same where there may be no time."""
    return None if ms is None else from_ms(ms)


def stored(text: str) -> str:
    """``text`` as it is kept: NFC, without NUL and without half a surrogate pair.

    Both spellings of å (one sign, or a and a ring) become one, so that they are found alike; the
    two left out cannot be kept in a database's text at all.
    """
    sound = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", sound).replace("\0", "")
