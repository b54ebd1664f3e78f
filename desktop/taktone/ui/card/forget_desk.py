"""The user's way to say that a caller was no job seeker, and back."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from taktone.ui.card.announcing import announce_words
from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.forgetting_port import ForgettingPort
from taktone.ui.card.forgotten_bar import UNDO_KEYS

FORGET_KEYS = "Ctrl+D"
QUIET_KEYS = "Ctrl+Shift+D"


class ForgetDesk(QObject):
    """Has the call in front forgotten; a bar offers the way back while there is one."""

    def __init__(
        self,
        forgetting: ForgettingPort,
        stack: CallStack,
        face: CardFace,
        show_again: Callable[[], None],
    ) -> None:
        """Takes its parts, and what shows the card as it is now, or hides it."""
        super().__init__(face)
        self._forgetting = forgetting
        self._stack = stack
        self._face = face
        self._show_again = show_again
        self._erasure_id = ""
        self._number = ""
        self._is_told = False
        forgetting.over.connect(self._on_over)
        face.forgotten.undo_wanted.connect(self.undo)
        face.forgotten.quiet_wanted.connect(self._on_quiet_wanted)

    @property
    def has_keyboard(self) -> bool:
        """Never: nothing is typed into the bar."""
        return False

    @property
    def is_told(self) -> bool:
        """True while the bar is there."""
        return self._is_told

    @property
    def way_back(self) -> QWidget | None:
        """The button that undoes; None where nothing can be undone."""
        return self._face.forgotten.undo if self._is_told else None

    @property
    def keys(self) -> Mapping[str, Callable[[], object]]:
        """Forgets, forgets with peace from the number, and undoes."""
        return {FORGET_KEYS: self.forget, QUIET_KEYS: self.forget_and_quiet, UNDO_KEYS: self.undo}

    def forget(self) -> None:
        """The caller in front was no job seeker: nothing about the call is kept."""
        self._forget(is_quiet=False)

    def forget_and_quiet(self) -> None:
        """The same, and the number brings no more cards."""
        self._forget(is_quiet=True)

    def undo(self) -> None:
        """Everything is back."""
        if self._erasure_id:
            self._forgetting.undo(self._erasure_id)

    def follow(self) -> None:
        """Other calls do not concern it."""

    def close(self) -> bool:
        """The bar goes where it stands alone; with it the way back."""
        if not self._is_told or self._stack.front is not None:
            return False
        self._forgetting.finish(self._erasure_id)
        return True

    def _forget(self, *, is_quiet: bool) -> None:
        front = self._stack.front
        if front is None:
            return
        if self._erasure_id:
            self._forgetting.finish(self._erasure_id)
        call, earlier = front.shown.call, front.shown.caller.call_count
        self._number, self._is_told = call.number.number, True
        bar = self._face.forgotten
        bar.tell(self._number, earlier, is_quiet=is_quiet)
        self._erasure_id = self._forgetting.forget_call(front.call_id, is_quiet=is_quiet)
        if bar.sentence is not None:
            announce_words(bar, bar.sentence.text())

    def _on_quiet_wanted(self) -> None:
        self._forgetting.quiet(self._erasure_id)
        self._face.forgotten.say_quiet(self._number)

    def _on_over(self, erasure_id: str) -> None:
        if erasure_id == self._erasure_id:
            self._erasure_id = self._number = ""
            self._is_told = False
            self._face.forgotten.hide()
            self._show_again()
