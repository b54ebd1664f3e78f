"""The user's way to what is at hand about a job: its facts, its ad, and the list of jobs."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt

from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.fact_port import FactPort
from taktone.ui.card.facts_row import FACT_KEYS
from taktone.ui.card.job_row import AD_KEYS, JOB_KEYS


class FactsDesk(QObject):
    """Opens and closes the facts of the call in front, reads and keeps their ticks."""

    def __init__(
        self, facts: FactPort, stack: CallStack, face: CardFace, refresh: Callable[[], None]
    ) -> None:
        """Takes its parts, and what shows the call in front anew."""
        super().__init__(face)
        self._facts = facts
        self._stack = stack
        self._face = face
        self._refresh = refresh
        self._asked_id = ""
        facts.asked_read.connect(self._on_asked_read)
        face.facts.toggle_wanted.connect(self._on_clicked)
        face.facts.ticked.connect(self._on_ticked)

    @property
    def has_keyboard(self) -> bool:
        """True while the keys walk the facts."""
        return self._face.facts.has_keyboard

    @property
    def keys(self) -> Mapping[str, Callable[[], object]]:
        """The facts, the ad itself, another job."""
        job = self._face.job
        return {FACT_KEYS: self.toggle, AD_KEYS: job.open_ad, JOB_KEYS: job.take_keyboard}

    def toggle(self) -> None:
        """By key: opens the facts and goes into them; closes them where the keyboard is there."""
        if self._face.facts.has_keyboard and self.close():
            return
        if self._open():
            self._face.facts.take_keyboard()

    def close(self) -> bool:
        """Folds the facts of the call in front away; False where they are not open."""
        front = self._stack.front
        if front is None or not front.facts.is_open:
            return False
        was_here = self._face.facts.has_keyboard
        front.facts.is_open = False
        self._refresh()
        if was_here:
            self._face.note.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._face.facts.has_facts

    def follow(self) -> None:
        """Another call may be in front: its ticks are read when its facts are open."""
        front = self._stack.front
        if front is not None and front.facts.is_waiting and self._asked_id != front.call_id:
            self._asked_id = front.call_id
            self._facts.read_asked(front.call_id)

    def _open(self) -> bool:
        front = self._stack.front
        if front is None or not self._face.facts.has_facts:
            return False
        front.facts.is_open, front.is_person_open = True, False
        # Asked for, so that they are there: a call that rings shows nothing to fill in yet.
        front.is_entered = True
        self._refresh()
        return True

    def _on_clicked(self) -> None:
        if self._face.facts.row.link.hasFocus():
            self.toggle()
        elif not self.close():
            # The keyboard stays where it is: in the note, or in another window.
            self._open()

    def _on_asked_read(self, call_id: str, asked: frozenset[str]) -> None:
        if call_id == self._asked_id:
            self._asked_id = ""
        entry = self._stack.get(call_id)
        if entry is not None and entry.facts.is_waiting:
            entry.facts.learn(asked)
            if entry is self._stack.front:
                self._refresh()

    def _on_ticked(self, fact_id: str, is_asked: bool) -> None:  # noqa: FBT001 - slot
        front = self._stack.front
        if front is not None:
            front.facts.tick(fact_id, is_asked=is_asked)
            self._facts.tick(front.call_id, fact_id, is_asked=is_asked)
