"""What is at hand about a job while somebody asks: facts to tick, how to greet, what to ask."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.core.job import MOST_FACTS, Job, JobFact
from taktone.ui.card.card_measures import EDGE
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.card.fact_tick import FactTick
from taktone.ui.theme.theme import Theme

MOST_QUESTIONS = 8
_QUIET = TextLook(px=12.5, role="muted", line_px=18, max_lines=3)
_HEADING = TextLook(px=12, role="muted", line_px=18, weight=QFont.Weight.DemiBold)
_INSET = 4


class FactsPanel(QWidget):
    """Figures, Space and Enter tick, arrows walk; other letters are for the note.

    Signals:
        ticked: Id of a fact, and whether it was asked about, as the user wants it now.
        text_typed: What was typed here is for the note.
    """

    ticked = Signal(str, bool)
    text_typed = Signal(str)

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        """Takes the width of the card."""
        super().__init__(parent)
        self._facts: tuple[JobFact, ...] = ()
        self._job: Job | None = None
        room = width - 2 * (EDGE - _INSET)
        self.ticks = tuple(FactTick(theme, str(at + 1), room) for at in range(MOST_FACTS))
        self.greeting = ClampedLabel(theme, _QUIET)
        self.heading = ClampedLabel(theme, _HEADING)
        self.questions = tuple(ClampedLabel(theme, _QUIET) for _ in range(MOST_QUESTIONS))
        for label in (self.greeting, *self.questions):
            label.set_width(room - 2 * _INSET)
        for tick in self.ticks:
            tick.touched.connect(self._on_touched)
            tick.clicked.connect(lambda is_on, tick=tick: self._on_clicked(tick, is_on=is_on))
        self._build()
        self.heading.say(self.tr("You could ask"))

    def show_job(self, job: Job, asked: frozenset[str]) -> None:
        """Shows a job, with the facts ticked that were asked about."""
        if job != self._job:
            self._job = job
            self._facts = job.facts
            self._fill(job)
        for tick, fact in zip(self.ticks, self._facts, strict=False):
            if tick.isChecked() is not (fact.id in asked):
                tick.setChecked(fact.id in asked)

    def take_keyboard(self) -> None:
        """The next keys land on the first fact."""
        (self.ticks[0] if self._facts else self).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ticks by figure or Enter, walks by arrow; letters are for the note."""
        text, at = event.text(), self._focused()
        place = int(text) - 1 if text.isascii() and text.isdecimal() else -1
        if 0 <= place < len(self._facts):
            self.ticks[place].click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            self.ticks[at].click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._facts:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.ticks[(at + step) % len(self._facts)].setFocus(Qt.FocusReason.TabFocusReason)
        elif text.isprintable() and text.strip():
            self.text_typed.emit(text)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE - _INSET, 0, EDGE - _INSET, 10)
        column.setSpacing(0)
        for tick in self.ticks:
            column.addWidget(tick)
        words = QVBoxLayout()
        words.setContentsMargins(_INSET, 6, _INSET, 0)
        words.setSpacing(3)
        for label in (self.greeting, self.heading, *self.questions):
            words.addWidget(label)
        column.addLayout(words)
        column.addStretch(1)

    def _fill(self, job: Job) -> None:
        for place, tick in enumerate(self.ticks):
            tick.setHidden(place >= len(job.facts))
            if place < len(job.facts):
                tick.show_fact(job.facts[place])
        greeting = self.tr("Greeting: “{words}”").format(words=job.greeting)
        self.greeting.say(greeting if job.greeting else "")
        self.greeting.setHidden(not job.greeting)
        self.heading.setHidden(not job.questions)
        for place, label in enumerate(self.questions):
            label.setHidden(place >= len(job.questions))
            if place < len(job.questions):
                label.say(f"– {job.questions[place]}")

    def _focused(self) -> int:
        return next((at for at, tick in enumerate(self.ticks) if tick.hasFocus()), -1)

    def _on_touched(self) -> None:
        has_focus = self._focused() >= 0
        for tick in self.ticks:
            tick.show_key(is_shown=has_focus)

    def _on_clicked(self, tick: FactTick, *, is_on: bool) -> None:
        place = self.ticks.index(tick)
        if place < len(self._facts):
            self.ticked.emit(self._facts[place].id, is_on)
