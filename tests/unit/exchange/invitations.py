"""Invitations to write and to read back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from taktone.core.invitation import Attendant, Invitation, InvitationMethod

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
UID = "0193a7c4-5b00-7aaa-8bbb-0123456789ab"
INVITATION = Invitation(
    method=InvitationMethod.REQUEST,
    uid=UID,
    sequence=0,
    starts_at=datetime(2026, 12, 1, 10, 0, tzinfo=COPENHAGEN),
    length=timedelta(minutes=45),
    made_at=datetime(2026, 11, 24, 9, 30, tzinfo=UTC),
    summary="Samtale om jobbet som økonomichef",
    organizer=Attendant(email="kim@example.dk", name="Kim Åberg"),
    attendee=Attendant(email="mette@example.com", name="Mette Sørensen"),
    place="Havnegade 1, 8000 Aarhus C",
    link="https://example.com/j/123",
    text="Hej Mette\n\nVi ses; jeg glæder mig, rigtig meget.",
)


def at(starts_at: datetime, **changes: object) -> Invitation:
    """The same at another time."""
    return replace(INVITATION, starts_at=starts_at, **changes)  # type: ignore[arg-type]
