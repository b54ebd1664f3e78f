"""What the use of the microphone tells of calls."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from taktone.core.call_event import CallEvent, CallState, EndReason
from taktone.core.calling_program import CallingProgram
from taktone.core.microphone_use import MicrophoneUse

BEGINS_AFTER_S = 3.0
ENDS_AFTER_S = 5.0


@dataclass(slots=True, kw_only=True)
class _Talk:
    """``gone_*``: since when there is nothing of it."""

    key: str
    program: CallingProgram
    since: datetime
    since_tick_s: float
    is_told: bool = False
    gone_at: datetime | None = None
    gone_tick_s: float = 0.0
    is_lost: bool = False

    @property
    def due_s(self) -> float | None:
        """When time alone makes a difference."""
        if self.gone_at is not None:
            return self.gone_tick_s + ENDS_AFTER_S
        return None if self.is_told else self.since_tick_s + BEGINS_AFTER_S


class MicrophoneCalls:
    """A program that is ticked and talks for 3 s has a call, which ends 5 s after the last of it.

    Programs open and close their streams several times while a call begins, and when another
    headset is chosen. Ticks are seconds on the monotonic clock, ``at`` is aware UTC.
    """

    def __init__(self, source: str, ticked: Collection[str]) -> None:
        """Takes the source's name for the events, and the keys of the programs that count."""
        self._source = source
        self._ticked = frozenset(ticked)
        self._talks: dict[str, _Talk] = {}
        self._count = 0

    def see(
        self, uses: Sequence[MicrophoneUse], at: datetime, tick_s: float
    ) -> tuple[CallEvent, ...]:
        """Takes who uses the microphone now."""
        over = self.lapse(at, tick_s)
        used = {use.program.key: use for use in uses if use.program.key in self._ticked}
        for key in self._talks.keys() - used.keys():
            self._leave(key, at, tick_s)
        for key, use in used.items():
            self._follow(key, use, at, tick_s)
        return (*over, *self.lapse(at, tick_s))

    def lose(self, at: datetime, tick_s: float) -> tuple[CallEvent, ...]:
        """Nobody tells any more who uses it: a call that is not seen again soon is lost."""
        over = self.lapse(at, tick_s)
        for key in tuple(self._talks):
            self._leave(key, at, tick_s, is_lost=True)
        return over

    def drop(self, at: datetime) -> tuple[CallEvent, ...]:
        """Nobody will look any more: what is open is lost now."""
        told = [talk for talk in self._talks.values() if talk.is_told]
        self._talks.clear()
        return tuple(
            self._event(talk, CallState.ENDED, min(talk.gone_at or at, at), EndReason.LOST)
            for talk in told
        )

    def lapse(self, at: datetime, tick_s: float) -> tuple[CallEvent, ...]:
        """Takes that time went on."""
        events: list[CallEvent] = []
        for key, talk in tuple(self._talks.items()):
            if talk.due_s is None or talk.due_s > tick_s:
                continue
            if talk.gone_at is None:
                talk.is_told = True
                events.append(self._event(talk, CallState.ACTIVE, talk.since))
            else:
                del self._talks[key]
                reason = EndReason.LOST if talk.is_lost else EndReason.COMPLETED
                events.append(self._event(talk, CallState.ENDED, min(talk.gone_at, at), reason))
        return tuple(events)

    def next_lapse_s(self) -> float | None:
        """The tick at which :meth:`lapse` has something to do, None while nothing is pending."""
        due = (talk.due_s for talk in self._talks.values())
        return min((tick_s for tick_s in due if tick_s is not None), default=None)

    def _follow(self, key: str, use: MicrophoneUse, at: datetime, tick_s: float) -> None:
        talk = self._talks.get(key)
        if talk is not None and (talk.is_told or use.is_talk):
            talk.gone_at, talk.is_lost = None, False
        elif talk is not None:
            self._leave(key, at, tick_s)
        elif use.is_talk:
            self._count += 1
            self._talks[key] = _Talk(
                key=f"{key}/{self._count}",
                program=use.program,
                since=at,
                since_tick_s=tick_s,
            )

    def _leave(self, key: str, at: datetime, tick_s: float, *, is_lost: bool = False) -> None:
        talk = self._talks[key]
        if not talk.is_told:
            del self._talks[key]
        elif talk.gone_at is None:
            talk.gone_at, talk.gone_tick_s, talk.is_lost = at, tick_s, is_lost

    def _event(
        self, talk: _Talk, state: CallState, at: datetime, reason: EndReason | None = None
    ) -> CallEvent:
        return CallEvent(
            source=self._source,
            key=talk.key,
            at=at,
            state=state,
            line=talk.program.name,
            reason=reason,
        )
