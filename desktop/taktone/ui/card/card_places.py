"""Where the user wants the card: by the settings, or where it was dragged to on these screens."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtGui import QScreen

from taktone.ui.card.card_place import Corner, Spot

_FARTHEST = 20_000


class PlaceMemory(Protocol):
    """What is remembered for each set of screens; see :class:`taktone.host.remembered`."""

    def place(self, layout: str) -> tuple[str | int, ...] | None:
        """What was kept for these screens, None where nothing was."""

    def keep_place(self, layout: str, place: tuple[str | int, ...] | None) -> None:
        """Keeps it, or forgets it where it is None."""


class CardPlaces:
    """Asked when the card comes up and when screens change."""

    def __init__(
        self,
        screens: Callable[[], Sequence[QScreen]],
        corner: Callable[[], str],
        memory: PlaceMemory,
    ) -> None:
        """Takes the screens that are plugged in, the setting's corner, and the memory."""
        self._screens = screens
        self._corner = corner
        self._memory = memory

    @property
    def corner(self) -> Corner:
        """The corner for a card that was not dragged."""
        return Corner(self._corner())

    def spot(self) -> Spot | None:
        """Where the card was dragged to on these screens; None where it was not."""
        match self._memory.place(layout_key(self._screens())):
            case (str(screen), str(corner), int(gap_x), int(gap_y)) if (
                corner in set(Corner) and 0 <= gap_x <= _FARTHEST and 0 <= gap_y <= _FARTHEST
            ):
                return Spot(screen, Corner(corner), gap_x, gap_y)
        return None

    def keep(self, spot: Spot | None) -> None:
        """The user dragged the card there; None: back to the corner."""
        kept = None if spot is None else (spot.screen, str(spot.corner), spot.gap_x, spot.gap_y)
        self._memory.keep_place(layout_key(self._screens()), kept)


def layout_key(screens: Sequence[QScreen]) -> str:
    """A set of screens as text: name, place, size and scale of each, in any order the same."""
    return "; ".join(sorted(_screen_key(screen) for screen in screens))


def _screen_key(screen: QScreen) -> str:
    box, scale = screen.geometry(), screen.devicePixelRatio()
    return f"{screen.name()} {box.x()},{box.y()} {box.width()}x{box.height()} @{scale:g}"
