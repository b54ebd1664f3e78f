"""Another time to talk: a sentence to say, times to offer, and the promise made of one."""

from datetime import datetime

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from taktone.core.free_times import MOST_TIMES
from taktone.ui.call_words import when_words
from taktone.ui.card.busy_offer import BusyOffer
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_measures import EDGE, GAP
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.chip_flow import ChipFlow
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.card.promise_words import asking_words, promised_back_words
from taktone.ui.card.time_chip import HEIGHT, TimeChip
from taktone.ui.theme.theme import Theme

_SENTENCE = TextLook(px=13.5, role="ink", line_px=19, max_lines=4)
_PROMISED = TextLook(px=13, role="ink", line_px=18, weight=QFont.Weight.Medium, max_lines=2)
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BusyPanel(QWidget):
    """Offers up to three times; turns into one line once one of them is promised.

    While it has the keyboard the keys 1, 2 and 3 choose; other letters are for the note.

    Signals:
        time_chosen: The time the user promises to call back, an aware datetime.
        undo_wanted: The user takes the promise back.
        text_typed: What was typed here is for the note.
    """

    time_chosen = Signal(object)
    undo_wanted = Signal()
    text_typed = Signal(str)

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        """Takes the width of the card; starts hidden."""
        super().__init__(parent)
        self._width = width
        self._times: tuple[datetime, ...] = ()
        self._now: datetime | None = None
        self._is_waiting = False
        self._is_over = False
        self.sentence = ClampedLabel(theme, _SENTENCE)
        self.flow = ChipFlow(width - 2 * EDGE)
        self.chips = tuple(TimeChip(theme, str(place + 1)) for place in range(MOST_TIMES))
        self.promised = ClampedLabel(theme, _PROMISED)
        self.undo = QPushButton()
        self._build(theme)
        self._say_words()
        self.hide()

    @property
    def has_keyboard(self) -> bool:
        """True where what is typed into the card lands here."""
        focus = self.window().focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def show_entry(self, entry: CardEntry, moment: CardMoment) -> None:
        """Shows what the call in front offers."""
        if entry.busy.is_open or not self.isHidden():
            self.show_offer(entry.busy, moment.now, is_over=entry.shown.call.is_ended)

    def show_offer(self, offer: BusyOffer, now: datetime, *, is_over: bool = False) -> None:
        """Shows what a call offers.

        Args:
            offer: The offer of the call in front.
            now: The present in the user's time zone, aware.
            is_over: The call has ended: there is nobody to say the sentence to.
        """
        self._now, self._is_waiting, self._is_over = now, offer.is_waiting, is_over
        is_promised = offer.due_at is not None
        self._fill(() if is_promised else offer.times or ())
        self.sentence.setHidden(is_promised)
        self.flow.setHidden(is_promised or not (self._times or offer.is_waiting))
        self.promised.setVisible(is_promised)
        self.undo.setVisible(is_promised)
        if offer.due_at is not None:
            words = self.tr("{promise}.")
            promise = promised_back_words(offer.due_at, now, QLocale())
            room = self._width - 2 * EDGE - GAP - self.undo.sizeHint().width()
            self.promised.set_width(room)
            self.promised.say(words.format(promise=promise))
        else:
            self._say_sentence()
        self.setVisible(offer.is_open)

    def take_keyboard(self) -> None:
        """The next keys land on what can be chosen here."""
        controls = (*self.chips, self.undo)
        part = next((part for part in controls if not part.isHidden()), None)
        (part or self).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Chooses by figure; Enter presses what has the keyboard; letters are for the note."""
        text = event.text()
        place = int(text) - 1 if text in {"1", "2", "3"} else MOST_TIMES
        focus = self.focusWidget()
        if place < len(self._times):
            self.chips[place].click()
        elif event.key() in _RETURN and isinstance(focus, QAbstractButton):
            focus.click()
        elif text.isprintable() and text and not (self._is_waiting and place < MOST_TIMES):
            self.text_typed.emit(text)
        else:
            super().keyPressEvent(event)

    def _build(self, theme: Theme) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.flow.set_chips(self.chips)
        self.flow.setMinimumHeight(theme.type_scale.px(HEIGHT))
        self.sentence.set_width(self._width - 2 * EDGE)
        self.undo.setProperty("kind", "link")
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo.clicked.connect(self.undo_wanted)
        for place, chip in enumerate(self.chips):
            chip.hide()
            chip.touched.connect(self._on_touched)
            chip.clicked.connect(lambda _, place=place: self._on_chosen(place))
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.promised, 1)
        line.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 10, EDGE, 12)
        column.setSpacing(GAP)
        column.addWidget(self.sentence)
        column.addWidget(self.flow)
        column.addLayout(line)

    def _fill(self, times: tuple[datetime, ...]) -> None:
        self._times = times
        for place, chip in enumerate(self.chips):
            chip.setHidden(place >= len(times))
            if place < len(times) and self._now is not None:
                when = when_words(times[place], self._now, QLocale())
                chip.setText(when)
                chip.setAccessibleName(self.tr("Promise to call back {when}").format(when=when))
        self.flow.arrange()

    def _say_sentence(self) -> None:
        if self._now is None:
            return
        if not self._times and not self._is_waiting:
            words = self.tr("No free time in the next weeks: write your own in the note.")
        elif self._is_over:
            words = self.tr("When will you call back?")
        else:
            words = asking_words(self._meant(), self._now, QLocale())
        self.sentence.say(words)
        self.setAccessibleName(words)

    def _meant(self) -> datetime | None:
        """The time under the pointer, else the one with the keyboard, else the first."""
        chips = self.chips[: len(self._times)]
        over = [place for place, chip in enumerate(chips) if chip.underMouse()]
        focused = [place for place, chip in enumerate(chips) if chip.hasFocus()]
        places = (*over, *focused, 0)
        return self._times[places[0]] if self._times else None

    def _on_touched(self) -> None:
        has_focus = any(chip.hasFocus() for chip in self.chips)
        for chip in self.chips:
            chip.show_key(is_shown=has_focus)
        if self._times:
            self._say_sentence()

    def _on_chosen(self, place: int) -> None:
        if place < len(self._times):
            self.time_chosen.emit(self._times[place])

    def _say_words(self) -> None:
        self.undo.setText(self.tr("Undo"))
        self.undo.setAccessibleName(self.tr("Undo the promise"))
        for chip in self.chips:
            chip.setAccessibleName(self.tr("Time to call back"))
