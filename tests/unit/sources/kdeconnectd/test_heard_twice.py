"""One phone that is paired with Taktone and with KDE Connect's daemon: one card a call."""

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call_event import CallEvent
from taktone.core.call_tracker import CallTracker
from taktone.core.number_reading import read_number
from taktone.sources.kdeconnect.phone_calls import PhoneCalls
from unit.sources.dbus.bench import BEGAN, Bench
from unit.sources.dbus.test_talks import kde_says

if TYPE_CHECKING:
    from collections.abc import Callable

    from taktone.core.call import Call

NUMBERS = st.sampled_from(["", "+4520304050", "+4531558002"])
CALLS = st.lists(
    st.tuples(NUMBERS, st.booleans(), st.integers(0, 20), st.booleans()),
    min_size=1,
    max_size=4,
)


class Desk:
    """Both sources and the tracker behind them."""

    def __init__(self) -> None:
        self.daemon = Bench("kdeconnectd")
        self.daemon.bus.play(
            ("there", True), ("answer", "/modules/kdeconnect", "devices", (["a"],))
        )
        self.phone = PhoneCalls("kdeconnect", "a" * 32, "Pixel")
        self.phone.join(BEGAN)
        self.tracker = CallTracker(
            lambda raw: read_number(raw, "DK"), tells_no_end="kdeconnectd".__eq__
        )
        self.calls: dict[str, Call] = {}
        self.seen = 0

    def pass_by(self, seconds: float) -> None:
        self.daemon.pass_by(seconds)

    def phone_says(self, event: str, number: str, **more: str) -> None:
        body = {"event": event, "phoneNumber": number, **more}
        self._feed(self.phone.take(body, self.daemon.now))

    def daemon_says(self, event: str, number: str) -> None:
        told = number or "unknown number"
        kde_says(self.daemon, event, told, told)
        self._feed(tuple(self.daemon.events[self.seen :]))
        self.seen = len(self.daemon.events)

    def _feed(self, events: tuple[CallEvent, ...]) -> None:
        tick_s = (self.daemon.now - BEGAN) / timedelta(seconds=1)
        for event in events:
            self.calls |= {call.id: call for call in self.tracker.feed(event, tick_s)}
        for one, other in self.tracker.take_twins():
            self.calls |= {call.id: call for call in self.tracker.join(one, other)}
            del self.calls[other]


def play(
    desk: Desk, number: str, *, is_answered: bool, late_s: float, is_daemon_first: bool
) -> None:
    """One call as Android tells it, and the daemon up to 2 s before or after the phone."""
    both: list[Callable[[], None]] = [
        lambda: desk.phone_says("ringing", number),
        lambda: desk.daemon_says("callReceived", number),
    ]
    for tell in reversed(both) if is_daemon_first else both:
        tell()
        desk.pass_by(late_s)
    if is_answered:
        desk.phone_says("talking", number)
        desk.pass_by(30)
        desk.phone_says("talking", number, isCancel="true")
        return
    desk.phone_says("ringing", number, isCancel="true")
    desk.phone_says("missedCall", number)
    desk.daemon_says("missedCall", number)


@given(CALLS)
def test_never_two_cards_for_one_call_of_a_phone_that_is_heard_twice(
    calls: list[tuple[str, bool, int, bool]],
) -> None:
    desk = Desk()
    for number, is_answered, late, is_daemon_first in calls:
        play(
            desk,
            number,
            is_answered=is_answered,
            late_s=late / 10,
            is_daemon_first=is_daemon_first,
        )
        desk.pass_by(60)
    assert len(desk.calls) == len(calls)
    assert all(call.is_ended for call in desk.calls.values())
    assert {len(call.legs) for call in desk.calls.values()} == {2}
