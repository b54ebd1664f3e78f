"""macOS: which process records, and that CoreAudio's own word is enough."""

import os
from typing import TYPE_CHECKING

import pytest

from helpers.apple_audio import AppleAudio
from helpers.own_thread import running
from helpers.waiting import wait_for
from taktone.sources.microphone import core_audio_reader
from taktone.sources.microphone.core_audio import AppleLibraries, AudioProcess
from taktone.sources.microphone.core_audio_reader import CoreAudioReader, talking
from taktone.sources.microphone.microphone_reader import NoReading

if TYPE_CHECKING:
    from taktone.core.microphone_use import MicrophoneUse


class Mac:
    """A Mac, and what the reader told of it."""

    def __init__(self, audio: AppleAudio) -> None:
        self.audio = audio
        self.told: list[tuple[MicrophoneUse, ...]] = []
        self.reader = CoreAudioReader(lambda: AppleLibraries(audio, audio))

    def run(self) -> None:
        self.reader.run(self.told.append)

    def wait_for(self, **talks: bool) -> None:
        def ask() -> bool:
            newest = self.told[-1] if self.told else None
            return newest is not None and talks == {x.program.key: x.is_talk for x in newest}

        wait_for(ask, str(talks))


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is noticed is noticed by listening: looking again comes too late here."""
    monkeypatch.setattr(core_audio_reader, "LOOK_AGAIN_S", 60.0)


def test_a_talk_from_its_first_sound_to_its_end() -> None:
    mac = Mac(AppleAudio())
    zoom = mac.audio.add("us.zoom.xos")
    with running(mac.run, mac.reader.stop):
        mac.wait_for()
        wait_for(lambda: mac.audio.listeners == 3, "the listeners")
        mac.audio.change(zoom, records=True, plays=False)
        mac.wait_for(zoom=False)
        mac.audio.change(zoom, records=True, plays=True)
        mac.wait_for(zoom=True)
        mac.audio.remove(zoom)
        mac.wait_for()
    assert mac.audio.listeners == 0
    assert mac.audio.unreleased == 0


def test_a_process_that_comes_later_is_followed_as_well() -> None:
    mac = Mac(AppleAudio())
    with running(mac.run, mac.reader.stop):
        wait_for(lambda: mac.audio.listeners == 1, "the listener")
        teams = mac.audio.add("com.microsoft.teams2")
        wait_for(lambda: mac.audio.listeners == 3, "the listeners")
        mac.audio.change(teams, records=True, plays=True)
        mac.wait_for(teams=True)


def test_looking_again_finds_what_nobody_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(core_audio_reader, "LOOK_AGAIN_S", 0.02)
    mac = Mac(AppleAudio())
    zoom = mac.audio.add("us.zoom.xos")
    monkeypatch.setattr(mac.audio, "_tell", lambda *_: None)
    with running(mac.run, mac.reader.stop):
        mac.wait_for()
        mac.audio.change(zoom, records=True, plays=True)
        mac.wait_for(zoom=True)


def process(
    bundle: str, number: int = 7, *, records: bool = False, plays: bool = False
) -> AudioProcess:
    return AudioProcess(process_id=number, bundle=bundle, is_recording=records, is_playing=plays)


@pytest.mark.parametrize(
    ("processes", "talks"),
    [
        ([process("com.apple.VoiceMemos", records=True)], {"com.apple.voicememos": False}),
        ([process("com.spotify.client", plays=True)], {}),
        (
            [
                process("com.google.Chrome.helper", records=True),
                process("com.google.Chrome", 8, plays=True),
            ],
            {"chrome": True},
        ),
        ([process("", records=True, plays=True)], {}),
        ([process("dk.taktone", os.getpid(), records=True, plays=True)], {}),
    ],
)
def test_what_processes_mean(processes: list[AudioProcess], talks: dict[str, bool]) -> None:
    found = talking(processes, os.getpid())
    assert {use.program.key: use.is_talk for use in found} == talks


def test_an_old_macos_tells_nothing_for_good() -> None:
    with pytest.raises(NoReading) as raised:
        Mac(AppleAudio(is_old=True)).run()
    assert raised.value.is_for_good


def test_elsewhere_there_is_no_coreaudio() -> None:
    with pytest.raises(NoReading) as raised:
        CoreAudioReader().run(lambda _: None)
    assert raised.value.is_for_good
