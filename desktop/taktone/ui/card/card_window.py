"""The card: one call in front, the others as strips, and the user's wishes for them."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QMouseEvent

from taktone.core.job import Job
from taktone.core.known_error import KnownError
from taktone.core.open_call import OpenCall
from taktone.core.prompt_deck import PromptDeck
from taktone.trace import trace, traced_key
from taktone.ui.card.announcing import announce
from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_clock import CardClock
from taktone.ui.card.card_entering import CardEntering
from taktone.ui.card.card_folding import CardFolding
from taktone.ui.card.card_frame import CardFrame
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_surroundings import CardSurroundings
from taktone.ui.card.card_typing import CardTyping
from taktone.ui.card.card_width import card_width
from taktone.ui.card.note_area import NoteArea
from taktone.ui.card.prompt_hand import PromptHand
from taktone.ui.theme.theme import Theme

if TYPE_CHECKING:
    from taktone.ui.card.card_desks import CardDesks
    from taktone.ui.card.card_face import CardFace
    from taktone.ui.card.card_ports import CardPorts


class CardWindow(CardFrame):
    """Comes up with the first call, goes away with the last; see :class:`CardFrame`.

    Signals:
        ad_wanted: Id of the job whose ad the user wants to see.
    """

    ad_wanted = Signal(str)
    face: "CardFace"
    desks: "CardDesks"
    typing: CardTyping

    def __init__(
        self,
        theme: Theme,
        ports: Callable[[], "CardPorts"],
        deck: PromptDeck,
        around: CardSurroundings,
    ) -> None:
        """Builds the card unseen; :meth:`prepare` makes it ready to come up at once."""
        super().__init__(
            around.app, around.screen, is_composited=around.is_composited, places=around.places
        )
        self._theme = theme
        self._ask_ports = ports
        self._ports: CardPorts | None = None
        self._deck = deck
        self._jobs: tuple[Job, ...] = ()
        self._around = around
        self._stack = CallStack()
        # The rest of the card follows in complete(); this loads the fonts, too.
        self._note_area = NoteArea(theme, card_width(theme.type_scale), self)
        self.clock = CardClock(self._stack, self)
        self.folding = CardFolding(self._stack, around.linger_s, self.isActiveWindow, self)
        self.entering = CardEntering(around.app, self)
        self.clock.ticked.connect(self._on_tick)
        self.entering.entered.connect(self.enter)
        self.keyboard_taken.connect(self.entering.begin)
        self.keyboard_left.connect(self.entering.cancel)
        for keyboard_moved in (self.keyboard_taken, self.keyboard_left):
            keyboard_moved.connect(self.folding.arm)

    @staticmethod
    def load() -> None:
        """Imports what :meth:`complete` builds (25 ms)."""
        import_module("taktone.ui.card.card_wishes")

    def complete(self) -> None:
        """Builds what acts on the user's wishes, at the latest for the first call; only once."""
        if self._ports is not None:
            return
        from taktone.ui.card.card_desks import card_desks  # noqa: PLC0415 - see load()
        from taktone.ui.card.card_face import CardFace  # noqa: PLC0415 - as above
        from taktone.ui.card.card_rest import CardRest  # noqa: PLC0415 - as above
        from taktone.ui.card.card_wishes import CardWishes  # noqa: PLC0415 - as above

        ports = self._ports = self._ask_ports()
        around = self._around
        self.face = CardFace(self._theme, around.may_move, self, note_area=self._note_area)
        self.face.set_jobs(self._jobs)
        self.face.middle.follow(around.app)
        self.set_body(self.face)
        self._desk = ports.calls
        self.desks = card_desks(
            *(ports, self._stack, self.face, self._theme, around),
            *(self._refresh, self._show_again),
        )
        self.typing = CardTyping(around.tick_s, self, self.face.note, self.desks.all)
        self.folding.due.connect(self._desk.close_call)
        self._resting = CardRest(self, self.face, self._moment, lambda: self._deck)
        self._resting.begin()
        self._wishes = CardWishes(self, self, self._desk, self._stack)

    @property
    def front_id(self) -> str:
        """Id of the call in front, empty where no call is open."""
        front = self._stack.front
        return front.call_id if front else ""

    def show_call(self, shown: OpenCall) -> None:
        """A call began or changed: comes up where it is new, follows where it is known."""
        self.complete()
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
        self._note_area.show_problem(error)

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns which jobs there are."""
        self._jobs = tuple(jobs)
        if self._ports is not None:
            self.face.set_jobs(jobs)

    def set_prompts(self, deck: PromptDeck) -> None:
        """Prompts for the calls that come from now on, and for any that came too early for them."""
        was_empty, self._deck = self._deck.is_empty, deck
        if self._ports is not None:
            self._resting.begin()
        if was_empty and not deck.is_empty:
            for entry in self._stack.all:
                entry.prompts = self._hand(entry.call_id)
            self._refresh()

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
        self.complete()
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
        self.close_front()
        QTimer.singleShot(0, self, self._refresh)

    def _add(self, shown: OpenCall) -> None:
        from taktone.ui.card.card_entry import CardEntry  # noqa: PLC0415 - see load()

        self.folding.stop()
        entry = CardEntry(shown, self._hand(shown.call.id))
        self._stack.add(entry, is_writing=self.typing.is_under_way)
        self._refresh()
        traced = traced_key(shown.call.legs[0].key)
        trace("card.shown", id=traced)
        self.await_paint(traced)
        announce(self, entry.shown)

    def _hand(self, call_id: str) -> PromptHand:
        return PromptHand(self._deck, call_id, self._ports.prompts if self._ports else None)

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

    def close_front(self) -> None:
        """The user is done with the call in front."""
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
