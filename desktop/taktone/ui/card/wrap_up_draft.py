"""The wrap-up of one call as the card keeps it."""

from taktone.core.wrap_up import EMPTY_WRAP_UP, WrapUp, WrapUpField, WrapUpValue


class WrapUpDraft:
    """What was chosen, also before the history has told what stands there already.

    Attributes:
        is_asked: The history was asked.
    """

    def __init__(self) -> None:
        """Starts empty and unread."""
        self.is_asked = False
        self._read = EMPTY_WRAP_UP
        self._chosen: dict[WrapUpField, WrapUpValue] = {}

    @property
    def value(self) -> WrapUp:
        """The wrap-up as it stands."""
        found = self._read
        for field, value in self._chosen.items():
            found = found.changed(field, value)
        return found

    def take(self, read: WrapUp) -> None:
        """What the history has; what was chosen here stands above it."""
        self._read = read

    def change(self, field: WrapUpField, value: WrapUpValue) -> None:
        """One choice or line, made here or in another window."""
        self._chosen[field] = value
