"""Plain sample calls, and what stands in for the world around the card."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.caller import Caller
from taktone.core.job import UNSOLICITED_ID, Job
from taktone.core.open_call import OpenCall
from taktone.core.phone_number import HIDDEN, PhoneNumber
from taktone.core.prompt import Phase, Prompt
from taktone.core.prompt_deck import PromptDeck

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TICK_S = 5000.0
METTE = PhoneNumber(number="+4520123456", raw="20123456", national="20123456", kind="mobile")
JONAS = PhoneNumber(number="+4531558002", raw="31558002", national="31558002", kind="mobile")
RETURNING = Caller(
    person_id="mette",
    name="Mette Sørensen",
    call_count=2,
    last_at=datetime(2026, 11, 12, 13, 20, tzinfo=UTC),
    last_talk_s=250,
    last_note="Spurgte til rejsedage. Rolig, konkret.",
)
JOBS = (
    Job(id="pm", title="Projektleder", place="Aarhus", ad_link="https://example.org/pm"),
    Job(id="fin", title="Controller"),
    Job(id="old", title="Bogholder", is_archived=True),
    Job(id=UNSOLICITED_ID),
)
DECK = PromptDeck(
    Prompt(id=f"{phase}-{number}", phase=phase, text=f"{phase} {number}")
    for phase in Phase
    for number in range(3)
)


def a_call(key: str = "7", **values: Any) -> Call:  # noqa: ANN401 - any field
    """Mette's call, ringing since ``TICK_S``."""
    state = values.get("state", CallState.RINGING)
    known: dict[str, Any] = {
        "id": f"call-{key}",
        "state": state,
        "direction": Direction.INCOMING,
        "legs": (Leg(source="command", key=key, state=state),),
        "number": METTE,
        "name": "Mette Sørensen",
        "started_at": NOW,
        "started_tick_s": TICK_S,
    }
    return Call(**{**known, **values})


def ringing(key: str = "7", **values: Any) -> OpenCall:  # noqa: ANN401 - any field
    """A call that rings."""
    return _open(a_call(key), values)


def talking(key: str = "7", talked_s: float = 0.0, **values: Any) -> OpenCall:  # noqa: ANN401
    """A call answered ``talked_s`` before ``TICK_S``."""
    call = a_call(key, state=CallState.ACTIVE, answered_at=NOW, answered_tick_s=TICK_S - talked_s)
    return _open(call, values)


def ended(
    key: str = "7",
    talked_s: float | None = 372.0,
    reason: EndReason = EndReason.COMPLETED,
    **values: Any,  # noqa: ANN401 - any field
) -> OpenCall:
    """A call that ended at ``TICK_S``; ``talked_s`` None where nobody answered."""
    call = a_call(key, state=CallState.ENDED, ended_at=NOW, ended_tick_s=TICK_S, reason=reason)
    if talked_s is not None:
        call = replace(call, answered_at=NOW, answered_tick_s=TICK_S - talked_s)
    return _open(call, values)


def missed(key: str = "7", **values: Any) -> OpenCall:  # noqa: ANN401 - any field
    """A call nobody took."""
    return ended(key, None, EndReason.MISSED, **values)


def hidden(key: str = "7") -> OpenCall:
    """A caller who withheld number and name."""
    return OpenCall(call=a_call(key, number=HIDDEN, name=""))


def held(key: str = "7") -> OpenCall:
    """A call on hold."""
    shown = talking(key)
    return replace(shown, call=replace(shown.call, state=CallState.HELD))


def _open(call: Call, values: dict[str, Any]) -> OpenCall:
    of_call = {name: values.pop(name) for name in ("name", "number", "direction") if name in values}
    return OpenCall(call=replace(call, **of_call), **values)


@dataclass
class Clock:
    """Monotonic seconds that go on only when told to."""

    tick_s: float = TICK_S

    def __call__(self) -> float:
        return self.tick_s


@dataclass
class FakeDesk:
    """Notes the user's wishes."""

    notes: list[tuple[str, int, str]] = field(default_factory=list)
    stars: list[tuple[str, bool]] = field(default_factory=list)
    jobs: list[tuple[str, str]] = field(default_factory=list)
    new_jobs: list[tuple[str, str]] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)

    def write_note(self, call_id: str, revision: int, text: str) -> None:
        self.notes.append((call_id, revision, text))

    def mark(self, call_id: str, *, is_starred: bool) -> None:
        self.stars.append((call_id, is_starred))

    def choose_job(self, call_id: str, job_id: str) -> None:
        self.jobs.append((call_id, job_id))

    def add_job(self, call_id: str, title: str) -> None:
        self.new_jobs.append((call_id, title))

    def close_call(self, call_id: str) -> None:
        self.closed.append(call_id)
