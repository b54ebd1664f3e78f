"""A chip that is chosen or not."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from taktone.ui.card.plain_line import plain_line
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import mix

HEIGHT = 29
_PADDING = 10
_LONGEST = 80
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoiceChip(QAbstractButton):
    """Words in a pill; filled softly, with heavier words, while it is chosen.

    A click leaves the keyboard where it is. Space and Enter choose.
    """

    def __init__(self, theme: Theme, role: str = "accent", parent: QWidget | None = None) -> None:
        """Takes the colour it has while chosen, by its name in ``Tokens``: accent or gold."""
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._padding = theme.type_scale.px(_PADDING)
        self._chosen_font = theme.font(12, QFont.Weight.DemiBold)
        self.setFont(theme.font(12))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, words: str, name: str = "") -> None:
        """Puts words on the chip; ``name`` is what a screen reader says instead."""
        shown = plain_line(words, _LONGEST)
        if shown != self.text():
            self.setText(shown)
            self.updateGeometry()
            self.update()
        self.setAccessibleName(plain_line(name, 2 * _LONGEST) or shown)

    def sizeHint(self) -> QSize:
        """Room for the heavier words, so that nothing moves when it is chosen."""
        wide = QFontMetricsF(self._chosen_font).horizontalAdvance(self.text())
        height = self._theme.type_scale.px(HEIGHT)
        return QSize(max(height, round(wide) + 2 * self._padding + 1), height)

    def minimumSizeHint(self) -> QSize:
        """Cut only where the row is narrower than one chip."""
        return QSize(self._theme.type_scale.px(HEIGHT), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses as Space does."""
        if event.key() in _ENTER:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self.hasFocus() else 1.0
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(self._edge(), width))
        painter.setBrush(self._ground())
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        font = self._chosen_font if self.isChecked() else self.font()
        metrics = QFontMetricsF(font)
        room = self.width() - 2.0 * self._padding + 1
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        x = (self.width() - metrics.horizontalAdvance(words)) / 2
        painter.setFont(font)
        painter.setPen(self._theme.colour(self._role if self.isChecked() else "ink"))
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(x, base), words)

    def _edge(self) -> QColor:
        if self.hasFocus():
            return self._theme.colour("accent")
        return self._theme.colour(self._role if self.isChecked() else "line")

    def _ground(self) -> QColor:
        ground = self._theme.colour(f"{self._role}_soft" if self.isChecked() else "panel").name()
        share = 0.08 if self.isDown() else 0.04 if self.underMouse() else 0.0
        return QColor(mix(ground, self._theme.colour("ink").name(), share))
