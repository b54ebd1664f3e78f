"""One call as the user's own channels in it show it."""

from dataclasses import dataclass, field
from datetime import datetime

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.sources.asterisk.ami_channel import RINGING, UP, AmiChannel

_ELSEWHERE = "26"
_DECLINES = frozenset({"17", "21"})


@dataclass(slots=True, kw_only=True)
class AmiCall:
    """Grows with what is said of its channels.

    Attributes:
        key: The ``Linkedid`` under which it was first seen.
        phones: Ids of the own channels that are in it, with True for those that rang.
        left_since: When the last own channel went although the caller may still be there.
        is_doubtful: It was open when the connection broke and was not confirmed yet.
        is_picked_up: The user took a call that rang at another telephone.
    """

    key: str
    linked_id: str
    direction: Direction
    state: CallState | None = None
    number: str = ""
    name: str = ""
    line: str = ""
    phones: dict[str, bool] = field(default_factory=dict)
    left_since: datetime | None = None
    is_doubtful: bool = False
    is_declined: bool = False
    is_taken: bool = False
    is_originated: bool = False
    has_rung: bool = False
    told: tuple[object, ...] = ()

    def see(self, channel: AmiChannel) -> None:
        """Learns from an own channel."""
        self.left_since = None
        self.number = channel.other_number or self.number
        self.name = channel.other_name or self.name
        if self.direction is Direction.OUTGOING:
            self._see_outgoing(channel)
            return
        self.line = self.line or channel.exten
        if channel.state == UP:
            self.answer()
        elif channel.state == RINGING:
            self.ring(channel.id)

    def _see_outgoing(self, channel: AmiChannel) -> None:
        is_code = channel.exten.startswith(("*", "#"))
        if is_code:
            self.line = self.line or channel.exten
        elif not self.number:
            self.number = channel.exten
        if channel.state == UP and not self.is_originated:
            self.answer()
        elif self.state is None:
            self.state = CallState.DIALING

    def ring(self, channel_id: str) -> None:
        """An own telephone rings."""
        self.phones[channel_id] = self.has_rung = True
        self.state = self.state or CallState.RINGING

    def answer(self) -> None:
        """The two talk."""
        if self.state is not CallState.HELD:
            self.state = CallState.ACTIVE

    def hold(self, *, is_held: bool) -> None:
        """One of the two put the other on hold, or took it back."""
        if self.state in {CallState.ACTIVE, CallState.HELD}:
            self.state = CallState.HELD if is_held else CallState.ACTIVE

    def note_cause(self, channel_id: str, cause: str) -> None:
        """Why an own channel went, or is about to (Q.850 cause)."""
        if cause == _ELSEWHERE:
            self.is_taken = True
        if cause in _DECLINES and self.phones.get(channel_id):
            self.is_declined = True

    @property
    def is_waiting(self) -> bool:
        """True for an incoming call that was not answered so far."""
        is_early = self.state in {None, CallState.RINGING}
        return is_early and self.direction is Direction.INCOMING

    @property
    def is_settled(self) -> bool:
        """True where it is known why no own telephone rings any more."""
        return not self.is_waiting or self.is_taken or self.is_declined

    def end_reason(self) -> EndReason:
        """How it ended, now that it has."""
        if self.state in {CallState.ACTIVE, CallState.HELD}:
            return EndReason.COMPLETED
        if self.direction is Direction.OUTGOING:
            return EndReason.NO_ANSWER
        if self.is_taken:
            return EndReason.ANSWERED_ELSEWHERE
        return EndReason.REJECTED if self.is_declined else EndReason.MISSED

    def news(self, source: str, at: datetime, reason: EndReason | None = None) -> CallEvent | None:
        """What is to be told now, None where nothing is new; an end where ``reason`` is given."""
        state = CallState.ENDED if reason else self.state
        facts = (state, self.number, self.name, self.line)
        if state is None or facts == self.told or self._is_nobody(state):
            return None
        self.told = facts
        return CallEvent(
            source=source,
            key=self.key,
            at=at,
            state=state,
            direction=self.direction,
            number=self.number,
            name=self.name,
            line="" if self.direction is Direction.OUTGOING else self.line,
            reason=reason,
        )

    def _is_nobody(self, state: CallState) -> bool:
        """True while nobody is at the other end: the receiver is off, or ``*97`` was dialled."""
        if self.direction is Direction.INCOMING or self.number:
            return False
        return bool(self.line) or (state is not CallState.ACTIVE and not self.told)
