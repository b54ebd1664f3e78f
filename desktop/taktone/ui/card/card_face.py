"""Everything on the card, in the order a call is read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from taktone.ui.card.busy_panel import BusyPanel
from taktone.ui.card.call_header import CallHeader
from taktone.ui.card.call_strips import CallStrips
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_footer import CardFooter
from taktone.ui.card.card_measures import WIDTH
from taktone.ui.card.card_middle import CardMiddle
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_paint import Band, paint_body
from taktone.ui.card.card_part import CardPart, set_shown
from taktone.ui.card.earlier_strip import EarlierStrip
from taktone.ui.card.job_row import JobRow
from taktone.ui.card.note_area import NoteArea
from taktone.ui.card.prompt_strip import PromptStrip
from taktone.ui.card.veil_strip import VeilStrip
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
        width = theme.type_scale.px(WIDTH)
        # In the order in which Tab goes through them: the note first.
        self.note_area = NoteArea(theme, width, self)
        self.footer = CardFooter(theme, width, self)
        self.veil = VeilStrip(theme, width, self)
        self.busy = BusyPanel(theme, width, self)
        self.job = JobRow(theme, self)
        self.prompt = PromptStrip(theme, width, self)
        self.strips = CallStrips(theme, self)
        self.header = CallHeader(theme, may_move, self)
        self.earlier = EarlierStrip(theme, width, self)
        self.note = self.note_area.note
        # From top to bottom; what is between header and footer scrolls where there is no room.
        shown = (
            self.header,
            self.veil,
            self.earlier,
            self.job,
            self.prompt,
            self.busy,
            self.note_area,
            self.footer,
        )
        self._parts: tuple[CardPart, ...] = shown
        self._widgets: tuple[QWidget, ...] = (self.strips, *shown)
        self.middle = CardMiddle(shown[1:-1], self.note_area, self)
        self.setFixedWidth(width)
        self._lay_out((self.strips, shown[0], self.middle, shown[-1]))
        self._join()

    @property
    def entrance(self) -> QWidget:
        """What has the keyboard first when the user comes in: the note, where it can be seen."""
        return self.note if self.veil.isHidden() else self.veil.show_button

    def show_calls(self, entry: CardEntry, others: Sequence[CardEntry], moment: CardMoment) -> None:
        """Shows one call, and strips for the others, most important first."""
        set_shown(self.strips, is_shown=bool(others))
        self.strips.show_calls(others, moment.tick_s)
        for part in self._parts:
            part.show_entry(entry, moment)

    def tick(self, entry: CardEntry, others: Sequence[CardEntry], moment: CardMoment) -> None:
        """Time went on: clocks, rings and perhaps the phase."""
        self.header.tick(entry.shown.call, moment.tick_s)
        self.strips.show_calls(others, moment.tick_s)
        self.prompt.show_entry(entry, moment)

    def wanted_size(self) -> QSize:
        """The size everything shown needs, after laying out what changed."""
        for widget in self._widgets:
            layout = widget.layout()
            if layout is not None:
                layout.activate()
        self.middle.settle()
        return QSize(self.maximumWidth(), self.sizeHint().height())

    def forget_call(self) -> None:
        """No call is open any more."""
        self.note_area.forget_entry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the body behind the parts."""
        painter = QPainter(self)
        paint_body(painter, QRectF(self.rect()), self._bands(), self._theme)
        thumb = self.middle.thumb()
        if not thumb.isEmpty():
            painter.fillRect(thumb, self._theme.colour("muted"))

    def _lay_out(self, rows: Sequence[QWidget]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in rows:
            column.addWidget(row, 1 if row is self.middle else 0)

    def _join(self) -> None:
        for typing in (self.busy.text_typed, self.veil.text_typed):
            typing.connect(self._write_on)
        self.prompt.turned.connect(self.prompt_turned)
        for job_settled in (self.job.job_chosen, self.job.job_named):
            job_settled.connect(self._go_on_writing)
        self.middle.verticalScrollBar().valueChanged.connect(lambda _: self.update())

    def _go_on_writing(self) -> None:
        # Left in the list, the next letters of the note would choose another job.
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_on(self, text: str) -> None:
        if not self.note.isHidden():
            self._go_on_writing()
            no_key, plain = Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(self.note, QKeyEvent(QEvent.Type.KeyPress, no_key, plain, text))

    def _bands(self) -> list[Band]:
        bands = [
            Band(self._box(self.prompt), "accent_soft"),
            Band(self.footer.geometry(), "paper", "top"),
        ]
        if not self.busy.isHidden():
            bands.append(Band(self._box(self.busy), "field"))
        if not self.strips.isHidden():
            bands.append(Band(self.strips.geometry(), "paper", "bottom"))
        return bands[self.prompt.isHidden() :]

    def _box(self, part: QWidget) -> QRect:
        """What can be seen of a part of the middle."""
        return QRect(part.mapTo(self, QPoint(0, 0)), part.size()) & self.middle.geometry()
