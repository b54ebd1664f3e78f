"""What a test of a line found out, and what that means for the line as the user described it."""

from dataclasses import dataclass
from typing import NamedTuple

from taktone.core.line_health import LineAdvice, LineHealth
from taktone.core.line_probe import ProbeAnswer, ProbeFinding, ProbeHint, ProbeResult, ProbeTopic
from taktone.core.sip_line import SipLine
from taktone.sources.sip.mode_status import ModeStatus, health_of

NEVER_REACHED = frozenset({LineAdvice.UNREACHABLE, LineAdvice.UNKNOWN_HOST, LineAdvice.NO_PASSWORD})


class _Documents(NamedTuple):
    """What a server's dialog documents tell of a call."""

    numbers: ProbeResult
    names: ProbeResult
    outgoing_numbers: ProbeResult
    ring_groups: ProbeResult


_YES, _NO, _LATER = ProbeResult.YES, ProbeResult.NO, ProbeResult.LATER
_ASTERISK = _Documents(_YES, _YES, _NO, _LATER)
# Measured on Asterisk 16 and 22 and on Kamailio 5.6; a name can be part of another.
_KNOWN = {
    "asterisk": _ASTERISK,
    "fpbx": _ASTERISK,
    "freepbx": _ASTERISK,
    "mikopbx": _ASTERISK,
    "kamailio": _Documents(_YES, _NO, _YES, _NO),
}
_UNKNOWN = _Documents(_LATER, _LATER, _LATER, _LATER)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbeFacts:
    """As far as a test without a call can tell them.

    Attributes:
        watch: Whether the state of the user's telephone may be asked for.
        phone: Whether one more telephone may sign in; whether there is room shows only then.
        other_phones: Devices signed in on the line now, None where the server did not tell.
        software: What the server calls itself; foreign text.
    """

    watch: ModeStatus
    phone: ModeStatus
    other_phones: int | None = None
    software: str = ""


def answer_of(line: SipLine, facts: ProbeFacts) -> ProbeAnswer:
    """What ``line`` would hear, and what would let it hear more."""
    health = _health(line, facts)
    is_heard = facts.watch.is_working or facts.phone.is_working
    if health.advice in NEVER_REACHED and not is_heard:
        return ProbeAnswer(health=health, findings=(_found(ProbeTopic.REACHED, _NO),))
    reached = _found(ProbeTopic.REACHED, _YES)
    if health.advice is LineAdvice.WRONG_PASSWORD:
        return ProbeAnswer(health=health, findings=(reached, _found(ProbeTopic.LOGGED_IN, _NO)))
    findings = [reached]
    if is_heard:
        findings.append(_found(ProbeTopic.LOGGED_IN, _YES))
    findings += _watching(line, facts)
    findings += _hearing(line, facts)
    findings += _phones(line, facts)
    return ProbeAnswer(health=health, findings=tuple(findings))


def answer_without_way(health: LineHealth) -> ProbeAnswer:
    """There was no talk with the server at all; ``health`` says why."""
    reached = _NO if health.advice in NEVER_REACHED else _YES
    return ProbeAnswer(health=health, findings=(_found(ProbeTopic.REACHED, reached),))


def _health(line: SipLine, facts: ProbeFacts) -> LineHealth:
    both = sorted(
        (facts.phone, facts.watch), key=lambda mode: mode.advice is not LineAdvice.WRONG_PASSWORD
    )
    if not any(mode.is_working for mode in both):
        return health_of(both)
    chosen = [facts.watch] if line.is_watching else []
    return health_of([*chosen, facts.phone] if line.is_silent_phone else chosen)


def _watching(line: SipLine, facts: ProbeFacts) -> list[ProbeFinding]:
    watch = facts.watch
    if watch.is_working:
        hint = ProbeHint.NONE if line.is_watching else ProbeHint.TRY_WATCHING
        return [_found(ProbeTopic.WATCHES, _YES, hint)]
    if not line.is_watching and facts.phone.is_working:
        return []
    return [
        ProbeFinding(
            topic=ProbeTopic.WATCHES,
            result=_NO,
            hint=_phone_hint(line, facts) or ProbeHint.ASK_FOR_SUBSCRIPTION,
            detail=watch.detail,
        )
    ]


def _hearing(line: SipLine, facts: ProbeFacts) -> list[ProbeFinding]:
    """What is told of calls by the ways to listen that are chosen and work."""
    is_watching = line.is_watching and facts.watch.is_working
    is_phone = line.is_silent_phone and facts.phone.is_working
    if not is_watching and not is_phone:
        return []
    told = _documents(facts.software)
    outgoing = told.outgoing_numbers if is_watching else _NO
    return [
        _found(ProbeTopic.NUMBERS, _YES if is_phone else told.numbers),
        _offered(ProbeTopic.NAMES, _YES if is_phone else told.names, _phone_hint(line, facts)),
        _offered(ProbeTopic.OUTGOING_NUMBERS, outgoing, _outgoing_hint(line, facts)),
        _offered(
            ProbeTopic.RING_GROUPS,
            _YES if is_phone else told.ring_groups,
            _phone_hint(line, facts),
        ),
    ]


def _phones(line: SipLine, facts: ProbeFacts) -> list[ProbeFinding]:
    phone = facts.phone
    is_missed = line.is_silent_phone or not facts.watch.is_working
    refused = ProbeHint.ASK_FOR_SECOND_DEVICE if is_missed else ProbeHint.NONE
    findings = [
        ProbeFinding(
            topic=ProbeTopic.SILENT_PHONE,
            result=_YES if phone.is_working else _NO,
            hint=ProbeHint.NONE if phone.is_working else refused,
            detail=phone.detail,
        )
    ]
    if facts.other_phones is not None:
        result = _YES if facts.other_phones else _NO
        findings.append(
            ProbeFinding(topic=ProbeTopic.OTHER_PHONES, result=result, count=facts.other_phones)
        )
    return findings


def _phone_hint(line: SipLine, facts: ProbeFacts) -> ProbeHint:
    is_offered = facts.phone.is_working and not line.is_silent_phone
    return ProbeHint.TRY_SILENT_PHONE if is_offered else ProbeHint.NONE


def _outgoing_hint(line: SipLine, facts: ProbeFacts) -> ProbeHint:
    if facts.watch.is_working:
        is_chosen = line.is_watching
        return ProbeHint.ASK_FOR_OUTGOING_NUMBERS if is_chosen else ProbeHint.TRY_WATCHING
    return ProbeHint.ASK_FOR_SUBSCRIPTION


def _documents(software: str) -> _Documents:
    name = software.lower()
    return next((told for known, told in _KNOWN.items() if known in name), _UNKNOWN)


def _found(
    topic: ProbeTopic, result: ProbeResult, hint: ProbeHint = ProbeHint.NONE
) -> ProbeFinding:
    return ProbeFinding(topic=topic, result=result, hint=hint)


def _offered(topic: ProbeTopic, result: ProbeResult, hint: ProbeHint) -> ProbeFinding:
    """``hint`` only where something is missing."""
    return _found(topic, result, hint if result is _NO else ProbeHint.NONE)
