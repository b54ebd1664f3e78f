"""The facts of the call's job: one quiet line under the note, all of them when wanted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.core.job import Job
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.panel_scroll import TALLEST, PanelScroll
from taktone.ui.card.quiet_row import QuietRow
from taktone.ui.theme.theme import Theme

if TYPE_CHECKING:
    from taktone.ui.card.facts_panel import FactsPanel

FACT_KEYS = "Ctrl+F"


class FactsRow(QWidget):
    """Is there once there is something to fill in and the job has something at hand.

    The panel with the facts is built when it is first wanted.

    Signals:
        toggle_wanted: The user wants the facts, or no longer.
        ticked: Id of a fact, and whether it was asked about, as the user wants it now.
        text_typed: What was typed here is for the note.
    """

    toggle_wanted = Signal()
    ticked = Signal(str, bool)
    text_typed = Signal(str)

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        """Takes the width of the card; starts hidden, without jobs."""
        super().__init__(parent)
        self._theme = theme
        self._width = width
        self._jobs: dict[str, Job] = {}
        self._job: Job | None = None
        self._entry: CardEntry | None = None
        self._scroll: PanelScroll | None = None
        self.panel: FactsPanel | None = None
        self.row = QuietRow(theme, FACT_KEYS)
        self.row.link.setAccessibleName(self.tr("Facts at hand"))
        self.row.clicked.connect(self.toggle_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.row)
        self.hide()

    @property
    def has_facts(self) -> bool:
        """True where the job in front has something at hand."""
        return self._job is not None

    @property
    def has_keyboard(self) -> bool:
        """True where what is typed into the card lands here."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns which jobs there are, and shows what is new about the one in front."""
        self._jobs = {job.id: job for job in jobs if _words(job)}
        if self._entry is not None:
            self._show(self._entry)

    def show_entry(self, entry: CardEntry, _moment: CardMoment) -> None:
        """Shows what is at hand for the call."""
        self._entry = entry
        self._show(entry)

    def forget_entry(self) -> None:
        """No call is open any more."""
        self._entry = None

    def take_keyboard(self) -> None:
        """The next keys land on the facts."""
        if self.panel is not None:
            self.panel.take_keyboard()

    def _show(self, entry: CardEntry) -> None:
        self._job = job = self._jobs.get(entry.shown.job_id)
        set_shown(self, is_shown=not entry.is_compact and job is not None)
        if entry.is_compact or job is None:
            return
        is_open = entry.facts.is_open
        if is_open:
            self._built().show_job(job, entry.facts.asked)
            self.row.say(self.tr("Facts at hand"), self.tr("Fold away"))
        else:
            self.row.say(_words(job), self.tr("Facts"))
        if self._scroll is not None:
            set_shown(self._scroll, is_shown=is_open)

    def _built(self) -> "FactsPanel":
        if self.panel is None:
            from taktone.ui.card import facts_panel  # noqa: PLC0415 - wanted in some calls only

            self.panel = facts_panel.FactsPanel(self._theme, self._width)
            self.panel.ticked.connect(self.ticked)
            self.panel.text_typed.connect(self.text_typed)
            self._scroll = PanelScroll(self.panel, self._theme.type_scale.px(TALLEST))
            self._column.addWidget(self._scroll, 1)
            before: QWidget = self.row.link
            for tick in self.panel.ticks:
                QWidget.setTabOrder(before, tick)
                before = tick
        return self.panel


def _words(job: Job) -> str:
    """What is at hand, in one line; empty where nothing is."""
    labels = " · ".join(fact.label for fact in job.facts)
    return labels or job.greeting or " · ".join(job.questions)
