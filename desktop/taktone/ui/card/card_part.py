"""What every part of the card's face can do."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from taktone.ui.card.card_moment import CardMoment

if TYPE_CHECKING:
    from taktone.ui.card.card_entry import CardEntry


class CardPart(Protocol):
    """A widget that shows its share of the call in front."""

    def show_entry(self, entry: "CardEntry", moment: CardMoment) -> None:
        """Shows what concerns it; is hidden where that is nothing, redraws only what changed."""


def set_shown(part: QWidget, *, is_shown: bool) -> None:
    """Shows or hides a part, without the cost of either where it is so already."""
    if part.isHidden() == is_shown:
        part.setVisible(is_shown)
