"""Calls that several sources heard: two that were taken for one, and one again."""

from taktone.core.call import Call
from taktone.core.changes import Changes
from taktone.store.database import Database
from taktone.store.splitting import mend_call, split_call


class SplitStore:
    """Undoes merges, and undoes that; each method is one transaction."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def split(self, call_id: str) -> tuple[tuple[Call, ...], Changes]:
        """Two calls were taken for one: the part heard last is a call of its own from now on.

        What was written stays with the first. It goes to whoever called last from its number.

        Returns:
            What is left of the call, and the new one; nothing where one source alone heard it, or
            it was erased. And what changed.
        """
        with self._database.transaction():
            return split_call(self._database, call_id)

    def mend(self, call_id: str, other_id: str) -> tuple[Call | None, Changes]:
        """Undoes :meth:`split`: the two are one, with what was written about either.

        Returns:
            The call, None where one of the two is not there, and what changed.
        """
        with self._database.transaction():
            return mend_call(self._database, call_id, other_id)
