"""A reader that says what the test wants, in the watch's own thread."""

import queue

from taktone.core.calling_program import CallingProgram
from taktone.core.microphone_use import MicrophoneUse
from taktone.sources.microphone.microphone_reader import NoReading, Told

ZOOM = MicrophoneUse(program=CallingProgram(key="zoom", name="Zoom"))


class FakeReader:
    """Tells what is put into it, until it is stopped or dies."""

    def __init__(self) -> None:
        self.is_over = False
        self._said: queue.SimpleQueue[tuple[MicrophoneUse, ...] | NoReading | None]
        self._said = queue.SimpleQueue()

    def run(self, told: Told) -> None:
        while (said := self._said.get()) is not None:
            if isinstance(said, NoReading):
                self.is_over = True
                raise said
            told(said)
        self.is_over = True

    def stop(self) -> None:
        self._said.put(None)

    def say(self, *uses: MicrophoneUse) -> None:
        self._said.put(uses)

    def die(self, *, is_for_good: bool = False) -> None:
        self._said.put(NoReading("gone", is_for_good=is_for_good))


class FakeReaders:
    """Makes them and keeps them."""

    def __init__(self) -> None:
        self.made: list[FakeReader] = []

    def __call__(self) -> FakeReader:
        self.made.append(FakeReader())
        return self.made[-1]

    @property
    def newest(self) -> FakeReader:
        return self.made[-1]
