"""What the card asks about the world around it, each time anew."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from taktone.ui.card.card_places import CardPlaces


class CardSurroundings(NamedTuple):
    """Answers from the desktop, the clock and the settings.

    Attributes:
        app: The application object.
        screen: The screen the user is looking at.
        now: The present in the user's own time zone, aware.
        tick_s: Monotonic seconds, the clock of ``Call.answered_tick_s``.
        linger_s: Seconds a card stays after the end of its call.
        may_move: False where the desktop asks for no motion.
        places: Where the card was dragged to, and its corner; None for the bottom right.
        is_discreet: True while others may look on.
        is_composited: True where the screen can show what is half transparent.
    """

    app: QApplication
    screen: Callable[[], QScreen]
    now: Callable[[], datetime]
    tick_s: Callable[[], float]
    linger_s: Callable[[], int]
    may_move: Callable[[], bool]
    places: CardPlaces | None = None
    is_discreet: Callable[[], bool] = lambda: False
    is_composited: bool = True
