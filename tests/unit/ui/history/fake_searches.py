"""Kept searches in memory that answer as ``flow.searches.Searches`` does: by signal."""

from PySide6.QtCore import QObject, Signal

from taktone.core.saved_search import SavedSearch


class FakeSearches(QObject):
    """Answers at once."""

    read = Signal(object, object)

    def __init__(self, *kept: SavedSearch, lines: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.kept = list(kept)
        self.lines = lines

    def ask(self) -> None:
        self.read.emit(tuple(self.kept), self.lines)

    def keep(self, title: str, text: str) -> SavedSearch:
        made = SavedSearch(id=f"s{len(self.kept)}", title=title, text=text)
        self.save(made)
        return made

    def save(self, search: SavedSearch) -> None:
        known = [x.id for x in self.kept]
        if search.id in known:
            self.kept[known.index(search.id)] = search
        else:
            self.kept.append(search)
        self.ask()

    def drop(self, search_id: str) -> None:
        self.kept = [x for x in self.kept if x.id != search_id]
        self.ask()
