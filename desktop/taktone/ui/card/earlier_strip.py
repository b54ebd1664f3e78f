"""What was said last time, and what is promised, for a caller who is known."""

from datetime import datetime

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.core.call_event import CallState, Direction
from taktone.core.open_call import OpenCall
from taktone.ui.call_words import day_words, ordinal_words, rough_duration_words
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_measures import EDGE, INNER_RADIUS
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.card.plain_line import plain_line
from taktone.ui.card.promise_lines import PromiseLines, promises_to_show
from taktone.ui.theme.theme import Theme

_LOOK = TextLook(px=12.5, role="ink", line_px=17.5, max_lines=3)
_PADDING_X, _PADDING_Y, _BELOW, _BETWEEN = 10, 8, 12, 2
_LONGEST_QUOTE = 300


class EarlierStrip(QWidget):
    """At most three lines on how often they called, when last, what was noted; then promises."""

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        """Takes the width of the card."""
        super().__init__(parent)
        self._theme = theme
        self._lines_at_ring: int | None = None
        self.label = ClampedLabel(theme, _LOOK)
        self.label.fix_width(width - 2 * (EDGE + _PADDING_X))
        self.promises = PromiseLines(theme, width - 2 * (EDGE + _PADDING_X))
        column = QVBoxLayout(self)
        side = EDGE + _PADDING_X
        column.setContentsMargins(side, _PADDING_Y, side, _PADDING_Y + _BELOW)
        column.setSpacing(_BETWEEN)
        column.addWidget(self.label)
        for promise in self.promises.labels:
            column.addWidget(promise)

    def show_entry(self, entry: CardEntry, moment: CardMoment) -> None:
        """Is there for somebody known, until the talk is over."""
        shown = entry.shown
        has_talked = shown.call.is_ended and shown.call.answered_at is not None
        is_known = bool(shown.caller.call_count or promises_to_show(shown))
        is_here = is_known and not has_talked
        if is_here:
            self.show_call(shown, moment.now)
        set_shown(self, is_shown=is_here)
        if shown.call.id and shown.call.state is CallState.RINGING:
            has_words = is_here and shown.caller.call_count
            self._lines_at_ring = self.label.line_count if has_words else 0

    def stand_by(self) -> None:
        """Stands as high as for the last caller who rang, without a word: the next may be alike."""
        if self._lines_at_ring is not None:
            self.label.hold(self._lines_at_ring)
            set_shown(self, is_shown=self._lines_at_ring > 0)

    def show_call(self, shown: OpenCall, now: datetime) -> None:
        """Tells of the calls before this one; ``now`` is aware, in the user's time zone."""
        has_called = bool(shown.caller.call_count)
        self.label.setVisible(has_called)
        self.promises.show_call(shown, now)
        if has_called:
            self.label.say(self._last(shown, now), self._lead(shown))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the ground behind the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("field"))
        box = QRectF(self.rect()).adjusted(EDGE, 0, -EDGE, -_BELOW)
        painter.drawRoundedRect(box, INNER_RADIUS, INNER_RADIUS)

    def _lead(self, shown: OpenCall) -> str:
        count = ordinal_words(shown.caller.call_count + 1)
        if shown.call.direction is Direction.OUTGOING:
            return self.tr("Your {count} call.").format(count=count)
        return self.tr("Calls for the {count} time.").format(count=count)

    def _last(self, shown: OpenCall, now: datetime) -> str:
        caller = shown.caller
        if caller.last_at is None:
            return ""
        when = day_words(caller.last_at, now, QLocale())
        length = (
            rough_duration_words(caller.last_talk_s)
            if caller.last_talk_s
            else self.tr("not answered")
        )
        note = plain_line(caller.last_note, _LONGEST_QUOTE)
        if not note:
            return self.tr("Last {when}, {length}.").format(when=when, length=length)
        words = self.tr("Last {when}, {length}: “{note}”")
        return words.format(when=when, length=length, note=note)
