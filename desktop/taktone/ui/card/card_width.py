"""How wide the card is: as the text beside it grows, and never wider than a screen."""

from PySide6.QtGui import QGuiApplication

from taktone.ui.card.card_measures import WIDTH
from taktone.ui.theme.type_scale import TypeScale


def card_width(scale: TypeScale) -> int:
    """Pixels of the body: what text of this size wants, or the narrowest screen there is."""
    rooms = [screen.availableGeometry().width() for screen in QGuiApplication.screens()]
    return min([scale.px(WIDTH), *(room for room in rooms if room > 0)])
