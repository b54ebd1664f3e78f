"""What few people need, folded away."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from taktone.ui.lines.form_column import FormColumn
from taktone.ui.theme.icons import icon


class MoreFields(QWidget):
    """A button that unfolds and folds; put fields into :attr:`column`."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        """Starts folded; ``words`` say what is in it."""
        super().__init__(parent)
        self._button = QPushButton(words or self.tr("More settings"))
        self._button.setProperty("kind", "link")
        self._button.setCheckable(True)
        self._button.setAutoDefault(False)
        self._inner = QWidget()
        self._inner.hide()
        self.column = FormColumn(self._inner)
        self._button.toggled.connect(self._on_toggled)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 4)
        outer.setSpacing(6)
        outer.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self._inner)
        self._draw()

    def unfold(self) -> None:
        """Shows what is in it."""
        self._button.setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        """The arrow follows the scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - slot of a Signal(bool)
        self._inner.setVisible(is_open)
        self._draw()

    def _draw(self) -> None:
        name = "chevron-up" if self._button.isChecked() else "chevron-down"
        ink = self.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
        self._button.setIcon(icon(name, ink.name()))
