"""Calls noticed by the microphone: a program that is ticked listens and is heard."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrophoneLine:
    """The programs whose use of the microphone is a call; there is no number to know.

    Attributes:
        id: ``microphone``: there is one on this machine.
        name: What the user calls it, empty for its usual name.
        programs: Keys of each :class:`CallingProgram` that is ticked; off until then.
    """

    kind: ClassVar[str] = "microphone"

    id: str
    name: str = ""
    programs: tuple[str, ...] = ()
