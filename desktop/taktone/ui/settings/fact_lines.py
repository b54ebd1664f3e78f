"""The facts of a job as they are edited: what it is about, what there is to say, who asked."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from taktone.core.job import MOST_FACTS, JobFact

LONGEST_LABEL, LONGEST_VALUE = 60, 300


class FactLines(QWidget):
    """A row for each fact and an empty one, up to eight.

    A fact keeps its id while it is edited, so that what callers asked about stays counted; a row
    that was emptied is another fact afterwards.
    """

    def __init__(
        self, facts: Sequence[JobFact], make_id: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """Takes the facts as they are, and who makes ids for new ones."""
        super().__init__(parent)
        self._make_id = make_id
        self.labels = tuple(QLineEdit() for _ in range(MOST_FACTS))
        self.values = tuple(QLineEdit() for _ in range(MOST_FACTS))
        self.counts = tuple(QLabel() for _ in range(MOST_FACTS))
        self._ids = [fact.id for fact in facts] + [""] * (MOST_FACTS - len(facts))
        self._build()
        for place, fact in enumerate(facts):
            self.labels[place].setText(fact.label)
            self.values[place].setText(fact.value)
            self.labels[place].setCursorPosition(0)
            self.values[place].setCursorPosition(0)
        self.setFocusProxy(self.labels[0])
        self._grow()

    @property
    def facts(self) -> tuple[JobFact, ...]:
        """What is filled in; a value without a label is the label."""
        found = []
        for place in range(MOST_FACTS):
            label, value = self._typed(place)
            if not (label or value):
                continue
            self._ids[place] = self._ids[place] or self._make_id()
            words = (label, value) if label else (value, "")
            found.append(JobFact(id=self._ids[place], label=words[0], value=words[1]))
        return tuple(found)

    def show_asked(self, asked: Mapping[str, tuple[int, int]]) -> None:
        """Shows in how many calls each fact was asked about, and of how many."""
        for place, label in enumerate(self.counts):
            count, calls = asked.get(self._ids[place], (0, 0))
            words = self.tr("asked in {count} of {calls}").format(count=count, calls=calls)
            label.setText(words if calls else "")

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 4)
        hints = (self.tr("Salary"), self.tr("Travel"), self.tr("Start"), self.tr("Remote work"))
        for place in range(MOST_FACTS):
            label, value, count = self.labels[place], self.values[place], self.counts[place]
            label.setMaxLength(LONGEST_LABEL)
            value.setMaxLength(LONGEST_VALUE)
            label.setPlaceholderText(hints[place] if place < len(hints) else "")
            label.setAccessibleName(self.tr("Fact {number}").format(number=place + 1))
            words = self.tr("What there is to say about fact {number}")
            value.setAccessibleName(words.format(number=place + 1))
            count.setProperty("kind", "small")
            count.setTextFormat(Qt.TextFormat.PlainText)
            for column, part in enumerate((label, value)):
                part.setProperty("kind", "slim")
                part.textChanged.connect(lambda _, place=place: self._on_typed(place))
                grid.addWidget(part, place, column)
            grid.addWidget(count, place, 2)

    def _typed(self, place: int) -> tuple[str, str]:
        label, value = self.labels[place].text(), self.values[place].text()
        return " ".join(label.split()), " ".join(value.split())

    def _on_typed(self, place: int) -> None:
        if not any(self._typed(place)):
            self._ids[place] = ""
            self.counts[place].setText("")
        self._grow()

    def _grow(self) -> None:
        last = max((at for at in range(MOST_FACTS) if any(self._typed(at))), default=-1)
        for place in range(MOST_FACTS):
            is_shown = place <= last + 1
            for part in (self.labels[place], self.values[place], self.counts[place]):
                part.setVisible(is_shown)
