"""What the watched telephone does, from one document to the next."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.sources.sip.agenda import Agenda
from taktone.sources.sip.appointment import Appointment
from taktone.sources.sip.caller_reading import number_of, shown_name
from taktone.sources.sip.dialog_document import Dialog, DialogDocument
from taktone.sources.sip.leg_news import LegNews, Mode
from taktone.sources.sip.moment import Moment

EARLY_LIMIT_S = 180.0
MOST_WATCHED = 1000

Tell = Callable[[LegNews, Moment], None]
_DIRECTIONS = {"initiator": Direction.OUTGOING, "recipient": Direction.INCOMING}
_REASONS = {
    "rejected": EndReason.REJECTED,
    "cancelled": EndReason.MISSED,
    "replaced": EndReason.ANSWERED_ELSEWHERE,
}


@dataclass(slots=True)
class _Watched:
    """One call of the telephone.

    ``is_silent`` where it was there before we looked, and must not ring; ``is_stale`` where it
    has rung for longer than a telephone does.
    """

    leg: str
    dialog: Dialog
    is_silent: bool
    is_stale: bool = False
    has_talked: bool = False
    limit: Appointment | None = None


class WatchedDialogs:
    """Finds the calls in the states of conversations.

    Asterisk tells one state per extension under one id: a state that goes back is another call.
    Ghosts that never end were seen (a lost PUBLISH), so ringing has an end of its own. Kamailio's
    ghosts stand beside the same conversation's true state, and stay when that one has gone.
    """

    def __init__(self, agenda: Agenda, tell: Tell, run: str) -> None:
        """Takes the time table, who is told, and what no other run of the program is called by."""
        self._run = run
        self._agenda = agenda
        self._tell = tell
        self._known: dict[str, _Watched] = {}
        self._over: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._count = 0

    def take(self, document: DialogDocument, now: Moment, *, is_baseline: bool) -> None:
        """Takes a document; what the first one of a subscription tells does not ring."""
        for dialog in _furthest(document.dialogs):
            if not self._is_ghost(dialog):
                self._take(dialog, now, is_silent=is_baseline)
        if document.is_full:
            named = {dialog.id for dialog in document.dialogs}
            for dialog_id in [x for x in self._known if x not in named]:
                self._end(dialog_id, EndReason.UNKNOWN, now)

    def _is_ghost(self, dialog: Dialog) -> bool:
        """A conversation with a Call-ID ends once; what is told of it afterwards is not true."""
        place = (dialog.id, dialog.call_id)
        if dialog.call_id and dialog.state == "terminated":
            self._over[place] = None
            self._over.move_to_end(place)
            if len(self._over) > MOST_WATCHED:
                self._over.popitem(last=False)
            return False
        return place in self._over

    def _take(self, dialog: Dialog, now: Moment, *, is_silent: bool) -> None:
        known = self._known.get(dialog.id)
        if known is not None and _is_another(known, dialog):
            self._end(dialog.id, None, now)
            known = None
        if dialog.state == "terminated":
            if known is not None:
                self._end(dialog.id, _reason(known, dialog), now)
            return
        if known is None:
            known = self._begin(dialog, is_silent=is_silent)
            if known is None:
                return
            is_news = True
        else:
            is_news = dialog != known.dialog
            known.dialog = dialog
        is_answered = dialog.state == "confirmed" and not known.has_talked
        known.has_talked = known.has_talked or is_answered
        if is_answered and not is_silent:
            known.is_silent = known.is_stale = False
        if is_news and not known.is_silent and not known.is_stale:
            self._say(known, now)

    def _begin(self, dialog: Dialog, *, is_silent: bool) -> _Watched | None:
        if len(self._known) >= MOST_WATCHED:
            return None
        self._count += 1
        known = _Watched(f"{dialog.id}/{self._run}/{self._count}", dialog, is_silent)
        self._known[dialog.id] = known
        return known

    def _say(self, known: _Watched, now: Moment) -> None:
        state = _state(known.dialog)
        if state is None:
            return
        if state is CallState.ACTIVE and known.limit is not None:
            known.limit.cancel()
        elif state is not CallState.ACTIVE and known.limit is None:
            due_s = now.tick_s + EARLY_LIMIT_S
            known.limit = self._agenda.plan(due_s, lambda at: self._lapse(known, at))
        self._tell(_news(known, state), now)

    def _lapse(self, known: _Watched, now: Moment) -> None:
        if self._known.get(known.dialog.id) is known:
            known.is_stale = True
            self._tell(_news(known, CallState.ENDED, EndReason.UNKNOWN), now)

    def _end(self, dialog_id: str, reason: EndReason | None, now: Moment) -> None:
        known = self._known.pop(dialog_id)
        if known.limit is not None:
            known.limit.cancel()
        if not known.is_silent and not known.is_stale:
            said = None if known.has_talked else reason
            self._tell(_news(known, CallState.ENDED, said), now)


def _furthest(dialogs: Iterable[Dialog]) -> Iterable[Dialog]:
    """Each conversation once, as far as it is told to have come."""
    found: dict[str, Dialog] = {}
    for dialog in dialogs:
        before = found.get(dialog.id)
        if before is None or dialog.rank > before.rank:
            found[dialog.id] = dialog
    return found.values()


def _is_another(known: _Watched, dialog: Dialog) -> bool:
    """The id is the old one and the call is not."""
    has_other_call_id = bool(
        dialog.call_id and known.dialog.call_id and dialog.call_id != known.dialog.call_id
    )
    return has_other_call_id or (known.has_talked and dialog.rank < 3)


def _state(dialog: Dialog) -> CallState | None:
    if dialog.state == "confirmed":
        return CallState.ACTIVE
    if dialog.direction == "initiator":
        return CallState.DIALING
    return None if dialog.state == "trying" else CallState.RINGING


def _news(known: _Watched, state: CallState, reason: EndReason | None = None) -> LegNews:
    dialog = known.dialog
    direction = _DIRECTIONS.get(dialog.direction)
    if direction is None and state is CallState.RINGING:
        direction = Direction.INCOMING
    own = number_of(dialog.own_uri)
    return LegNews(
        mode=Mode.WATCH,
        leg=known.leg,
        state=state,
        call_id=dialog.call_id,
        direction=direction,
        number=number_of(dialog.uri),
        name=shown_name(dialog.name),
        line=own.partition(":")[2].partition("@")[0],
        reason=reason,
    )


def _reason(known: _Watched, dialog: Dialog) -> EndReason | None:
    if known.dialog.direction == "initiator":
        return None
    if dialog.code in (486, 600, 603) or dialog.event == "rejected":
        return EndReason.REJECTED
    return _REASONS.get(dialog.event)
