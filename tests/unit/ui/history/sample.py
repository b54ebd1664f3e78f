"""Plain sample values for the tests of the windows."""

from datetime import UTC, datetime, timedelta
from typing import Any

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.call_row import CallRow, HistoryPage
from taktone.core.candidate import Candidate, Stage
from taktone.core.job import UNSOLICITED_ID, Job

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
JOBS = (
    Job(id="pm", title="Projektleder", place="Aarhus"),
    Job(id="fin", title="Controller"),
    Job(id=UNSOLICITED_ID),
)
COUNTS = {"pm": 31, "fin": 12, UNSOLICITED_ID: 9}


def a_row(seq: int = 1000, **values: Any) -> CallRow:  # noqa: ANN401 - any field
    """A call of Mette's; its id and person follow from ``seq`` unless given."""
    known: dict[str, Any] = {
        "seq": seq,
        "call_id": f"call-{seq}",
        "person_id": f"person-{seq}",
        "name": "Mette Sørensen",
        "number": "+4520123456",
        "started_at": NOW - timedelta(minutes=78),
        "direction": Direction.INCOMING,
        "state": CallState.ENDED,
        "reason": EndReason.COMPLETED,
        "talk_s": 360,
        "job_id": "pm",
        "note": "Leder et team på 6.",
        "is_starred": False,
        "source": "command",
    }
    return CallRow(**{**known, **values})


def a_page(*seqs: int, is_last: bool = True) -> HistoryPage:
    """Calls with these numbers, newest first."""
    return HistoryPage(rows=tuple(a_row(seq) for seq in seqs), is_last=is_last)


def a_candidate(person_id: str = "person-1", **values: Any) -> Candidate:  # noqa: ANN401 - any field
    """Mette, marked yesterday for the project manager's job."""
    known: dict[str, Any] = {
        "person_id": person_id,
        "job_id": "pm",
        "name": "Mette Sørensen",
        "number": "+4520123456",
        "stage": Stage.STARRED,
        "marked_at": NOW - timedelta(days=1),
        "last_note": "Leder et team på 6.",
        "call_count": 3,
    }
    return Candidate(**{**known, **values})
