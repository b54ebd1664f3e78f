"""Whatever a service sends: nothing is raised, and every call that was told ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unit.sources.dbus.bench import Bench

CODES = ("ofono", "pipewire", "modem_manager", "gnome_calls", "kdeconnectd")
PATHS = st.sampled_from(["/", "/m", "/m/1", "/m/2"])
WORDS = st.sampled_from(
    [
        *("State", "Interfaces", "org.ofono.VoiceCallManager", "incoming", "active", "Number"),
        *("disconnected", "org.freedesktop.ModemManager1.Modem.Voice", "org.gnome.Calls.Call"),
        *("org.freedesktop.ModemManager1.Call", "callReceived", "missedCall", "20304050", ""),
        *("Id", "Inbound", "LineIdentification", "Calls", "withheld", "org.freedesktop.X"),
    ]
)
LEAVES = st.one_of(WORDS, PATHS, st.integers(-1, 9), st.booleans(), st.none(), st.text(max_size=5))
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(WORDS, PATHS), inner, max_size=3),
        st.tuples(st.just("v"), inner),
        st.tuples(PATHS, inner),
    ),
    max_leaves=8,
)
ARGS = st.lists(VALUES, max_size=4).map(tuple)


@pytest.mark.long
@pytest.mark.parametrize("code", CODES)
@given(st.data())
def test_no_message_breaks_it(code: str, data: st.DataObject) -> None:
    bench = Bench(code)
    bench.bus.play(("there", True))
    matches = [match for match, _ in bench.bus.matches[1:]]
    for _ in range(data.draw(st.integers(1, 12))):
        is_answer: bool = data.draw(st.booleans())
        if bench.bus.asked and is_answer:
            asked = bench.bus.asked[data.draw(st.integers(0, len(bench.bus.asked) - 1))]
            answer = data.draw(st.one_of(st.none(), ARGS))
            bench.bus.play(("answer", asked.path, asked.member, answer))
        else:
            match = data.draw(st.sampled_from(matches))
            first = (match.first_arg,) if match.first_arg else ()
            path = match.path or data.draw(PATHS)
            bench.bus.hear(path, match.interface, match.member, *first, *data.draw(ARGS))
    bench.source.stop()
    begun = {event.key for event in bench.events}
    ended = [event.key for event in bench.events if event.reason]
    assert sorted(begun) == sorted(ended)
