"""One call as the card keeps it."""

from taktone.core.call_event import CallState, EndReason
from taktone.core.open_call import OpenCall
from taktone.ui.card.asked_facts import AskedFacts
from taktone.ui.card.busy_offer import BusyOffer
from taktone.ui.card.call_promises import CallPromises
from taktone.ui.card.prompt_hand import PromptHand
from taktone.ui.card.veil import veiled
from taktone.ui.card.wrap_up_draft import WrapUpDraft

_UNHEARD = frozenset({EndReason.MISSED, EndReason.ANSWERED_ELSEWHERE, EndReason.REJECTED})


class CardEntry:
    """What is known of the call, what was typed in it, and how far that is saved.

    Attributes:
        prompts: Its prompts.
        busy: Another time, as it is offered and promised in it.
        promised: Everything promised in it.
        wrap_up: What is kept of it beside the note.
        facts: The facts of its job, as they are open and ticked in it.
        is_person_open: The lines about the caller are there to be filled in.
        text: The note as it stands on the card.
        cursor: Where the text cursor was when the call left the front.
        revision: Grows with each change typed here.
        is_entered: The user has been in the card during this call.
        is_revealed: The user asked to see all of it although others may look on.
    """

    def __init__(self, shown: OpenCall, prompts: PromptHand) -> None:
        """Begins with the note the call has already."""
        self._told = shown
        self._veiled: OpenCall | None = None
        self.prompts = prompts
        self.busy = BusyOffer()
        self.promised = CallPromises(shown.call.id)
        self.promised.follow(shown.caller.open_promises)
        self.wrap_up = WrapUpDraft()
        self.facts = AskedFacts()
        self.is_person_open = False
        self.text = shown.note
        self.cursor = len(shown.note)
        self.revision = 0
        self.is_entered = False
        self.is_revealed = False
        self._saved_revision = 0

    @property
    def call_id(self) -> str:
        """The call's id."""
        return self.shown.call.id

    @property
    def shown(self) -> OpenCall:
        """The call as last told; while veiled, what a bystander may see of it."""
        return self._veiled or self._told

    @property
    def is_veiled(self) -> bool:
        """True while name, number, notes and promises are kept from the screen."""
        return self._veiled is not None

    @is_veiled.setter
    def is_veiled(self, is_veiled: bool) -> None:
        if is_veiled != self.is_veiled:
            self._veiled = veiled(self._told) if is_veiled else None

    @property
    def is_live(self) -> bool:
        """True until the call has ended."""
        return not self.shown.call.is_ended

    @property
    def is_talk(self) -> bool:
        """True while somebody is being talked to."""
        return self.shown.call.state is CallState.ACTIVE

    @property
    def is_over(self) -> bool:
        """True once a talk has ended: there is something to wrap up."""
        return self.shown.call.is_ended and self.shown.call.answered_at is not None

    @property
    def is_unheard(self) -> bool:
        """True where it ended before the user and the caller spoke."""
        call = self.shown.call
        return call.is_ended and call.answered_at is None and call.reason in _UNHEARD

    @property
    def is_compact(self) -> bool:
        """True while there is nothing to fill in yet."""
        return not self.is_entered and self.shown.call.answered_at is None and not self.text

    @property
    def is_saved(self) -> bool:
        """True where everything typed here is durable."""
        return self._saved_revision == self.revision

    def take(self, shown: OpenCall, *, is_typing: bool) -> None:
        """The call changed. A note changed elsewhere is taken over, unless words would be lost."""
        is_changed_elsewhere = shown.note not in (self.text, self._told.note)
        if is_changed_elsewhere and self.is_saved and not is_typing:
            self.text = shown.note
        self._told = shown
        if self._veiled is not None:
            self._veiled = veiled(shown)
        self.busy.follow(shown.caller.open_promises)
        self.promised.follow(shown.caller.open_promises)

    def write(self, text: str) -> int:
        """The user changed the note; gives the revision."""
        self.text = text
        self.revision += 1
        return self.revision

    def confirm(self, revision: int) -> None:
        """That revision is durable."""
        self._saved_revision = max(self._saved_revision, min(revision, self.revision))
