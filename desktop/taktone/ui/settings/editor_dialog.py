"""A window of its own around an editor."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from taktone.ui.theme.theme import Theme
from taktone.ui.window_sheet import window_sheet


class EditorDialog(QDialog):
    """Not modal; what is changed counts at once, ``Esc`` closes it."""

    def __init__(self, title: str, editor: QWidget, theme: Theme, parent: QWidget) -> None:
        """Takes its title, what it holds, the look, and the window above which it opens."""
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 20)
        column.addWidget(editor)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        scale = theme.type_scale
        self.resize(scale.px(520), scale.px(600))

    def _on_theme_changed(self) -> None:
        self.setStyleSheet(window_sheet(self._theme))
