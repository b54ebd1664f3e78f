"""Several people behind one number, two people who are one, and two calls that seemed one."""

import pytest

from taktone.core.call_event import CallState
from taktone.core.job import Job
from taktone.core.likeness import Likeness
from taktone.core.person import Lookalike, Person
from taktone.core.promise import Promise, PromiseKind
from taktone.flow.people import People

from .conftest import T0, Office
from .test_call_desk import rows


@pytest.fixture
def people(office: Office) -> People:
    return People(office.desk, office.reader, office.writes, office.now)


def had_a_call(office: Office, key: str, name: str, note: str) -> None:
    """Rings, is written about and ends; its card is closed."""
    office.tell(CallState.RINGING, key=key)
    call_id = office.last.call.id
    office.desk.write_note(call_id, 1, note)
    office.rest()
    person_id = rows(office)[0].person_id
    office.writes.write(lambda store: store.people.rename(person_id, name))
    office.tell(CallState.ENDED, key=key)
    office.desk.close_call(call_id)
    office.rest()
    office.tick_s += 60


@pytest.fixture
def family(office: Office, people: People) -> tuple[str, str]:
    """Mette called, then her son Jonas from the same telephone; their ids."""
    had_a_call(office, "1", "Mette Sørensen", "Spurgte til løn")
    office.tell(CallState.RINGING, key="2")
    people.choose(office.last.call.id, "")
    office.rest()
    jonas, mette = (row.person_id for row in rows(office))
    office.desk.write_note(office.last.call.id, 1, "Vil i lære")
    office.writes.write(lambda store: store.people.rename(jonas, "Jonas Sørensen"))
    office.tell(CallState.ENDED, key="2")
    office.desk.close_call(office.last.call.id)
    office.rest()
    office.tick_s += 60
    return mette, jonas


def names(office: Office) -> list[str]:
    return [caller.name for caller in office.last.people]


def test_one_caller_of_a_number_is_no_choice(office: Office, people: People) -> None:
    had_a_call(office, "1", "Mette Sørensen", "Spurgte til løn")
    office.tell(CallState.RINGING, key="2")
    assert names(office) == ["Mette Sørensen"]


def test_the_choice_is_remembered_for_the_next_call(
    office: Office, people: People, family: tuple[str, str]
) -> None:
    office.tell(CallState.RINGING, key="3")
    assert names(office) == ["Jonas Sørensen", "Mette Sørensen"]
    assert office.last.name == "Jonas Sørensen"
    people.choose(office.last.call.id, family[0])
    office.tell(CallState.ENDED, key="3")
    office.tick_s += 60
    office.tell(CallState.RINGING, key="4")
    assert office.last.name == "Mette Sørensen"


def test_choosing_shows_what_was_said_and_promised_at_once(
    office: Office, people: People, family: tuple[str, str]
) -> None:
    mette = family[0]
    promise = Promise(
        id="p", person_id=mette, kind=PromiseKind.OTHER, text="Sende mail", made_at=T0
    )
    office.writes.write(lambda store: store.promises.make(promise))
    office.rest()
    office.tell(CallState.RINGING, key="3")
    assert office.last.caller.last_note == "Vil i lære"
    seen = len(office.shown)
    people.choose(office.last.call.id, mette)
    assert len(office.shown) == seen + 1
    caller = office.last.caller
    assert (caller.name, caller.call_count) == ("Mette Sørensen", 1)
    assert caller.last_note == "Spurgte til løn"
    assert "Sende mail" in [p.text for p in caller.open_promises]


def test_what_was_typed_in_the_call_follows(
    office: Office, people: People, family: tuple[str, str]
) -> None:
    mette, jonas = family
    office.tell(CallState.RINGING, key="3")
    call_id = office.last.call.id
    office.desk.write_note(call_id, 1, "Har læst om jer")
    office.desk.mark(call_id, is_starred=True)
    people.choose(call_id, mette)
    assert (office.last.note, office.last.is_starred) == ("Har læst om jer", True)
    office.rest()
    newest = rows(office)[0]
    assert (newest.person_id, newest.note, newest.is_starred) == (mette, "Har læst om jer", True)
    people.choose(call_id, jonas)
    office.rest()
    assert rows(office)[0].person_id == jonas
    assert not next(row for row in rows(office) if row.person_id == mette).is_starred


def test_somebody_else_is_somebody_new(
    office: Office, people: People, family: tuple[str, str]
) -> None:
    office.tell(CallState.RINGING, key="3")
    people.choose(office.last.call.id, "")
    office.rest()
    assert (office.last.name, office.last.caller.call_count) == ("", 0)
    new = rows(office)[0].person_id
    assert new not in family
    office.browsing.rename(new, "Ida Sørensen")
    office.qtbot.waitUntil(lambda: office.last.name == "Ida Sørensen")
    assert "Ida Sørensen" in names(office)


def test_the_job_follows_the_person_unless_it_was_chosen(
    office: Office, people: People, family: tuple[str, str]
) -> None:
    jobs = (Job(id="pm", title="Projektleder"), Job(id="fin", title="Controller"))
    for job in jobs:
        office.browsing.save_job(job)
    mettes = rows(office)[1].call_id
    office.browsing.choose_job(mettes, "pm")
    office.desk.set_jobs(jobs)
    office.rest()
    office.tell(CallState.RINGING, key="3")
    call_id = office.last.call.id
    assert office.last.job_id == ""
    people.choose(call_id, family[0])
    assert office.last.job_id == "pm"
    office.rest()
    assert rows(office)[0].job_id == "pm"
    office.desk.choose_job(call_id, "fin")
    people.choose(call_id, family[1])
    office.rest()
    assert office.last.job_id == rows(office)[0].job_id == "fin"


def test_nothing_happens_to_a_call_that_is_not_open(office: Office, people: People) -> None:
    people.choose("no such call", "")
    people.split("no such call")
    office.rest()
    assert office.shown == []


def test_two_calls_that_were_taken_for_one_are_two_again(office: Office, people: People) -> None:
    office.tell(CallState.RINGING, key="1", number="20123456")
    office.ring_elsewhere(number="")
    office.rest()
    assert len(rows(office)) == 1
    call_id = office.last.call.id
    office.desk.write_note(call_id, 1, "Spurgte til løn")
    people.split(call_id)
    office.rest()
    notes = {row.call_id: row.note for row in rows(office)}
    assert len(notes) == 2
    assert notes[call_id] == "Spurgte til løn"
    assert len(office.desk.open_calls()) == 2
    people.split(call_id)
    office.rest()
    assert len(rows(office)) == 2
    office.tell(CallState.ENDED, key="1")
    assert [shown.call.is_ended for shown in office.desk.open_calls()] == [True, False]


Read = tuple[Person | None, tuple[Lookalike, ...]]


def read(office: Office, people: People, person_id: str) -> Read:
    found: list[Read] = []
    people.person_read.connect(lambda _, *answer: found.append(answer))
    people.read_person(person_id)
    office.qtbot.waitUntil(lambda: bool(found))
    return found[-1]


def test_two_people_are_joined_and_taken_apart_at_any_time(
    office: Office, people: People, family: tuple[str, str]
) -> None:
    mette, jonas = family
    person, alike = read(office, people, mette)
    assert person is not None
    assert [x.person.person_id for x in alike] == [jonas]
    assert alike[0].why == {Likeness.SAME_NUMBER}
    people.join(mette, jonas)
    office.rest()
    assert {row.person_id for row in rows(office)} == {mette}
    person, alike = read(office, people, jonas)
    assert person is not None
    assert (person.person_id, alike) == (mette, ())
    assert person.joins[0].name == "Jonas Sørensen"
    office.tick_s += 86400 * 365
    people.take_apart(person.joins[0].id)
    office.rest()
    assert {row.person_id for row in rows(office)} == {mette, jonas}


def test_the_latest_join_is_undone(office: Office, people: People, family: tuple[str, str]) -> None:
    mette, jonas = family
    people.join(mette, jonas)
    people.undo_latest_join(mette)
    people.undo_latest_join(mette)
    office.rest()
    assert {row.person_id for row in rows(office)} == {mette, jonas}


def test_somebody_is_found_by_name(office: Office, people: People, family: tuple[str, str]) -> None:
    found: list[tuple[str, tuple[Person, ...]]] = []
    people.people_found.connect(lambda *answer: found.append(answer))
    people.find_people("jon", family[0])
    office.qtbot.waitUntil(lambda: bool(found))
    text, (person,) = found[0]
    assert (text, person.name, person.call_count) == ("jon", "Jonas Sørensen", 1)


def test_a_hidden_caller_who_says_their_name_may_be_somebody_known(
    office: Office, people: People
) -> None:
    had_a_call(office, "1", "Mette Sørensen", "Spurgte til løn")
    mette = rows(office)[0].person_id
    office.tell(CallState.RINGING, key="2", number="")
    assert office.last.people == ()
    call_id = office.last.call.id
    office.desk.write_note(call_id, 1, "Ringer igen")
    office.rest()
    hidden = rows(office)[0].person_id
    office.browsing.rename(hidden, "mette soerensen")
    office.qtbot.waitUntil(lambda: names(office) == ["Mette Sørensen"])
    people.choose(call_id, mette)
    assert office.last.caller.last_note == "Spurgte til løn"
    office.rest()
    assert [(row.person_id, row.note) for row in rows(office)] == [
        (mette, "Ringer igen"),
        (mette, "Spurgte til løn"),
    ]
    person, _ = read(office, people, mette)
    assert person is not None
    people.take_apart(person.joins[0].id)
    office.rest()
    assert [row.person_id for row in rows(office)] == [hidden, mette]


def test_somebody_with_earlier_calls_is_not_taken_for_another(
    office: Office, people: People
) -> None:
    had_a_call(office, "1", "Mette Sørensen", "Spurgte til løn")
    for key in ("2", "3"):
        office.tell(CallState.RINGING, key=key, number="31558002")
        office.browsing.rename(rows(office)[0].person_id, "Mette Sørensen")
        office.rest()
    assert names(office) == ["Mette Sørensen"]
    assert office.last.people[0].person_id == rows(office)[0].person_id
