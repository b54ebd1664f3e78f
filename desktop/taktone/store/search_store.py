"""The searches the user kept: in the history itself, for their words may be names of people."""

from taktone.core.changes import Changes
from taktone.core.saved_search import SavedSearch
from taktone.store.database import Database
from taktone.store.values import stored

_SAVE = """
    INSERT INTO saved_searches (id, title, text) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, text = excluded.text
"""


class SearchStore:
    """Reads and writes kept searches."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def listed(self) -> tuple[SavedSearch, ...]:
        """All of them, the one kept first first."""
        rows = self._database.rows("SELECT id, title, text FROM saved_searches ORDER BY seq")
        return tuple(SavedSearch(id=row[0], title=row[1], text=row[2]) for row in rows)

    def save(self, search: SavedSearch) -> Changes:
        """Keeps a search as given, new or not."""
        self._database.execute(_SAVE, (search.id, stored(search.title), stored(search.text)))
        return Changes(has_searches=True)

    def drop(self, search_id: str) -> Changes:
        """Keeps it no longer."""
        changed = self._database.execute("DELETE FROM saved_searches WHERE id = ?", (search_id,))
        return Changes(has_searches=changed > 0)
