"""What the user does on the card, told to whom it concerns."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut

from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_desks import CardDesks
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.card_folding import CardFolding
from taktone.ui.card.card_footer import STAR_KEYS
from taktone.ui.card.card_frame import CardFrame
from taktone.ui.card.card_typing import CardTyping
from taktone.ui.card.desk_port import DeskPort

if TYPE_CHECKING:
    from collections.abc import Callable


class WishedCard(Protocol):
    """What the wishes are about."""

    face: CardFace
    desks: CardDesks
    typing: CardTyping
    folding: CardFolding
    ad_wanted: SignalInstance

    @property
    def front_id(self) -> str:
        """Id of the call in front."""

    def bring_forward(self, call_id: str) -> None:
        """Puts another one there."""

    def close_front(self) -> None:
        """Ends its card."""


class CardWishes(QObject):
    """Clicks and keys on the face that are no desk's business."""

    def __init__(
        self, window: CardFrame, card: WishedCard, desk: DeskPort, stack: CallStack
    ) -> None:
        """Takes the window that has the keys, the card in it, who acts, and the calls."""
        super().__init__(window)
        self._window = window
        self._card = card
        self._desk = desk
        self._stack = stack
        self._join_face(card.face, card.desks)
        self._add_keys(card.face, card.desks)

    def _join_face(self, face: CardFace, desks: CardDesks) -> None:
        face.prompt_turned.connect(self._turn_prompt)
        face.header.close_wanted.connect(self._card.close_front)
        face.strips.call_wanted.connect(self._card.bring_forward)
        face.footer.star_clicked.connect(self._on_star)
        desks.wrap_up.star_wanted.connect(self._on_star)
        face.job.job_chosen.connect(lambda job: self._desk.choose_job(self._card.front_id, job))
        face.job.job_named.connect(lambda title: self._desk.add_job(self._card.front_id, title))
        face.job.ad_wanted.connect(self._card.ad_wanted)
        face.note_area.text_written.connect(self._on_written)

    def _add_keys(self, face: CardFace, desks: CardDesks) -> None:
        acts: dict[str, Callable[[], object]] = {
            "Esc": self._on_escape,
            STAR_KEYS: face.footer.star.click,
            "Alt+Left": lambda: self._turn_prompt(-1),
            "Alt+Right": lambda: self._turn_prompt(1),
            "Ctrl+Tab": lambda: self._card.bring_forward(self._stack.following()),
        }
        for desk in desks.all:
            acts.update(desk.keys)
        for keys, act in acts.items():
            QShortcut(QKeySequence(keys), self._window).activated.connect(act)

    def _on_written(self, text: str) -> None:
        front = self._stack.front
        if front is not None:
            self._card.typing.go_on()
            self._desk.write_note(front.call_id, front.write(text), text)
            self._card.folding.arm()

    def _on_star(self, is_starred: bool) -> None:  # noqa: FBT001 - slot of a Signal(bool)
        self._desk.mark(self._card.front_id, is_starred=is_starred)

    def _turn_prompt(self, step: int) -> None:
        front = self._stack.front
        if front is not None:
            front.prompts.move(step)
            self._card.face.prompt.show_prompts(front.prompts)
            self._card.folding.arm()

    def _on_escape(self) -> None:
        # First of all what has the keyboard.
        desks = sorted(self._card.desks.all, key=lambda desk: not desk.has_keyboard)
        if not any(desk.close() for desk in desks):
            self._card.close_front()
