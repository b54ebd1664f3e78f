"""From a wish to a draft on disk, and from an answer's file to a booked time."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from ical.calendar_stream import IcsCalendarStream
from pytestqt.qtbot import QtBot

from taktone.core.candidate import Stage
from taktone.core.free_times import OfficeHours
from taktone.core.interview import Interview, InterviewState
from taktone.core.interview_times import Day
from taktone.core.known_error import KnownError, Problem
from taktone.core.letter import Answer, LetterKind
from taktone.core.letter_wish import LetterDraft, LetterSheet, LetterWish
from taktone.core.mail_sender import MailSender
from taktone.flow.inviting import Inviting, LetterFiles
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue
from taktone.host.drafts import Drafts
from taktone.host.layer_files import LayerPlaces
from taktone.host.letter_book import LetterBook
from taktone.host.paths import resources
from taktone.store.store import open_store
from unit.store.samples import BAKER, METTE, T0, talk

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
TEN = datetime(2026, 12, 1, 10, 0, tzinfo=COPENHAGEN)
KIM = MailSender(name="Kim Åberg", email="kim@example.dk", phone="87654321", company="Bageriet")


@dataclass
class Desk:
    """Everything a letter goes through."""

    inviting: Inviting
    qtbot: QtBot
    person: str
    outbox: Path

    def sheet(self) -> LetterSheet:
        with self.qtbot.waitSignal(self.inviting.sheet_read) as told:
            self.inviting.read(self.person, BAKER.id)
        assert told.args is not None
        assert isinstance(told.args[0], LetterSheet)
        return told.args[0]

    def wish(self, kind: LetterKind, *times: datetime, language: str = "da") -> LetterWish:
        if not self.inviting.book.layers.all:
            with self.qtbot.waitSignal(self.inviting.book.letters_read):
                self.inviting.book.read()
        template = self.inviting.book.layers.find(str(kind), language)
        assert template is not None
        return LetterWish(
            person_id=self.person,
            job_id=BAKER.id,
            email="mette@example.com",
            template=template,
            times=times,
            place="Havnegade 1",
        )

    def make(self, wish: LetterWish) -> LetterDraft:
        with self.qtbot.waitSignal(self.inviting.draft_made) as told:
            self.inviting.make(wish)
        assert told.args is not None
        assert isinstance(told.args[0], LetterDraft)
        return told.args[0]

    def interview(self) -> Interview:
        found = self.sheet().interview
        assert found is not None
        return found

    def stage(self) -> Stage | None:
        found: list[Stage | None] = []

        def took(candidate: object) -> None:
            found.append(getattr(candidate, "stage", None))

        self.inviting._worker.ask(
            lambda store: store.candidates.marked(self.person, BAKER.id), took, took
        )
        self.qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def reply(self, text: str) -> str:
        path = self.outbox.parent / "reply.ics"
        path.write_text(text)
        return str(path)


@pytest.fixture
def way() -> list[bool]:
    """Whether a program takes drafts."""
    return [True]


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, way: list[bool]) -> Iterator[Desk]:
    store = open_store(tmp_path / "data")
    store.jobs.save(replace(BAKER, ad_link="https://example.dk/bager"))
    person = talk(store, "m1", METTE, name="Mette Sørensen")
    store.close()
    writer = StoreWorker(lambda: open_store(tmp_path / "data"), "writer")
    reader = StoreWorker(lambda: open_store(tmp_path / "data", may_write=False), "exporter")
    writer.start()
    reader.start()
    book = LetterBook(lambda: LayerPlaces(resources() / "letters", None, tmp_path / "own"))
    files = LetterFiles(book, Drafts(tmp_path / "outbox"), lambda: way[0])
    inviting = Inviting(
        *(reader, WriteQueue(writer), files, lambda: T0, lambda: COPENHAGEN, OfficeHours),
        *(lambda day: day == date(2026, 12, 3), lambda: KIM),
    )
    yield Desk(inviting, qtbot, person, tmp_path / "outbox")
    reader.stop()
    writer.stop()


def parts_of(draft: LetterDraft) -> tuple[str, str]:
    """The text and the calendar part of a draft."""
    message = message_from_bytes(Path(draft.path).read_bytes(), policy=default)
    parts = {part.get_content_type(): part for part in message.walk()}
    calendar = parts.get("text/calendar")
    return str(parts["text/plain"].get_content()), str(calendar.get_content()) if calendar else ""


def test_one_time_is_an_invitation_in_the_calendar(desk: Desk) -> None:
    draft = desk.make(desk.wish(LetterKind.INVITATION, TEN))
    text, calendar = parts_of(draft)
    assert "Hej Mette" in text
    assert "tirsdag den 1. december 2026 kl. 10.00–10.45" in text
    assert "Sted: Havnegade 1" in text
    assert "Link:" not in text
    (event,) = IcsCalendarStream.calendar_from_ics(calendar).events
    interview = desk.interview()
    assert (event.uid, event.dtstart, event.sequence) == (interview.id, TEN, 0)
    assert (interview.state, interview.starts_at) == (InterviewState.INVITED, TEN)
    assert desk.stage() is Stage.INVITED
    assert desk.sheet().person.email == "mette@example.com"
    assert stat.S_IMODE(Path(draft.path).stat().st_mode) == 0o600
    assert stat.S_IMODE(desk.outbox.stat().st_mode) == 0o700
    assert "Mette" not in Path(draft.path).name


def test_three_times_are_a_question_and_the_chosen_one_an_invitation(desk: Desk) -> None:
    times = tuple(TEN + timedelta(days=days) for days in range(3))
    text, calendar = parts_of(desk.make(desk.wish(LetterKind.INVITATION, *times)))
    assert text.count("– ") >= 3
    assert calendar == ""
    assert desk.interview().state is InterviewState.PROPOSED
    _, calendar = parts_of(desk.make(desk.wish(LetterKind.CONFIRMATION, times[1])))
    (event,) = IcsCalendarStream.calendar_from_ics(calendar).events
    interview = desk.interview()
    assert (event.uid, event.dtstart) == (interview.id, times[1])
    assert (interview.state, interview.starts_at) == (InterviewState.BOOKED, times[1])
    assert desk.stage() is Stage.BOOKED


def test_change_counts_on_and_cancellation_ends_it(desk: Desk) -> None:
    desk.make(desk.wish(LetterKind.INVITATION, TEN))
    first = desk.interview()
    desk.make(desk.wish(LetterKind.INVITATION, TEN + timedelta(hours=1)))
    moved = desk.interview()
    assert (moved.id, moved.sequence, moved.times) == (
        *(first.id, 1, ((TEN + timedelta(hours=1)).astimezone(UTC),)),
    )
    text, calendar = parts_of(desk.make(desk.wish(LetterKind.CANCELLATION)))
    assert "kl. 11.00–11.45" in text
    assert "METHOD:CANCEL" in calendar
    assert "SEQUENCE:2" in calendar
    assert desk.interview().state is InterviewState.CANCELLED
    desk.make(desk.wish(LetterKind.INVITATION, TEN))
    assert desk.interview().id != first.id


@pytest.mark.parametrize("kind", [LetterKind.THANKS, LetterKind.ASK])
def test_other_letters_have_the_ad_and_no_calendar(desk: Desk, kind: LetterKind) -> None:
    text, calendar = parts_of(desk.make(desk.wish(kind, language="en")))
    assert "https://example.dk/bager" in text
    assert "the position as Bager" in text
    assert calendar == ""
    assert desk.sheet().interview is None
    assert desk.stage() is None


def week(desk: Desk) -> tuple[Day, ...]:
    with desk.qtbot.waitSignal(desk.inviting.week_read) as told:
        desk.inviting.read_week(TEN.date(), timedelta(minutes=45))
    assert told.args is not None
    return tuple(told.args[0])


def test_what_was_proposed_is_never_offered_again(desk: Desk) -> None:
    def is_free() -> bool:
        return next(s.is_free for day in week(desk) for s in day.slots if s.at == TEN)

    assert is_free()
    assert [day.is_off for day in week(desk)] == [False, False, False, True, False]
    desk.make(desk.wish(LetterKind.INVITATION, TEN, TEN + timedelta(days=1)))
    assert not is_free()


REPLY = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
METHOD:REPLY
BEGIN:VEVENT
UID:{uid}
SEQUENCE:0
ATTENDEE;PARTSTAT={answer}:mailto:mette@example.com
END:VEVENT
END:VCALENDAR
"""


def test_accepted_invitation_is_booked(desk: Desk) -> None:
    desk.make(desk.wish(LetterKind.INVITATION, TEN))
    uid = desk.interview().id
    with desk.qtbot.waitSignal(desk.inviting.reply_taken) as told:
        desk.inviting.open_reply(desk.reply(REPLY.format(uid=uid, answer="ACCEPTED")))
    assert told.args is not None
    assert (told.args[0].state, told.args[1]) == (InterviewState.INVITED, Answer.ACCEPTED)
    assert desk.interview().state is InterviewState.BOOKED
    assert desk.stage() is Stage.BOOKED
    assert desk.sheet().letters[0].answer is Answer.ACCEPTED


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("no calendar", Problem.REPLY_UNREADABLE),
        (REPLY.format(uid="somebody's", answer="ACCEPTED"), Problem.REPLY_UNKNOWN),
        (REPLY.format(uid="x", answer="MAYBE"), Problem.REPLY_NONE),
    ],
)
def test_file_that_answers_nothing_is_told(desk: Desk, text: str, problem: Problem) -> None:
    with desk.qtbot.waitSignal(desk.inviting.failed) as told:
        desk.inviting.open_reply(desk.reply(text))
    assert told.args is not None
    assert isinstance(told.args[0], KnownError)
    assert told.args[0].problem is problem
    with desk.qtbot.waitSignal(desk.inviting.failed):
        desk.inviting.open_reply("no/such/file.ics")


def test_where_no_program_takes_drafts_a_link_does(desk: Desk, way: list[bool]) -> None:
    way[0] = False
    draft = desk.make(desk.wish(LetterKind.INVITATION, TEN))
    assert draft.path == ""
    assert parse_qs(urlsplit(draft.link).query)["subject"] == [
        "Skal vi tale sammen om jobbet som Bager?"
    ]
    assert b"METHOD:REQUEST" in Path(draft.calendar).read_bytes()


def test_failing_draft_books_nothing(desk: Desk) -> None:
    desk.outbox.write_text("a file where a folder should be")
    with desk.qtbot.waitSignal(desk.inviting.failed) as told:
        desk.inviting.make(desk.wish(LetterKind.INVITATION, TEN))
    assert told.args is not None
    assert told.args[0].problem is Problem.DRAFT_FAILED
    assert desk.sheet().interview is None


def test_forgotten_drafts_are_gone(desk: Desk) -> None:
    desk.make(desk.wish(LetterKind.THANKS))
    assert list(desk.outbox.iterdir())
    desk.inviting.forget_drafts()
    desk.qtbot.waitUntil(lambda: not list(desk.outbox.iterdir()))


def test_drafts_of_long_ago_go_when_the_program_ends(desk: Desk) -> None:
    old = Path(desk.make(desk.wish(LetterKind.THANKS)).path)
    fresh = Path(desk.make(desk.wish(LetterKind.ASK)).path)
    os.utime(old, (0, 0))
    desk.inviting.stop()
    assert not old.exists()
    assert fresh.exists()


def test_marked_by_hand(desk: Desk) -> None:
    draft = desk.make(desk.wish(LetterKind.INVITATION, TEN))
    desk.inviting.mark_sent(draft.letter_id, is_sent=True)
    desk.qtbot.waitUntil(lambda: desk.sheet().letters[0].sent_at == T0)
    desk.inviting.answer(desk.interview(), Answer.DECLINED)
    desk.qtbot.waitUntil(lambda: desk.interview().state is InterviewState.DECLINED)
    desk.inviting.take_back(draft.letter_id)
    desk.qtbot.waitUntil(lambda: desk.sheet().letters == ())
