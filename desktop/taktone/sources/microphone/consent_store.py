"""What Windows keeps of the programs that use the microphone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from taktone.core.calling_program import program_of_package
from taktone.core.microphone_use import MicrophoneUse, one_each

CONSENT = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"
MICROPHONE = rf"{CONSENT}\microphone"
_UNPACKAGED = "NonPackaged"
_STARTED = "LastUsedTimeStart"
_STOPPED = "LastUsedTimeStop"


class RegistryView(Protocol):
    """The current user's part of the registry, read only."""

    def subkeys(self, path: str) -> tuple[str, ...]:
        """Names of the keys right below; none where there is no such key."""

    def number(self, path: str, name: str) -> int:
        """A value of a key; 0 where there is none, or one that is no number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentStore:
    """The times at which each program began and ceased to use the microphone.

    Windows writes 0 for the end while a program has it in use, and leaves that 0 where the program
    or the computer died meanwhile: such a program must still run to be believed. Sound that goes
    out is told nowhere, so that whatever is ticked counts.

    Attributes:
        registry: Where it is kept.
        running: What runs now: program files with their folders, and package families, all in
            small letters. Asked only where something seems to use the microphone.
    """

    registry: RegistryView
    running: Callable[[], frozenset[str]]

    def uses(self) -> tuple[MicrophoneUse, ...]:
        """Who uses the microphone."""
        claimed = [package for package, path in self._packages() if self._is_used(path)]
        if not claimed:
            return ()
        running = self.running()
        return one_each(
            MicrophoneUse(program=program_of_package(package))
            for package in claimed
            if package.lower() in running
        )

    def _packages(self) -> Iterator[tuple[str, str]]:
        for name in self.registry.subkeys(MICROPHONE):
            path = rf"{MICROPHONE}\{name}"
            if name != _UNPACKAGED:
                yield name, path
                continue
            for flat in self.registry.subkeys(path):
                yield flat.replace("#", "\\"), rf"{path}\{flat}"

    def _is_used(self, path: str) -> bool:
        began = self.registry.number(path, _STARTED)
        return began > 0 and self.registry.number(path, _STOPPED) == 0
