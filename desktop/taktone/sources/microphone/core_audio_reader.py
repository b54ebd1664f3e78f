"""Reads on macOS who uses the microphone."""

import contextlib
import os
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable

from taktone.core.calling_program import program_of_bundle
from taktone.core.microphone_use import MicrophoneUse
from taktone.sources.microphone.core_audio import AppleLibraries, AudioProcess, CoreAudio
from taktone.sources.microphone.microphone_reader import NoReading, Told

LOOK_AGAIN_S = 5.0
"""CoreAudio's own word comes sooner, where it comes: some changes are told to nobody."""


class CoreAudioReader:
    """Listens to CoreAudio's list of processes."""

    def __init__(self, load: Callable[[], AppleLibraries] = AppleLibraries.load) -> None:
        """Takes what loads the frameworks."""
        self._load = load
        self._is_stopped = False
        self._changed = threading.Event()

    def run(self, told: Told) -> None:
        """Tells who uses the microphone; see :class:`MicrophoneReader`."""
        try:
            audio = CoreAudio(self._load(), self._changed.set)
            with contextlib.closing(audio):
                while not self._is_stopped:
                    self._changed.clear()
                    told(talking(audio.processes(), os.getpid()))
                    self._changed.wait(LOOK_AGAIN_S)
        except (AttributeError, OSError) as error:
            raise NoReading(str(error), is_for_good=True) from error

    def stop(self) -> None:
        """Has run() return."""
        self._is_stopped = True
        self._changed.set()


def talking(processes: Iterable[AudioProcess], own_process: int) -> tuple[MicrophoneUse, ...]:
    """Who uses the microphone; talks where any process of the same program plays as well.

    Browsers and Teams record and play in helpers, which are told apart by process and bundle.
    """
    by_program: defaultdict[str, list[AudioProcess]] = defaultdict(list)
    for each in processes:
        if each.bundle and each.process_id != own_process:
            by_program[program_of_bundle(each.bundle).key].append(each)
    return tuple(
        MicrophoneUse(
            program=program_of_bundle(used[0].bundle),
            is_talk=any(each.is_playing for each in used),
        )
        for _, used in sorted(by_program.items())
        if any(each.is_recording for each in used)
    )
