"""What real daemons said, and the calls that come of it."""

import pytest

from helpers.bus_transcript import FOLDER, transcript
from taktone.core.line_health import LineState
from taktone.core.name_origin import NameOrigin
from unit.sources.dbus.bench import Bench

ANSWERED = [
    "#1 incoming ringing +4520304050",
    "#1 incoming active +4520304050",
    "#1 incoming ended +4520304050 completed",
]
MISSED = [
    "#1 incoming ringing",
    "#1 incoming ended missed",
    "#2 incoming ringing 20304050",
    "#2 incoming ended 20304050 missed",
]
EXPECTED = {
    "ofono-gsm-answered": [
        "#1 incoming ringing +4520304050",
        "#1 incoming ringing +4520304050 Mette",
        "#1 incoming active +4520304050 Mette",
        "#1 incoming ended +4520304050 Mette completed",
    ],
    "ofono-gsm-missed": MISSED,
    "ofono-gsm-lost": [
        "#1 incoming ringing 20304050",
        "#1 incoming ended 20304050 lost",
        "#2 incoming ringing 20304050",
        "#2 incoming ended 20304050 lost",
    ],
    "ofono-hfp-answered": ANSWERED,
    "ofono-hfp-missed": MISSED,
    "ofono-hfp-outgoing": [
        "#1 outgoing dialing 112",
        "#1 outgoing active 112",
        "#1 outgoing ended 112 completed",
    ],
    "ofono-hfp-waiting": [
        "#1 incoming ringing +4520304050",
        "#1 incoming active +4520304050",
        "#2 incoming ringing +4588110022",
        "#1 incoming ended +4520304050 completed",
        "#2 incoming ended +4588110022 missed",
    ],
    "modem_manager-answered": ANSWERED,
    "modem_manager-missed-and-lost": [
        "#1 incoming ringing 20304050",
        "#1 incoming ended 20304050 missed",
        "#2 incoming ringing 20304050",
        "#2 incoming ended 20304050 lost",
    ],
    "gnome_calls-answered": [
        "#1 incoming ringing 0987654321",
        "#1 incoming active 0987654321",
        "#1 incoming ended 0987654321 completed",
    ],
    "gnome_calls-missed-and-lost": [
        "#1 incoming ringing 0987654321",
        "#1 incoming ended 0987654321 missed",
        "#2 incoming ringing 0987654321",
        "#2 incoming ended 0987654321 lost",
    ],
    "kdeconnectd-rings-and-misses": [
        "#1 incoming ringing +4520304050 Mette Holm",
        "#1 incoming ended +4520304050 Mette Holm missed",
        "#2 incoming ringing",
        "#2 incoming ended missed",
    ],
}


def test_each_transcript_is_played() -> None:
    assert EXPECTED.keys() == {path.stem for path in FOLDER.glob("*.txt")}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_transcript_becomes_calls(name: str) -> None:
    bench = Bench(name.partition("-")[0])
    lines = transcript(name)
    bench.bus.play(*lines)
    assert bench.told() == EXPECTED[name]
    assert {event.source for event in bench.events} == {bench.source.name}
    assert LineState.READY in {health.state for health in bench.healths}
    assert not [health for health in bench.healths if health.state is LineState.NEEDS_YOU]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_name_says_who_has_it(name: str) -> None:
    """A contact of the user's own telephone stands nearer than what a network sends along."""
    bench = Bench(name.partition("-")[0])
    bench.bus.play(*transcript(name))
    is_networks = name.startswith(("ofono", "modem_manager"))
    own = NameOrigin.TELEPHONE_SYSTEM if is_networks else NameOrigin.CONTACTS
    assert {event.name_origin for event in bench.events} == {own}


@pytest.mark.parametrize("name", EXPECTED)
def test_wherever_it_breaks_off_every_call_ends_once(name: str) -> None:
    lines = transcript(name)
    for length in range(len(lines)):
        bench = Bench(name.partition("-")[0])
        bench.bus.play(*lines[:length])
        bench.bus.stop()
        begun = {event.key for event in bench.events}
        ended = [event.key for event in bench.events if event.reason]
        assert sorted(begun) == sorted(ended), length
        assert bench.source.health.state is LineState.NOT_HERE
