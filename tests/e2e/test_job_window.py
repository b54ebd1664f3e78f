"""Making a job in its window, by keyboard, in Danish and English."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from helpers.history_on_disk import keep_jobs, look, wait_for_call
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.job import Job, JobFact

pytestmark = [pytest.mark.screen, pytest.mark.long]

LEADER = Job(id="leader", title="Projektleder")
TITLES = {"da": "^Stilling$", "en": "^Job$"}


@pytest.fixture
def program(tmp_path: Path, screen: XScreen, language: str) -> Iterator[Program]:
    """The program with one job, its main window in front."""
    screen.point(640, 450)
    keep_jobs(tmp_path / "data", LEADER)
    with Program(tmp_path / "data", screen.environment, language=language) as program:
        program.tell("history")
        window = wait_for(lambda: next(iter(screen.windows("^Taktone$")), None), "the main window")
        program.wait_for("history.first_page")
        wait_for(lambda: screen.focused() == window, "the main window's keyboard")
        yield program


@pytest.fixture
def dialog(screen: XScreen, program: Program, language: str) -> str:
    """The window of the job, with the keyboard in its first line."""
    x, y, _, _ = screen.place(screen.windows("^Taktone$")[0])
    title = TITLES[language]

    def opened() -> str | None:
        """The jobs are read after the calls: until they are there, nothing is under the pointer."""
        place = (str(x + 80), str(y + 251))
        screen.run("xdotool", "mousemove", *place, "click", "1", "click", "3")
        screen.press("Down", "Return")
        with suppress(AssertionError):
            return wait_for(lambda: next(iter(screen.windows(title)), None), "a window", 2.0)
        screen.press("Escape")
        return None

    window = wait_for(opened, "the job's window")
    wait_for(lambda: screen.focused() == window, "its keyboard")
    return window


def kept(program: Program) -> Job:
    return next(x for x in look(program.data, lambda s: s.jobs.listed()) if x.id == "leader")


def test_all_that_is_at_hand_is_typed_on_three_pages(
    screen: XScreen, program: Program, dialog: str
) -> None:
    screen.type("Teamleder\tAarhus\t")
    screen.press("ctrl+Tab")
    screen.type("Travel\t20 days\tPay\t")
    screen.press("ctrl+Tab")
    screen.type("Hello, this is Anna\tCalm\tLed before\t\tWhat made you call?")
    screen.press("Return")
    wait_for(lambda: kept(program).title == "Teamleder", "the job to be kept")
    job = kept(program)
    ids = [fact.id for fact in job.facts]
    facts = (JobFact(id=ids[0], label="Travel", value="20 days"), JobFact(id=ids[1], label="Pay"))
    expected = replace(LEADER, title="Teamleder", place="Aarhus", facts=facts)
    expected = replace(expected, greeting="Hello, this is Anna", criteria=("Calm", "Led before"))
    assert job == replace(expected, questions=("What made you call?",))
    wait_for(lambda: dialog not in screen.windows(""), "the window to go")


def test_a_number_typed_there_chooses_the_job_at_the_next_call(
    screen: XScreen, program: Program, dialog: str
) -> None:
    # From the title to the own numbers: place, link, last day, where the ad runs.
    screen.press("Tab", "Tab", "Tab", "Tab", "Tab")
    screen.type("70 10 10 10")
    screen.press("Return")
    wait_for(lambda: kept(program).numbers == ("+4570101010",), "the number")
    keep = Job(id="other", title="Controller")
    assert keep.id != kept(program).id
    program.tell("ring", "20123456", "--line", "sip:70101010@pbx.example", "--id", "1")
    wait_for_call(program.data, lambda row: row.job_id == "leader", "the job of the number")


def test_escape_asks_before_what_was_typed_goes(
    screen: XScreen, program: Program, dialog: str
) -> None:
    screen.type("Teamleder")
    screen.press("Escape")
    screen.press("Return")
    wait_for(lambda: kept(program).title == "Teamleder", "the job to be kept after all")


def test_what_is_in_an_open_window_is_kept_when_the_program_ends(
    screen: XScreen, program: Program, dialog: str
) -> None:
    screen.type("Teamleder")
    screen.press("ctrl+Tab", "ctrl+shift+Tab")
    program.stop()
    assert kept(program).title == "Teamleder"
