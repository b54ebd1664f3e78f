"""Invitations are read back by libraries that others wrote: ical, ics and dateutil."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import ics
import pytest
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event, EventStatus

from helpers.naughty_strings import NAUGHTY
from taktone.core.invitation import Attendant, InvitationMethod
from taktone.core.plain_text import display_name
from taktone.exchange.calendar_writing import calendar_bytes
from unit.exchange.invitations import COPENHAGEN, INVITATION, UID, at

NEW_YORK, KOLKATA, LORD_HOWE = map(
    ZoneInfo, ("America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")
)


def by_ical(raw: bytes) -> Event:
    (event,) = IcsCalendarStream.calendar_from_ics(raw.decode()).events
    return event


def by_ics(raw: bytes) -> ics.Event:
    (event,) = ics.Calendar(raw.decode()).events
    return event


def zone_in(raw: bytes) -> object:
    """The zone as the rules in the file alone have it."""
    return tzical(io.StringIO(raw.decode().replace("\r\n ", ""))).get()


def test_both_readers_see_the_whole_invitation() -> None:
    raw = calendar_bytes(INVITATION)
    one, other = by_ical(raw), by_ics(raw)
    ends_at = INVITATION.starts_at + timedelta(minutes=45)
    assert (one.dtstart, one.dtend) == (INVITATION.starts_at, ends_at)
    assert (other.begin, other.end) == (INVITATION.starts_at, ends_at)
    assert (one.summary, other.name) == (INVITATION.summary, INVITATION.summary)
    assert (one.uid, other.uid) == (UID, UID)
    assert (one.location, other.location) == (INVITATION.place, INVITATION.place)
    assert (one.description, other.description) == (INVITATION.text, INVITATION.text)
    assert (one.sequence, one.status) == (0, EventStatus.CONFIRMED)
    assert one.organizer is not None
    assert (one.organizer.common_name, str(one.organizer.uri)) == (
        *("Kim Åberg", "mailto:kim@example.dk"),
    )
    (attendee,) = one.attendees
    assert (attendee.common_name, str(attendee.uri), attendee.rsvp) == (
        *("Mette Sørensen", "mailto:mette@example.com", True),
    )
    assert {x.email for x in other.attendees} == {"mette@example.com"}
    assert other.url == INVITATION.link
    assert ics.Calendar(raw.decode()).method == "REQUEST"


def test_change_and_cancellation_keep_the_uid_and_count_on() -> None:
    moved = by_ical(calendar_bytes(at(INVITATION.starts_at + timedelta(days=1), sequence=1)))
    off = calendar_bytes(at(INVITATION.starts_at, sequence=2, method=InvitationMethod.CANCEL))
    assert (moved.uid, moved.sequence) == (UID, 1)
    assert (by_ical(off).uid, by_ical(off).sequence) == (UID, 2)
    assert by_ical(off).status is EventStatus.CANCELLED
    assert ics.Calendar(off.decode()).method == "CANCEL"


@pytest.mark.parametrize("zone", [COPENHAGEN, NEW_YORK, KOLKATA, LORD_HOWE], ids=str)
@given(minutes=st.integers(0, 4 * 366 * 24 * 60), length=st.integers(15, 240))
def test_time_is_right_in_every_reader(zone: ZoneInfo, minutes: int, length: int) -> None:
    """Around changes of the clock too, and by the file's own rules for the zone alone."""
    moment = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    raw = calendar_bytes(at(moment.astimezone(zone), length=timedelta(minutes=length)))
    event = by_ical(raw)
    assert event.dtstart.tzinfo is not None  # type: ignore[union-attr]
    assert event.dtstart.astimezone(UTC).replace(fold=0) in _both(moment, zone)  # type: ignore[union-attr]
    wall = moment.astimezone(zone).replace(tzinfo=None)
    own = zone_in(raw)
    if len(_both(moment, zone)) == 1:
        assert wall.replace(tzinfo=own).astimezone(UTC) == moment  # type: ignore[arg-type]


def _both(moment: datetime, zone: ZoneInfo) -> set[datetime]:
    """The two moments that one reading of the clock can mean where it is put back."""
    wall = moment.astimezone(zone)
    return {wall.replace(fold=fold).astimezone(UTC) for fold in (0, 1)}


@pytest.mark.parametrize(
    ("day", "hour_utc"),
    [
        ("2026-03-28", 9), ("2026-03-29", 8), ("2026-10-24", 8), ("2026-10-25", 9),
    ],
)  # fmt: skip
def test_ten_in_the_morning_is_ten_on_both_sides_of_summer_time(day: str, hour_utc: int) -> None:
    starts_at = datetime.fromisoformat(f"{day}T10:00").replace(tzinfo=COPENHAGEN)
    raw = calendar_bytes(at(starts_at))
    one = by_ical(raw).dtstart
    assert isinstance(one, datetime)
    for read in (one, by_ics(raw).begin.datetime):
        assert read.astimezone(UTC).hour == hour_utc
        assert read.hour == 10
    assert starts_at.replace(tzinfo=zone_in(raw)).astimezone(UTC).hour == hour_utc  # type: ignore[arg-type]


def test_onset_of_summer_time_is_told_by_the_clock_before_it() -> None:
    raw = calendar_bytes(at(datetime(2026, 3, 30, 10, tzinfo=COPENHAGEN))).decode()
    assert "DTSTART:20260329T020000\r\n" in raw
    assert "DTSTART:20261025T030000\r\n" in raw
    assert "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200" in raw.replace("TZNAME:CEST\r\n", "")


def test_meeting_over_the_night_of_the_change_lasts_as_long_as_it_says() -> None:
    starts_at = datetime(2026, 10, 25, 1, 30, tzinfo=COPENHAGEN)
    event = by_ical(calendar_bytes(at(starts_at, length=timedelta(hours=3))))
    assert isinstance(event.dtend, datetime)
    assert event.dtend.hour == 3


def test_zone_without_a_name_gives_times_in_utc() -> None:
    local = INVITATION.starts_at.astimezone(UTC).astimezone()
    raw = calendar_bytes(at(local)).decode()
    assert "VTIMEZONE" not in raw
    assert "DTSTART:20261201T090000Z" in raw


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_names_and_places_come_back_as_text(text: str) -> None:
    """Whatever a name holds: one event, one attendee, no property more."""
    raw = calendar_bytes(
        at(
            INVITATION.starts_at,
            attendee=Attendant(email="m@example.com", name=text),
            summary=text,
            place=display_name(text),
        )
    )
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    event = by_ical(raw)
    assert event.summary == display_name(text)
    assert [str(x.uri) for x in event.attendees] == ["mailto:m@example.com"]


def test_line_breaks_in_a_name_start_no_property() -> None:
    evil = "Mette\r\nATTENDEE:mailto:evil@example.com\nX-EVIL:1"
    raw = calendar_bytes(
        at(
            INVITATION.starts_at,
            summary=evil,
            place=evil,
            text=evil,
            attendee=Attendant(email="a@b.dk", name=evil),
        )
    )
    names = {line.split(b":")[0].split(b";")[0] for line in raw.split(b"\r\n")}
    assert b"X-EVIL" not in names
    assert len(by_ical(raw).attendees) == 1


def test_the_readme_shows_what_both_read() -> None:
    raw = calendar_bytes(INVITATION)
    one, other = by_ical(raw), by_ics(raw)
    (whom,), (guest,) = one.attendees, other.attendees
    lines = (
        f"ical  {one.dtstart}  {one.summary}  {whom.common_name} <{whom.uri}> {whom.status}",
        f"ics   {other.begin}  {other.name}  {guest.common_name} <mailto:{guest.email}>"
        f" {guest.partstat}",
    )
    readme = (Path(__file__).parents[3] / "README.md").read_text("utf-8")
    assert "\n".join(lines) in readme
