"""Answers to invitations, as calendars send them: METHOD:REPLY or COUNTER (RFC 5546, 3.2.3)."""

from typing import Any

from taktone.core.invitation import InvitationReply
from taktone.core.known_error import KnownError, Problem
from taktone.core.letter import Answer

LARGEST_REPLY = 262_144
_LONGEST_UID = 255
_HIGHEST_SEQUENCE = 2**31 - 1
_ANSWERS = {
    "ACCEPTED": Answer.ACCEPTED,
    "DECLINED": Answer.DECLINED,
    "TENTATIVE": Answer.TENTATIVE,
}


def read_reply(raw: bytes) -> InvitationReply:
    """What was answered; whoever wrote the file is a stranger.

    Raises:
        KnownError: REPLY_UNREADABLE where it is no calendar, REPLY_NONE where it answers nothing.
    """
    calendar = _calendar(raw)
    method = str(calendar.get("METHOD", "")).strip().upper()
    events = [part for part in calendar.subcomponents if part.name == "VEVENT"]
    if method not in ("REPLY", "COUNTER") or len(events) != 1:
        raise KnownError(Problem.REPLY_NONE)
    event = events[0]
    uid = str(_one(event, "UID") or "").strip()
    if not uid or len(uid) > _LONGEST_UID:
        raise KnownError(Problem.REPLY_NONE)
    answer = Answer.OTHER_TIME if method == "COUNTER" else _answer(event)
    return InvitationReply(uid=uid, sequence=_sequence(event), answer=answer)


def _calendar(raw: bytes) -> Any:  # noqa: ANN401 - what icalendar makes of a foreign file
    from icalendar import Calendar  # noqa: PLC0415 - 60 ms, for the few who open an answer

    if len(raw) > LARGEST_REPLY:
        raise KnownError(Problem.REPLY_UNREADABLE)
    try:
        calendar = Calendar.from_ical(raw.decode("utf-8-sig"))
    except Exception as error:  # a parser of foreign bytes may fail in any way
        raise KnownError(Problem.REPLY_UNREADABLE) from error
    if calendar.name != "VCALENDAR":
        raise KnownError(Problem.REPLY_UNREADABLE)
    return calendar


def _answer(event: Any) -> Answer:  # noqa: ANN401 - see above
    params = getattr(_one(event, "ATTENDEE"), "params", {})
    answer = _ANSWERS.get(str(params.get("PARTSTAT", "")).upper())
    if answer is None:
        raise KnownError(Problem.REPLY_NONE)
    return answer


def _sequence(event: Any) -> int:  # noqa: ANN401 - see above
    """An answer without one is to the first invitation, as RFC 5545 has it."""
    try:
        return min(max(0, int(_one(event, "SEQUENCE") or 0)), _HIGHEST_SEQUENCE)
    except (TypeError, ValueError) as error:
        raise KnownError(Problem.REPLY_UNREADABLE) from error


def _one(event: Any, field: str) -> Any:  # noqa: ANN401 - see above
    """A property that may stand there once: twice is nothing to go by."""
    found = event.get(field)
    return None if isinstance(found, list) else found
