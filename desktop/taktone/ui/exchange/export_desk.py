"""The road from the list to a file: opens the window and carries its wishes."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QMainWindow

from taktone.core.call_selection import CallSelection
from taktone.core.export_wish import ExportLook, ExportWish
from taktone.core.history_query import HistoryQuery
from taktone.core.known_error import KnownError
from taktone.host.language import language_for
from taktone.ui.exchange.export_dialog import ExportDialog
from taktone.ui.exchange.export_port import ExportPort
from taktone.ui.history.calls_page import CallsPage
from taktone.ui.history.main_menu import MainMenu
from taktone.ui.history.middle_page import MiddlePage
from taktone.ui.history.side_view import ViewKind


class ExportDesk(QObject):
    """One export at a time; without anybody who exports there is no button."""

    def __init__(
        self,
        exporting: ExportPort | None,
        calls: CallsPage,
        menu: MainMenu,
        middle: MiddlePage,
        window: QMainWindow,
        selected: Callable[[], CallSelection] | None = None,
    ) -> None:
        """Takes who exports, list, menu, what is in the middle, window, and what is chosen."""
        super().__init__(window)
        self._selected = selected
        self._calls = calls
        self._middle = middle
        self._window = window
        self._dialog: ExportDialog | None = None
        calls.export.setVisible(exporting is not None)
        if exporting is None:
            return
        self._exporting = exporting
        calls.export.clicked.connect(self.open)
        menu.export_wanted.connect(self.open)
        exporting.looked.connect(self._on_looked)
        exporting.advanced.connect(self._on_advanced)
        exporting.exported.connect(self._on_exported)
        exporting.failed.connect(self._on_failed)

    def open(self) -> None:
        """Asks what to export: what is seen, or the chosen calls."""
        if self._dialog is None:
            self._dialog = self._built()
            self._exporting.look(self._dialog.wish)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _built(self) -> ExportDialog:
        seen, chosen = self._seen()
        language = language_for("", [QLocale().name()])
        dialog = ExportDialog(seen, chosen, language, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.look_wanted.connect(self._exporting.look)
        dialog.export_wanted.connect(self._exporting.export)
        dialog.cancel_wanted.connect(self._exporting.cancel)
        dialog.finished.connect(self._on_finished)
        return dialog

    def _seen(self) -> tuple[ExportWish, ExportWish | None]:
        if self._middle.kind is ViewKind.CANDIDATES:
            return ExportWish(query=HistoryQuery(is_starred=True)), None
        seen = ExportWish(query=self._calls.query)
        call = self._calls.chosen_call
        ids: tuple[str, ...] = (call,) if call else ()
        if self._selected is not None:
            ids = self._selected().chosen or ids
        return seen, ExportWish(query=self._calls.query, chosen=ids) if ids else None

    def _on_looked(self, wish: ExportWish, look: ExportLook) -> None:
        if self._dialog is not None:
            self._dialog.show_look(wish, look)

    def _on_advanced(self, count: int) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(count)

    def _on_exported(self, path: str, count: int) -> None:
        if self._dialog is not None:
            self._dialog.show_done(path, count)

    def _on_failed(self, error: KnownError) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(error)

    def _on_finished(self) -> None:
        self._dialog = None
