"""Reads the streams of PulseAudio or PipeWire; events come by themselves, nothing is polled."""

import contextlib
import math
import os
import select
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from taktone.sources.microphone.microphone_reader import NoReading, Told
from taktone.sources.microphone.pulse_streams import SoundServer, SoundStream

ANSWER_MS = 500
NOTHING = 0xFFFF_FFFF
_EVENTS = ("source_output", "sink_input")
_ERRED = -1


class PulseReader:
    """A connection to the sound server that asks for lists and listens for changes."""

    def __init__(self, load: Callable[[], Any] | None = None) -> None:
        """Takes what loads pulsectl; it needs libpulse, which may not be there."""
        self._load = load or _load
        self._is_stopped = False
        self._is_changed = False
        self._is_listening = False
        self._hears, self._says = os.pipe()

    def run(self, told: Told) -> None:
        """Tells who uses the microphone; see :class:`MicrophoneReader`."""
        try:
            pulsectl = self._load()
        except (ImportError, OSError) as error:
            raise NoReading(str(error), is_for_good=True) from error
        try:
            with contextlib.closing(pulsectl.Pulse("Taktone", connect=False)) as pulse:
                self._listen(pulsectl, pulse, told)
        except (pulsectl.PulseError, pulsectl.PulseDisconnected, _call_error(pulsectl)) as error:
            if not self._is_stopped:
                raise NoReading(str(error)) from error
        finally:
            self._close()

    def stop(self) -> None:
        """Has run() return."""
        self._is_stopped = True
        with contextlib.suppress(OSError):
            os.write(self._says, b".")

    def _listen(self, pulsectl: Any, pulse: Any, told: Told) -> None:  # noqa: ANN401 - has no types
        def changed(_: object) -> None:
            # While a list is being fetched the library forgets that it was to stop.
            self._is_changed = True
            raise pulsectl.PulseLoopStop

        pulse.set_poll_func(
            lambda asked, limit_s: self._poll(pulse, asked, limit_s), lambda *_: None
        )
        pulse.connect()
        pulse.event_callback_set(changed)
        pulse.event_mask_set(*_EVENTS)
        while not self._is_stopped:
            self._is_changed = False
            told(_seen(pulse).uses(os.getpid()))
            if not self._is_changed:
                self._is_listening = True
                pulse.event_listen()
                self._is_listening = False

    def _poll(self, pulse: Any, asked: Sequence[Any], limit_s: float) -> int:  # noqa: ANN401 - the same
        """Waits for the server, and for :meth:`stop`."""
        poll = select.poll()
        for each in asked:
            poll.register(each.fd, each.events)
        limit_ms = None if limit_s < 0 else limit_s * 1000
        if self._is_listening:
            poll.register(self._hears, select.POLLIN)
            found = dict(poll.poll(limit_ms))
            if found.pop(self._hears, 0):
                pulse.event_listen_stop()
        else:
            found = self._answer(poll, limit_ms)
        for each in asked:
            each.revents = found.get(each.fd, 0)
        return len(found)

    def _answer(self, poll: select.poll, limit_ms: float | None) -> dict[int, int]:
        """What was asked is answered at once, unless the server hangs: then stop() counts."""
        left_ms = math.inf if limit_ms is None else limit_ms
        while True:
            found = dict(poll.poll(min(left_ms, ANSWER_MS)))
            if found or left_ms <= ANSWER_MS:
                return found
            if self._is_stopped:
                # libpulse itself writes a line about it; nothing gentler ends its wait.
                raise InterruptedError
            left_ms -= ANSWER_MS

    def _close(self) -> None:
        hears, says = self._hears, self._says
        self._hears = self._says = _ERRED
        os.close(says)
        os.close(hears)


def _seen(pulse: Any) -> SoundServer:  # noqa: ANN401 - the same
    recording = tuple(_streams(pulse.source_output_list()))
    if not recording:
        # Nobody records: the rest makes no difference, and half of all events end here.
        return SoundServer()
    return SoundServer(
        recording=recording,
        playing=tuple(_streams(pulse.sink_input_list())),
        monitors=frozenset(
            source.index for source in pulse.source_list() if source.monitor_of_sink != NOTHING
        ),
        clients={client.index: client.proplist for client in pulse.client_list()},
    )


def _streams(listed: Sequence[Any]) -> Iterator[SoundStream]:
    for each in listed:
        yield SoundStream(
            device=getattr(each, "source", NOTHING),
            client=each.client,
            is_corked=each.corked,
            resampling=each.resample_method or "",
            properties=each.proplist,
        )


def _load() -> Any:  # noqa: ANN401 - the same
    import pulsectl  # noqa: PLC0415 - loads libpulse, and only where somebody ticked a program

    return pulsectl


def _call_error(pulsectl: Any) -> type[Exception]:  # noqa: ANN401 - the same
    error: type[Exception] = pulsectl._pulsectl.LibPulse.CallError  # noqa: SLF001 - named nowhere else
    return error
