"""From the search language to a question: ``job:controller missed after:2026-09 "two words"``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from taktone.core.candidate import Stage
from taktone.core.history_query import CallTrait, HistoryQuery
from taktone.core.query_token import QueryToken, tokens_of
from taktone.core.query_words import TRAITS, QueryFlag, QueryKey, span_named, stages_named
from taktone.core.time_span import TimeSpan, midnight, span_bounds

LONGEST = 4_000
"""Letters of a search that are read: a pasted page must not hold the search up."""

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DANISH = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_UNFINISHED = re.compile(r"[\d./-]*")


@dataclass(slots=True)
class _Gathered:
    """What was read so far; ``unread`` are parts that turn out to be plain words."""

    words: list[str] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    without_phrases: list[str] = field(default_factory=list)
    job_words: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    traits: set[CallTrait] = field(default_factory=set)
    lacks: set[CallTrait] = field(default_factory=set)
    stages: set[Stage] = field(default_factory=set)
    since: list[datetime] = field(default_factory=list)
    until: list[datetime] = field(default_factory=list)
    is_since_ad: bool = False


def parse_query(text: str, now: datetime) -> HistoryQuery:
    """The question that ``text`` asks at ``now`` (aware, in the user's time zone).

    Any text asks something: what is no filter is a word to look for. A filter whose value is still
    being typed (``job:``, ``after:2026-``) is left out.
    """
    found = _Gathered()
    for token in tokens_of(text[:LONGEST]):
        _take(found, token, now)
    return HistoryQuery(
        text=" ".join(found.words),
        phrases=tuple(found.phrases),
        without=tuple(found.without),
        without_phrases=tuple(found.without_phrases),
        job_words=tuple(found.job_words),
        lines=tuple(found.lines),
        is_starred=CallTrait.STARRED in found.traits,
        traits=frozenset(found.traits - {CallTrait.STARRED}),
        lacks=frozenset(found.lacks),
        stages=frozenset(found.stages),
        since=max(found.since, default=None),
        until=min(found.until, default=None),
        is_since_ad=found.is_since_ad,
    )


def day_named(text: str, now: datetime) -> datetime | None:
    """The first moment of a year, month or day: ``2026``, ``2026-09``, ``15.9.2026``.

    None for anything else.
    """
    iso, danish = _ISO.fullmatch(text), _DANISH.fullmatch(text)
    if danish is not None:
        day, month, year = map(int, danish.groups())
    elif iso is not None:
        year, month, day = (int(part or 1) for part in iso.groups())
    else:
        return None
    try:
        return midnight(now).replace(year=year, month=month, day=day)
    except ValueError:
        return None


def _take(found: _Gathered, token: QueryToken, now: datetime) -> None:
    if token.flag is not None:
        _take_flag(found, token.flag, is_wanted=not token.is_without)
    elif token.key in {QueryKey.JOB, QueryKey.LINE}:
        values = found.job_words if token.key is QueryKey.JOB else found.lines
        _add(values, [token.text])
    elif token.key is QueryKey.STEP:
        found.stages.update(stages_named(token.text))
    elif token.key is not None:
        _take_time(found, token, now)
    elif token.is_without:
        _add(found.without_phrases if token.is_phrase else found.without, [token.text])
    else:
        _add(found.phrases if token.is_phrase else found.words, [token.text])


def _add(values: list[str], texts: Iterable[str]) -> None:
    values.extend(text for text in texts if text.strip())


def _take_flag(found: _Gathered, flag: QueryFlag, *, is_wanted: bool) -> None:
    if flag is QueryFlag.IN:
        trait, is_wanted = CallTrait.OUTGOING, not is_wanted
    else:
        trait = TRAITS[flag]
    (found.traits if is_wanted else found.lacks).add(trait)


def _take_time(found: _Gathered, token: QueryToken, now: datetime) -> None:
    span = span_named(token.text) if token.key is not QueryKey.BEFORE else None
    if span is not None:
        since, until = span_bounds(span, now)
        found.since += [since] if since else []
        found.until += [until] if until and token.key is QueryKey.TIME else []
        found.is_since_ad |= span is TimeSpan.SINCE_AD
        return
    day = day_named(token.text, now) if token.key is not QueryKey.TIME else None
    if day is not None:
        (found.since if token.key is QueryKey.AFTER else found.until).append(day)
    elif not _is_unfinished(token):
        found.words.append(token.text)


def _is_unfinished(token: QueryToken) -> bool:
    return token.key is QueryKey.TIME or _UNFINISHED.fullmatch(token.text) is not None
