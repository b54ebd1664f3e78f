"""Everything on the card, in the order a call is read."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from taktone.core.job import Job
from taktone.ui.card.busy_panel import BusyPanel
from taktone.ui.card.call_header import CallHeader
from taktone.ui.card.call_strips import CallStrips
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_footer import CardFooter
from taktone.ui.card.card_middle import CardMiddle
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_paint import Band, paint_body
from taktone.ui.card.card_part import CardPart, set_shown
from taktone.ui.card.card_width import card_width
from taktone.ui.card.earlier_strip import EarlierStrip
from taktone.ui.card.facts_row import FactsRow
from taktone.ui.card.forgotten_bar import ForgottenBar
from taktone.ui.card.greeting_strip import GreetingStrip
from taktone.ui.card.job_row import JobRow
from taktone.ui.card.note_area import NoteArea
from taktone.ui.card.person_row import PersonRow
from taktone.ui.card.prompt_strip import PromptStrip
from taktone.ui.card.veil_strip import VeilStrip
from taktone.ui.card.who_strip import WhoStrip
from taktone.ui.theme.theme import Theme


class CardFace(QWidget):
    """One call in front and strips for the others; fills only what changed.

    Signals:
        prompt_turned: The user wants the prompt that many places on.
    """

    prompt_turned = Signal(int)

    def __init__(
        self,
        theme: Theme,
        may_move: Callable[[], bool],
        parent: QWidget | None = None,
        *,
        note_area: NoteArea | None = None,
    ) -> None:
        """Builds every part once; ``note_area`` where that is there already."""
        super().__init__(parent)
        self._theme = theme
        self._jobs: dict[str, Job] = {}
        width = card_width(theme.type_scale)
        self.note_area = note_area or NoteArea(theme, width, self)
        self._build(theme, width, may_move)
        self.note = self.note_area.note
        # From top to bottom; what is between header and footer scrolls where there is no room.
        between = (
            self.who,
            self.veil,
            self.earlier,
            self.job,
            self.greeting,
            self.prompt,
            self.busy,
            self.note_area,
            self.facts,
            self.person,
        )
        self.middle = CardMiddle(between, self.note_area, self)
        # What the card's size hangs on first: it comes up before the rest is filled in.
        self._decisive: tuple[CardPart, ...] = tuple(x for x in between if x is not self.job)
        self._settled: tuple[CardPart, ...] = (self.header, self.job, self.footer)
        self._widgets: tuple[QWidget, ...] = (self.header, *between, self.footer)
        self._is_empty = False
        self.setFixedWidth(width)
        self._lay_out()
        self._join()

    @property
    def entrance(self) -> QWidget:
        """What has the keyboard first when the user comes in: the note, where it can be seen."""
        return self.note if self.veil.isHidden() else self.veil.show_button

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns which jobs there are."""
        self._jobs = {job.id: job for job in jobs}
        self.job.set_jobs(jobs)
        self.facts.set_jobs(jobs)
        self.person.set_jobs(jobs)

    def job_of(self, job_id: str) -> Job | None:
        """The job of that id, None where there is none."""
        return self._jobs.get(job_id)

    def add_part(self, part: CardPart) -> None:
        """Takes a part that was not needed before, below the note."""
        self._decisive = (*self._decisive, part)
        if isinstance(part, QWidget):
            self._widgets = (*self._widgets, part)
            self.middle.add(part)

    def order_tabs(self, stops: Sequence[QWidget]) -> None:
        """Tab goes from the note through ``stops`` to the footer."""
        chain = (self.note, *stops, self.footer.star)
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def show_calls(self, entry: CardEntry, others: Sequence[CardEntry], moment: CardMoment) -> None:
        """Shows one call, and strips for the others, most important first."""
        self.show_outline(entry, others, moment)
        self.show_rest(entry, moment)

    def show_outline(
        self, entry: CardEntry, others: Sequence[CardEntry], moment: CardMoment
    ) -> None:
        """Shows what the card's size hangs on; :meth:`show_rest` has to follow."""
        if self._is_empty:
            self._is_empty = False
            for widget in self._widgets:
                widget.show()
        set_shown(self.strips, is_shown=bool(others))
        self.strips.show_calls(others, moment.tick_s)
        for part in self._decisive:
            part.show_entry(entry, moment)

    def show_rest(self, entry: CardEntry, moment: CardMoment) -> None:
        """Shows what keeps its size in nearly every call."""
        for part in self._settled:
            part.show_entry(entry, moment)

    def tick(self, entry: CardEntry, others: Sequence[CardEntry], moment: CardMoment) -> None:
        """Time went on: clocks, rings and perhaps the phase."""
        self.header.tick(entry.shown.call, moment.tick_s)
        self.strips.show_calls(others, moment.tick_s)
        self.greeting.show_entry(entry, moment)
        self.prompt.show_entry(entry, moment)

    def wanted_size(self) -> QSize:
        """The size everything shown needs, after laying out what changed."""
        for widget in (self.forgotten, self.strips, *self._widgets):
            layout = None if widget.isHidden() else widget.layout()
            if layout is not None:
                layout.activate()
        self.middle.settle()
        return QSize(self.maximumWidth(), self.sizeHint().height())

    def forget_call(self) -> None:
        """No call is open any more: nothing is left but what was just forgotten, if anything."""
        self.note_area.forget_entry()
        self.facts.forget_entry()
        self._is_empty = True
        for widget in (self.strips, *self._widgets):
            widget.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the body behind the parts."""
        painter = QPainter(self)
        paint_body(painter, QRectF(self.rect()), self._bands(), self._theme)
        thumb = self.middle.thumb()
        if not thumb.isEmpty():
            painter.fillRect(thumb, self._theme.colour("muted"))

    def _build(self, theme: Theme, width: int, may_move: Callable[[], bool]) -> None:
        """Every part, in the order in which Tab goes through them after the note."""
        self.facts = FactsRow(theme, width, self)
        self.person = PersonRow(theme, width, self)
        self.footer = CardFooter(theme, width, self)
        self.veil = VeilStrip(theme, width, self)
        self.busy = BusyPanel(theme, width, self)
        self.job = JobRow(theme, self)
        self.greeting = GreetingStrip(theme, width, self.job_of, self)
        self.prompt = PromptStrip(theme, width, self, job_of=self.job_of)
        self.strips = CallStrips(theme, self)
        self.header = CallHeader(theme, may_move, self)
        self.earlier = EarlierStrip(theme, width, self)
        self.who = WhoStrip(theme, width, self)
        self.forgotten = ForgottenBar(theme, width, self)

    def _join(self) -> None:
        for typing in (self.busy.text_typed, self.facts.text_typed, self.veil.text_typed):
            typing.connect(self.write_on)
        self.prompt.turned.connect(self.prompt_turned)
        for job_settled in (self.job.job_chosen, self.job.job_named):
            job_settled.connect(self._go_on_writing)
        self.middle.verticalScrollBar().valueChanged.connect(lambda _: self.update())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (self.forgotten, self.strips, self.header, self.middle, self.footer):
            column.addWidget(row, 1 if row is self.middle else 0)

    def write_on(self, text: str) -> None:
        """What was typed beside the note goes into it, and the keyboard with it."""
        if not self.note.isHidden():
            self._go_on_writing()
            no_key, plain = Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(self.note, QKeyEvent(QEvent.Type.KeyPress, no_key, plain, text))

    def _go_on_writing(self) -> None:
        # Left in the list, the next letters of the note would choose another job.
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bands(self) -> list[Band]:
        grounds = [
            (self.prompt, "accent_soft", ""),
            (self.footer, "paper", "top"),
            (self.busy, "field", ""),
            (self.strips, "paper", "bottom"),
            # What scrolls keeps its edge.
            *((part, "panel", "top") for part in self._widgets if isinstance(part, QScrollArea)),
            (self.facts, "panel", "top"),
            (self.person, "panel", "top"),
        ]
        bands = [Band(self._box(w), role, edge) for w, role, edge in grounds if not w.isHidden()]
        if not self.forgotten.isHidden() and not self._is_empty:
            bands.append(Band(self.forgotten.geometry(), "accent_soft", "bottom"))
        return bands

    def _box(self, part: QWidget) -> QRect:
        """What can be seen of a part."""
        box = QRect(part.mapTo(self, QPoint(0, 0)), part.size())
        return box & self.middle.geometry() if self.middle.isAncestorOf(part) else box
