"""All calls of one person, newest first; one of them is open."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from taktone.core.timeline_entry import TimelineEntry
from taktone.ui.history.call_entry import CallEntry
from taktone.ui.history.call_table_model import CallTableModel, Column
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.timeline_delegate import GUTTER, TimelineDelegate
from taktone.ui.history.timeline_model import TimelineModel
from taktone.ui.history.wrap_up_book import WrapUpBook
from taktone.ui.theme.theme import Theme


class TimelineView(QListView):
    """Keeps the open call's widget over its line, wherever that moves.

    Signals:
        call_opened: The :class:`CallRow` the user went to.
        note_wanted: ``Enter`` or ``n``: the keyboard shall go to the note.
    """

    call_opened = Signal(object)
    note_wanted = Signal()

    def __init__(
        self,
        model: CallTableModel,
        words: RowWords,
        theme: Theme,
        parent: QWidget | None = None,
        book: WrapUpBook | None = None,
    ) -> None:
        """Takes what lists, the words, the look, and the wrap-ups."""
        super().__init__(parent)
        self._calls = TimelineModel(model, words, self)
        self._open_call = ""
        self._fitted = 0
        self._delegate = TimelineDelegate(words, theme, self, book)
        self.entry = CallEntry(words, theme, self.viewport(), book)
        self.entry.hide()
        self.setModel(self._calls)
        self.setModelColumn(Column.CALLER)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.entry.height_changed.connect(self._on_height_changed)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        lines = self._calls
        for changed in (lines.modelReset, lines.rowsInserted, lines.rowsRemoved, lines.dataChanged):
            changed.connect(self._on_rows_changed)
        theme.changed.connect(self._repaint)
        if book is not None:
            book.changed.connect(self.scheduleDelayedItemsLayout)

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Shows what else happened between the calls."""
        self._calls.set_entries(entries)

    def open_call(self, call_id: str) -> None:
        """Opens a listed call; one that is not listed yet opens when it comes."""
        self._open_call = call_id
        self._on_rows_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """``Enter`` and ``n`` go to the note; other letters are left to shortcuts."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.text() == "n":
            self.note_wanted.emit()
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def updateGeometries(self) -> None:
        """The open call's widget goes where its line is."""
        super().updateGeometries()
        self._place_entry()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """And scrolls with it."""
        super().scrollContentsBy(dx, dy)
        self._place_entry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width wraps the notes anew."""
        self.entry.resize(self._delegate.content_width(), self.entry.height())
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _repaint(self) -> None:
        self.viewport().update()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(20)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def _open_row(self) -> int:
        return self._calls.row_of(self._open_call) if self._open_call else -1

    def _on_rows_changed(self) -> None:
        row = self._open_row()
        call = self._calls.row_at(row)
        if call is None:
            self._delegate.set_open("", 0)
            self.entry.hide()
            return
        self.entry.show_call(call)
        self._fit_entry()
        index = self._calls.index(row, Column.CALLER)
        if self.currentIndex() != index:
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.entry.show()

    def _on_height_changed(self) -> None:
        row = self._open_row()
        wanted = self.entry.sizeHint().height()
        if row >= 0 and not (wanted == self._fitted == self.entry.height()):
            self._fit_entry()

    def _fit_entry(self) -> None:
        self._fitted = height = self.entry.sizeHint().height()
        self._delegate.set_open(self._open_call, height, self.entry.middle_of_first_line())
        self.scheduleDelayedItemsLayout()

    def _on_current_changed(self, current: QModelIndex) -> None:
        call = self._calls.row_at(current.row()) if current.isValid() else None
        if call is not None and call.call_id != self._open_call:
            self._open_call = call.call_id
            self._on_rows_changed()
            self.call_opened.emit(call)

    def _place_entry(self) -> None:
        row = self._open_row()
        if row < 0:
            return
        rect = self.visualRect(self._calls.index(row, Column.CALLER))
        height = self.entry.sizeHint().height()
        self.entry.setGeometry(GUTTER, rect.top(), self._delegate.content_width(), height)
