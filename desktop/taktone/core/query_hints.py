"""What may be meant with the word that is being typed into the search."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from taktone.core.candidate import Stage
from taktone.core.job_naming import names_line
from taktone.core.query_text import filter_word
from taktone.core.query_token import QueryToken, tokens_of
from taktone.core.query_words import QueryFlag, QueryKey, word_of
from taktone.core.search_query import begins_words, fold
from taktone.core.time_span import TimeSpan

MOST_HINTS = 12

ORDER: tuple[QueryKey | QueryFlag, ...] = (
    *(QueryKey.JOB, QueryFlag.MISSED, QueryFlag.STAR, QueryFlag.PROMISE, QueryFlag.NOTE),
    *(QueryFlag.IN, QueryFlag.OUT, QueryKey.TIME, QueryKey.AFTER, QueryKey.BEFORE),
    *(QueryKey.STEP, QueryKey.LINE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryHint:
    """One way to go on.

    Attributes:
        word: What is written in place of the word at the cursor; after a colon more follows.
        what: The filter it is or belongs to.
        span: The stretch of time that is meant.
        stage: The step of a candidate that is meant.
    """

    word: str
    what: QueryKey | QueryFlag
    span: TimeSpan | None = None
    stage: Stage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuerySurroundings:
    """What a hint may name: titles of the jobs on offer, own lines, the present day."""

    jobs: Sequence[str] = ()
    lines: Sequence[str] = ()
    today: date
    is_danish: bool = False


def token_at(text: str, cursor: int) -> QueryToken | None:
    """The part of ``text`` whose letters end or go on at ``cursor``; None between two words."""
    for token in tokens_of(text):
        if token.start < cursor <= token.end:
            return token
    return None


def hints(text: str, cursor: int, around: QuerySurroundings) -> tuple[QueryHint, ...]:
    """Ways to go on with the word at ``cursor``, none for a word that begins no filter.

    In an empty search all filters are told.
    """
    token = token_at(text, cursor)
    if token is None:
        found = _filters("", "", around) if not text.strip() else iter(())
    elif token.is_phrase:
        found = iter(())
    elif token.key is not None:
        found = _values(token, around)
    else:
        found = _filters("-" if token.is_without else "", token.text, around)
    written = "" if token is None else text[token.start : token.end]
    return tuple(hint for hint in found if hint.word != written)[:MOST_HINTS]


def completed(text: str, cursor: int, hint: QueryHint) -> tuple[str, int]:
    """``text`` with the hint's word at ``cursor``, and where the cursor stands then."""
    token = token_at(text, cursor)
    start, end = (cursor, cursor) if token is None else (token.start, token.end)
    is_open = hint.word.endswith(":")
    after = text[end:] if is_open else text[end:].lstrip()
    word = hint.word if is_open else f"{hint.word} "
    return f"{text[:start]}{word}{after}", start + len(word)


def _filters(sign: str, begun: str, around: QuerySurroundings) -> Iterator[QueryHint]:
    for what in ORDER:
        is_key = isinstance(what, QueryKey)
        if (is_key and sign) or (what is QueryKey.LINE and not around.lines):
            continue
        word = next(
            (
                word
                for is_danish in (around.is_danish, not around.is_danish)
                if fold(word := word_of(what, is_danish=is_danish)).startswith(fold(begun))
            ),
            None,
        )
        if word is not None:
            yield QueryHint(word=f"{sign}{word}{':' if is_key else ''}", what=what)


def _values(token: QueryToken, around: QuerySurroundings) -> Iterator[QueryHint]:
    """What may stand after the colon."""
    key, typed = token.key, token.text
    if key is None:
        return
    name = word_of(key, is_danish=around.is_danish)
    if key is QueryKey.TIME:
        yield from _spans(name, typed, is_danish=around.is_danish)
        return
    if key is QueryKey.STEP:
        yield from _stages(name, typed, is_danish=around.is_danish)
        return
    if key is QueryKey.JOB:
        values = [title for title in around.jobs if begins_words(title, typed)]
    elif key is QueryKey.LINE:
        values = [line for line in around.lines if names_line(typed, line)]
    else:
        days = (around.today.strftime(shape) for shape in ("%Y", "%Y-%m", "%Y-%m-%d"))
        values = [day for day in days if day.startswith(typed)]
    for value in values:
        yield QueryHint(word=filter_word(name, value), what=key)


def _spans(name: str, typed: str, *, is_danish: bool) -> Iterator[QueryHint]:
    for span in TimeSpan:
        word = word_of(span, is_danish=is_danish)
        if fold(word).startswith(fold(typed)):
            yield QueryHint(word=f"{name}:{word}", what=QueryKey.TIME, span=span)


def _stages(name: str, typed: str, *, is_danish: bool) -> Iterator[QueryHint]:
    for stage in Stage:
        word = word_of(stage, is_danish=is_danish)
        if fold(word).startswith(fold(typed)):
            yield QueryHint(word=f"{name}:{word}", what=QueryKey.STEP, stage=stage)
