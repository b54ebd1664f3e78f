"""Invitations to interviews as calendars read them (iCalendar, RFC 5545 and 5546)."""

from datetime import UTC, datetime, timedelta, tzinfo

from icalendar import (
    Calendar,
    Component,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
)

from taktone.core.invitation import Attendant, Invitation, InvitationMethod
from taktone.core.plain_text import display_name

PRODUCT = "-//Taktone//Taktone//EN"
_YEAR = timedelta(days=366)
_STEP = timedelta(days=7)


def calendar_bytes(invitation: Invitation) -> bytes:
    """The calendar part of a letter: lines of at most 75 bytes that end in CR LF, UTF-8.

    Times stand in the zone of ``starts_at`` with the rules of that zone beside them; in UTC where
    the zone has no name.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", str(invitation.method))
    zone = invitation.starts_at.tzinfo
    name = getattr(zone, "key", "")
    if zone is not None and name and zone is not UTC and name != "UTC":
        calendar.add_component(_zone_part(name, zone, invitation.starts_at))
        calendar.add_component(_event(invitation, zone))
    else:
        calendar.add_component(_event(invitation, UTC))
    return bytes(calendar.to_ical())


def _event(invitation: Invitation, zone: tzinfo) -> Event:
    starts_at = invitation.starts_at.astimezone(zone)
    ends_at = (invitation.starts_at.astimezone(UTC) + invitation.length).astimezone(zone)
    is_off = invitation.method is InvitationMethod.CANCEL
    event = Event()
    event.add("uid", invitation.uid)
    event.add("sequence", invitation.sequence)
    event.add("dtstamp", invitation.made_at.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", starts_at)
    event.add("dtend", ends_at)
    event.add("summary", display_name(invitation.summary))
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if is_off else "OPAQUE")
    event.add("class", "PRIVATE")
    for field, text in (("location", invitation.place), ("description", invitation.text)):
        if text:
            event.add(field, text)
    if invitation.link:
        event.add("url", invitation.link)
        event.add("conference", invitation.link, parameters={"VALUE": "URI", "FEATURE": "VIDEO"})
    event.add("organizer", _address(invitation.organizer))
    attendee = _address(invitation.attendee)
    attendee.params["ROLE"] = "REQ-PARTICIPANT"
    attendee.params["PARTSTAT"] = "NEEDS-ACTION"
    attendee.params["RSVP"] = "FALSE" if is_off else "TRUE"
    event.add("attendee", attendee)
    return event


def _address(who: Attendant) -> vCalAddress:
    address = vCalAddress(f"mailto:{who.email}")
    if name := display_name(who.name):
        address.params["CN"] = name
    return address


def _zone_part(name: str, zone: tzinfo, around: datetime) -> Component:
    """The zone's rules from a year before to a year after.

    icalendar's own ``add_missing_timezones`` writes the spring change an hour late (RFC 5545
    wants the onset by the clock that held before it) and 140 lines.
    """
    part = Timezone()
    part.add("tzid", name)
    first = around.astimezone(UTC).replace(microsecond=0) - _YEAR
    offset = first.astimezone(zone).utcoffset() or timedelta()
    part.add_component(_observance(first, offset, zone))
    at = first
    while at < first + 2 * _YEAR:
        later = at + _STEP
        if later.astimezone(zone).utcoffset() != at.astimezone(zone).utcoffset():
            before = at.astimezone(zone).utcoffset() or timedelta()
            part.add_component(_observance(_change(at, later, zone), before, zone))
        at = later
    return part


def _observance(at: datetime, before: timedelta, zone: tzinfo) -> Component:
    local = at.astimezone(zone)
    rule = TimezoneDaylight() if local.dst() else TimezoneStandard()
    rule.add("dtstart", (at + before).replace(tzinfo=None))
    rule.add("tzoffsetfrom", before)
    rule.add("tzoffsetto", local.utcoffset() or timedelta())
    rule.add("tzname", local.tzname() or "")
    return rule


def _change(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """The first minute (UTC) at which the clock goes by the offset it has ``after``."""
    wanted = after.astimezone(zone).utcoffset()
    while after - before > timedelta(minutes=1):
        middle = before + timedelta(minutes=(after - before) // timedelta(minutes=1) // 2)
        if middle.astimezone(zone).utcoffset() == wanted:
            after = middle
        else:
            before = middle
    return after
