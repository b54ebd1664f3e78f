"""The stamps that measuring needs: shown, painted, flushed, under the source's own id."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.call import Leg
from taktone.core.call_event import CallState
from taktone.ui.card.card_window import CardWindow
from unit.ui.card.sample import ringing, talking

Stamps = list[tuple[str, int, object]]


@pytest.fixture
def stamps(monkeypatch: pytest.MonkeyPatch) -> Stamps:
    """Every stamp: event, time, id."""
    found: Stamps = []

    def trace(ev: str, at_ns: int = 0, **ids: Any) -> None:  # noqa: ANN401 - as the real one
        found.append((ev, at_ns, ids["id"]))

    for module in ("card_window", "card_frame"):
        monkeypatch.setattr(f"taktone.ui.card.{module}.trace", trace)
    return found


def events(stamps: Stamps, call_id: object) -> list[str]:
    return [ev for ev, _, stamped in stamps if stamped == call_id]


def flushed(stamps: Stamps, call_id: object) -> Callable[[], bool]:
    return lambda: "card.flushed" in events(stamps, call_id)


def test_a_call_is_shown_painted_and_flushed_once(
    qtbot: QtBot, card: CardWindow, stamps: Stamps
) -> None:
    card.show_call(ringing("42"))
    qtbot.waitUntil(flushed(stamps, 42))
    card.show_call(talking("42"))
    card.grab()
    assert events(stamps, 42) == ["card.shown", "card.painted", "card.flushed"]


def test_the_stamp_of_painting_is_taken_while_painting(
    qtbot: QtBot, card: CardWindow, stamps: Stamps
) -> None:
    card.show_call(ringing("42"))
    qtbot.waitUntil(flushed(stamps, 42))
    assert [at > 0 for ev, at, _ in stamps if ev == "card.painted"] == [True]


def test_a_call_that_comes_as_a_strip_is_stamped_too(
    qtbot: QtBot, card: CardWindow, stamps: Stamps
) -> None:
    card.show_call(talking("1"))
    for number in range(2, 8):
        card.show_call(ringing(str(number)))
    for number in range(1, 8):
        qtbot.waitUntil(flushed(stamps, number))


def test_a_key_that_is_no_number_stays_as_it_is(
    qtbot: QtBot, card: CardWindow, stamps: Stamps
) -> None:
    shown = ringing()
    leg = Leg(source="sip", key="a1b2@pbx", state=CallState.RINGING)
    card.show_call(replace(shown, call=replace(shown.call, legs=(leg,))))
    qtbot.waitUntil(flushed(stamps, "a1b2@pbx"))
