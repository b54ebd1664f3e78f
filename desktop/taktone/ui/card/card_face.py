"""Everything on the card, in the order a call is read."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from taktone.ui.card.busy_panel import BusyPanel
from taktone.ui.card.call_header import CallHeader
from taktone.ui.card.call_phase import phase_of, situations_of
from taktone.ui.card.call_strips import CallStrips
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_footer import CardFooter
from taktone.ui.card.card_measures import WIDTH
from taktone.ui.card.card_paint import Band, paint_body
from taktone.ui.card.earlier_strip import EarlierStrip
from taktone.ui.card.job_row import JobRow
from taktone.ui.card.note_area import NoteArea
from taktone.ui.card.promise_lines import promises_to_show
from taktone.ui.card.prompt_strip import PromptStrip
from taktone.ui.theme.theme import Theme


class CardFace(QWidget):
    """One call in front and strips for the others; fills only what changed.

    Signals:
        prompt_turned: The user wants the prompt that many places on.
    """

    prompt_turned = Signal(int)

    def __init__(
        self, theme: Theme, may_move: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        """Builds every part once."""
        super().__init__(parent)
        self._theme = theme
        self._entry: CardEntry | None = None
        width = theme.type_scale.px(WIDTH)
        # In the order in which Tab goes through them: the note first.
        self.note_area = NoteArea(theme, width, self)
        self.footer = CardFooter(theme, width, self)
        self.busy = BusyPanel(theme, width, self)
        self.job = JobRow(theme, self)
        self.prompt = PromptStrip(theme, width, self)
        self.strips = CallStrips(theme, self)
        self.header = CallHeader(theme, may_move, self)
        self.earlier = EarlierStrip(theme, width, self)
        self.note = self.note_area.note
        self.setFixedWidth(width)
        self.busy.text_typed.connect(self._write_on)
        self.prompt.turned.connect(self.prompt_turned)
        for job_settled in (self.job.job_chosen, self.job.job_named):
            job_settled.connect(self._go_on_writing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in self._parts():
            column.addWidget(part, 1 if part is self.note_area else 0)

    def show_calls(
        self, entry: CardEntry, others: Sequence[CardEntry], tick_s: float, now: datetime
    ) -> None:
        """Shows one call and strips for the others.

        Args:
            entry: The call in front.
            others: The calls behind it, most important first.
            tick_s: Monotonic seconds.
            now: The present in the user's time zone, aware.
        """
        shown, is_full = entry.shown, not entry.is_compact
        is_note_new = is_full and (entry is not self._entry or self.note_area.isHidden())
        if entry is not self._entry:
            self._entry = entry
            self.job.close_title()
        _set_shown(self.strips, bool(others))
        self.strips.show_calls(others, tick_s)
        self.header.show_call(shown, tick_s)
        has_talked = shown.call.is_ended and shown.call.answered_at is not None
        is_known = bool(shown.caller.call_count or promises_to_show(shown))
        _set_shown(self.earlier, is_known and not has_talked)
        self.earlier.show_call(shown, now)
        _set_shown(self.job, is_full)
        self.job.show_call(shown)
        self.busy.show_offer(entry.busy, now, is_over=shown.call.is_ended)
        _set_shown(self.note_area, is_full)
        self.note_area.show_entry(entry)
        if is_note_new:
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self.footer.show_star(shown.is_starred)
        self.footer.show_call(shown.call)
        self.show_prompt(entry, tick_s)

    def show_prompt(self, entry: CardEntry, tick_s: float) -> None:
        """Turns to the prompts of the phase the call is in at ``tick_s``."""
        phase = phase_of(entry.shown.call, tick_s)
        situations = situations_of(entry.shown, phase, was_busy=entry.busy.was_open)
        entry.prompts.turn_to(phase, situations)
        _set_shown(self.prompt, entry.prompts.count > 0)
        self.prompt.show_prompts(entry.prompts)

    def tick(self, entry: CardEntry, others: Sequence[CardEntry], tick_s: float) -> None:
        """Time went on: clocks, rings and perhaps the phase."""
        self.header.tick(entry.shown.call, tick_s)
        self.strips.show_calls(others, tick_s)
        self.show_prompt(entry, tick_s)

    def wanted_size(self) -> QSize:
        """The size everything shown needs, after laying out what changed."""
        for part in self._parts():
            layout = part.layout()
            if layout is not None:
                layout.activate()
        return QSize(self.maximumWidth(), self.sizeHint().height())

    def forget_call(self) -> None:
        """No call is open any more."""
        self._entry = None
        self.note_area.forget_entry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the body behind the parts."""
        painter = QPainter(self)
        paint_body(painter, QRectF(self.rect()), self._bands(), self._theme)

    def _go_on_writing(self) -> None:
        # Left in the list, the next letters of the note would choose another job.
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_on(self, text: str) -> None:
        if not self.note.isHidden():
            self._go_on_writing()
            no_key, plain = Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(self.note, QKeyEvent(QEvent.Type.KeyPress, no_key, plain, text))

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            self.strips,
            self.header,
            self.earlier,
            self.job,
            self.prompt,
            self.busy,
            self.note_area,
            self.footer,
        )

    def _bands(self) -> list[Band]:
        bands = [
            Band(self.prompt.geometry(), "accent_soft"),
            Band(self.footer.geometry(), "paper", "top"),
        ]
        if not self.busy.isHidden():
            bands.append(Band(self.busy.geometry(), "field"))
        if not self.strips.isHidden():
            bands.append(Band(self.strips.geometry(), "paper", "bottom"))
        return bands[self.prompt.isHidden() :]


def _set_shown(part: QWidget, is_shown: bool) -> None:  # noqa: FBT001 - two words say it all
    if part.isHidden() == is_shown:
        part.setVisible(is_shown)
