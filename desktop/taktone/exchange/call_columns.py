"""The columns of exported calls, and their words; the command line has no Qt to translate with."""

from collections.abc import Mapping
from datetime import tzinfo

from taktone.core.call_event import Direction, EndReason
from taktone.core.exported_call import ExportedCall

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("Name", "Number", "E-mail", "Started", "Direction", "Outcome", "Talked (s)", "Job"),
        *("Worth an interview", "Saw the ad", "Note"),
    ),
    "da": (
        *("Navn", "Nummer", "E-mail", "Startet", "Retning", "Udfald", "Taletid (s)", "Stilling"),
        *("Til samtale", "Så annoncen", "Note"),
    ),
}

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        Direction.INCOMING: "incoming",
        Direction.OUTGOING: "outgoing",
        EndReason.COMPLETED: "talked",
        EndReason.MISSED: "missed",
        EndReason.NO_ANSWER: "no answer",
        EndReason.REJECTED: "rejected",
        EndReason.ANSWERED_ELSEWHERE: "answered elsewhere",
        EndReason.LOST: "lost",
        EndReason.UNKNOWN: "unknown",
        "yes": "yes",
    },
    "da": {
        Direction.INCOMING: "indgående",
        Direction.OUTGOING: "udgående",
        EndReason.COMPLETED: "talt sammen",
        EndReason.MISSED: "ubesvaret",
        EndReason.NO_ANSWER: "tog ikke telefonen",
        EndReason.REJECTED: "afvist",
        EndReason.ANSWERED_ELSEWHERE: "besvaret et andet sted",
        EndReason.LOST: "afbrudt",
        EndReason.UNKNOWN: "ukendt",
        "yes": "ja",
    },
}


def call_cells(call: ExportedCall, language: str, zone: tzinfo | None) -> tuple[str, ...]:
    """A call in the order of ``HEADINGS``; its start in ``zone``, the system's where None."""
    words = _WORDS[language]
    started = call.started_at.astimezone(zone)
    return (
        call.name,
        call.number,
        call.email,
        started.strftime("%Y-%m-%d %H:%M:%S"),
        words[call.direction],
        "" if call.reason is None else words[call.reason],
        str(call.talk_s),
        call.job,
        words["yes"] if call.is_starred else "",
        call.seen_in,
        call.note,
    )
