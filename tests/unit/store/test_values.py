"""Times and texts come back from the database as they went in."""

import unicodedata
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import example, given
from hypothesis import strategies as st

from taktone.store.values import from_ms, stored, to_ms, to_ms_or_none

TIMES = st.datetimes(datetime(1970, 1, 1), datetime(2400, 1, 1), timezones=st.just(UTC))


@given(TIMES)
def test_time_survives_to_the_millisecond(at: datetime) -> None:
    assert at - timedelta(milliseconds=1) < from_ms(to_ms(at)) <= at


def test_time_of_another_zone_is_the_same_moment() -> None:
    copenhagen = timezone(timedelta(hours=1))
    at = datetime(2026, 11, 23, 10, 0, tzinfo=copenhagen)
    assert from_ms(to_ms(at)) == at
    assert from_ms(to_ms(at)).tzinfo is UTC


def test_no_time_stays_no_time() -> None:
    assert to_ms_or_none(None) is None
    assert to_ms_or_none(from_ms(5)) == 5


@given(st.text(st.characters(codec=None)))
@example("A\u030ase")
@example("\ud83d\0")
def test_stored_text_can_be_written_and_is_stored_once(text: str) -> None:
    kept = stored(text)
    kept.encode("utf-8")
    assert "\0" not in kept
    assert stored(kept) == kept == unicodedata.normalize("NFC", kept)
