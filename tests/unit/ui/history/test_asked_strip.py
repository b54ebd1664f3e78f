"""What callers ask about a job, above the list of its calls."""

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.changes import Changes
from taktone.core.job import Job, JobFact
from taktone.ui.history.asked_strip import AskedStrip
from unit.ui.history.fake_browsing import FakeBrowsing

FACTS = tuple(JobFact(id=name, label=name) for name in ("pay", "travel", "start", "a", "b"))
JOBS = (Job(id="pm", title="Projektleder", facts=FACTS), Job(id="fin", title="Controller"))


@pytest.fixture
def browsing() -> FakeBrowsing:
    made = FakeBrowsing(jobs=JOBS)
    made.asked_counts = {"pay": (2, 9), "travel": (5, 9), "start": (0, 9)}
    return made


@pytest.fixture
def strip(qtbot: QtBot, browsing: FakeBrowsing) -> AskedStrip:
    made = AskedStrip(browsing)
    qtbot.addWidget(made)
    browsing.read_jobs()
    return made


def test_the_most_asked_about_comes_first(strip: AskedStrip) -> None:
    assert strip.isHidden()
    strip.show_job("pm")
    assert strip.text() == "Callers ask about travel (5 of 9), pay (2 of 9)"
    assert not strip.isHidden()


@pytest.mark.parametrize("job_id", ["", "fin", "gone"])
def test_where_nobody_asked_there_is_no_strip(strip: AskedStrip, job_id: str) -> None:
    strip.show_job("pm")
    strip.show_job(job_id)
    assert strip.isHidden()


def test_a_tick_made_meanwhile_is_followed(strip: AskedStrip, browsing: FakeBrowsing) -> None:
    strip.show_job("pm")
    browsing.asked_counts = {"pay": (3, 10)}
    strip.refresh(Changes(people=frozenset({"p"})))
    assert "5 of 9" in strip.text()
    strip.refresh(Changes(calls=frozenset({"c"}), has_jobs=True))
    assert strip.text() == "Callers ask about pay (3 of 10)"


def test_an_answer_about_another_job_is_left_alone(
    strip: AskedStrip, browsing: FakeBrowsing
) -> None:
    strip.show_job("pm")
    browsing.asked_read.emit("fin", {"pay": (9, 9)})
    assert "9 of 9" not in strip.text()


def test_four_are_told_at_most_and_as_plain_text(strip: AskedStrip, browsing: FakeBrowsing) -> None:
    browsing.asked_counts = {fact.id: (1, 1) for fact in FACTS}
    hostile = JobFact(id="pay", label="<b>x</b>\n" + "y" * 1000)
    browsing.jobs = [Job(id="pm", title="P", facts=(hostile, *FACTS[1:]))]
    browsing.read_jobs()
    strip.show_job("pm")
    assert strip.text().count("1 of 1") == 4
    assert "<b>x</b> y" in strip.text()
    assert len(strip.text()) < 160
