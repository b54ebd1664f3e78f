"""Recordings of real manager interfaces (Asterisk 16 and 22), and what they play through."""

from datetime import UTC, datetime
from pathlib import Path

from taktone.core.call_event import CallEvent
from taktone.sources.asterisk.ami_calls import AmiCalls
from taktone.sources.asterisk.ami_reader import AmiMessage, AmiReader
from taktone.sources.asterisk.own_phones import OwnPhones

FOLDER = Path(__file__).parents[3] / "data" / "ami"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.txt")))
AT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def recording(name: str) -> bytes:
    return (FOLDER / f"{name}.txt").read_bytes()


def messages(data: bytes) -> tuple[AmiMessage, ...]:
    return AmiReader().feed(data)


def calls_of(phones: str = "1001") -> AmiCalls:
    return AmiCalls(OwnPhones(phones), "asterisk 1")


def told_by(*pieces: bytes, phones: str = "1001") -> list[CallEvent]:
    """What the pieces, one after the other, tell of the calls of those telephones."""
    reader, calls = AmiReader(), calls_of(phones)
    return [
        event
        for piece in pieces
        for message in reader.feed(piece)
        for event in calls.take(message, AT)
    ]


def said(events: list[CallEvent]) -> list[str]:
    """Events in few words."""
    return [f"{event.state} {event.reason or ''}".strip() for event in events]
