"""Setting stars and taking them back."""

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.candidate import Stage
from taktone.core.job import UNSOLICITED_ID
from taktone.ui.candidates.star_desk import StarDesk
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.sample import a_candidate, a_row

ROW = a_row(1, person_id="mette")
STARRED = a_row(1, person_id="mette", is_starred=True)


@pytest.fixture
def browsing() -> FakeBrowsing:
    return FakeBrowsing((ROW,))


@pytest.fixture
def desk(browsing: FakeBrowsing) -> StarDesk:
    return StarDesk(browsing)


def test_a_star_is_set_for_the_calls_job(
    desk: StarDesk, browsing: FakeBrowsing, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.star_set):
        desk.toggle(ROW)
    assert browsing.wishes == [("mark", "mette", "pm")]


def test_a_star_that_stands_is_taken_back_with_the_person_told(
    desk: StarDesk, browsing: FakeBrowsing, qtbot: QtBot
) -> None:
    candidate = a_candidate("mette", stage=Stage.INVITED)
    desk.set_candidates([a_candidate("jonas"), candidate])
    with qtbot.waitSignal(desk.star_taken) as taken:
        desk.toggle(STARRED)
    assert taken.args == [candidate]
    assert browsing.wishes == [("unmark", "mette", "pm")]


def test_undoing_gives_the_star_back_as_it_was(
    desk: StarDesk, browsing: FakeBrowsing, qtbot: QtBot
) -> None:
    candidate = a_candidate("mette", stage=Stage.INVITED)
    desk.set_candidates([candidate])
    desk.toggle(STARRED)
    with qtbot.waitSignal(desk.star_set):
        desk.give_back(candidate)
    assert browsing.candidates == [candidate]


def test_a_new_star_tells_what_can_be_taken_back(desk: StarDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.star_given) as given:
        desk.toggle(ROW)
    assert given.args == ["mette", "pm"]
    with qtbot.assertNotEmitted(desk.star_given):
        desk.take(a_candidate("jonas"))


def test_a_call_without_a_job_has_the_star_for_unsolicited_calls(
    desk: StarDesk, browsing: FakeBrowsing
) -> None:
    desk.set_candidates([a_candidate("mette"), a_candidate("mette", job_id=UNSOLICITED_ID)])
    desk.toggle(a_row(1, person_id="mette", job_id="", is_starred=True))
    assert browsing.wishes == [("unmark", "mette", UNSOLICITED_ID)]


def test_a_star_not_read_yet_is_taken_back_all_the_same(
    desk: StarDesk, browsing: FakeBrowsing, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(desk.star_taken):
        desk.toggle(STARRED)
    assert browsing.wishes == [("unmark", "mette", "pm")]
