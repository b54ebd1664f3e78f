"""What the main window has for files and for many calls at once, joined in one place."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from taktone.core.job import Job
from taktone.ui.exchange.exchange_ports import ExchangePorts
from taktone.ui.exchange.export_desk import ExportDesk
from taktone.ui.exchange.import_desk import ImportDesk
from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.history.calls_page import CallsPage
from taktone.ui.history.main_menu import MainMenu
from taktone.ui.history.middle_page import MiddlePage
from taktone.ui.history.selection_desk import SelectionDesk
from taktone.ui.history.trash_desk import TrashDesk


class ExchangeSide(QObject):
    """Builds what there is somebody to answer for."""

    def __init__(
        self,
        ports: ExchangePorts,
        browsing: BrowsingPort,
        calls: CallsPage,
        menu: MainMenu,
        middle: MiddlePage,
        now: Callable[[], datetime],
        flush: Callable[[], None],
        window: QMainWindow,
    ) -> None:
        """Takes who answers, what it joins, the clock (local) and who hands on typed words."""
        super().__init__(window)
        self._selection: SelectionDesk | None = None
        self._trash: TrashDesk | None = None
        if ports.many is not None:
            selection = SelectionDesk(ports.many, calls, middle.undo, now, flush, window)
            self._selection = selection
            self._trash = TrashDesk(ports.many, browsing, menu, middle.undo, now, window)
            browsing.jobs_read.connect(self._on_jobs_read)
        chosen = self._selection.chosen if self._selection is not None else None
        self.exports = ExportDesk(
            *(ports.exporting, calls, menu, middle, window),
            (lambda: chosen.selection) if chosen is not None else None,
        )
        if self._selection is not None:
            self._selection.bar.export_wanted.connect(self.exports.open)
        if ports.importing is not None:
            self.imports = ImportDesk(ports.importing, menu, middle.undo, window)
        menu.offer(has_import=ports.importing is not None, has_trash=ports.many is not None)

    def open(self) -> None:
        """Reads what can be undone from before."""
        if self._trash is not None:
            self._trash.start()

    def _on_jobs_read(self, jobs: tuple[Job, ...], _: object) -> None:
        if self._selection is not None:
            self._selection.set_jobs(jobs)
