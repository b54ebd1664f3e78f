"""What the card's window asks of each of its desks."""

from collections.abc import Callable, Mapping
from typing import Protocol


class CardDesk(Protocol):
    """Stands between one part of the face and what the user can do there."""

    @property
    def has_keyboard(self) -> bool:
        """True while what is typed into the card is meant for its part."""

    @property
    def keys(self) -> Mapping[str, Callable[[], object]]:
        """Shortcuts of the card that are its own, and what they do."""

    def follow(self) -> None:
        """A call may have changed, or another be in front: asks for what its part needs."""

    def close(self) -> bool:
        """Folds its part away (``Esc``); False where there is nothing to fold."""
        ...
