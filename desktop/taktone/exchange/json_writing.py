"""Calls as JSON: one array, a line for each call."""

import json
from collections.abc import Iterable, Mapping
from typing import BinaryIO

from taktone.core.exported_call import ExportedCall


def call_as_mapping(call: ExportedCall) -> Mapping[str, object]:
    """A call with names and values for programs; times are ISO 8601 in UTC."""
    return {
        "call_id": call.call_id,
        "person_id": call.person_id,
        "name": call.name,
        "email": call.email,
        "number": call.number,
        "numbers": list(call.numbers),
        "started_at": call.started_at.isoformat(),
        "direction": str(call.direction),
        "outcome": None if call.reason is None else str(call.reason),
        "talk_s": call.talk_s,
        "job": call.job,
        "is_starred": call.is_starred,
        "seen_in": call.seen_in,
        "note": call.note,
    }


def write_json(calls: Iterable[ExportedCall], out: BinaryIO) -> None:
    """Writes ``calls`` as they come; no list of them is kept.

    Raises:
        OSError: ``out`` cannot take it.
    """
    before = b"[\n"
    for call in calls:
        line = json.dumps(call_as_mapping(call), ensure_ascii=False)
        out.write(before + line.encode("utf-8", "replace"))
        before = b",\n"
    out.write(b"[]\n" if before == b"[\n" else b"\n]\n")
