"""The card: one call in front, the others as strips, and the user's wishes for them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QMouseEvent, QShortcut

from taktone.core.known_error import KnownError
from taktone.core.open_call import OpenCall
from taktone.core.prompt_deck import PromptDeck
from taktone.trace import trace, traced_key
from taktone.ui.card.announcing import announce
from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_clock import CardClock
from taktone.ui.card.card_desks import card_desks
from taktone.ui.card.card_entering import CardEntering
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.card_folding import CardFolding
from taktone.ui.card.card_footer import STAR_KEYS
from taktone.ui.card.card_frame import CardFrame
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_ports import CardPorts
from taktone.ui.card.card_rest import CardRest
from taktone.ui.card.card_surroundings import CardSurroundings
from taktone.ui.card.card_typing import CardTyping
from taktone.ui.card.prompt_hand import PromptHand
from taktone.ui.theme.theme import Theme

_Act = Callable[[], object]


class CardWindow(CardFrame):
    """Comes up with the first call, goes away with the last; see :class:`CardFrame`.

    Signals:
        ad_wanted: Id of the job whose ad the user wants to see.
    """

    ad_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        ports: CardPorts,
        deck: PromptDeck,
        around: CardSurroundings,
    ) -> None:
        """Builds the card unseen; :meth:`prepare` makes it ready to come up at once."""
        super().__init__(
            around.app, around.screen, is_composited=around.is_composited, places=around.places
        )
        self._desk = ports.calls
        self._deck, self._memory = deck, ports.prompts
        self._around = around
        self._stack = CallStack()
        self.face = CardFace(theme, around.may_move, self)
        self.desks = card_desks(
            ports, self._stack, self.face, theme, around, self._refresh, self._show_again
        )
        self.typing = CardTyping(around.tick_s, self, self.face.note, self.desks.all)
        self.clock = CardClock(self._stack, self)
        self.folding = CardFolding(self._stack, around.linger_s, self.isActiveWindow, self)
        self.entering = CardEntering(around.app, self)
        self.set_body(self.face)
        self.face.middle.follow(around.app)
        self._resting = CardRest(self, self.face, self._moment, lambda: self._deck)
        self._join_face()
        self._add_keys()
        self.clock.ticked.connect(self._on_tick)
        self.folding.due.connect(self._desk.close_call)
        self.entering.entered.connect(self.enter)
        self.keyboard_taken.connect(self.entering.begin)
        self.keyboard_left.connect(self.entering.cancel)
        for keyboard_moved in (self.keyboard_taken, self.keyboard_left):
            keyboard_moved.connect(self.folding.arm)

    @property
    def front_id(self) -> str:
        """Id of the call in front, empty where no call is open."""
        front = self._stack.front
        return front.call_id if front else ""

    def show_call(self, shown: OpenCall) -> None:
        """A call began or changed: comes up where it is new, follows where it is known."""
        entry = self._stack.get(shown.call.id)
        if entry is None:
            self._add(shown)
            return
        before, was_talk = entry.shown.call.state, entry.is_talk
        entry.take(shown, is_typing=self.typing.is_under_way)
        self._stack.changed(entry, was_talk=was_talk, is_writing=self.typing.is_under_way)
        self._refresh()
        if shown.call.state is not before:
            announce(self, entry.shown)

    def remove_call(self, call_id: str) -> None:
        """The call's card goes away."""
        if self._stack.get(call_id) is None:
            return
        self._stack.remove(call_id)
        self._show_again()

    def confirm_saved(self, call_id: str, revision: int) -> None:
        """That revision of the call's note is durable."""
        entry = self._stack.get(call_id)
        if entry is not None:
            entry.confirm(revision)
            self.face.note_area.show_problem(None)

    def show_problem(self, error: KnownError | None) -> None:
        """Says calmly that words are not saved yet, and why; None when that is over."""
        self.face.note_area.show_problem(error)

    def set_prompts(self, deck: PromptDeck) -> None:
        """Prompts for the calls that come from now on."""
        self._deck = deck
        self._resting.begin()

    def show_anew(self) -> None:
        """What the world around says may have changed: shows the calls by it."""
        self._refresh()

    def bring_forward(self, call_id: str) -> None:
        """Puts a waiting call in front."""
        self._stack.bring_forward(call_id)
        self._refresh()

    def append_to_note(self, text: str) -> bool:
        """Adds a line to the note of the call in front; False where no call is open."""
        if self._stack.front is None:
            return False
        self.enter()
        self.face.note.append_line(text)
        return True

    def take_keyboard(self) -> bool:
        """The user asked to type into the card, or to undo; False where it has nothing to show."""
        part = self.face.entrance if self._stack.front else self.desks.forgetting.way_back
        if part is not None:
            self.enter()
            self.take_keyboard_for(part)
            self._refresh()
        return part is not None

    def enter(self) -> None:
        """The user is in the card: everything that can be filled in is there."""
        self.entering.cancel()
        front = self._stack.front
        if front is not None and not front.is_entered:
            front.is_entered = True
            self._refresh()

    def event(self, event: QEvent) -> bool:
        """Follows the face when it grows or shrinks."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.follow(self.face.wanted_size())
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click beside the buttons enters the card."""
        super().mouseReleaseEvent(event)
        self.enter()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing runs while nobody sees it."""
        super().hideEvent(event)
        self.clock.stop()
        self.folding.stop()
        self.entering.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window manager closes the call in front; those behind it come up again.

        Never refused: Qt would not quit.
        """
        super().closeEvent(event)
        self._close_front()
        QTimer.singleShot(0, self, self._refresh)

    def _add(self, shown: OpenCall) -> None:
        self.folding.stop()
        entry = CardEntry(shown, PromptHand(self._deck, shown.call.id, self._memory))
        self._stack.add(entry, is_writing=self.typing.is_under_way)
        self._refresh()
        traced = traced_key(shown.call.legs[0].key)
        trace("card.shown", id=traced)
        self.await_paint(traced)
        announce(self, entry.shown)

    def _show_again(self) -> None:
        """Without any call only what was just forgotten is shown; the keyboard is elsewhere."""
        if self._stack.front is not None:
            self._refresh()
            return
        self.go_away()
        if self.desks.forgetting.is_told:
            self.face.forget_call()
            self.fit(self.face.wanted_size())
            self.come_up()

    def _refresh(self) -> None:
        front = self._stack.front
        if front is None:
            return
        for desk in self.desks.all:
            desk.follow()
        # What is typed must land in the note, so it is there whenever the card has the keyboard.
        front.is_entered |= self.isActiveWindow()
        moment = self._moment()
        self.face.show_outline(front, self._stack.others, moment)
        self.fit(self.face.wanted_size())
        # While the window manager brings it up, which takes longer than all of this.
        self.come_up()
        self.face.show_rest(front, moment)
        self.follow(self.face.wanted_size())
        self.clock.arm(moment.tick_s)
        self.folding.arm()

    def _join_face(self) -> None:
        face = self.face
        face.prompt_turned.connect(self._turn_prompt)
        face.header.close_wanted.connect(self._close_front)
        face.strips.call_wanted.connect(self.bring_forward)
        face.footer.star_clicked.connect(self._on_star)
        self.desks.wrap_up.star_wanted.connect(self._on_star)
        face.job.job_chosen.connect(lambda job: self._desk.choose_job(self.front_id, job))
        face.job.job_named.connect(lambda title: self._desk.add_job(self.front_id, title))
        face.job.ad_wanted.connect(self.ad_wanted)
        face.note_area.text_written.connect(self._on_written)

    def _add_keys(self) -> None:
        acts: dict[str, _Act] = {
            "Esc": self._on_escape,
            STAR_KEYS: self.face.footer.star.click,
            "Alt+Left": lambda: self._turn_prompt(-1),
            "Alt+Right": lambda: self._turn_prompt(1),
            "Ctrl+Tab": lambda: self.bring_forward(self._stack.following()),
        }
        for desk in self.desks.all:
            acts.update(desk.keys)
        for keys, act in acts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _on_written(self, text: str) -> None:
        front = self._stack.front
        if front is not None:
            self.typing.go_on()
            self._desk.write_note(front.call_id, front.write(text), text)
            self.folding.arm()

    def _on_star(self, is_starred: bool) -> None:  # noqa: FBT001 - slot of a Signal(bool)
        self._desk.mark(self.front_id, is_starred=is_starred)

    def _turn_prompt(self, step: int) -> None:
        front = self._stack.front
        if front is not None:
            front.prompts.move(step)
            self.face.prompt.show_prompts(front.prompts)
            self.folding.arm()

    def _on_escape(self) -> None:
        # First of all what has the keyboard.
        desks = sorted(self.desks.all, key=lambda desk: not desk.has_keyboard)
        if not any(desk.close() for desk in desks):
            self._close_front()

    def _close_front(self) -> None:
        if self.front_id:
            self._desk.close_call(self.front_id)

    def _on_tick(self) -> None:
        front = self._stack.front
        if front is not None:
            moment = self._moment()
            self.face.tick(front, self._stack.others, moment)
            self.clock.arm(moment.tick_s)

    def _moment(self) -> CardMoment:
        return CardMoment(self._around.tick_s(), self._around.now())
