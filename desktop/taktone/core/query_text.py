"""Filters written into a search and taken out of it: what a button does to the typed text."""

from enum import StrEnum

from taktone.core.query_token import QueryToken, tokens_of
from taktone.core.query_words import QueryFlag, QueryKey


class QueryGroup(StrEnum):
    """Filters that take each other's place."""

    LINE = "line"
    JOB = "job"
    TIME = "time"
    DIRECTION = "direction"
    MISSED = "missed"
    STAR = "star"
    NOTE = "note"
    PROMISE = "promise"
    STEP = "step"


_OF_KEY = {
    QueryKey.JOB: QueryGroup.JOB,
    QueryKey.LINE: QueryGroup.LINE,
    QueryKey.AFTER: QueryGroup.TIME,
    QueryKey.BEFORE: QueryGroup.TIME,
    QueryKey.TIME: QueryGroup.TIME,
    QueryKey.STEP: QueryGroup.STEP,
}
_OF_FLAG = {
    QueryFlag.IN: QueryGroup.DIRECTION,
    QueryFlag.OUT: QueryGroup.DIRECTION,
    QueryFlag.MISSED: QueryGroup.MISSED,
    QueryFlag.STAR: QueryGroup.STAR,
    QueryFlag.NOTE: QueryGroup.NOTE,
    QueryFlag.PROMISE: QueryGroup.PROMISE,
}


def group_of(token: QueryToken) -> QueryGroup | None:
    """Which group a part of a search belongs to; None for words to look for."""
    if token.key is not None:
        return _OF_KEY[token.key]
    return None if token.flag is None else _OF_FLAG[token.flag]


def filters_in(text: str, group: QueryGroup) -> tuple[QueryToken, ...]:
    """The filters of a group that ``text`` has, in their order."""
    return tuple(token for token in tokens_of(text) if group_of(token) is group)


def with_filter(text: str, group: QueryGroup, word: str) -> str:
    """``text`` with ``word`` as the only filter of the group, or without any where it is empty.

    It ends in a space where something stands in it: the next word is one of its own.
    """
    gone = filters_in(text, group)
    kept = [text[token.start : token.end].strip() for token in tokens_of(text) if token not in gone]
    words = [part for part in (*kept, word) if part]
    return f"{' '.join(words)} " if words else ""


def filter_word(key: str, value: str) -> str:
    """``key:value``, in quotes where the value is more than one word."""
    plain = " ".join("".join(" " if letter in '"“”„' else letter for letter in value).split())
    return f'{key}:"{plain}"' if " " in plain else f"{key}:{plain}"
