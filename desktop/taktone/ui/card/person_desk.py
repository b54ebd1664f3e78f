"""The user's way to what is worth knowing of a caller."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.person_port import PersonPort
from taktone.ui.card.person_row import PERSON_KEYS

if TYPE_CHECKING:
    from taktone.ui.card.person_panel import PersonPanel


class PersonDesk(QObject):
    """Opens and closes the lines of the call in front; keeps what is typed there."""

    def __init__(
        self, people: PersonPort, stack: CallStack, face: CardFace, refresh: Callable[[], None]
    ) -> None:
        """Takes its parts, and what shows the call in front anew."""
        super().__init__(face)
        self._people = people
        self._stack = stack
        self._face = face
        self._refresh = refresh
        face.person.toggle_wanted.connect(self._on_clicked)
        face.person.built.connect(self._join)

    @property
    def has_keyboard(self) -> bool:
        """True while the lines are typed in."""
        return self._face.person.has_keyboard

    @property
    def keys(self) -> Mapping[str, Callable[[], object]]:
        """Opens and closes the lines."""
        return {PERSON_KEYS: self.toggle}

    def toggle(self) -> None:
        """By key: opens the lines and goes into them; closes them where the keyboard is there."""
        if not (self._face.person.has_keyboard and self.close()):
            self._open()

    def close(self) -> bool:
        """Folds the lines of the call in front away; False where they are not open."""
        front = self._stack.front
        if front is None or not front.is_person_open:
            return False
        was_here = self._face.person.has_keyboard
        front.is_person_open = False
        self._refresh()
        if was_here:
            self._face.note.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def follow(self) -> None:
        """Nothing is read: the call tells all that is known."""

    def _open(self) -> None:
        front = self._stack.front
        if front is None:
            return
        front.is_person_open, front.facts.is_open = True, False
        front.is_entered = True
        self._refresh()
        self._face.person.take_keyboard()

    def _on_clicked(self) -> None:
        if not self.close():
            self._open()

    def _join(self, panel: "PersonPanel") -> None:
        panel.name_written.connect(self._writer(self._people.set_name))
        panel.email_written.connect(self._writer(self._people.set_email))
        panel.seen_in_written.connect(self._writer(self._people.set_seen_in))
        panel.done.connect(self.close)

    def _writer(self, keep: Callable[[str, str], None]) -> Callable[[str], None]:
        def write(text: str) -> None:
            front = self._stack.front
            if front is not None:
                keep(front.call_id, text)

        return write
