"""A button that shows its shortcut beside its words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from taktone.ui.card.hint_button_look import PLAIN, HintButtonLook
from taktone.ui.theme.theme import Theme

RADIUS = 9
PADDING = 12
LEAST_PADDING = 8
HEIGHT = 37
MARK_PX = 15
MARK_GAP = 6
HINT_GAP = 8
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class HintButton(QAbstractButton):
    """Mark, words and shortcut in a row, centred; filled while checked."""

    def __init__(
        self,
        theme: Theme,
        look: HintButtonLook = PLAIN,
        mark: QPainterPath | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Takes its colours and a mark drawn in a square of 1 by 1, if any."""
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self._mark = mark
        self._mark_px = theme.type_scale.px(MARK_PX)
        self._hint = ""
        self._has_ring = False
        self.setFont(theme.font(13, QFont.Weight.DemiBold))
        self._hint_font = theme.font(11, QFont.Weight.Medium)
        self._widths: dict[tuple[str, str], float] = {}
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, words: str, hint: str = "") -> None:
        """Puts words and shortcut on the button."""
        self._hint = hint
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for everything it shows."""
        height = self._theme.type_scale.px(HEIGHT)
        return QSize(round(self._wide() + 2 * PADDING) + 1, height)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint() - QSize(2 * (PADDING - LEAST_PADDING), 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for those who come by keyboard."""
        self._has_ring = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring without the keyboard."""
        self._has_ring = False
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the button."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, look = self._theme, self._look
        width = 2.0 if self._has_ring else 1.0
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(look.border(theme, has_focus=self._has_ring, width=width))
        painter.setBrush(
            look.filling(
                theme, is_on=self.isChecked(), is_over=self.underMouse(), is_down=self.isDown()
            )
        )
        painter.drawRoundedRect(box, RADIUS - width / 2, RADIUS - width / 2)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(self.font())
        x = (self.width() - self._wide()) / 2
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setPen(self._look.words(self._theme, is_on=self.isChecked()))
        if self._mark is not None:
            self._paint_mark(painter, x)
            x += self._mark_px + MARK_GAP
        painter.setFont(self.font())
        painter.drawText(QPointF(x, base), self.text())
        if self._hint:
            painter.setPen(self._look.hint(self._theme, is_on=self.isChecked()))
            painter.setFont(self._hint_font)
            after = x + metrics.horizontalAdvance(self.text()) + HINT_GAP
            painter.drawText(QPointF(after, base), self._hint)

    def _paint_mark(self, painter: QPainter, x: float) -> None:
        painter.save()
        painter.translate(x, (self.height() - self._mark_px) / 2)
        painter.scale(self._mark_px, self._mark_px)
        painter.fillPath(self._mark or QPainterPath(), painter.pen().color())
        painter.restore()

    def _wide(self) -> float:
        shown = (self.text(), self._hint)
        if shown not in self._widths:
            self._widths[shown] = self._measured()
        return self._widths[shown]

    def _measured(self) -> float:
        wide = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        if self._mark is not None:
            wide += self._mark_px + MARK_GAP
        if self._hint:
            wide += HINT_GAP + QFontMetricsF(self._hint_font).horizontalAdvance(self._hint)
        return wide
