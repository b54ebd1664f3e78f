"""Answers of other calendars, and files that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.naughty_strings import NAUGHTY
from taktone.core.invitation import InvitationReply
from taktone.core.known_error import KnownError, Problem
from taktone.core.letter import Answer
from taktone.exchange.calendar_reading import LARGEST_REPLY, read_reply
from taktone.exchange.calendar_writing import calendar_bytes
from unit.exchange.invitations import INVITATION, UID

OUTLOOK = f"""BEGIN:VCALENDAR\r
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r
VERSION:2.0\r
METHOD:REPLY\r
BEGIN:VEVENT\r
ATTENDEE;PARTSTAT=ACCEPTED:mailto:mette@example.com\r
DTSTAMP:20261125T080000Z\r
DTSTART:20261201T090000Z\r
DTEND:20261201T094500Z\r
SEQUENCE:2\r
SUMMARY:Accepteret: Samtale\r
UID:{UID}\r
X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_answer_of_outlook_is_read() -> None:
    reply = InvitationReply(uid=UID, sequence=2, answer=Answer.ACCEPTED)
    assert read_reply(OUTLOOK.encode()) == reply
    assert read_reply(b"\xef\xbb\xbf" + OUTLOOK.encode()) == reply
    assert read_reply(OUTLOOK.replace("\r\n", "\n").encode()) == reply


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("DECLINED", Answer.DECLINED),
        ("TENTATIVE", Answer.TENTATIVE),
        ("accepted", Answer.ACCEPTED),
    ],
)
def test_each_answer_is_known(word: str, answer: Answer) -> None:
    assert read_reply(OUTLOOK.replace("ACCEPTED", word).encode()).answer is answer


def test_proposal_of_another_time_is_an_answer_too() -> None:
    counter = OUTLOOK.replace("METHOD:REPLY", "METHOD:COUNTER")
    assert read_reply(counter.encode()).answer is Answer.OTHER_TIME


def test_answer_without_a_sequence_is_to_the_first_invitation() -> None:
    assert read_reply(OUTLOOK.replace("SEQUENCE:2\r\n", "").encode()).sequence == 0


def problem_of(raw: bytes) -> Problem:
    with pytest.raises(KnownError) as told:
        read_reply(raw)
    assert not told.value.detail
    return told.value.problem


def test_own_invitation_is_no_answer() -> None:
    assert problem_of(calendar_bytes(INVITATION)) is Problem.REPLY_NONE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("PARTSTAT=ACCEPTED", "PARTSTAT=NEEDS-ACTION"),
        (";PARTSTAT=ACCEPTED", ""),
        (f"UID:{UID}\r\n", ""),
        (f"UID:{UID}", f"UID:{'x' * 300}"),
        (f"UID:{UID}", f"UID:{UID}\r\nUID:{UID}"),
        ("METHOD:REPLY\r\n", ""),
        ("BEGIN:VEVENT\r\n", "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n"),
        ("VEVENT", "VTODO"),
    ],
)
def test_what_answers_nothing_is_told(old: str, new: str) -> None:
    assert old in OUTLOOK
    assert problem_of(OUTLOOK.replace(old, new).encode()) is Problem.REPLY_NONE


@pytest.mark.parametrize(
    "raw",
    [
        *(b"", b"\0", b"hello", b"BEGIN:VCALENDAR", b"BEGIN:VEVENT\r\nEND:VEVENT\r\n", b"\xff\xfe"),
        OUTLOOK.replace("END:VEVENT\r\n", "").encode(),
        OUTLOOK.replace("SEQUENCE:2", "SEQUENCE:two").encode(),
        b"BEGIN:VCALENDAR\r\n" * 5000,
        OUTLOOK.encode() + b" " * LARGEST_REPLY,
    ],
)
def test_damaged_file_is_a_clear_error(raw: bytes) -> None:
    assert problem_of(raw) in {Problem.REPLY_UNREADABLE, Problem.REPLY_NONE}


@given(st.integers(0, len(OUTLOOK)), st.sampled_from(NAUGHTY), st.integers(0, 40))
def test_no_file_is_worse_than_an_error(place: int, text: str, gone: int) -> None:
    raw = (OUTLOOK[:place] + text + OUTLOOK[place + gone :]).encode("utf-8", "surrogatepass")
    try:
        reply = read_reply(raw)
    except KnownError:
        return
    assert reply.answer in set(Answer)
    assert 0 <= reply.sequence < 2**31
