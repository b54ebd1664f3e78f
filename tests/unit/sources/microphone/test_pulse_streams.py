"""What real sound servers listed, and which of it is a talk.

The transcripts were made with PulseAudio 16.1, PipeWire 0.3.65, SoX, parec, pw-record, a level
meter and a page with WebRTC in Chromium 156.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.microphone_use import MicrophoneUse
from taktone.sources.microphone.pulse_streams import SoundServer, SoundStream

DATA = Path(__file__).parents[3] / "data" / "sources" / "microphone"
NOBODY = 1
SERVERS = ("pulseaudio", "pipewire")


def moments(server: str, scene: str) -> list[SoundServer]:
    """All that the server listed while the scene was played."""
    told = json.loads((DATA / f"{server}.json").read_text("utf-8"))[scene]
    return [_server(each) for _, each in told]


def _server(told: dict[str, Any]) -> SoundServer:
    return SoundServer(
        recording=tuple(SoundStream(**each) for each in told["recording"]),
        playing=tuple(SoundStream(**each) for each in told["playing"]),
        monitors=frozenset(told["monitors"]),
        clients={int(index): told for index, told in told["clients"].items()},
    )


def seen(server: str, scene: str) -> list[tuple[MicrophoneUse, ...]]:
    return [moment.uses(NOBODY) for moment in moments(server, scene)]


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize(("scene", "key"), [("softphone", "sox"), ("chromium", "chromium")])
def test_a_program_that_hears_and_plays_talks_until_it_goes(
    server: str, scene: str, key: str
) -> None:
    told = seen(server, scene)
    assert told[0] == told[-1] == ()
    talks = [use.program.key for uses in told for use in uses if use.is_talk]
    assert set(talks) == {key}


@pytest.mark.parametrize(
    ("server", "scene", "key"),
    [
        ("pulseaudio", "recorder", "pacat"),
        ("pipewire", "recorder", "pacat"),
        ("pipewire", "native", "pw-cat"),
    ],
)
def test_a_recorder_uses_the_microphone_and_never_talks(server: str, scene: str, key: str) -> None:
    uses = [use for uses in seen(server, scene) for use in uses]
    assert {use.program.key for use in uses} == {key}
    assert not any(use.is_talk for use in uses)


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("scene", ["monitor", "meter"])
def test_a_monitor_and_a_level_meter_do_not_count_at_all(server: str, scene: str) -> None:
    found = moments(server, scene)
    assert any(x.properties.get("application.process.id") for y in found for x in y.recording)
    assert {moment.uses(NOBODY) for moment in found} == {()}


def stream(process: str = "7", **properties: str) -> SoundStream:
    told = {"application.process.id": process, "application.process.binary": "phone"}
    return SoundStream(properties={**told, **properties})


def test_ones_own_process_does_not_count() -> None:
    server = SoundServer(recording=(stream(),), playing=(stream(),))
    assert server.uses(own_process=7) == ()
    assert [use.is_talk for use in server.uses(own_process=8)] == [True]


def test_sound_of_another_process_makes_no_talk() -> None:
    server = SoundServer(recording=(stream("7"),), playing=(stream("8"),))
    assert [use.is_talk for use in server.uses(NOBODY)] == [False]


@pytest.mark.parametrize(
    ("is_corked", "plays", "expected"),
    [(False, True, [True]), (True, True, [False]), (False, False, [False]), (True, False, [])],
)
def test_a_paused_stream_keeps_a_call_as_long_as_sound_comes(
    is_corked: bool, plays: bool, expected: list[bool]
) -> None:
    hears = SoundStream(is_corked=is_corked, properties=stream().properties)
    out = SoundStream(is_corked=not plays, properties=stream().properties)
    server = SoundServer(recording=(hears,), playing=(out,))
    assert [use.is_talk for use in server.uses(NOBODY)] == expected


@pytest.mark.parametrize(
    "told",
    [
        {"media.role": "filter"},
        {"stream.monitor": "true"},
        {"stream.capture.sink": "true"},
        {"application.process.binary": "pavucontrol"},
    ],
)
def test_filters_meters_and_monitors_say_what_they_are(told: dict[str, str]) -> None:
    server = SoundServer(recording=(stream(**told),), playing=(stream(),))
    assert server.uses(NOBODY) == ()


def test_what_the_server_does_by_itself_is_nobodys() -> None:
    nameless = SoundStream(properties={"media.name": "Loopback"})
    assert SoundServer(recording=(nameless,), playing=(nameless,)).uses(NOBODY) == ()


def test_a_process_may_be_known_by_its_connection_alone() -> None:
    told = {"application.process.id": "7", "application.process.binary": "zoom"}
    server = SoundServer(
        recording=(SoundStream(client=3),),
        playing=(SoundStream(client=4),),
        clients={3: told, 4: told},
    )
    assert [(use.program.key, use.is_talk) for use in server.uses(NOBODY)] == [("zoom", True)]


_properties = st.dictionaries(
    st.sampled_from(
        [
            *("application.process.id", "application.process.binary", "application.name"),
            *("media.role", "stream.monitor", "stream.capture.sink"),
        ]
    ),
    st.sampled_from(["7", "8", "true", "filter", "zoom", ""]),
)
_streams = st.lists(
    st.builds(
        SoundStream,
        device=st.integers(0, 3),
        client=st.integers(0, 3),
        is_corked=st.booleans(),
        resampling=st.sampled_from(["", "peaks", "speex-float-1"]),
        properties=_properties,
    ),
    max_size=5,
).map(tuple)


@given(_streams, _streams, st.frozensets(st.integers(0, 3)))
def test_a_talk_has_an_open_microphone_and_open_sound_of_one_process(
    recording: tuple[SoundStream, ...], playing: tuple[SoundStream, ...], monitors: frozenset[int]
) -> None:
    server = SoundServer(recording=recording, playing=playing, monitors=monitors)
    uses = server.uses(NOBODY)
    assert len({use.program.key for use in uses}) == len(uses)
    if any(use.is_talk for use in uses):
        processes = [
            {x.properties.get("application.process.id") for x in streams if not x.is_corked}
            for streams in (recording, playing)
        ]
        assert (processes[0] & processes[1]) - {None, ""}
    if not playing or all(x.device in monitors for x in recording):
        assert not any(use.is_talk for use in uses)
