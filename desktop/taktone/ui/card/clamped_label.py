"""A label for foreign text: plain, a set number of lines, cut with an ellipsis."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from taktone.ui.card.plain_line import plain_line
from taktone.ui.theme.theme import Theme


class TextLook(NamedTuple):
    """How a label's text looks.

    Attributes:
        px: Size in the design, in pixels.
        role: Its colour, by the name in ``Tokens``.
        line_px: Distance of the lines.
        min_lines: Height kept even for less text.
        max_lines: What is longer is cut.
        is_right: Text stands at the right edge.
        tracking: Distance of the letters in per cent.
    """

    px: float
    role: str
    line_px: float
    weight: QFont.Weight = QFont.Weight.Normal
    min_lines: int = 1
    max_lines: int = 1
    is_tabular: bool = False
    is_right: bool = False
    tracking: float = 100.0


class ClampedLabel(QLabel):
    """Shows as much of a text as its lines hold; screen readers get all of it."""

    def __init__(self, theme: Theme, look: TextLook, parent: QWidget | None = None) -> None:
        """Starts empty. A label of several lines needs :meth:`set_width` before it is shown."""
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self._role = look.role
        self._lead = ""
        self._width = 0
        self._is_width_fixed = False
        self._held_lines = 0
        self._layouts: list[QTextLayout] = []
        self._laid_out_for: tuple[str, str, int] | None = None
        font = theme.font(look.px, look.weight, is_tabular=look.is_tabular)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, look.tracking)
        self.setFont(font)
        self._line_height = look.line_px * theme.type_scale.factor
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str, lead: str = "") -> None:
        """Shows ``text`` after the semi-bold ``lead``."""
        line = plain_line(f"{lead} {text}" if lead else text)
        if (line, lead) != (self.text(), self._lead) or self._held_lines:
            self._lead = lead
            self._held_lines = 0
            self.setText(line)
            self._laid_out_for = None
            self._settle_height()

    def hold(self, lines: int) -> None:
        """Says nothing, and keeps the room of that many lines until it says something again."""
        self.say("")
        self._held_lines = lines
        self._settle_height()

    def set_role(self, role: str) -> None:
        """Changes the colour of the text, by its name in ``Tokens``."""
        if role != self._role:
            self._role = role
            self.update()

    def set_width(self, width: int) -> None:
        """The width a label of several lines will have."""
        if width != self._width:
            self._width = width
            self.updateGeometry()

    def fix_width(self, width: int) -> None:
        """The width it has for good: other words of the same height move nothing around it."""
        self.set_width(width)
        self._is_width_fixed = True
        self.setFixedWidth(width)
        self._settle_height()

    @property
    def line_count(self) -> int:
        """How many lines its words take at its width, or are held free."""
        return self._held_lines or sum(x.lineCount() for x in self._laid_out(self._width))

    def sizeHint(self) -> QSize:
        """One line takes what width there is; several are as high as the text at its width."""
        if self._look.max_lines == 1:
            return QSize(0, round(self._line_height))
        count = max(self._look.min_lines, self.line_count)
        return QSize(self._width, round(count * self._line_height))

    def minimumSizeHint(self) -> QSize:
        """One line may become as narrow as need be; height is what the text needs."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the lines."""
        painter = QPainter(self)
        painter.setPen(self._theme.colour(self._role))
        y = (self._line_height - QFontMetricsF(self.font()).height()) / 2
        for layout in self._laid_out(self.width()):
            layout.draw(painter, QPointF(0, y))
            y += self._line_height * layout.lineCount()

    def _settle_height(self) -> None:
        if self._is_width_fixed:
            # Of a fixed size, QLabel leaves the layout alone when its text changes.
            self.setFixedHeight(self.sizeHint().height())
        elif self._look.max_lines > 1:
            self.updateGeometry()

    def _laid_out(self, width: int) -> list[QTextLayout]:
        """The text broken into lines; where it is too long, the last one apart, with its dots."""
        wanted = (self.text(), self._lead, width)
        if wanted != self._laid_out_for:
            self._laid_out_for = wanted
            text, lines = self.text(), self._look.max_lines
            whole = self._broken(text, width, lines + 1)
            self._layouts = [whole]
            if whole.lineCount() > lines:
                rest = _after(text, whole.lineAt(lines - 1).textStart())
                metrics = QFontMetricsF(self.font())
                last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width - 1)
                head = [self._broken(text, width, lines - 1)] if lines > 1 else []
                self._layouts = [*head, self._broken(last, width, 1, has_lead=False)]
        return self._layouts

    def _broken(self, text: str, width: int, lines: int, *, has_lead: bool = True) -> QTextLayout:
        layout = QTextLayout(text, self.font())
        side = Qt.AlignmentFlag.AlignRight if self._look.is_right else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        wrap = QTextOption.WrapMode
        option.setWrapMode(wrap.NoWrap if lines == 1 else wrap.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        if self._lead and has_lead:
            layout.setFormats([_semi_bold(_units(self._lead))])
        layout.beginLayout()
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, number * self._line_height))
        layout.endLayout()
        return layout


def _semi_bold(units: int) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415 - 116 names that few texts need

    heavy = QTextCharFormat()
    heavy.setFontWeight(QFont.Weight.DemiBold)
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = 0, units, heavy
    return made


def _units(text: str) -> int:
    """Length in UTF-16 units, which is how Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _after(text: str, units: int) -> str:
    """What follows the first ``units`` UTF-16 units."""
    return text.encode("utf-16-le", "surrogatepass")[2 * units :].decode("utf-16-le", "replace")
