"""The motif: rings in water, drawn as the call stands."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from taktone.core.call import Call
from taktone.core.call_event import CallState, EndReason
from taktone.ui.theme.theme import Theme

SIZE = 48
TURN_S = 600.0
_DOT, _INNER, _OUTER = 5.0, 12.6, 19.3
_FIRST, _SPACING = 11.0, 4.8


class RingsLook(NamedTuple):
    """What the rings tell.

    Attributes:
        role: Their colour: ``ring``, ``live`` or ``muted``.
        is_spreading: True while it rings.
        talked_s: Seconds talked, None where nobody talks: the rings fill like a clock, the inner
            one in the first ten minutes, the outer one in the next.
    """

    role: str
    is_spreading: bool = False
    talked_s: int | None = None

    @classmethod
    def of(cls, call: Call, tick_s: float) -> "RingsLook":
        """The look for a call at ``tick_s`` (monotonic seconds)."""
        if call.state in (CallState.RINGING, CallState.DIALING):
            return cls("ring", is_spreading=True)
        if call.state is CallState.ACTIVE and call.answered_tick_s is not None:
            return cls("live", talked_s=max(0, int(tick_s - call.answered_tick_s)))
        return cls("ring" if call.reason is EndReason.MISSED else "muted")

    def paint(self, painter: QPainter, box: QRectF, theme: Theme, beat: float = 0.0) -> None:
        """Draws the rings into a square ``box``; ``beat`` 0 to 1 is how far they have spread."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(box.center())
        painter.scale(box.width() / SIZE, box.width() / SIZE)
        colour = theme.colour(self.role)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(0, 0), _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.is_spreading:
            _spread(painter, colour, beat)
        else:
            _fill(painter, colour, self.talked_s)
        painter.restore()


def _spread(painter: QPainter, colour: QColor, beat: float) -> None:
    for number in range(-1 if beat else 0, 3):
        place = number + beat
        painter.setPen(_pen(colour, _strength(place), 2.1 - 0.25 * max(0.0, place)))
        radius = _FIRST + place * _SPACING
        painter.drawEllipse(QPointF(0, 0), radius, radius)


def _strength(place: float) -> float:
    """How clear a ring is: it grows out of the dot, and is gone before the edge."""
    if place < 0:
        return 0.75 * (1 + place)
    return 0.75 - 0.24 * place if place < 2 else 0.27 * max(0.0, 1 - (place - 2) / 0.55)


def _fill(painter: QPainter, colour: QColor, talked_s: int | None) -> None:
    for radius, share, width, turn in ((_INNER, 0.28, 2.0, 0), (_OUTER, 0.15, 1.5, 1)):
        painter.setPen(_pen(colour, share, width))
        painter.drawEllipse(QPointF(0, 0), radius, radius)
        filled = min(1.0, max(0.0, (talked_s or 0) / TURN_S - turn))
        if filled:
            painter.setPen(_pen(colour, 1.0, width + 0.4))
            box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
            painter.drawArc(box, 90 * 16, -round(filled * 360 * 16))


def _pen(colour: QColor, share: float, width: float) -> QPen:
    faded = QColor(colour)
    faded.setAlphaF(share)
    pen = QPen(faded, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
