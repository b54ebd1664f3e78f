"""What the streams of PulseAudio, or of PipeWire in its place, tell of the microphone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from taktone.core.calling_program import program_of_command
from taktone.core.microphone_use import MicrophoneUse, one_each

# A level meter asks PulseAudio for peaks alone, and says so to PipeWire.
_PEAKS = "peaks"
_METERS = frozenset({"gnome-control-center", "pavucontrol"})
_YES = "true"

Properties = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundStream:
    """A stream as the server lists it: recording (source output) or playing (sink input).

    Attributes:
        device: Index of the source it records from; of no matter where it plays.
        client: Index of the program's connection, where the rest of its properties may be.
        is_corked: Paused by the program itself.
        resampling: How its rate is changed, empty where it is not.
    """

    device: int = 0
    client: int = 0
    is_corked: bool = False
    resampling: str = ""
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundServer:
    """All that counts of a server at one moment.

    Attributes:
        monitors: Sources that hear what a loudspeaker plays.
        clients: Properties of the connections, by their index.
    """

    recording: tuple[SoundStream, ...] = ()
    playing: tuple[SoundStream, ...] = ()
    monitors: frozenset[int] = frozenset()
    clients: Mapping[int, Properties] = field(default_factory=dict)

    def uses(self, own_process: int) -> tuple[MicrophoneUse, ...]:
        """Who uses the microphone; talks where the same process plays sound as well."""
        sounding = {self._process(x) for x in self.playing if not x.is_corked}
        by_process: defaultdict[str, list[SoundStream]] = defaultdict(list)
        for stream in self.recording:
            by_process[self._process(stream)].append(stream)
        known = by_process.keys() - {"", str(own_process)}
        return one_each(
            use
            for process in sorted(known)
            for use in self._used(by_process[process], is_sounding=process in sounding)
        )

    def _used(
        self, recording: Iterable[SoundStream], *, is_sounding: bool
    ) -> Iterable[MicrophoneUse]:
        heard = [stream for stream in recording if self._is_microphone(stream)]
        is_open = any(not stream.is_corked for stream in heard)
        if heard and (is_open or is_sounding):
            told = self._told(heard[0])
            program = program_of_command(
                told.get("application.process.binary", ""), told.get("application.name", "")
            )
            yield MicrophoneUse(program=program, is_talk=is_open and is_sounding)

    def _is_microphone(self, stream: SoundStream) -> bool:
        told = self._told(stream)
        is_meter = (
            stream.resampling == _PEAKS
            or told.get("stream.monitor") == _YES
            or told.get("application.process.binary") in _METERS
        )
        is_monitor = stream.device in self.monitors or told.get("stream.capture.sink") == _YES
        return not is_meter and not is_monitor and told.get("media.role") != "filter"

    def _process(self, stream: SoundStream) -> str:
        """Empty for what the server does by itself."""
        return self._told(stream).get("application.process.id", "")

    def _told(self, stream: SoundStream) -> Properties:
        return {**self.clients.get(stream.client, {}), **stream.properties}
