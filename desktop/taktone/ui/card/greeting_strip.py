"""How the employer wants callers greeted, while the user is about to do it."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.core.call_event import Direction
from taktone.core.job import Job
from taktone.core.prompt import Phase
from taktone.ui.card.call_phase import phase_of
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_measures import EDGE
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.theme.theme import Theme

_LOOK = TextLook(px=13, role="ink", line_px=18, max_lines=2)
_PHASES = frozenset({Phase.RINGING, Phase.OPENING})


class GreetingStrip(QWidget):
    """One line, two at most, above the prompt: from the first ring until the talk is under way."""

    def __init__(
        self,
        theme: Theme,
        width: int,
        job_of: Callable[[str], Job | None],
        parent: QWidget | None = None,
    ) -> None:
        """Takes the width of the card and the jobs by id; starts hidden."""
        super().__init__(parent)
        self._job_of = job_of
        self._said = ""
        self.label = ClampedLabel(theme, _LOOK)
        self.label.set_width(width - 2 * EDGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 0, EDGE, 10)
        column.addWidget(self.label)
        self.hide()

    def show_entry(self, entry: CardEntry, moment: CardMoment) -> None:
        """Is there where somebody calls about a job that has a greeting, and is being answered."""
        greeting = self._greeting(entry, moment)
        if greeting and greeting != self._said:
            self._said = greeting
            words = self.tr("Greet with: “{words}”")
            self.label.say(words.format(words=greeting))
        set_shown(self, is_shown=bool(greeting))

    def _greeting(self, entry: CardEntry, moment: CardMoment) -> str:
        call = entry.shown.call
        if call.direction is not Direction.INCOMING or phase_of(call, moment.tick_s) not in _PHASES:
            return ""
        job = self._job_of(entry.shown.job_id)
        return job.greeting.strip() if job is not None else ""
