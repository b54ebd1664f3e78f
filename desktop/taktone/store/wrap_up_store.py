"""What is kept of a call beside its note."""

from datetime import datetime

from taktone.core.changes import Changes
from taktone.core.wrap_up import EMPTY_WRAP_UP, MayBecome, Verdict, WouldCallAgain, WrapUp
from taktone.store.database import Database
from taktone.store.job_details import stored_texts, texts_of
from taktone.store.values import stored, to_ms

_COLUMNS = (
    *("verdict", "criteria_met", "personality", "voice", "intuition"),
    *("words", "may_become", "would_call_again"),
)
_READ = (
    f"SELECT {', '.join(f'w.{column}' for column in _COLUMNS)}"  # noqa: S608 - made of constants
    " FROM calls c CROSS JOIN wrap_ups w ON w.call_seq = c.seq WHERE c.id = ?"
)
_WRITE = (
    f"INSERT INTO wrap_ups (call_seq, {', '.join(_COLUMNS)}, written_at)"  # noqa: S608
    f" SELECT seq{', ?' * len(_COLUMNS)}, ? FROM calls WHERE id = ?"
    " ON CONFLICT DO UPDATE SET written_at = excluded.written_at, "
    + ", ".join(f"{column} = excluded.{column}" for column in _COLUMNS)
)
_CLEAR = "DELETE FROM wrap_ups WHERE call_seq = (SELECT seq FROM calls WHERE id = ?)"


class WrapUpStore:
    """Reads and writes wrap-ups, a call at a time: no list is ever ordered or filtered by them."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def read(self, call_id: str) -> WrapUp:
        """The wrap-up of a call, an empty one where nothing was written."""
        row = self._database.row(_READ, (call_id,))
        if row is None:
            return EMPTY_WRAP_UP
        verdict, criteria, personality, voice, intuition, words, may_become, again = row
        return WrapUp(
            verdict=Verdict(verdict),
            criteria_met=frozenset(texts_of(criteria)),
            personality=personality,
            voice=voice,
            intuition=intuition,
            words=texts_of(words),
            may_become=frozenset(map(MayBecome, texts_of(may_become))),
            would_call_again=WouldCallAgain(again),
        )

    def write(self, call_id: str, wrap_up: WrapUp, at: datetime) -> Changes:
        """Keeps a wrap-up; on disk when this returns. An empty one leaves nothing behind.

        Raises:
            LookupError: There is no such call, so the text would be lost.
        """
        told = Changes(calls=frozenset({call_id}))
        if wrap_up == EMPTY_WRAP_UP:
            return told if self._database.execute(_CLEAR, (call_id,)) else Changes()
        if not self._database.execute(_WRITE, (*_values(wrap_up), to_ms(at), call_id)):
            raise LookupError(call_id)
        return told


def _values(wrap_up: WrapUp) -> tuple[str, ...]:
    return (
        *(str(wrap_up.verdict), stored_texts(sorted(wrap_up.criteria_met))),
        *(stored(wrap_up.personality), stored(wrap_up.voice), stored(wrap_up.intuition)),
        *(stored_texts(wrap_up.words), stored_texts(sorted(wrap_up.may_become))),
        str(wrap_up.would_call_again),
    )
