"""The table of calls."""

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from taktone.core.call_row import CallRow
from taktone.trace import trace
from taktone.ui.history.call_delegate import CallDelegate
from taktone.ui.history.call_lines import CallLines
from taktone.ui.history.call_table_model import CallTableModel, Column
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme

STAR_WIDTH = 40
CALLER_SHARE, CALLER_LEAST, CALLER_MOST = 0.24, 150, 240
JOB_SHARE, JOB_LEAST, JOB_MOST = 0.17, 102, 200


class CallTableView(QTableView):
    """Lists calls two lines high, chosen by row.

    Signals:
        call_chosen: The :class:`CallRow` that became current.
        star_wanted: A row whose star was clicked, or ``s`` pressed on.
        note_wanted: ``Enter``, ``n`` or a double click.
        promise_wanted: The row that ``p`` was pressed on.
    """

    call_chosen = Signal(object)
    star_wanted = Signal(object)
    note_wanted = Signal()
    promise_wanted = Signal(object)

    def __init__(
        self, model: CallTableModel, words: RowWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Takes what lists, how calls are put into words, and the look."""
        super().__init__(parent)
        self._calls = model
        self._theme = theme
        self._lines = CallLines(words, theme, words.now)
        self._delegate = CallDelegate(self._lines, theme, self)
        self._to_trace: list[tuple[str, dict[str, Any]]] = []
        self._is_current_unread = False
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._set_up()
        model.headerDataChanged.connect(self._lines.forget)
        model.place_taken.connect(self._on_place_taken)
        theme.changed.connect(self._on_theme_changed)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    def trace_next_paint(self, ev: str, **ids: Any) -> None:  # noqa: ANN401 - as trace takes them
        """Notes ``ev`` once the rows that are listed now are on the screen."""
        self._to_trace.append((ev, ids))
        self.viewport().update()

    def mark_words(self, typed: str) -> None:
        """Marks what was searched for in the rows painted from now on."""
        self._lines.search_for(typed)
        self.viewport().update()

    def current_call(self) -> CallRow | None:
        """The row the keyboard is on."""
        return self._calls.row_at(self.currentIndex().row())

    def row_at(self, row: int) -> CallRow | None:
        """The call in a row."""
        return self._calls.row_at(row)

    def rows_between(self, top: int, bottom: int) -> list[CallRow]:
        """The calls from one row to another, both included, as far as they were read."""
        return self._calls.rows_between(top, bottom)

    def look(self) -> None:
        """Asks for the calls that are to be seen and were not read."""
        bottom = self.rowAt(self.viewport().height() - 1)
        self._calls.look_at(max(0, self.rowAt(0)), bottom if bottom >= 0 else self._last_row())

    def choose(self, row: int) -> None:
        """Makes a row current; -1 for none."""
        index = self._calls.index(row, Column.CALLER) if row >= 0 else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()
            self.setCurrentIndex(index)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Whole rows: ``Home`` and ``End`` go to the first and the last, never sideways."""
        moves = QAbstractItemView.CursorAction
        here = self.currentIndex()
        if action in {moves.MoveLeft, moves.MoveRight, moves.MoveNext, moves.MovePrevious}:
            return here
        if action == moves.MoveHome:
            return self._calls.index(0, Column.CALLER)
        if action == moves.MoveEnd:
            return self._calls.index(self._last_row(), Column.CALLER)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """``s`` stars, ``p`` promises, ``n`` and ``Enter`` go to the note, ``j`` down, ``k`` up.

        With Shift those two choose more. Other letters are left to shortcuts.
        """
        row = self.current_call()
        shift = Qt.KeyboardModifier.ShiftModifier
        if event.text() in {"J", "K"} or (event.text() in {"j", "k"} and event.modifiers() & shift):
            key = Qt.Key.Key_Down if event.text() in {"J", "j"} else Qt.Key.Key_Up
            super().keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, shift))
        elif event.text() in {"j", "k"}:
            self._step(1 if event.text() == "j" else -1)
        elif event.text() == "p":
            if row is not None:
                self.promise_wanted.emit(row)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.text() == "n":
            if row is not None:
                self.note_wanted.emit()
        elif event.text() == "s":
            if row is not None:
                self.star_wanted.emit(row)
        elif event.text().strip() and not event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a star toggles it and leaves the choice of the row alone."""
        index = self.indexAt(event.position().toPoint())
        is_star = index.isValid() and index.column() == Column.STAR
        if is_star and event.button() == Qt.MouseButton.LeftButton:
            self.star_wanted.emit(self._calls.row_at(index.row()))
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the note; a double click on a star is two clicks."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Column.STAR:
            self.mousePressEvent(event)
        elif index.isValid():
            self.note_wanted.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The whole row answers to the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        """No row does any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width out; the note takes what is left."""
        super().resizeEvent(event)
        scale = self._theme.type_scale.factor
        room = self.viewport().width()
        caller = max(CALLER_LEAST * scale, min(CALLER_MOST * scale, room * CALLER_SHARE))
        job = max(JOB_LEAST * scale, min(JOB_MOST * scale, room * JOB_SHARE))
        self.setColumnWidth(Column.CALLER, round(caller))
        self.setColumnWidth(Column.WHEN, self._delegate.when_width())
        self.setColumnWidth(Column.JOB, round(job))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Asks for older calls before the end is reached."""
        super().scrollContentsBy(dx, dy)
        self.look()

    def changeEvent(self, event: QEvent) -> None:
        """Rows are as high as two lines of the present font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._lines.forget()
            self._fit_rows()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the rows, then a frame around the current one while the keyboard is here."""
        self._lines.forget_yesterday()
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and index.isValid():
            self._paint_focus(self._row_rect(index.row()))
        for ev, ids in self._to_trace:
            trace(ev, **ids)
        self._to_trace.clear()

    def _step(self, rows: int) -> None:
        row = self.currentIndex().row() + rows
        self.choose(max(0, min(row, self._last_row())))

    def _last_row(self) -> int:
        return self._calls.rowCount() - 1

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.NOTE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(STAR_WIDTH)
        self.setColumnWidth(Column.STAR, STAR_WIDTH)
        self._fit_rows()

    def _fit_rows(self) -> None:
        height = self._delegate.row_height()
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)

    def _hover(self, row: int) -> None:
        if row == self._delegate.hovered_row:
            return
        for changed in (self._delegate.hovered_row, row):
            if changed >= 0:
                self.viewport().update(self._row_rect(changed))
        self._delegate.hovered_row = row

    def _row_rect(self, row: int) -> QRect:
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def _paint_focus(self, row: QRect) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
        painter.drawRoundedRect(QRectF(row).adjusted(2, 2, -2, -3), 6, 6)

    def _on_theme_changed(self) -> None:
        self._lines.forget()
        self._fit_rows()
        self.viewport().update()

    def _on_place_taken(self) -> None:
        """Rows may stand for other calls than before: only the current one stays chosen."""
        chosen = self.selectionModel()
        if not chosen.isRowSelected(0) or not chosen.isRowSelected(self._last_row()):
            flags = QItemSelectionModel.SelectionFlag
            chosen.select(self.currentIndex(), flags.ClearAndSelect | flags.Rows)
        if self._is_current_unread:
            self._on_current_row_changed(self.currentIndex(), QModelIndex())

    def _on_current_row_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        if before.isValid():
            self.viewport().update(self._row_rect(before.row()))  # its frame is of the whole row
        row = self._calls.row_at(current.row()) if current.isValid() else None
        self._is_current_unread = row is None and current.isValid()
        if row is not None:
            self.call_chosen.emit(row)
