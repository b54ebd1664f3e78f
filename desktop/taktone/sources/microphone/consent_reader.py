"""Reads on Windows who uses the microphone; the registry tells of changes by itself."""

import contextlib
import threading
from collections.abc import Callable

from taktone.sources.microphone.consent_store import MICROPHONE, ConsentStore
from taktone.sources.microphone.microphone_reader import NoReading, Told
from taktone.sources.microphone.windows_programs import running_programs
from taktone.sources.microphone.windows_registry import WindowsCalls, WindowsRegistry

LOOK_AGAIN_S = 5.0
"""While somebody seems to talk: a program that crashed leaves no word of it in the registry."""


class ConsentReader:
    """Watches the consent store; sleeps while nobody uses the microphone."""

    def __init__(self, load: Callable[[], WindowsCalls] = WindowsCalls.load) -> None:
        """Takes what of Windows is used."""
        self._load = load
        self._turn = threading.Lock()
        self._is_stopped = False
        self._registry: WindowsRegistry | None = None

    def run(self, told: Told) -> None:
        """Tells who uses the microphone; see :class:`MicrophoneReader`."""
        try:
            calls = self._load()
            registry = WindowsRegistry(calls, MICROPHONE)
        except (ImportError, OSError) as error:
            # Windows keeps it since 1903.
            raise NoReading(str(error), is_for_good=True) from error
        store = ConsentStore(registry=registry, running=lambda: running_programs(calls.kernel32))
        with contextlib.closing(registry):
            with self._turn:
                self._registry = registry
            try:
                self._follow(registry, store, told)
            finally:
                with self._turn:
                    self._registry = None

    def stop(self) -> None:
        """Has run() return."""
        with self._turn:
            self._is_stopped = True
            if self._registry is not None:
                self._registry.stop()

    def _follow(self, registry: WindowsRegistry, store: ConsentStore, told: Told) -> None:
        is_watching = False
        while not self._is_stopped:
            try:
                if not is_watching:
                    registry.watch()
            except OSError as error:
                raise NoReading(str(error)) from error
            uses = store.uses()
            told(uses)
            is_watching = not registry.wait(LOOK_AGAIN_S if uses else None)
