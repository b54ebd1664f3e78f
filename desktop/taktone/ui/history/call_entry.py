"""The call of the timeline that is open: when, which job, and its note to write on."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from taktone.core.call_row import CallRow
from taktone.core.wrap_up import Verdict, WrapUpField, WrapUpValue, is_starred_after
from taktone.ui.card.job_combo import JobCombo
from taktone.ui.history.merged_line import MergedLine
from taktone.ui.history.note_editor import NoteEditor
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.wrap_up_book import WrapUpBook
from taktone.ui.history.wrap_up_brief import WrapUpBrief
from taktone.ui.theme.theme import Theme

LEAST_LINES = 3
MOST_LINES = 14
LIST_PX = 260


class CallEntry(QWidget):
    """Lies over its line of the timeline and grows with the note.

    Signals:
        height_changed: It may need more or less room.
        split_wanted: The open call was two calls.
        star_wanted: The verdict became a yes, or is one no more: the open :class:`CallRow`.
    """

    height_changed = Signal()
    split_wanted = Signal()
    star_wanted = Signal(object)

    def __init__(
        self,
        words: RowWords,
        theme: Theme,
        parent: QWidget | None = None,
        book: WrapUpBook | None = None,
    ) -> None:
        """Takes how a call is put into words, the look, and the wrap-ups."""
        super().__init__(parent)
        self._words = words
        self._book = book
        self._row: CallRow | None = None
        self._when = QLabel()
        self._outcome = QLabel()
        for label in (self._when, self._outcome):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("kind", "meta")
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.job = JobCombo(self)
        self._dress_job(theme)
        self.note = NoteEditor(theme)
        self._lines = 0
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._when)
        top.addWidget(self._outcome)
        top.addWidget(self.job, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.note)
        self.merged, self.brief = MergedLine(), WrapUpBrief(theme)
        self.merged.split_wanted.connect(self.split_wanted)
        column.addWidget(self.merged)
        column.addWidget(self.brief)
        self.note.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self._join_book()
        self._fit()

    def _dress_job(self, theme: Theme) -> None:
        self.job.setProperty("kind", "quiet")
        self.job.setMinimumContentsLength(3)
        self.job.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.job.view().setMinimumWidth(round(LIST_PX * theme.type_scale.factor))
        self.job.setItemDelegate(QStyledItemDelegate(self.job))

    def _join_book(self) -> None:
        self.brief.setVisible(self._book is not None)
        if self._book is not None:
            self._book.changed.connect(self._show_wrap_up)
            self.brief.word_added.connect(self._book.add_word)
            self.brief.field_chosen.connect(self._on_field_chosen)

    @property
    def call(self) -> CallRow | None:
        """What it shows."""
        return self._row

    def show_call(self, row: CallRow) -> None:
        """Shows a call, or how it stands now; a note being written is left alone."""
        if self._row is not None and row.call_id != self._row.call_id:
            self.brief.fold()
        self._row = row
        self._say(row)
        self._show_wrap_up()
        self.merged.setVisible(row.is_merged)
        self.job.show_job(row.job_id)
        self.note.open_note(row.call_id, row.note)

    def add_below_note(self, part: QWidget) -> None:
        """Puts something between the note and what else is known of the call."""
        self._column.insertWidget(2, part, 0, Qt.AlignmentFlag.AlignLeft)

    def sizeHint(self) -> QSize:
        """As high as the note needs, within bounds."""
        return self._column.sizeHint()

    def middle_of_first_line(self) -> float:
        """Where the ring of the timeline belongs, from the top."""
        return max(self._when.sizeHint().height(), self.job.sizeHint().height()) / 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap anew."""
        super().resizeEvent(event)
        self.brief.set_width(self.width())

    def event(self, event: QEvent) -> bool:
        """Grows and shrinks with what is in it."""
        is_handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.height_changed.emit()
        return is_handled

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._row is not None:
            self._say(self._row)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._lines = 0
            self._fit()

    def _show_wrap_up(self) -> None:
        if self._row is not None and self._book is not None:
            book, row = self._book, self._row
            self.brief.show_wrap_up(book.of_call(row), book.criteria(row), book.words)

    def _on_field_chosen(self, field: WrapUpField, value: WrapUpValue) -> None:
        row = self._row
        if row is None or self._book is None:
            return
        shown = self._book.of_call(row).verdict
        self._book.change(row.call_id, field, value)
        if isinstance(value, Verdict):
            is_starred = is_starred_after(value, shown, is_starred=row.is_starred)
            if is_starred is not row.is_starred:
                self.star_wanted.emit(row)

    def _say(self, row: CallRow) -> None:
        self._when.setText(f"{self._words.meta(row)} ·")
        self._outcome.setText(self._words.outcome(row))
        kind = "missed" if self._words.is_missed(row) else "meta"
        if kind != self._outcome.property("kind"):
            self._outcome.setProperty("kind", kind)
            self._outcome.style().polish(self._outcome)

    def _on_size_changed(self) -> None:
        self._fit()

    def _fit(self) -> None:
        wanted = round(self.note.document().size().height())
        lines = max(LEAST_LINES, min(MOST_LINES, wanted))
        self.note.let_scroll(can_scroll=wanted > MOST_LINES)
        if lines == self._lines:
            return
        self._lines = lines
        self.note.fit_lines(lines)
        self.height_changed.emit()
