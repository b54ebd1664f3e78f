"""A small button with one of our icons."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from taktone.ui.theme.icons import icon
from taktone.ui.theme.theme import Theme

_ICON_PX = 16
_RATIOS = (1, 1.25, 1.5, 2)
"""Pixels of the usual screens to one of the design."""


class IconButton(QToolButton):
    """An icon in a colour of the theme, on the style sheet's ``nav`` look."""

    def __init__(
        self, theme: Theme, name: str, role: str = "accent", parent: QWidget | None = None
    ) -> None:
        """Takes the icon's name and its colour by the name in ``Tokens``."""
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._role = role
        self.setProperty("kind", "nav")
        self.set_sizes(24, _ICON_PX)
        self._tint()
        theme.changed.connect(self._tint)

    def set_sizes(self, button_px: int, icon_px: int) -> None:
        """How large button and icon are beside text of the usual size."""
        scale = self._theme.type_scale
        self.setFixedSize(scale.px(button_px), scale.px(button_px))
        self.setIconSize(QSize(scale.px(icon_px), scale.px(icon_px)))

    def _tint(self) -> None:
        colour = self._theme.colour(self._role).name()
        px = self._theme.type_scale.px(_ICON_PX)
        self.setIcon(icon(self._name, colour, tuple(round(px * ratio) for ratio in _RATIOS)))
