"""Who a person may be the same as, and who was joined to them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from taktone.core.person import Join, Lookalike
from taktone.ui.people.person_words import PersonWords

SHOWN_LIKE = 2


class PersonTies(QFrame):
    """A line for each, with what can be done about it; hidden where there is nothing to tell.

    Signals:
        join_wanted: The :class:`Lookalike` to look at more closely.
        apart_wanted: The :class:`Join` to be undone.

    Attributes:
        words: How people are put into words here.
    """

    join_wanted = Signal(object)
    apart_wanted = Signal(object)

    def __init__(self, words: PersonWords, parent: QWidget | None = None) -> None:
        """Takes the words; starts hidden."""
        super().__init__(parent)
        self.setObjectName("person_ties")
        self.words = words
        self._shown: tuple[tuple[Lookalike, ...], tuple[Join, ...]] = ((), ())
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 8, 12, 8)
        self._column.setSpacing(2)
        self.hide()

    def show_ties(self, alike: Sequence[Lookalike], joins: Sequence[Join]) -> None:
        """Shows the first who are alike, and every join, the latest first."""
        shown = (tuple(alike[:SHOWN_LIKE]), tuple(joins))
        self._shown = shown
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._like(like) for like in shown[0]]
        self._lines += [self._join(join) for join in shown[1]]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(self._lines))

    def say(self) -> None:
        """The language is another."""
        self.show_ties(*self._shown)

    def _like(self, like: Lookalike) -> QWidget:
        name = self.words.name(like.person)
        told = self.tr("Look at whether {name} is the same person").format(name=name)
        return _line(
            self.words.alike(like), self.tr("See…"), told, lambda: self.join_wanted.emit(like)
        )

    def _join(self, join: Join) -> QWidget:
        sentence = self.words.joined(join)
        told = self.tr("Take apart: {what}").format(what=sentence)
        return _line(sentence, self.tr("Take apart"), told, lambda: self.apart_wanted.emit(join))


def _line(sentence: str, words: str, told: str, act: Callable[[], object]) -> QWidget:
    line = QWidget()
    label = QLabel(sentence)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", "muted")
    label.setWordWrap(True)
    button = QPushButton(words)
    button.setProperty("kind", "link")
    button.setAccessibleName(told)
    button.clicked.connect(act)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(label, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return line
