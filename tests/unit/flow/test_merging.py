"""Several sources hear the same calls: one card for each, one row in the history, and an end."""

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.heard_calls import HeardCall, HeardLeg, events, heard_calls, is_unmistakable
from taktone.core.call import Call
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.call_row import CallRow

from .conftest import Office
from .test_call_desk import rows

ON_ONE_DESK = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)
DAY_S = 24 * 3600.0


class Day:
    """A day at the desk: what was heard, which cards came up, and what was written."""

    def __init__(self, office: Office) -> None:
        office.rest()
        office.tick_s += DAY_S
        self._office = office
        self._morning_s = office.tick_s
        self._name = f"day-{self._morning_s:.0f}"
        self._known = {row.call_id for row in rows(office)}
        self._seen = len(office.shown)
        self.failures: list[object] = []
        office.desk.failed.connect(self.failures.append)

    def hear(
        self, calls: Sequence[HeardCall], order: Sequence[int], closes: Sequence[bool]
    ) -> None:
        """Everything as it arrives; the user closes the newest card now and then."""
        desk = self._office.desk
        for count, (at, event) in enumerate(events(calls, order)):
            self._office.tick_s = self._morning_s + at
            desk._lapse._on_due()
            key = f"{self._name}/{event.key}"
            desk.feed(event._replace(key=key, at=self._office.now()))
            if closes[count % len(closes)] and desk.open_calls():
                self._office.rest()
                desk.close_call(desk.open_calls()[-1].call.id)
        self._office.rest()

    def wait_out(self) -> None:
        """Nothing more is told; the sources that never tell an end have had their time."""
        self._office.tick_s = self._morning_s + DAY_S / 2 + 3600
        self._office.desk._lapse._on_due()
        self._office.rest()

    def cards(self, call: HeardCall) -> set[str]:
        """The cards that came up for a call."""
        keys = {(source, f"{self._name}/{key}") for source, key in call.keys}
        shown = [each.call for each in self._office.shown[self._seen :]]
        return {each.id for each in shown if keys & _keys(each)}

    def written(self) -> list[CallRow]:
        """The day's rows in the history."""
        return [row for row in rows(self._office) if row.call_id not in self._known]

    def go_home(self) -> None:
        """Every card is closed."""
        self._office.desk.settle_all()
        self._office.rest()
        self._office.desk.failed.disconnect(self.failures.append)


def _keys(call: Call) -> set[tuple[str, str]]:
    return {(leg.source, leg.key) for leg in call.legs}


@given(
    heard_calls(most=3),
    st.permutations(range(36)),
    st.lists(st.booleans(), min_size=1, max_size=7),
)
@ON_ONE_DESK
def test_one_card_and_one_row_a_call_and_every_call_ends(
    office: Office, calls: list[HeardCall], order: list[int], closes: list[bool]
) -> None:
    day = Day(office)
    day.hear(calls, order, closes)
    day.wait_out()
    for call in calls:
        if is_unmistakable(call, calls):
            assert len(day.cards(call)) == 1
    written = day.written()
    assert all(row.state is CallState.ENDED for row in written)
    assert len(written) == len({row.call_id for row in written})
    if all(is_unmistakable(call, calls) for call in calls):
        assert len(written) == len(calls)
    day.go_home()
    assert day.failures == []


def test_a_late_leg_of_a_call_whose_card_was_closed_brings_no_second_card(office: Office) -> None:
    """One source heard the end, the user closed the card, another source comes limping behind."""
    legs = tuple(
        HeardLeg(source=source, key="1", is_hidden=False, starts=at, answered=None, ends=at + 2.0)
        for source, at in (("sip", 0.0), ("fritzbox", 4.0))
    )
    call = HeardCall(number="+4520123456", direction=Direction.INCOMING, starts=0.0, legs=legs)
    day = Day(office)
    shown: list[list[str]] = []
    office.desk.call_closed.connect(lambda _: shown.append([x.call.id for x in office.shown]))
    day.hear([call], range(4), [False, True, False, False])
    assert [x.call.id for x in office.shown] == shown[0]
    assert office.desk.open_calls() == ()
    (row,) = day.written()
    assert row.state is CallState.ENDED
    assert row.reason is EndReason.MISSED
    assert day.failures == []


def test_a_late_leg_that_was_answered_is_written_down(office: Office) -> None:
    """The desk phone gave up, and the mobile was answered a moment later."""
    legs = (
        HeardLeg(source="sip", key="1", is_hidden=False, starts=0.0, answered=None, ends=2.0),
        HeardLeg(
            source="kdeconnect", key="1", is_hidden=False, starts=4.0, answered=5.0, ends=65.0
        ),
    )
    call = HeardCall(number="+4520123456", direction=Direction.INCOMING, starts=0.0, legs=legs)
    day = Day(office)
    day.hear([call], range(5), [False, True, False, False, False])
    (row,) = day.written()
    assert (row.reason, row.talk_s) == (EndReason.COMPLETED, 60)
