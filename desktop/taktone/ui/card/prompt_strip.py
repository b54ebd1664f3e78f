"""One line of etiquette for the phase of the call."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from taktone.core.job import Job
from taktone.ui.card.call_phase import only_for, phase_of, situations_of
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_measures import EDGE
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.card.icon_button import IconButton
from taktone.ui.card.pip_row import PipRow
from taktone.ui.card.prompt_hand import PromptHand
from taktone.ui.theme.theme import Theme

_LOOK = TextLook(
    px=14, role="ink", line_px=20, weight=QFont.Weight.Medium, min_lines=2, max_lines=3
)


class PromptStrip(QWidget):
    """The prompt, its place among the others, and two buttons to turn to the others.

    Signals:
        turned: The user wants the prompt that many places on.
    """

    turned = Signal(int)

    def __init__(
        self,
        theme: Theme,
        width: int,
        parent: QWidget | None = None,
        *,
        job_of: Callable[[str], Job | None] = lambda _: None,
    ) -> None:
        """Takes the width of the card, and the jobs by id."""
        super().__init__(parent)
        self._job_of = job_of
        self.label = ClampedLabel(theme, _LOOK)
        self.pips = PipRow(theme)
        self.previous = IconButton(theme, "chevron-left")
        self.next = IconButton(theme, "chevron-right")
        self.label.fix_width(width - 2 * EDGE - 2 * self.next.width() - 6)
        self.previous.clicked.connect(lambda: self.turned.emit(-1))
        self.next.clicked.connect(lambda: self.turned.emit(1))
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.label, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.pips)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 11, EDGE - 6, 13)
        row.setSpacing(0)
        row.addLayout(words, 1)
        row.addSpacing(12)
        row.addWidget(self.previous, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTop)
        self._say_words()

    def show_entry(self, entry: CardEntry, moment: CardMoment) -> None:
        """Turns to the prompts of the phase the call is in."""
        shown = entry.shown
        phase = phase_of(shown.call, moment.tick_s)
        job = self._job_of(shown.job_id)
        situations = situations_of(
            shown,
            phase,
            was_busy=entry.busy.was_open,
            closes_on=job.closes_on if job else None,
            today=moment.now.date(),
        )
        entry.prompts.turn_to(phase, situations, only_for(shown.call))
        set_shown(self, is_shown=entry.prompts.count > 0)
        self.show_prompts(entry.prompts)

    def show_prompts(self, prompts: PromptHand) -> None:
        """Shows the prompt that is up."""
        self.label.say(prompts.text)
        self.pips.show_place(prompts.index, prompts.count)
        for button in (self.previous, self.next):
            if button.isHidden() != (prompts.count < 2):
                button.setVisible(prompts.count >= 2)

    def _say_words(self) -> None:
        self.previous.setAccessibleName(self.tr("Previous prompt"))
        self.previous.setToolTip(self.tr("Previous prompt (Alt+Left)"))
        self.next.setAccessibleName(self.tr("Next prompt"))
        self.next.setToolTip(self.tr("Next prompt (Alt+Right)"))
