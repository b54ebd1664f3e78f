"""Who calls, and how the call stands."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.call_event import EndReason
from taktone.core.open_call import OpenCall
from taktone.core.phone_number import PhoneNumber
from taktone.ui.card.call_header import CallHeader
from taktone.ui.card.rings_look import RingsLook
from taktone.ui.theme.theme import Theme
from unit.ui.card.sample import RETURNING, TICK_S, ended, hidden, missed, ringing, talking


@pytest.fixture
def header(qtbot: QtBot, theme: Theme) -> CallHeader:
    header = CallHeader(theme, lambda: False)
    qtbot.addWidget(header)
    header.resize(384, header.sizeHint().height())
    return header


@pytest.mark.parametrize(
    ("shown", "name", "number"),
    [
        (ringing(), "Mette Sørensen", "+45 20 12 34 56 · mobile"),
        (ringing(name=""), "Unknown caller", "+45 20 12 34 56 · mobile"),
        (ringing(name="  "), "Unknown caller", "+45 20 12 34 56 · mobile"),
        (hidden(), "Hidden number", ""),
        (ended(), "Mette Sørensen", "+45 20 12 34 56 · 6 min 12 s"),
        (missed(), "Mette Sørensen", "+45 20 12 34 56"),
        (ringing(number=PhoneNumber(number="204")), "Mette Sørensen", "204"),
        (
            ringing(number=PhoneNumber(number="+4533121212", kind="fixed")),
            "Mette Sørensen",
            "+45 33 12 12 12 · landline",
        ),
    ],
)
def test_name_and_number_say_who_it_is(
    header: CallHeader, shown: OpenCall, name: str, number: str
) -> None:
    header.show_call(shown, TICK_S)
    assert header.name.text() == name
    assert header.number.text() == number


def test_a_call_in_a_program_asks_who_it_is_until_somebody_says(header: CallHeader) -> None:
    shown = talking()
    leg = replace(shown.call.legs[0], source="microphone")
    call = replace(shown.call, legs=(leg,), number=PhoneNumber(), name="", line="Zoom")
    header.show_call(replace(shown, call=call), TICK_S)
    assert (header.name.text(), header.number.text()) == ("Who is it?", "Zoom")
    named = replace(shown, call=call, caller=RETURNING)
    header.show_call(named, TICK_S)
    assert (header.name.text(), header.number.text()) == ("Mette Sørensen", "Zoom")
    taken_over = replace(call, number=PhoneNumber(number="+4520123456", kind="mobile"))
    header.show_call(replace(shown, call=taken_over), TICK_S)
    assert (header.name.text(), header.number.text()) == (
        "Unknown caller",
        "+45 20 12 34 56 · mobile",
    )


def test_our_own_name_comes_before_the_one_the_line_sent(header: CallHeader) -> None:
    header.show_call(ringing(name="M SOERENSEN", caller=RETURNING), TICK_S)
    assert header.name.text() == "Mette Sørensen"


def test_a_hidden_caller_has_no_empty_line(header: CallHeader) -> None:
    header.show_call(hidden(), TICK_S)
    assert header.number.isHidden()
    header.show_call(ringing(), TICK_S)
    assert not header.number.isHidden()


def test_a_hidden_caller_has_a_length_after_the_call(header: CallHeader) -> None:
    shown = ended(talked_s=372)
    header.show_call(replace(shown, call=replace(shown.call, number=PhoneNumber())), TICK_S)
    assert header.number.text() == "6 min 12 s"


def test_the_state_is_shown_by_word_and_by_mark(header: CallHeader) -> None:
    header.show_call(ringing(), TICK_S)
    assert header.badge.text() == "Ringing"
    assert header.rings._look == RingsLook("ring", is_spreading=True)


def test_the_clock_goes_on(header: CallHeader) -> None:
    shown = talking(talked_s=161)
    header.show_call(shown, TICK_S)
    header.tick(shown.call, TICK_S + 1)
    assert header.badge.text() == "02:42"
    assert header.rings._look == RingsLook("live", talked_s=162)


def test_an_end_without_a_talk_has_no_length(header: CallHeader) -> None:
    header.show_call(ended(talked_s=None, reason=EndReason.REJECTED), TICK_S)
    assert header.number.text() == "+45 20 12 34 56"


@pytest.mark.parametrize(
    "name", ["x" * 10_000, "<img src=x> " * 500, "مرحبا " * 2000, "👩‍👩‍👧" * 3000]
)
def test_no_name_pushes_the_state_off_the_card(header: CallHeader, name: str) -> None:
    header.show_call(ringing(name=name), TICK_S)
    header.show()
    assert header.minimumSizeHint().width() <= 384
    assert header.badge.geometry().right() < 384
    assert header.name.geometry().right() < header.badge.geometry().left()


def test_the_close_button_stands_in_its_corner_and_says_what_it_does(
    qtbot: QtBot, header: CallHeader
) -> None:
    header.show()
    assert header.close_button.geometry().right() < 384
    assert header.close_button.geometry().bottom() <= header.badge.geometry().top() + 1
    assert header.close_button.accessibleName() == "Close"
    with qtbot.waitSignal(header.close_wanted):
        header.close_button.click()
