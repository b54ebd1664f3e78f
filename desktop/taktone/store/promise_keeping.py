"""How promises follow the calls: kept by an answer, made by a missed call."""

from taktone.core.call import Call
from taktone.core.call_event import Direction, EndReason
from taktone.core.identity import new_id
from taktone.store.call_identity import Standing
from taktone.store.database import Database
from taktone.store.values import to_ms

_KEEP_CALL_BACKS = """
    UPDATE promises SET kept_at = ?, kept_in = ?
    WHERE person_seq = ? AND kept_at IS NULL AND kind = 'call_back' AND made_at <= ?
    AND call_seq IS NOT ?
"""
_REOPEN_OTHERS = """
    UPDATE promises SET kept_at = NULL, kept_in = NULL WHERE kept_in = ? AND person_seq <> ?
"""
_TAKE_BACK = """
    DELETE FROM promises WHERE call_seq = ? AND is_automatic = 1 AND kept_at IS NULL
"""
_MAKE_AUTOMATIC = """
    INSERT INTO promises (id, person_seq, call_seq, job_seq, kind, text, made_at, is_automatic)
    SELECT ?, c.person_seq, c.seq, c.job_seq, 'call_back', '', ?, 1
    FROM calls c WHERE c.seq = ? AND c.number <> ''
    AND NOT EXISTS (SELECT 1 FROM promises r WHERE r.person_seq = c.person_seq
        AND r.kept_at IS NULL AND r.is_automatic = 1)
    AND NOT EXISTS (SELECT 1 FROM calls later WHERE later.person_seq = c.person_seq
        AND later.seq > c.seq AND later.answered_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM quiet_numbers WHERE number = c.number)
"""


def follow_call(database: Database, call: Call, before: Standing | None, now: Standing) -> bool:
    """Keeps and makes promises as a call that began or changed calls for; True where it did.

    - A call that is answered keeps what was promised before it: to call that person back. It
      keeps nothing that was promised in it, and nothing a second time.
    - A call from somebody that goes to somebody else leaves their promises as they were.
    - A missed call promises to call back, once for each person: not for a hidden or a quiet number,
      nor for somebody talked to since, nor where nobody could tell that it was missed (its card was
      closed and no source tells an end). If it was answered after all, the promise is gone.
    """
    changed = 0
    is_given = before is not None and before.person != now.person
    if is_given:
        changed += reopen_others(database, now)
    if now.answered_at is not None and (before is None or is_given or before.answered_at is None):
        changed += keep_call_backs(database, now)
    is_missed, was_missed = _is_missed(now), before is not None and _is_missed(before)
    is_news = before is None or not was_missed or before.number != now.number
    if is_missed and is_news and (before is None or any(leg.can_end for leg in call.legs)):
        at = call.ended_at or call.started_at
        changed += database.execute(_MAKE_AUTOMATIC, (new_id(at), to_ms(at), now.call))
    elif was_missed and not is_missed:
        changed += database.execute(_TAKE_BACK, (now.call,))
    return changed > 0


def keep_call_backs(database: Database, now: Standing) -> int:
    """An answered call keeps its person's promises to call back; how many."""
    return database.execute(
        _KEEP_CALL_BACKS, (now.answered_at, now.call, now.person, now.answered_at, now.call)
    )


def reopen_others(database: Database, now: Standing) -> int:
    """What a call kept of people whose call it is no more is open again; how many."""
    return database.execute(_REOPEN_OTHERS, (now.call, now.person))


def _is_missed(call: Standing) -> bool:
    return call.direction == Direction.INCOMING and call.reason == EndReason.MISSED
