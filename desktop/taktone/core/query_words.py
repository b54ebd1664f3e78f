"""The words of the search language, Danish and English alike; the only place that knows them."""

from enum import StrEnum

from taktone.core.candidate import Stage
from taktone.core.history_query import CallTrait
from taktone.core.search_query import fold
from taktone.core.time_span import TimeSpan


class QueryKey(StrEnum):
    """What stands before a colon."""

    JOB = "job"
    LINE = "line"
    AFTER = "after"
    BEFORE = "before"
    TIME = "time"
    STEP = "step"


class QueryFlag(StrEnum):
    """What stands alone."""

    STAR = "star"
    MISSED = "missed"
    IN = "in"
    OUT = "out"
    NOTE = "note"
    PROMISE = "promise"


TRAITS: dict[QueryFlag, CallTrait] = {
    QueryFlag.STAR: CallTrait.STARRED,
    QueryFlag.MISSED: CallTrait.MISSED,
    QueryFlag.OUT: CallTrait.OUTGOING,
    QueryFlag.NOTE: CallTrait.NOTED,
    QueryFlag.PROMISE: CallTrait.PROMISED,
}
"""An incoming call is one that is not outgoing."""

_ENGLISH, _DANISH = 0, 1
_KEYS: dict[QueryKey, tuple[str, ...]] = {
    QueryKey.JOB: ("job", "stilling"),
    QueryKey.LINE: ("line", "linje"),
    QueryKey.AFTER: ("after", "efter", "since", "siden"),
    QueryKey.BEFORE: ("before", "før"),
    QueryKey.TIME: ("time", "tid"),
    QueryKey.STEP: ("step", "trin"),
}
_FLAGS: dict[QueryFlag, tuple[str, ...]] = {
    QueryFlag.STAR: ("star", "stjerne", "starred"),
    QueryFlag.MISSED: ("missed", "ubesvaret", "ubesvarede"),
    QueryFlag.IN: ("in", "ind", "incoming", "indgående"),
    QueryFlag.OUT: ("out", "ud", "outgoing", "udgående"),
    QueryFlag.NOTE: ("note", "note", "notat"),
    QueryFlag.PROMISE: ("promise", "løfte"),
}
_SPANS: dict[TimeSpan, tuple[str, ...]] = {
    TimeSpan.TODAY: ("today", "i-dag"),
    TimeSpan.THIS_WEEK: ("this-week", "denne-uge", "week", "uge"),
    TimeSpan.LAST_MONTH: ("last-month", "sidste-måned"),
    TimeSpan.SIX_MONTHS: ("6-months", "6-mdr"),
    TimeSpan.SINCE_AD: ("ad", "opslag"),
}

_STAGES: dict[Stage, tuple[str, ...]] = {
    Stage.STARRED: ("starred", "stjerne"),
    Stage.INVITED: ("invited", "inviteret"),
    Stage.BOOKED: ("booked", "aftalt"),
    Stage.HELD: ("held", "holdt"),
    Stage.OFFERED: ("offered", "tilbud"),
    Stage.DECLINED: ("declined", "afslag"),
    Stage.HIRED: ("hired", "ansat"),
}


def _plain(word: str) -> str:
    return fold(word).replace("-", "").replace("_", "").replace(" ", "")


_KEY_OF = {_plain(word): key for key, words in _KEYS.items() for word in words}
_FLAG_OF = {_plain(word): flag for flag, words in _FLAGS.items() for word in words}
_SPAN_OF = {_plain(word): span for span, words in _SPANS.items() for word in words}


def key_named(word: str) -> QueryKey | None:
    """The key that ``word`` is, in either language and spelling; None for any other word."""
    return _KEY_OF.get(_plain(word))


def flag_named(word: str) -> QueryFlag | None:
    """The flag that ``word`` is; only letters make one, ``star!`` is none."""
    return _FLAG_OF.get(_plain(word)) if word.isalpha() else None


def span_named(word: str) -> TimeSpan | None:
    """The stretch of time that ``word`` is."""
    return _SPAN_OF.get(_plain(word))


def stages_named(word: str) -> tuple[Stage, ...]:
    """The steps of a candidate that begin with ``word``; none for an empty one."""
    plain = _plain(word)
    return tuple(
        stage
        for stage, words in _STAGES.items()
        if plain and any(_plain(one).startswith(plain) for one in words)
    )


def word_of(what: QueryKey | QueryFlag | TimeSpan | Stage, *, is_danish: bool) -> str:
    """How it is written for somebody who reads Danish or English."""
    place = _DANISH if is_danish else _ENGLISH
    if isinstance(what, QueryKey):
        return _KEYS[what][place]
    if isinstance(what, Stage):
        return _STAGES[what][place]
    return _FLAGS[what][place] if isinstance(what, QueryFlag) else _SPANS[what][place]
