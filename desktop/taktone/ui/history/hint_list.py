"""Under the search field: how one may go on typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from taktone.core.query_hints import QueryHint
from taktone.ui.candidates.step_words import stage_words
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.search_words import filter_meaning, span_words

LONGEST = 48


class HintList(QFrame):
    """A part of the window, never a window of its own: the keyboard stays in the field.

    Signals:
        hint_chosen: The :class:`QueryHint` that was clicked.
    """

    hint_chosen = Signal(object)

    def __init__(self, field: QWidget) -> None:
        """Takes the field it stands under; starts hidden."""
        super().__init__(field.window())
        self._field = field
        self._hints: tuple[QueryHint, ...] = ()
        self._lines: list[tuple[QPushButton, QLabel]] = []
        self.setObjectName("search_hints")
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._foot = QLabel()
        self._foot.setProperty("kind", "meta")
        self._foot.setTextFormat(Qt.TextFormat.PlainText)
        self._foot.setIndent(5)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 14, 10)
        column.setSpacing(6)
        column.addWidget(self._rows)
        column.addWidget(self._foot)
        self.hide()

    @property
    def first(self) -> QueryHint | None:
        """What ``Tab`` writes; None while nothing is offered."""
        return self._hints[0] if self._hints and not self.isHidden() else None

    def offer(self, hints: Sequence[QueryHint]) -> None:
        """Tells these, or goes away where there are none."""
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self._fill()
        self.setVisible(bool(self._hints))
        if self._hints:
            self._stand()

    def withdraw(self) -> None:
        """Goes away until the next key."""
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays under the field while the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._stand()
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        """Rows are made once: this happens between two keys."""
        while len(self._lines) < len(self._hints):
            self._lines.append(self._made(len(self._lines)))
        for row, (word, meaning) in enumerate(self._lines):
            is_told = row < len(self._hints)
            if is_told:
                hint = self._hints[row]
                word.setText(plain_line(hint.word, LONGEST).replace("&", "&&"))
                meaning.setText(_meaning(hint))
            word.setVisible(is_told)
            meaning.setVisible(is_told)
        self._foot.setText(
            self.tr("Tab takes the first. Quotes for exact words, a minus for words to leave out.")
        )

    def _made(self, row: int) -> tuple[QPushButton, QLabel]:
        word, meaning = QPushButton(), QLabel()
        word.setProperty("kind", "link")
        word.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        word.clicked.connect(lambda: self.hint_chosen.emit(self._hints[row]))
        meaning.setTextFormat(Qt.TextFormat.PlainText)
        meaning.setProperty("kind", "muted")
        self._grid.addWidget(word, row, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(meaning, row, 1)
        return word, meaning

    def _stand(self) -> None:
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            window.installEventFilter(self)
            self.show()
        self.adjustSize()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        self.resize(max(self.sizeHint().width(), 320), self.sizeHint().height())
        self.move(corner)
        self.raise_()


def _meaning(hint: QueryHint) -> str:
    if hint.stage is not None:
        return stage_words(hint.stage)
    return filter_meaning(hint.what) if hint.span is None else span_words(hint.span)
