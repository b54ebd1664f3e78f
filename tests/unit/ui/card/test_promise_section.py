"""Promises on the card: clicked, worded, timed, taken back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDateTime
from pytestqt.qtbot import QtBot

from taktone.core.promise import PromiseKind
from taktone.ui.card.call_promises import CallPromises
from taktone.ui.card.promise_section import LATER, NOTHING, SOON, PromiseSection
from taktone.ui.theme.theme import Theme
from unit.ui.card.fake_promising import TIMES, a_promise
from unit.ui.card.hands import type_into
from unit.ui.card.sample import NOW

CALL_BACK, MAIL, OTHER = map(str, PromiseKind)


@pytest.fixture
def made() -> CallPromises:
    made = CallPromises("call-7")
    made.times = TIMES
    return made


@pytest.fixture
def section(qtbot: QtBot, theme: Theme, made: CallPromises) -> PromiseSection:
    shown = PromiseSection(theme, 384)
    qtbot.addWidget(shown)
    shown.show_promises(made, NOW)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


def words(section: PromiseSection) -> list[tuple[str, bool]]:
    return [(choice.words, choice.is_on) for choice in section.chips.choices]


def promise_here(made: CallPromises, **values: object) -> None:
    made.add(a_promise(**{"call_id": "call-7", "due_at": None, **values}))


def test_before_anything_is_promised_there_are_four_ways(section: PromiseSection) -> None:
    assert words(section) == [
        ("Call back", False),
        ("Send mail", False),
        ("Something else", False),
        ("Nothing", False),
    ]
    assert not section.words.isVisible()
    assert not section.when.isVisible()


@pytest.mark.parametrize("kind", PromiseKind)
def test_a_click_promises(section: PromiseSection, qtbot: QtBot, kind: PromiseKind) -> None:
    with qtbot.waitSignal(section.kind_wanted) as told:
        section.chips.chip(kind).click()
    assert told.args == [kind]


def test_a_promise_of_this_call_is_shown_chosen_with_its_time(
    section: PromiseSection, made: CallPromises
) -> None:
    promise_here(made, due_at=TIMES[0])
    section.show_promises(made, NOW)
    assert words(section)[0] == ("Call back today 14:30", True)
    assert NOTHING not in [choice.key for choice in section.chips.choices]


def test_a_second_click_takes_it_back(
    section: PromiseSection, made: CallPromises, qtbot: QtBot
) -> None:
    promise_here(made)
    section.show_promises(made, NOW)
    with qtbot.waitSignal(section.take_back_wanted) as told:
        section.chips.chip(CALL_BACK).click()
    assert told.args == ["promise-1"]


def test_one_in_the_users_own_words_has_a_chip_of_its_own(
    section: PromiseSection, made: CallPromises, qtbot: QtBot
) -> None:
    promise_here(made, kind=PromiseKind.OTHER, text="spørg Anders", due_at=TIMES[2])
    section.show_promises(made, NOW)
    assert ("spørg Anders tomorrow 09:00", True) in words(section)
    assert ("Something else", False) in words(section)
    with qtbot.waitSignal(section.take_back_wanted) as told:
        section.chips.chip("promise-1").click()
    assert told.args == ["promise-1"]


def test_times_are_offered_and_the_chosen_one_is_shown(
    section: PromiseSection, made: CallPromises, qtbot: QtBot
) -> None:
    promise_here(made)
    section.show_promises(made, NOW)
    assert [choice.words for choice in section.when.choices] == [
        *("today 14:30", "today 16:30", "tomorrow 09:00"),
        *("As soon as I can", "Another time"),
    ]
    assert section.when.chip(SOON).isChecked()
    with qtbot.waitSignal(section.timed) as told:
        section.when.chip("1").click()
    assert told.args == [TIMES[1]]


def test_no_time_is_a_choice_too(section: PromiseSection, made: CallPromises, qtbot: QtBot) -> None:
    promise_here(made, due_at=TIMES[0])
    section.show_promises(made, NOW)
    with qtbot.waitSignal(section.timed) as told:
        section.when.chip(SOON).click()
    assert told.args == [None]


def test_any_other_time_can_be_set_and_is_shown_among_the_others(
    section: PromiseSection, made: CallPromises, qtbot: QtBot
) -> None:
    promise_here(made)
    section.show_promises(made, NOW)
    section.when.chip(LATER).click()
    assert section.moment.isVisible()
    wanted = TIMES[1] + timedelta(days=3)
    with qtbot.waitSignal(section.timed) as told:
        section.moment.setDateTime(
            QDateTime(wanted.year, wanted.month, wanted.day, wanted.hour, wanted.minute, 0)
        )
    assert told.args == [wanted]
    made.change("", wanted)
    section.show_promises(made, NOW)
    assert ("Thu 16:30", True) in [(x.words, x.is_on) for x in section.when.choices]
    assert section.moment.isVisible()


def test_the_words_are_told_letter_by_letter(
    section: PromiseSection, made: CallPromises, qtbot: QtBot
) -> None:
    promise_here(made, kind=PromiseKind.SEND_MAIL)
    section.show_promises(made, NOW)
    told: list[str] = []
    section.worded.connect(told.append)
    type_into(section.words, "løn")
    assert told == ["l", "lø", "løn"]


def test_wording_a_new_one_keeps_what_is_typed(section: PromiseSection, made: CallPromises) -> None:
    made.is_wording = True
    section.show_promises(made, NOW)
    assert section.words.isVisible()
    type_into(section.words, " ")
    section.show_promises(made, NOW)
    assert section.words.text() == " "


def test_nothing_is_said_and_unsaid(
    section: PromiseSection, made: CallPromises, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(section.nothing_chosen) as told:
        section.chips.chip(NOTHING).click()
    assert told.args == [True]
    made.is_nothing = True
    section.show_promises(made, NOW)
    section.heading.click()
    assert section.heading.accessibleName() == "What did you promise?, Nothing"


def test_a_time_that_has_passed_is_not_offered(section: PromiseSection, made: CallPromises) -> None:
    promise_here(made)
    section.show_promises(made, TIMES[0])
    assert "today 14:30" not in [choice.words for choice in section.when.choices]
