"""Several short texts, each on a line of its own; there is always one more to fill in."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

LONGEST_LINE = 200


class GrowingLines(QWidget):
    """Shows the lines that are filled in and an empty one, up to a number of lines."""

    def __init__(
        self, texts: Sequence[str], most: int, name: str, parent: QWidget | None = None
    ) -> None:
        """Takes the texts, how many lines there may be, and what one is called."""
        super().__init__(parent)
        self.lines = tuple(QLineEdit() for _ in range(max(most, len(texts))))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for place, line in enumerate(self.lines):
            line.setMaxLength(LONGEST_LINE)
            line.setProperty("kind", "slim")
            line.setAccessibleName(f"{name} {place + 1}")
            line.textChanged.connect(self._grow)
            column.addWidget(line)
        for line, text in zip(self.lines, texts, strict=False):
            line.setText(text)
            line.setCursorPosition(0)
        self.setFocusProxy(self.lines[0])
        self._grow()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is filled in, in its order, each on one line."""
        typed = (" ".join(line.text().split()) for line in self.lines)
        return tuple(filter(None, typed))

    def _grow(self) -> None:
        last = max((at for at, line in enumerate(self.lines) if line.text().strip()), default=-1)
        for place, line in enumerate(self.lines):
            line.setHidden(place > last + 1)
