"""What is promised to the caller and not kept yet."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QFont

from taktone.core.open_call import OpenCall
from taktone.core.promise import Promise
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.card.promise_words import promise_words
from taktone.ui.theme.theme import Theme

SHOWN_PROMISES = 2
_LOOK = TextLook(px=12.5, role="accent", line_px=17.5, weight=QFont.Weight.Medium, max_lines=2)
_MORE = TextLook(px=12.5, role="muted", line_px=17.5)


class PromiseLines:
    """A line for each of the first promises, and how many more there are.

    Attributes:
        lines: One label for each promise.
        more: The label below them.
    """

    def __init__(self, theme: Theme, width: int) -> None:
        """Takes the width of the lines."""
        self.lines = tuple(ClampedLabel(theme, _LOOK) for _ in range(SHOWN_PROMISES))
        self.more = ClampedLabel(theme, _MORE)
        for line in self.lines:
            line.set_width(width)
        for label in self.labels:
            label.hide()

    @property
    def labels(self) -> tuple[ClampedLabel, ...]:
        """All labels, from top to bottom."""
        return (*self.lines, self.more)

    def show_call(self, shown: OpenCall, now: datetime) -> None:
        """Shows the caller's open promises; ``now`` is aware, in the user's time zone."""
        promises = promises_to_show(shown)
        first = _first(promises, shown.call.id)
        for place, line in enumerate(self.lines):
            is_used = place < len(first)
            if is_used:
                _say(line, first[place], now)
            line.setVisible(is_used)
        hidden = len(promises) - len(first)
        words = QCoreApplication.translate("PromiseLines", "and %n more promise(s)", "", hidden)
        self.more.say(words)
        self.more.setVisible(hidden > 0)


def promises_to_show(shown: OpenCall) -> Sequence[Promise]:
    """The caller's open promises, but for the one that missing this very call has made."""
    made_here = shown.call.id
    promises = shown.caller.open_promises
    return [x for x in promises if not (x.is_automatic and x.call_id == made_here)]


def _first(promises: Sequence[Promise], call_id: str) -> list[Promise]:
    """The promise due first and those of this call before the others, in the order they are due."""
    ranked = sorted(
        range(len(promises)),
        key=lambda place: (place > 0 and promises[place].call_id != call_id, place),
    )
    return [promises[place] for place in sorted(ranked[:SHOWN_PROMISES])]


def _say(line: ClampedLabel, promise: Promise, now: datetime) -> None:
    is_overdue = promise.is_overdue(now)
    # First of all, so that it is never cut.
    lead = QCoreApplication.translate("PromiseLines", "Overdue:") if is_overdue else ""
    line.set_role("ring" if is_overdue else "accent")
    line.say(promise_words(promise, now, QLocale()), lead)
