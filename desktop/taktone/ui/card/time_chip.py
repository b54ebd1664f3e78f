"""A time to offer, on a chip."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from taktone.ui.card.hint_button_look import PLAIN
from taktone.ui.theme.theme import Theme

HEIGHT = 29
_PADDING = 9
_KEY_GAP = 5


class TimeChip(QAbstractButton):
    """Words, and the key that chooses them while the keyboard is beside them.

    Signals:
        touched: Pointer or keyboard came or went.
    """

    touched = Signal()

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        """Takes the key, a single figure."""
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._shows_key = False
        self._padding = theme.type_scale.px(_PADDING)
        self._key_gap = theme.type_scale.px(_KEY_GAP)
        self.setFont(theme.font(12, QFont.Weight.Medium))
        self._key_font = theme.font(11, QFont.Weight.Medium)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_key(self, *, is_shown: bool) -> None:
        """Whether the key works now, and is shown."""
        if is_shown != self._shows_key:
            self._shows_key = is_shown
            self.update()

    def sizeHint(self) -> QSize:
        """Room for words and key, so that nothing moves when the key is shown."""
        width = self._wide(has_key=True) + 2 * self._padding
        return QSize(round(width) + 1, self._theme.type_scale.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer came."""
        super().enterEvent(event)
        self.touched.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer went."""
        super().leaveEvent(event)
        self.touched.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard came."""
        super().focusInEvent(event)
        self.touched.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went."""
        super().focusOutEvent(event)
        self.touched.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, has_focus = self._theme, self.hasFocus()
        width = 2.0 if has_focus else 1.0
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(PLAIN.border(theme, has_focus=has_focus, width=width))
        filling = PLAIN.filling(
            theme, is_on=False, is_over=self.underMouse(), is_down=self.isDown()
        )
        painter.setBrush(filling)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(self.font())
        x = (self.width() - self._wide(has_key=self._shows_key)) / 2
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(QPointF(x, base), self.text())
        if self._shows_key:
            painter.setFont(self._key_font)
            painter.setPen(self._theme.colour("muted"))
            after = x + metrics.horizontalAdvance(self.text()) + self._key_gap
            painter.drawText(QPointF(after, base), self._key)

    def _wide(self, *, has_key: bool) -> float:
        wide = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        if has_key:
            wide += self._key_gap + QFontMetricsF(self._key_font).horizontalAdvance(self._key)
        return wide
