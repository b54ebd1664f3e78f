"""The people who call."""

from taktone.core.caller import Caller
from taktone.core.changes import Changes
from taktone.store.database import Database
from taktone.store.person_rows import person_with_id, read_caller
from taktone.store.values import stored


class PersonStore:
    """Reads and writes people."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def caller(self, person_id: str) -> Caller:
        """What is known of a person, calls that last included; ``STRANGER`` for nobody."""
        return read_caller(self._database, person_with_id(self._database, person_id))

    def rename(self, person_id: str, name: str) -> Changes:
        """Gives a person a name, '' for none; their calls are found by it from now on."""
        sql = "UPDATE people SET name = ? WHERE id = ?"
        if not self._database.execute(sql, (stored(name.strip()), person_id)):
            return Changes()
        return Changes(people=frozenset({person_id}), has_candidates=True)
