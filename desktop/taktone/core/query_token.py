"""What is typed into the search, cut into its parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from taktone.core.query_words import QueryFlag, QueryKey, flag_named, key_named

_QUOTES = '"“”„'
_TOKEN = re.compile(
    r"(?P<no>-)?(?:"
    rf"(?P<key>[^\W\d_]+):(?P<value>[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]?|[^\s{_QUOTES}]*)"
    rf"|[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}]?"
    r"|(?P<word>\S+))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryToken:
    """One part of a search, and where it stands.

    Attributes:
        text: What is looked for or the value of the key, without quotes.
        key: What stands before the colon, None where nothing known does.
        flag: The filter that the word is, None for a word to look for.
        is_phrase: It stands in quotes.
        is_without: A minus stands before it.
        start: Its place in the whole text.
        end: The place after it.
    """

    text: str
    key: QueryKey | None = None
    flag: QueryFlag | None = None
    is_phrase: bool = False
    is_without: bool = False
    start: int = 0
    end: int = 0


def tokens_of(text: str) -> Iterator[QueryToken]:
    """The parts of ``text`` in their order; any text can be cut."""
    for found in _TOKEN.finditer(text):
        yield _token(found)


def _token(found: "re.Match[str]") -> QueryToken:
    is_without = found["no"] is not None
    start, end = found.span()
    if found["phrase"] is not None:
        return QueryToken(
            text=found["phrase"], is_phrase=True, is_without=is_without, start=start, end=end
        )
    key = None if found["key"] is None or is_without else key_named(found["key"])
    if key is not None:
        return QueryToken(text=found["value"].strip(_QUOTES), key=key, start=start, end=end)
    word = found.group().removeprefix("-") if is_without else found.group()
    flag = flag_named(word)
    return QueryToken(text=word, flag=flag, is_without=is_without, start=start, end=end)
