"""Foreign text on painted lines: always plain, always inside its rectangle."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from taktone.ui.history.search_marks import Fold, Mark, marks

CHARS_PER_LINE = 300
SEARCHED = 4000
LEAD = 24
FAR_IN = 90
LINE_SEPARATOR = "\u2028"

_UNSHOWN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
"""Controls, halves of characters, and what turns the direction of the text that follows."""


def one_line(text: str) -> str:
    """Line breaks and tabs become spaces; what no line could show is cut off."""
    return " ".join(_UNSHOWN.sub("", text[:SEARCHED]).split())


def excerpt(text: str, sought: Sequence[str], fold: Fold) -> str:
    """One line of the text from its beginning, or from shortly before a hit that lies far in."""
    flat = one_line(text)
    hits = marks(flat, sought, fold)
    if not hits or hits[0][0] < FAR_IN:
        return flat
    start = flat.rfind(" ", 0, hits[0][0] - LEAD) + 1
    return f"…{flat[start:]}"


def elided(text: str, font: QFont, width: float) -> str:
    """One line: the text, or its beginning and an ellipsis, no wider than ``width`` pixels."""
    flat = one_line(text[:CHARS_PER_LINE])
    return QFontMetricsF(font).elidedText(flat, Qt.TextElideMode.ElideRight, width)


def wrapped(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The text broken into at most ``most`` lines; the last one is elided where more follows."""
    shown = _UNSHOWN.sub("", text[: most * CHARS_PER_LINE])
    shown = "\n".join(shown.splitlines()).rstrip()
    if not shown:
        return []
    units = shown.replace("\n", LINE_SEPARATOR).encode("utf-16-le")
    spans = _line_spans(units, font, width, most)
    lines = [_decoded(units[2 * start : 2 * end]).strip() for start, end in spans]
    if spans and 2 * spans[-1][1] < len(units):
        lines[-1] = elided(_decoded(units[2 * spans[-1][0] :]), font, width)
    return lines


def line_pitch(font: QFont) -> float:
    """From one line of a wrapped text to the next, in pixels."""
    return QFontMetricsF(font).height() * 1.14


def draw_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: str,
    hits: Sequence[Mark] = (),
    hit_colour: str = "",
) -> None:
    """Paints one line that was made to fit from the top left of ``rect``; ``hits`` get a ground."""
    painter.setPen(QColor(colour))
    if not hits:
        painter.setFont(font)
        painter.drawText(QPointF(rect.left(), rect.top() + QFontMetricsF(font).ascent()), text)
        return
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_hit_format(text, hit, hit_colour) for hit in hits])
    layout.beginLayout()
    layout.createLine().setLineWidth(max(1.0, rect.width()))
    layout.endLayout()
    layout.draw(painter, rect.topLeft())


def _line_spans(units: bytes, font: QFont, width: float, most: int) -> list[tuple[int, int]]:
    """Where each line starts and ends, counted as Qt counts: an emoji is two."""
    layout = QTextLayout(_decoded(units), font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    spans: list[tuple[int, int]] = []
    layout.beginLayout()
    while len(spans) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        spans.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return spans


def _decoded(units: bytes) -> str:
    return units.decode("utf-16-le")


def _hit_format(text: str, hit: Mark, colour: str) -> QTextLayout.FormatRange:
    start, length = hit
    form = QTextCharFormat()
    form.setBackground(QColor(colour))
    found = QTextLayout.FormatRange()
    found.start = _units(text[:start])
    found.length = _units(text[start : start + length])
    found.format = form
    return found


def _units(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)
