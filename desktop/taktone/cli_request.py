"""What the words of a command line ask for. A table, not argparse: that alone costs 6 ms a call."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

LONGEST_LINK = 2048
CALLS = frozenset({"ring", "dial", "answer", "end", "missed"})
PLAIN = frozenset({"show", "history", "practice", "resume", "settings", "close", "status", "quit"})
_VALUES = frozenset({"--name", "--line", "--id", "--source", "--number"})
_LINK_FIELDS = frozenset({"number", "name", "line", "id"})


class BadWords(Exception):
    """The command line makes no sense; ``key`` and ``word`` say why (see cli_words)."""

    def __init__(self, key: str, word: str = "") -> None:
        """Takes the sentence's key and the word it is about."""
        super().__init__(key)
        self.key = key
        self.word = word


@dataclass(slots=True)
class Request:
    """A command line, understood.

    Attributes:
        kind: ``start``, ``send``, ``help``, ``version`` or ``doctor``.
        message: What to send to the running program.
        exit_after: See ``StartOptions``.
        is_background: See ``StartOptions``.
        is_timing: The doctor measures a start.
    """

    kind: str = "start"
    message: dict[str, object] = field(default_factory=dict)
    exit_after: str = ""
    is_background: bool = False
    is_timing: bool = False


def understand(words: Sequence[str]) -> Request:
    """What ``words`` (without the program's name) ask for.

    Raises:
        BadWords: They make no sense.
    """
    if words and words[0].casefold().startswith(("taktone:", "tel:")):
        return _link(words)
    request = Request()
    plain: list[str] = []
    options: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word == "--":
            plain += rest
            break
        if not _is_option(word):
            plain.append(word)
        elif word.partition("=")[0] in _VALUES | {"--exit-after"}:
            name, has_value, value = word.partition("=")
            if not has_value and not rest:
                raise BadWords("missing_value", word)
            options[name] = value if has_value else rest.pop(0)
        else:
            _switch(request, word)
    request.exit_after = options.pop("--exit-after", "")
    if request.kind == "start" and (plain or options):
        _command(request, plain, options)
    return request


def _is_option(word: str) -> bool:
    return word.startswith("-") and len(word) > 1 and not word[1:2].isdigit()


def _switch(request: Request, word: str) -> None:
    match word:
        case "--help" | "-h":
            request.kind = "help"
        case "--version":
            request.kind = "version"
        case "--background":
            request.is_background = True
        case "--timing":
            request.is_timing = True
        case _:
            raise BadWords("unknown_option", word)


def _command(request: Request, plain: list[str], options: Mapping[str, str]) -> None:
    operation, *more = plain or [""]
    if operation == "doctor" and not more:
        request.kind = "doctor"
        return
    request.kind = "send"
    request.message = {"v": 1, "op": operation}
    if operation in CALLS:
        request.message |= {name[2:]: value for name, value in options.items()}
        if len(more) > 1:
            raise BadWords("too_many", more[1])
        if more:
            request.message["number"] = more[0]
    elif operation == "pause" and len(more) <= 1:
        request.message["minutes"] = _minutes(more[0] if more else "60")
    elif operation == "note":
        if not more:
            raise BadWords("no_text")
        request.message["text"] = " ".join(more)
    elif operation not in PLAIN or more:
        raise BadWords("unknown_word", more[0] if operation in PLAIN else operation)


def _minutes(word: str) -> int:
    if not word.isascii() or not word.isdecimal() or not 1 <= int(word[:6]) <= 1440:
        raise BadWords("bad_minutes", word)
    return int(word)


def _link(words: Sequence[str]) -> Request:
    """A web link can ring or show, and nothing more: whoever made it is a stranger."""
    from urllib.parse import parse_qsl, unquote  # noqa: PLC0415 - 26 ms that only links pay

    link = words[0]
    if len(words) > 1 or len(link) > LONGEST_LINK:
        raise BadWords("bad_link")
    scheme, _, rest = link.partition(":")
    if scheme.casefold() == "tel":
        return Request("send", {"v": 1, "op": "ring", "number": unquote(rest), "source": "link"})
    operation, _, query = rest.lstrip("/").partition("?")
    operation = operation.rstrip("/")
    if operation not in ("ring", "show"):
        raise BadWords("bad_link")
    message: dict[str, object] = {"v": 1, "op": operation, "source": "link"}
    if operation == "ring":
        message |= {k: v for k, v in parse_qsl(query) if k in _LINK_FIELDS}
    return Request("send", message)
