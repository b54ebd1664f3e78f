"""The question above a row of the card, which folds the row away."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from taktone.ui.card.plain_line import plain_line
from taktone.ui.theme.theme import Theme

_LINE_PX = 20
_ARROW_PX = 7
_GAP = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FoldHeading(QAbstractButton):
    """A question, who may see the answer, and while it is folded the answer itself.

    Checked while its row is open.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Starts open."""
        super().__init__(parent)
        self._theme = theme
        self._aside = ""
        self._answer = ""
        self._arrow_px = theme.type_scale.px(_ARROW_PX)
        self._aside_font = theme.font(13)
        self.setFont(theme.font(13, QFont.Weight.DemiBold))
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, question: str, aside: str = "") -> None:
        """Puts the question, and a quiet word on it."""
        self._aside = aside
        self.setText(question)
        self._name_itself()

    def answer(self, words: str) -> None:
        """What is answered so far, shown while the row is folded."""
        shown = plain_line(words, 200)
        if shown != self._answer:
            self._answer = shown
            self._name_itself()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(0, self._theme.type_scale.px(_LINE_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter folds as Space does."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Folds or unfolds, and says so."""
        super().nextCheckState()
        self._name_itself()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, metrics = self._theme, QFontMetricsF(self.font())
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        room = self.width() - self._arrow_px - 2.0 * _GAP
        question = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(self.font())
        painter.setPen(theme.colour("ink"))
        painter.drawText(QPointF(0, base), question)
        x = metrics.horizontalAdvance(question) + _GAP
        quiet = QFontMetricsF(self._aside_font)
        painter.setFont(self._aside_font)
        for words, role in ((self._aside, "muted"), (self._shown_answer(), "accent")):
            shown = quiet.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, room - x))
            painter.setPen(theme.colour(role))
            painter.drawText(QPointF(x, base), shown)
            x += quiet.horizontalAdvance(shown) + (_GAP if shown else 0)
        self._paint_arrow(painter)
        if self.hasFocus():
            painter.fillRect(QRectF(0, self.height() - 2, self.width(), 2), theme.colour("accent"))

    def _paint_arrow(self, painter: QPainter) -> None:
        half, middle = self._arrow_px / 2, self.height() / 2
        down = half / 2 if self.isChecked() else -half / 2
        x = self.width() - half - 2
        painter.setPen(QPen(self._theme.colour("muted"), 1.6))
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(x - half, middle + down),
                    QPointF(x, middle - down),
                    QPointF(x + half, middle + down),
                ]
            )
        )

    def _shown_answer(self) -> str:
        return "" if self.isChecked() else self._answer

    def _name_itself(self) -> None:
        said = filter(None, (self.text(), self._aside, self._shown_answer()))
        self.setAccessibleName(", ".join(said))
        state = self.tr("open") if self.isChecked() else self.tr("folded")
        self.setAccessibleDescription(state)
        self.update()
