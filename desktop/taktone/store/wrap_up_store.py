"""What is kept of a call beside its note."""

from datetime import datetime

from taktone.core.changes import Changes
from taktone.core.wrap_up import (
    EMPTY_WRAP_UP,
    MayBecome,
    Verdict,
    WouldCallAgain,
    WrapUp,
    WrapUpField,
    WrapUpValue,
)
from taktone.store.database import Database, Row
from taktone.store.job_details import stored_texts, texts_of
from taktone.store.values import stored, to_ms

_COLUMNS = (
    *("verdict", "criteria_met", "personality", "voice", "intuition"),
    *("words", "may_become", "would_call_again", "is_nothing_promised"),
)
_SELECT = (
    f"SELECT {', '.join(f'w.{column}' for column in _COLUMNS)}, c.id"  # noqa: S608 - constants
    " FROM calls c CROSS JOIN wrap_ups w ON w.call_seq = c.seq "
)
_READ = f"{_SELECT} WHERE c.id = ?"
_OF_PERSON = (
    f"{_SELECT} WHERE c.person_seq = (SELECT seq FROM people WHERE id = ?)"  # noqa: S608
    " ORDER BY c.seq DESC LIMIT ?"
)
_MOST_OF_PERSON = 500
_WRITE = (
    f"INSERT INTO wrap_ups (call_seq, {', '.join(_COLUMNS)}, written_at)"  # noqa: S608
    f" SELECT seq{', ?' * len(_COLUMNS)}, ? FROM calls WHERE id = ?"
    " ON CONFLICT DO UPDATE SET written_at = excluded.written_at, "
    + ", ".join(f"{column} = excluded.{column}" for column in _COLUMNS)
)
_CLEAR = "DELETE FROM wrap_ups WHERE call_seq = (SELECT seq FROM calls WHERE id = ?)"


class WrapUpStore:
    """Reads and writes wrap-ups, a call at a time; a search finds their words, nothing else."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def read(self, call_id: str) -> WrapUp:
        """The wrap-up of a call, an empty one where nothing was written."""
        row = self._database.row(_READ, (call_id,))
        return EMPTY_WRAP_UP if row is None else _wrap_up(row)

    def of_person(self, person_id: str) -> dict[str, WrapUp]:
        """The wrap-ups of a person's newest calls that have one, by the id of the call."""
        rows = self._database.rows(_OF_PERSON, (person_id, _MOST_OF_PERSON))
        return {row[-1]: _wrap_up(row) for row in rows}

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

    def change(self, call_id: str, field: WrapUpField, value: WrapUpValue, at: datetime) -> Changes:
        """Changes one field and leaves the others as they are; on disk when this returns.

        A call that was erased meanwhile is left alone.
        """
        with self._database.transaction():
            if self._database.value("SELECT seq FROM calls WHERE id = ?", (call_id,)) is None:
                return Changes()
            return self.write(call_id, self.read(call_id).changed(field, value), at)


def _wrap_up(row: Row) -> WrapUp:
    verdict, criteria, personality, voice, intuition, words, may_become, again, nothing = row[:9]
    return WrapUp(
        verdict=Verdict(verdict),
        criteria_met=frozenset(texts_of(criteria)),
        personality=personality,
        voice=voice,
        intuition=intuition,
        words=texts_of(words),
        may_become=frozenset(map(MayBecome, texts_of(may_become))),
        would_call_again=WouldCallAgain(again),
        is_nothing_promised=bool(nothing),
    )


def _values(wrap_up: WrapUp) -> tuple[object, ...]:
    return (
        *(str(wrap_up.verdict), stored_texts(sorted(wrap_up.criteria_met))),
        *(stored(wrap_up.personality), stored(wrap_up.voice), stored(wrap_up.intuition)),
        *(stored_texts(wrap_up.words), stored_texts(sorted(wrap_up.may_become))),
        *(str(wrap_up.would_call_again), int(wrap_up.is_nothing_promised)),
    )
