"""Searches that are kept: the button beside the field, and their lines in the side bar."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from taktone.core.saved_search import SavedSearch
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.calls_page import CallsPage
from taktone.ui.history.search_name_dialog import SearchNameDialog
from taktone.ui.history.searches_port import SearchesPort
from taktone.ui.history.side_bar import SideBar
from taktone.ui.history.side_view import SideView
from taktone.ui.theme.icons import icon
from taktone.ui.theme.theme import Theme
from taktone.ui.undo_bar import UndoBar

LONGEST = 60


class KeptSearches(QObject):
    """Keeps, renames and drops; dropping one can be undone."""

    def __init__(
        self,
        searches: SearchesPort,
        page: CallsPage,
        side: SideBar,
        undo: UndoBar,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """Takes who keeps them, the list, the side bar, the way back, and the window."""
        super().__init__(parent)
        self._searches = searches
        self._page = page
        self._side = side
        self._undo = undo
        self._theme = theme
        self._window = parent
        self._kept: dict[str, SavedSearch] = {}
        self._keep = QToolButton()
        self._keep.setProperty("kind", "plain")
        self._keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # It comes and goes while somebody types: the row must not become higher by it.
        self._keep.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._keep.installEventFilter(self)
        page.beside_search.insertWidget(1, self._keep)
        self._keep.clicked.connect(self.keep)
        page.desk.shown.connect(self._show_whether_kept)
        side.search_rename_wanted.connect(self.rename)
        side.search_drop_wanted.connect(self.drop)
        searches.read.connect(self._on_read)
        theme.changed.connect(self._show_whether_kept)
        self._show_whether_kept()

    def open(self, view: SideView) -> None:
        """Asks what a kept search asks."""
        search = self._kept.get(view.search_id)
        self._page.show_list(text=f"{search.text} " if search else "")

    def keep(self) -> None:
        """Keeps what stands in the field, or no longer."""
        search = self._shown()
        if search is not None:
            self.drop(search.id)
            return
        text = self._text()
        if text:
            made = self._searches.keep(plain_line(text, LONGEST), text)
            sentence = self.tr("The search is kept in the side bar.")
            self._undo.offer(sentence, lambda: self._searches.drop(made.id))

    def rename(self, search_id: str) -> None:
        """Asks for another name."""
        search = self._kept.get(search_id)
        if search is None:
            return
        dialog = SearchNameDialog(search, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.renamed.connect(self._on_renamed)
        dialog.open()

    def drop(self, search_id: str) -> None:
        """Keeps a search no longer."""
        search = self._kept.get(search_id)
        if search is None:
            return
        self._searches.drop(search_id)
        sentence = self.tr("“{title}” is no longer kept.").format(
            title=plain_line(search.title, LONGEST)
        )
        self._undo.offer(sentence, lambda: self._searches.save(search))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show_whether_kept()
        return super().eventFilter(watched, event)

    def _text(self) -> str:
        return " ".join(self._page.search.text().split())

    def _shown(self) -> SavedSearch | None:
        text = self._text()
        return next((x for x in self._kept.values() if text and x.text == text), None)

    def _show_whether_kept(self) -> None:
        is_kept = self._shown() is not None
        tokens = self._theme.tokens
        name = "star" if is_kept else "star-outline"
        self._keep.setIcon(icon(name, tokens.gold if is_kept else tokens.muted))
        words = self.tr("Keep this search no longer") if is_kept else self.tr("Keep this search")
        self._keep.setToolTip(words)
        self._keep.setAccessibleName(words)
        self._keep.setVisible(bool(self._text()))

    def _on_read(self, searches: tuple[SavedSearch, ...], lines: tuple[str, ...]) -> None:
        self._kept = {search.id: search for search in searches}
        self._side.set_searches(searches)
        self._page.desk.set_lines(lines)
        self._show_whether_kept()

    def _on_renamed(self, search_id: str, title: str) -> None:
        search = self._kept.get(search_id)
        if search is not None:
            self._searches.save(replace(search, title=title))
