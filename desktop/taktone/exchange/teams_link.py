"""The link by which Microsoft Teams opens the form of a new meeting, filled in."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from taktone.core.plain_text import display_name

_FORM = "https://teams.microsoft.com/l/meeting/new"


def teams_link(subject: str, starts_at: datetime, length: timedelta, attendee: str) -> str:
    """The form for an interview at ``starts_at`` (aware); Teams reads the offset that stands there.

    The user looks at it, saves it, and Teams gives the link of the meeting.
    """
    ends_at = (starts_at.astimezone(UTC) + length).astimezone(starts_at.tzinfo)
    fields = {
        "subject": display_name(subject),
        "startTime": starts_at.isoformat(timespec="seconds"),
        "endTime": ends_at.isoformat(timespec="seconds"),
        "attendees": attendee,
    }
    return f"{_FORM}?{urlencode(fields)}"
