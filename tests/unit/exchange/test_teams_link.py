"""The form of Teams is filled in as Teams reads it."""

from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from taktone.exchange.teams_link import teams_link
from taktone.host.opening import is_web_link
from unit.exchange.invitations import COPENHAGEN


def test_form_has_subject_times_and_attendee() -> None:
    starts_at = datetime(2026, 10, 25, 1, 30, tzinfo=COPENHAGEN)
    link = teams_link("Samtale & kaffe\r\n", starts_at, timedelta(hours=3), "mette@example.com")
    assert is_web_link(link)
    parts = urlsplit(link)
    assert (parts.hostname, parts.path) == ("teams.microsoft.com", "/l/meeting/new")
    assert parse_qs(parts.query) == {
        "subject": ["Samtale & kaffe"],
        "startTime": ["2026-10-25T01:30:00+02:00"],
        "endTime": ["2026-10-25T03:30:00+01:00"],
        "attendees": ["mette@example.com"],
    }
