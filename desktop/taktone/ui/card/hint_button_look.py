"""The colours of a button on the card."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPen

from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import mix


class HintButtonLook(NamedTuple):
    """Roles by their names in ``Tokens``, off and on."""

    text: str
    faint: str
    ground: str
    edge: str
    text_on: str
    ground_on: str

    def filling(self, theme: Theme, *, is_on: bool, is_over: bool, is_down: bool) -> QColor:
        """What the button is filled with."""
        ground = theme.colour(self.ground_on if is_on else self.ground).name()
        share = 0.08 if is_down else 0.04 if is_over else 0.0
        towards = theme.colour("ink" if is_on else self.text).name()
        return QColor(mix(ground, towards, share))

    def border(self, theme: Theme, *, has_focus: bool, width: float) -> QPen:
        """Its edge; the accent where it has the keyboard."""
        return QPen(theme.colour("accent" if has_focus else self.edge), width)

    def words(self, theme: Theme, *, is_on: bool) -> QColor:
        """Its words and mark."""
        return theme.colour(self.text_on if is_on else self.text)

    def hint(self, theme: Theme, *, is_on: bool) -> QColor:
        """Its shortcut."""
        return theme.colour(self.text_on if is_on else self.faint)


PLAIN = HintButtonLook(
    text="ink",
    faint="muted",
    ground="panel",
    edge="line",
    text_on="panel",
    ground_on="accent",
)
GOLD = HintButtonLook(
    text="gold",
    faint="gold",
    ground="gold_soft",
    edge="gold",
    text_on="panel",
    ground_on="gold",
)
