"""What is promised and not kept, in the strip of earlier calls."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from taktone.core.caller import Caller
from taktone.core.open_call import OpenCall
from taktone.core.promise import Promise, PromiseKind
from taktone.ui.card.earlier_strip import EarlierStrip
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import DARK, LIGHT, Tokens, contrast
from unit.ui.card.fake_promising import TIMES, a_promise
from unit.ui.card.pictures import is_inked
from unit.ui.card.sample import NOW, RETURNING, ringing

LATE = a_promise(id="late", due_at=NOW - timedelta(hours=20))
MAIL = a_promise(id="mail", kind=PromiseKind.SEND_MAIL, due_at=TIMES[2])
HERE = a_promise(id="here", call_id="call-7", due_at=TIMES[2])


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> Iterator[EarlierStrip]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    strip = EarlierStrip(theme, 384)
    qtbot.addWidget(strip)
    yield strip
    QLocale.setDefault(before)


def promised(*promises: Promise) -> OpenCall:
    return ringing(caller=replace(RETURNING, open_promises=promises))


def said(strip: EarlierStrip, shown: OpenCall) -> list[str]:
    strip.show_call(shown, NOW)
    return [label.text() for label in strip.promises.labels if not label.isHidden()]


def test_a_caller_without_promises_has_no_line_for_them(strip: EarlierStrip) -> None:
    assert said(strip, ringing(caller=RETURNING)) == []


def test_a_promise_is_the_last_line(strip: EarlierStrip) -> None:
    assert said(strip, promised(a_promise())) == ["You promised to call back today 14:30"]
    assert not strip.label.isHidden()
    strip.resize(384, strip.sizeHint().height())
    strip.grab()
    assert strip.promises.lines[0].y() > strip.label.y()


def test_what_is_overdue_says_so_first_of_all(strip: EarlierStrip) -> None:
    assert said(strip, promised(LATE)) == ["Overdue: You promised to call back yesterday 16:00"]


def test_what_is_overdue_has_the_colour_of_the_ring(strip: EarlierStrip, theme: Theme) -> None:
    said(strip, promised(LATE))
    strip.resize(384, strip.sizeHint().height())
    assert is_inked(strip.promises.lines[0], theme.tokens.ring)
    said(strip, promised(a_promise()))
    assert is_inked(strip.promises.lines[0], theme.tokens.accent)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_promises_can_be_read_in_both_schemes(tokens: Tokens) -> None:
    for ink in (tokens.accent, tokens.ring, tokens.ink, tokens.muted):
        assert contrast(ink, tokens.field) >= 4.5


def test_somebody_who_never_called_can_have_a_promise(strip: EarlierStrip) -> None:
    shown = ringing(caller=Caller(person_id="mette", open_promises=(a_promise(),)))
    assert said(strip, shown) == ["You promised to call back today 14:30"]
    assert strip.label.isHidden()


def test_of_many_promises_the_first_two_are_shown_and_the_rest_counted(
    strip: EarlierStrip,
) -> None:
    many = tuple(a_promise(id=str(number)) for number in range(3))
    lines = said(strip, promised(LATE, MAIL, *many))
    assert lines[0].startswith("Overdue:")
    assert lines[1] == "You promised to send a mail tomorrow 09:00"
    assert lines[2] == "and 3 more promise(s)"


def test_a_promise_of_this_call_is_always_shown(strip: EarlierStrip) -> None:
    lines = said(strip, promised(LATE, a_promise(), MAIL, HERE))
    assert lines[0].startswith("Overdue:")
    assert lines[1] == "You promised to call back tomorrow 09:00"
    assert lines[2] == "and 2 more promise(s)"


def test_a_call_missed_just_now_is_no_news_on_its_own_card(strip: EarlierStrip) -> None:
    automatic = replace(HERE, is_automatic=True, due_at=None)
    assert said(strip, promised(automatic)) == []
    assert said(strip, promised(replace(automatic, call_id="call-before"))) != []


def test_a_long_promise_takes_two_lines_and_no_more(strip: EarlierStrip) -> None:
    said(strip, promised(a_promise()))
    one = strip.promises.lines[0].sizeHint().height()
    said(strip, promised(a_promise(kind=PromiseKind.OTHER, text="<b>word</b> " * 900)))
    assert strip.promises.lines[0].sizeHint().height() <= 2 * one
