"""Draws the veil over calls while others may look on, and lifts it for the one who asks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt

from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.veil_strip import VEIL_KEYS


class VeilDesk(QObject):
    """Each call has a veil of its own; lifted once, it stays so until the user draws it again."""

    def __init__(
        self,
        stack: CallStack,
        face: CardFace,
        is_discreet: Callable[[], bool],
        refresh: Callable[[], None],
    ) -> None:
        """Takes its parts, the rule, and what shows the call in front anew."""
        super().__init__(face)
        self._stack = stack
        self._face = face
        self._is_discreet = is_discreet
        self._refresh = refresh
        face.veil.lifting_wanted.connect(self.lift)

    @property
    def has_keyboard(self) -> bool:
        """Nothing is being typed at a veil: the first letter lifts it."""
        return False

    @property
    def keys(self) -> Mapping[str, Callable[[], object]]:
        """Lifts the veil and draws it again."""
        return {VEIL_KEYS: self.toggle}

    def follow(self) -> None:
        """A call came, or the rule may say otherwise."""
        is_discreet, front = self._is_discreet(), self._stack.front
        for entry in (front, *self._stack.others) if front else ():
            entry.is_veiled = is_discreet and not entry.is_revealed

    def close(self) -> bool:
        """``Esc`` closes the card, veil or not."""
        return False

    def toggle(self) -> None:
        """By key: shows all of the call in front, or hides it again."""
        front = self._stack.front
        if front is not None:
            front.is_revealed = front.is_veiled
            self._show_and_write_on()

    def lift(self) -> None:
        """Shows all of the call in front."""
        front = self._stack.front
        if front is not None:
            front.is_revealed = front.is_entered = True
            self._show_and_write_on()

    def _show_and_write_on(self) -> None:
        self._refresh()
        if not self._face.note.isHidden() and self._face.window().isActiveWindow():
            self._face.note.setFocus(Qt.FocusReason.OtherFocusReason)
