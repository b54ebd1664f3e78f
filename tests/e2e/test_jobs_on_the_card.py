"""What a job has at hand, and who the caller is: on the card, in Danish and English."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import calls, keep_jobs, look, wait_for_call
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.call_row import CallRow
from taktone.core.caller import Caller
from taktone.core.job import Job, JobFact

from .conftest import OtherWindow

pytestmark = [pytest.mark.screen, pytest.mark.long]

FACTS = (JobFact(id="pay", label="Pay", value="52.000"), JobFact(id="travel", label="Travel"))
LEADER = Job(
    id="leader",
    title="Projektleder",
    ad_link="https://example.org/7",
    facts=FACTS,
    channels=("Jobindex", "Jobnet"),
    numbers=("+4570101010",),
)
CONTROLLER = Job(id="controller", title="Controller", numbers=("Salg 2",))


@pytest.fixture
def program(language: str, tmp_path: Path, screen: XScreen) -> Iterator[Program]:
    """The program with two jobs; web pages go to a file."""
    screen.point(640, 450)
    keep_jobs(tmp_path / "data", LEADER, CONTROLLER)
    browser = tmp_path / "bin" / "xdg-open"
    browser.parent.mkdir()
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {tmp_path}/opened\n')
    browser.chmod(0o755)
    path = f"{browser.parent}:{screen.environment['PATH']}"
    environment = {**screen.environment, "PATH": path}
    with Program(tmp_path / "data", environment, language=language) as program:
        yield program


def talk(program: Program, card: CardOnScreen, number: str = "20123456") -> str:
    """A call to the number in the ad, answered, with the keyboard in its card; its id."""
    program.tell("ring", number, "--line", "70 10 10 10", "--id", "1")
    program.tell("answer", "--id", "1")
    program.wait_for("card.painted", id=1)
    program.wait_for("call.logged", id=1)
    card.take_keyboard()
    return calls(program.data)[0].call_id


def asked(program: Program, call_id: str, *facts: str) -> None:
    """Returns once just these facts are ticked in the history."""
    wait_for(
        lambda: look(program.data, lambda store: store.facts.asked_in(call_id)) == set(facts),
        f"{facts} to be ticked",
    )


def known(program: Program) -> Caller:
    """The person who called last."""
    person = calls(program.data)[0].person_id
    return look(program.data, lambda store: store.people.caller(person))


def is_about(number: str, job_id: str) -> Callable[[CallRow], bool]:
    return lambda row: (row.number, row.job_id) == (number, job_id)


LINES = (
    *(("+45 70 10 10 10", "leader"), ("sip:70101010@pbx.example", "leader")),
    *(("salg 2", "controller"), ("70 10 10 11", "")),
)


def test_a_call_to_a_line_a_job_owns_is_about_that_job(
    program: Program, other_window: OtherWindow
) -> None:
    for key, (line, job_id) in enumerate(LINES, start=1):
        # Nobody has called before: the job of a caller's last call is another way to one.
        number = f"+452012345{key}"
        assert program.tell("ring", number, "--line", line, "--id", str(key)) == 0
        program.wait_for("card.painted", id=key)
        is_it = is_about(number, job_id)
        wait_for_call(program.data, is_it, f"{line} to be about {job_id or 'no job'}")
        assert other_window.has_keyboard()
        program.tell("end", "--id", str(key))
        program.tell("close")
    program.tell("missed", "+4531558002", "--line", "70101010")
    wait_for_call(program.data, is_about("+4531558002", "leader"), "the missed call's job")


def test_what_is_asked_about_is_ticked_by_key_and_still_there_when_the_card_comes_back(
    screen: XScreen, program: Program, card: CardOnScreen
) -> None:
    call_id = talk(program, card)
    screen.press("ctrl+f", "2")
    asked(program, call_id, "travel")
    screen.press("Escape")
    card.type_note("Rolig")
    screen.press("Escape")
    card.wait_until_away()
    card.take_keyboard()
    screen.press("ctrl+f")
    program.wait_for("facts.asked", n=1)
    # Shown ticked again: the same key takes it back.
    screen.press("2", "1")
    asked(program, call_id, "pay")
    counts = look(program.data, lambda store: dict(store.facts.asked_facts("leader")))
    assert counts == {"pay": (1, 1), "travel": (0, 1)}
    assert calls(program.data)[0].note == "Rolig"


def test_a_fact_is_ticked_with_one_click(
    screen: XScreen, program: Program, card: CardOnScreen
) -> None:
    call_id = talk(program, card)
    before = card.place()
    screen.press("ctrl+f")
    wait_for(lambda: card.place()[3] > before[3], "the facts to unfold")
    program.wait_for("facts.asked", n=0)
    x, y, _, height = card.place()
    # Upwards: the buttons, the caller's line, and the second of two facts.
    screen.click(x + 150, y + height - 61 - 37 - 24)
    asked(program, call_id, "travel")


def test_one_key_opens_the_ad(
    screen: XScreen, program: Program, card: CardOnScreen, tmp_path: Path
) -> None:
    talk(program, card)
    screen.press("ctrl+o")
    opened = tmp_path / "opened"
    wait_for(lambda: opened.exists() and opened.read_text() == LEADER.ad_link, "the ad")


def test_another_job_is_chosen_by_key_and_stands(
    screen: XScreen, program: Program, card: CardOnScreen
) -> None:
    talk(program, card)
    screen.press("ctrl+j", "Home", "Return")
    other = {"leader": "controller", "controller": "leader"}
    first = look(program.data, lambda store: store.jobs.listed())[0].id
    wait_for_call(program.data, lambda row: row.job_id == first, "the first job of the list")
    screen.press("ctrl+j", "Down", "Return")
    wait_for_call(program.data, lambda row: row.job_id == other[first], "the second job")
    card.type_note("Videre")


def test_name_mail_and_ad_are_typed_and_survive_a_crash(
    screen: XScreen, program: Program, card: CardOnScreen
) -> None:
    talk(program, card)
    screen.press("ctrl+e")
    screen.type("Mette Holm\tmette@example.org\t\t")
    screen.press("space")
    wait_for(lambda: known(program).seen_in == "Jobindex", "where they saw the ad")
    program.kill()
    person = known(program)
    assert (person.name, person.email) == ("Mette Holm", "mette@example.org")
    program.start()


def test_the_same_key_and_enter_lead_back_to_the_note(
    screen: XScreen, program: Program, card: CardOnScreen
) -> None:
    talk(program, card)
    screen.press("ctrl+e")
    screen.type("Mette")
    screen.press("ctrl+e")
    card.type_note("Leder")
    screen.press("ctrl+e")
    # The name is there already, so that the keyboard is in the next line.
    screen.type("mette@example.org")
    screen.press("Return")
    card.type_note(" et team")
    wait_for(lambda: known(program).email == "mette@example.org", "the address")
    wait_for_call(program.data, lambda row: row.note == "Leder et team", "the note")
    assert known(program).name == "Mette"


def test_a_hidden_caller_can_be_named(
    screen: XScreen, program: Program, card: CardOnScreen
) -> None:
    talk(program, card, "anonymous")
    screen.press("ctrl+e")
    screen.type("Jonas")
    wait_for_call(program.data, lambda row: row.name == "Jonas", "the name of a hidden caller")
