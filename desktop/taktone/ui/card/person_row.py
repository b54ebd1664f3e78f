"""Who the caller is: one quiet line in the call, a line for each thing when wanted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.core.job import Job
from taktone.core.open_call import OpenCall
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.panel_scroll import TALLEST, PanelScroll
from taktone.ui.card.quiet_row import QuietRow
from taktone.ui.theme.theme import Theme

if TYPE_CHECKING:
    from taktone.ui.card.person_panel import PersonPanel

PERSON_KEYS = "Ctrl+E"


class PersonRow(QWidget):
    """Asks gently for what is not known yet; is there once there is something to fill in.

    The panel with the lines is built when it is first wanted.

    Signals:
        toggle_wanted: The user wants the lines, or no longer.
        built: The :class:`PersonPanel` is there now.
    """

    toggle_wanted = Signal()
    built = Signal(object)

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        """Takes the width of the card; starts hidden."""
        super().__init__(parent)
        self._theme = theme
        self._width = width
        self._channels: dict[str, tuple[str, ...]] = {}
        self._scroll: PanelScroll | None = None
        self.panel: PersonPanel | None = None
        self.row = QuietRow(theme, PERSON_KEYS)
        self.row.link.setAccessibleName(self.tr("About the caller"))
        self.row.clicked.connect(self.toggle_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.row)
        self.hide()

    @property
    def has_keyboard(self) -> bool:
        """True where what is typed into the card lands here."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns where each job's ad runs."""
        self._channels = {job.id: job.channels for job in jobs if job.channels}

    def show_entry(self, entry: CardEntry, _moment: CardMoment) -> None:
        """Shows what is known of the caller."""
        is_there = not (entry.is_compact or entry.is_veiled)
        set_shown(self, is_shown=is_there)
        if not is_there:
            return
        if entry.is_person_open:
            panel = self._built()
            panel.set_channels(self._offered(entry.shown.job_id))
            panel.show_call(entry.shown)
            self.row.say(self.tr("About the caller"), self.tr("Fold away"))
        else:
            known = all((entry.shown.name, entry.shown.caller.email, entry.shown.caller.seen_in))
            self.row.say(self._words(entry.shown), self.tr("Edit") if known else self.tr("Fill in"))
        if self._scroll is not None:
            set_shown(self._scroll, is_shown=entry.is_person_open)

    def take_keyboard(self) -> None:
        """The next letters land in the first line that is empty."""
        if self.panel is not None:
            self.panel.take_keyboard()

    def _offered(self, job_id: str) -> tuple[str, ...]:
        """Where this job's ad runs, then the usual places; each once."""
        usual = self.tr("LinkedIn, Indeed, our own website, somebody they know")
        places: dict[str, str] = {}
        for place in (*self._channels.get(job_id, ()), *usual.split(", ")):
            places.setdefault(place.strip().casefold(), place.strip())
        return tuple(place for place in places.values() if place)

    def _words(self, shown: OpenCall) -> str:
        email, seen_in = shown.caller.email, shown.caller.seen_in
        if not shown.name:
            ask = self.tr("Name and e-mail, when it suits") if not email else self.tr("A name?")
            return " · ".join(part for part in (email, seen_in, ask) if part)
        if not email:
            ask = self.tr("An e-mail address, when it suits")
            return f"{seen_in} · {ask}" if seen_in else ask
        return f"{email} · {seen_in or self.tr('where did they see the ad?')}"

    def _built(self) -> "PersonPanel":
        if self.panel is None:
            from taktone.ui.card import person_panel  # noqa: PLC0415 - wanted in some calls only

            self.panel = person_panel.PersonPanel(self._theme, self._width, PERSON_KEYS)
            self._scroll = PanelScroll(self.panel, self._theme.type_scale.px(TALLEST))
            self._column.addWidget(self._scroll, 1)
            before: QWidget = self.row.link
            for control in self.panel.controls:
                QWidget.setTabOrder(before, control)
                before = control
            self.built.emit(self.panel)
        return self.panel
