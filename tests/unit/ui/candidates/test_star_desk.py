"""Setting stars and taking them back."""

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.candidate import Stage
from taktone.core.job import UNSOLICITED_ID
from taktone.core.wrap_up import Verdict, WrapUp, WrapUpField
from taktone.ui.candidates.star_desk import StarDesk
from taktone.ui.history.wrap_up_book import WrapUpBook
from unit.ui.card.fake_wrap_ups import FakeWords, FakeWrapUps
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


def read_book(verdict: Verdict) -> tuple[FakeWrapUps, WrapUpBook]:
    """What was thought of Mette's call."""
    wrap_ups = FakeWrapUps()
    book = WrapUpBook(wrap_ups, FakeWords())
    book.read_person("mette")
    wrap_ups.person_read.emit("mette", {ROW.call_id: WrapUp(verdict=verdict)})
    return wrap_ups, book


@pytest.mark.parametrize("verdict", Verdict)
def test_a_star_unsays_a_no(browsing: FakeBrowsing, verdict: Verdict) -> None:
    wrap_ups, book = read_book(verdict)
    StarDesk(browsing, book=book).toggle(ROW)
    is_unsaid = verdict in {Verdict.NO, Verdict.MAYBE}
    yes = (ROW.call_id, WrapUpField.VERDICT, Verdict.YES)
    assert wrap_ups.changes == [yes] * is_unsaid


def test_undoing_a_no_brings_the_yes_back(browsing: FakeBrowsing) -> None:
    wrap_ups, book = read_book(Verdict.NONE)
    desk = StarDesk(browsing, book=book)
    candidate = a_candidate("mette")
    desk.set_candidates([candidate])
    book.change(ROW.call_id, WrapUpField.VERDICT, Verdict.NO)
    desk.toggle(STARRED)
    desk.give_back(candidate)
    assert wrap_ups.changes[-1] == (ROW.call_id, WrapUpField.VERDICT, Verdict.YES)


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


def test_a_star_not_read_yet_is_taken_back_and_undone_all_the_same(
    desk: StarDesk, browsing: FakeBrowsing, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.star_taken) as taken:
        desk.toggle(STARRED)
    assert taken.args[0].name == STARRED.name
    assert browsing.wishes == [("unmark", "mette", "pm")]
    desk.give_back(taken.args[0])
    assert [x.person_id for x in browsing.candidates] == ["mette"]
