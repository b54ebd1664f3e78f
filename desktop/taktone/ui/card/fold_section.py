"""A question with what answers it, which can be folded away."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.ui.card.card_measures import EDGE
from taktone.ui.card.fold_heading import FoldHeading
from taktone.ui.theme.theme import Theme

_ABOVE, _BELOW, _BETWEEN = 10, 11, 7


class FoldSection(QWidget):
    """A thin line, the question, and below it what was added, while it is open.

    Attributes:
        heading: The question.
        column: Where the answers go.
    """

    def __init__(
        self,
        theme: Theme,
        edge: int = EDGE,
        parent: QWidget | None = None,
        *,
        has_line: bool = True,
    ) -> None:
        """Takes the room left and right of the words."""
        super().__init__(parent)
        self._theme = theme
        self._has_line = has_line
        self.heading = FoldHeading(theme)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(_BETWEEN)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(edge, _ABOVE, edge, _BELOW)
        whole.setSpacing(_BETWEEN)
        whole.addWidget(self.heading)
        whole.addWidget(self.body)
        self.heading.toggled.connect(self.body.setVisible)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the line that parts it from what is above."""
        if self._has_line:
            painter = QPainter(self)
            painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
