"""The side bar of the main window."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.job import Job
from taktone.core.saved_search import SavedSearch
from taktone.ui.history.side_bar_delegate import SideBarDelegate
from taktone.ui.history.side_bar_model import SideBarModel
from taktone.ui.history.side_view import ALL_CALLS, SideView, ViewKind
from taktone.ui.theme.theme import Theme


class SideBar(QFrame):
    """Views and jobs; arrows and clicks choose one at once.

    Signals:
        view_chosen: The :class:`SideView` to show.
        job_wanted: Id of the job to change, empty for a new one.
        search_rename_wanted: Id of the kept search to give another name.
        search_drop_wanted: Id of the one to keep no longer.
    """

    view_chosen = Signal(object)
    job_wanted = Signal(str)
    search_rename_wanted = Signal(str)
    search_drop_wanted = Signal(str)

    def __init__(self, theme: Theme, menu: QMenu, parent: QWidget | None = None) -> None:
        """Takes the look and the program's menu."""
        super().__init__(parent)
        self.setObjectName("side_bar")
        self._model = SideBarModel(self)
        self._view = ALL_CALLS
        self._list = _SideList(self._model)
        self._list.setItemDelegate(SideBarDelegate(theme, self._list))
        self._new_job = QPushButton()
        self._new_job.setProperty("kind", "nav")
        self._new_job.clicked.connect(lambda: self.job_wanted.emit(""))
        self._menu_button = QToolButton()
        self._menu_button.setProperty("kind", "nav")
        self._menu_button.setMenu(menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 12)
        column.setSpacing(4)
        column.addWidget(self._list, 1)
        column.addWidget(self._new_job)
        column.addStretch(0)
        column.addWidget(self._menu_button)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.customContextMenuRequested.connect(self._on_menu_requested)
        self._model.modelReset.connect(self._choose_shown)
        theme.changed.connect(self._repaint)
        self._say()
        self._choose_shown()

    @property
    def view(self) -> SideView:
        """What is chosen."""
        return self._view

    def set_jobs(self, jobs: Sequence[Job], counts: Mapping[str, int]) -> None:
        """Lists these jobs below the views."""
        self._model.set_jobs(jobs, counts)

    def set_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Lists these kept searches."""
        self._model.set_searches(searches)

    def set_count(self, view: SideView, count: int) -> None:
        """Shows the number of a view that is no job."""
        self._model.set_count(view, count)

    def choose(self, view: SideView) -> None:
        """Chooses a view as a click does."""
        row = self._model.row_of(view)
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self._model.refresh()

    def _repaint(self) -> None:
        self._list.viewport().update()

    def _say(self) -> None:
        self._list.setAccessibleName(self.tr("Views and jobs"))
        self._new_job.setText(self.tr("New job…"))
        self._new_job.setAccessibleName(self.tr("New job"))
        self._menu_button.setText(self.tr("Menu"))
        self._menu_button.setAccessibleName(self.tr("Menu"))

    def _choose_shown(self) -> None:
        """After a reset the same view stays chosen; one that is gone gives way to all calls."""
        row = self._model.row_of(self._view)
        row = row if row >= 0 else self._model.row_of(ALL_CALLS)
        self._list.setCurrentIndex(self._model.index(row))

    def _on_current_changed(self, current: QModelIndex) -> None:
        view = self._model.entry_at(current.row()).view if current.isValid() else None
        if view is not None and view != self._view:
            self._view = view
            self.view_chosen.emit(view)

    def _on_menu_requested(self, place: QPoint) -> None:
        index = self._list.indexAt(place)
        view = self._model.entry_at(index.row()).view if index.isValid() else None
        if view is None or view.kind not in {ViewKind.JOB, ViewKind.SEARCH}:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if view.kind is ViewKind.JOB:
            change = menu.addAction(self.tr("Edit job…"))
            change.triggered.connect(lambda: self.job_wanted.emit(view.job_id))
        else:
            rename = menu.addAction(self.tr("Rename…"))
            rename.triggered.connect(lambda: self.search_rename_wanted.emit(view.search_id))
            drop = menu.addAction(self.tr("Keep no longer"))
            drop.triggered.connect(lambda: self.search_drop_wanted.emit(view.search_id))
        menu.popup(self._list.viewport().mapToGlobal(place))


class _SideList(QListView):
    def __init__(self, model: SideBarModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        model.modelReset.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        height = sum(self.sizeHintForRow(row) for row in range(self.model().rowCount()))
        return QSize(max(160, self.sizeHintForColumn(0)), height + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are shortcuts here, not a search among the lines."""
        if event.text().isprintable() and event.text().strip():
            event.ignore()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()
