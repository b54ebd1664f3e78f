"""Telephone calls as several sources hear them, in any order that can happen (hypothesis)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from taktone.core.call_event import CallEvent, CallState, Direction

BEGAN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NUMBERS = ("+4520123456", "+4531558002", "+4542661100", "+4551729911")
TELLS_END = ("sip", "fritzbox", "kdeconnect")
START_ONLY = "hook"
SOURCES = (*TELLS_END, START_ONLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardLeg:
    """What one source tells of a call; times are seconds."""

    source: str
    key: str
    is_hidden: bool
    starts: float
    answered: float | None
    ends: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardCall:
    """One call on the telephone; ``legs`` is never empty."""

    number: str
    direction: Direction
    starts: float
    legs: tuple[HeardLeg, ...]

    @property
    def keys(self) -> set[tuple[str, str]]:
        """How its sources know it."""
        return {(leg.source, leg.key) for leg in self.legs}


def events(calls: Sequence[HeardCall], shuffled: Sequence[int]) -> list[tuple[float, CallEvent]]:
    """What is told and when, as it arrives; of the same moment in the order of ``shuffled``."""
    told = [(at, event) for call in calls for leg in call.legs for at, event in _told(call, leg)]
    order = [*shuffled, *range(len(told))]
    ranked = sorted(enumerate(told), key=lambda x: (x[1][0], x[1][1].state.rank, order[x[0]]))
    return [each for _, each in ranked]


def _told(call: HeardCall, leg: HeardLeg) -> list[tuple[float, CallEvent]]:
    first = CallState.RINGING if call.direction is Direction.INCOMING else CallState.DIALING
    steps = [(leg.starts, first)]
    if leg.source != START_ONLY:
        if leg.answered is not None:
            steps.append((leg.answered, CallState.ACTIVE))
        steps.append((leg.ends, CallState.ENDED))
    return [
        (
            at,
            CallEvent(
                source=leg.source,
                key=leg.key,
                at=BEGAN + timedelta(seconds=at),
                state=state,
                direction=call.direction,
                number="" if leg.is_hidden else call.number,
                tells_end=leg.source != START_ONLY,
            ),
        )
        for at, state in steps
    ]


@st.composite
def heard_calls(draw: st.DrawFn, *, most: int = 4) -> list[HeardCall]:
    """One to ``most`` calls; they may overlap, and the same person may call twice."""
    count = draw(st.integers(1, most))
    return [draw(_heard_call(str(at))) for at in range(count)]


@st.composite
def _heard_call(draw: st.DrawFn, name: str) -> HeardCall:
    starts = draw(st.integers(0, 600)) / 10
    rings = draw(st.integers(100, 300)) / 10
    talks = draw(st.none() | st.integers(1, 3000))
    sources = draw(st.lists(st.sampled_from(SOURCES), min_size=1, max_size=4, unique=True))
    is_shy = draw(st.booleans())
    legs = []
    for at, source in enumerate(sources):
        late = draw(st.integers(0, 99)) / 10 if at else 0.0
        slack = draw(st.integers(0, 30)) / 10
        over = starts + rings + slack
        legs.append(
            HeardLeg(
                source=source,
                key=name,
                is_hidden=is_shy and draw(st.booleans()),
                starts=starts + late,
                answered=None if talks is None else over,
                ends=over if talks is None else over + talks / 10,
            )
        )
    return HeardCall(
        number=draw(st.sampled_from(NUMBERS)),
        direction=draw(st.sampled_from([*[Direction.INCOMING] * 4, Direction.OUTGOING])),
        starts=starts,
        legs=tuple(legs),
    )


def is_unmistakable(call: HeardCall, calls: Sequence[HeardCall]) -> bool:
    """True where the rules leave no doubt which legs are this call's.

    Nobody else calls about then; or every source sends the number, and nobody else has it.
    """
    others = [other for other in calls if other is not call]
    is_alone = all(abs(other.starts - call.starts) > 60 for other in others)
    is_numbered = not any(leg.is_hidden for leg in call.legs)
    is_only = all(other.number != call.number for other in others)
    nobody_hides = not any(leg.is_hidden for other in others for leg in other.legs)
    return is_alone or (is_numbered and is_only and nobody_hides)
