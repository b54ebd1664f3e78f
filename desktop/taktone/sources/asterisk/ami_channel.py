"""What one message says about one channel of an Asterisk."""

from dataclasses import dataclass

from taktone.core.plain_text import display_name
from taktone.sources.asterisk.ami_reader import AmiMessage

LONGEST_ID = 128
LONGEST_NUMBER = 64
RINGING = 5
UP = 6
_UNSAID = frozenset({"", "<unknown>", "<none>", "unknown"})


@dataclass(frozen=True, slots=True, kw_only=True)
class AmiChannel:
    """A channel: one telephone's, or one trunk's, part in a call.

    Attributes:
        id: Asterisk's ``Uniqueid``.
        linked_id: That of the channel with which the call began.
        name: ``PJSIP/1001-0000002a``.
        state: 4 calls, 5 rings, 6 talks (Asterisk's ``ChannelState``); -1 where not said.
        caller_number: Of the telephone at this channel's own end.
        other_number: Of the other end, as far as the channel knows.
        exten: What was dialled, as far as this channel knows.
    """

    id: str
    linked_id: str
    name: str
    state: int
    caller_number: str
    caller_name: str
    other_number: str
    other_name: str
    exten: str

    @property
    def began_call(self) -> bool:
        """True for the channel with which the call began."""
        return self.id == self.linked_id


def channel_in(message: AmiMessage, prefix: str = "") -> AmiChannel | None:
    """The channel a message speaks of (``dest``: the one being called), None where of none."""
    own_id = message.get(f"{prefix}uniqueid", "")[:LONGEST_ID]
    name = message.get(f"{prefix}channel", "")[:LONGEST_ID]
    if not own_id or not name:
        return None
    state = message.get(f"{prefix}channelstate", "")
    return AmiChannel(
        id=own_id,
        linked_id=message.get(f"{prefix}linkedid", own_id)[:LONGEST_ID] or own_id,
        name=name,
        state=int(state) if len(state) == 1 and state.isascii() and state.isdigit() else -1,
        caller_number=_number(message, f"{prefix}calleridnum"),
        caller_name=_name(message, f"{prefix}calleridname"),
        other_number=_number(message, f"{prefix}connectedlinenum"),
        other_name=_name(message, f"{prefix}connectedlinename"),
        exten=_exten(message.get(f"{prefix}exten", "")),
    )


def _number(message: AmiMessage, field: str) -> str:
    number = message.get(field, "")[:LONGEST_NUMBER]
    return "" if number.lower() in _UNSAID else number


def _name(message: AmiMessage, field: str) -> str:
    name = display_name(message.get(field, ""))
    return "" if name.lower() in _UNSAID else name


def _exten(exten: str) -> str:
    """What was dialled; ``s`` and ``h`` are places in the dial plan that nobody dials."""
    return "" if exten in {"s", "h", "i", "t", "failed"} else exten[:LONGEST_NUMBER]
