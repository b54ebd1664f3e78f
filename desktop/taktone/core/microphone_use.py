"""Which program uses the microphone."""

from collections.abc import Iterable
from dataclasses import dataclass

from taktone.core.calling_program import CallingProgram


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrophoneUse:
    """A program that has the microphone in use, as far as its system tells.

    Attributes:
        is_talk: Sound goes both ways, which makes a call of it. Without, it can only go on with
            one: a microphone that was muted, a loudspeaker that changes, or a mere recorder.
    """

    program: CallingProgram
    is_talk: bool = True


def one_each(uses: Iterable[MicrophoneUse]) -> tuple[MicrophoneUse, ...]:
    """One use a program, a talk where any of it is, in the order of their keys; none nameless."""
    by_key: dict[str, MicrophoneUse] = {}
    for use in uses:
        before = by_key.get(use.program.key)
        if use.program.key and (before is None or use.is_talk):
            by_key[use.program.key] = use
    return tuple(by_key[key] for key in sorted(by_key))
