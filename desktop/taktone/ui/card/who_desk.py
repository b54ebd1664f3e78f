"""The user's way from a number to the person who calls, and from one call to two."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject

from taktone.ui.card.announcing import announce_words
from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.people_port import PeoplePort
from taktone.ui.card.who_strip import NEW_KEYS, WHO_KEYS


class WhoDesk(QObject):
    """Chooses for the call in front; the keyboard stays where it is."""

    def __init__(self, people: PeoplePort, stack: CallStack, face: CardFace) -> None:
        """Takes its parts."""
        super().__init__(face)
        self._people = people
        self._stack = stack
        self._face = face
        face.who.person_chosen.connect(self.choose)

    @property
    def has_keyboard(self) -> bool:
        """Never: everything here is one key."""
        return False

    @property
    def keys(self) -> Mapping[str, Callable[[], object]]:
        """One for each person on a chip, one for somebody new."""
        known = {keys: partial(self._face.who.choose, place) for place, keys in enumerate(WHO_KEYS)}
        return {**known, NEW_KEYS: self.choose_new}

    def choose(self, person_id: str) -> None:
        """That person calls; empty for somebody new."""
        front = self._stack.front
        if front is not None:
            self._people.choose(front.call_id, person_id)
            announce_words(self._face.who, self._face.header.name.text())

    def choose_new(self) -> None:
        """Somebody calls from this number who is not known yet; nothing where nobody is."""
        if self.may_be_new:
            self.choose("")

    def split(self) -> None:
        """The call in front is two calls."""
        front = self._stack.front
        if front is not None:
            self._people.split(front.call_id)

    @property
    def may_be_new(self) -> bool:
        """True where the caller is taken for somebody who called before."""
        front = self._stack.front
        return front is not None and bool(front.shown.caller.call_count)

    @property
    def may_be_two(self) -> bool:
        """True where several sources told of the call."""
        front = self._stack.front
        return front is not None and len(front.shown.call.legs) > 1

    def follow(self) -> None:
        """Everything it needs comes with the call."""

    def close(self) -> bool:
        """There is nothing to fold."""
        return False
