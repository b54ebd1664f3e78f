"""What the words of a command line ask for. A table, not argparse: that alone costs 6 ms a call."""

from __future__ import annotations

TYPE_CHECKING = False  # typing would cost 5 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_LINK = 2048
LONGEST_PAUSE_MIN = 1440
CALLS = frozenset({"ring", "dial", "answer", "end", "missed"})
PLAIN = frozenset({"show", "history", "practice", "resume", "settings", "close", "status", "quit"})
HISTORY = frozenset({"export", "import", "search", "stats"})
_CALL_VALUES = frozenset({"--name", "--line", "--id", "--source", "--number"})
_HISTORY_OPTIONS = {
    "export": frozenset({"--to", "--format", "--preset", "--job", "--starred", "--json"}),
    "search": frozenset({"--job", "--starred", "--limit", "--json"}),
    "stats": frozenset({"--job", "--time", "--json"}),
    "import": frozenset({"--preview", "--json"}),
}
_VALUES = _CALL_VALUES | {"--to", "--format", "--preset", "--job", "--limit", "--time"}
_START_ONLY = frozenset({"--exit-after", "--background"})
_SWITCHES = frozenset(
    {
        "--help",
        "-h",
        "--version",
        "--background",
        "--timing",
        "--starred",
        "--json",
        "--preview",
        "--self-test",
    }
)
_LINK_FIELDS = frozenset({"number", "name", "line", "id"})


class BadWords(Exception):
    """The command line makes no sense; ``key`` and ``word`` say why (see cli_words)."""

    def __init__(self, key: str, word: str = "") -> None:
        """Takes the sentence's key and the word it is about."""
        super().__init__(key)
        self.key = key
        self.word = word


class CliRequest:
    """A command line, understood. No dataclass: they cost 12 ms.

    Attributes:
        kind: ``start``, ``send``, ``read``, ``help``, ``version``, ``doctor`` or ``self_test``.
        message: What to send to the running program, or to read in the history.
        exit_after: See ``StartOptions``.
        is_background: See ``StartOptions``.
        is_timing: The doctor measures a start.
    """

    __slots__ = ("exit_after", "is_background", "is_timing", "kind", "message")

    def __init__(
        self,
        kind: str = "start",
        message: dict[str, object] | None = None,
        *,
        exit_after: str = "",
        is_background: bool = False,
        is_timing: bool = False,
    ) -> None:
        """Takes what was understood."""
        self.kind = kind
        self.message = message or {}
        self.exit_after = exit_after
        self.is_background = is_background
        self.is_timing = is_timing


def options_of(operation: str) -> tuple[str, ...]:
    """The options that belong to an operation, or with an empty one to a bare ``taktone``."""
    if operation in CALLS:
        return tuple(sorted(_CALL_VALUES))
    if operation in HISTORY:
        return tuple(sorted(_HISTORY_OPTIONS[operation]))
    if operation == "doctor":
        return ("--timing",)
    return ("--help", "--version", "--self-test", *sorted(_START_ONLY)) if not operation else ()


def understand(words: Sequence[str]) -> CliRequest:
    """What ``words`` (without the program's name) ask for.

    Raises:
        BadWords: They make no sense.
    """
    start = 1 if words and words[0] == "--" else 0
    if words[start : start + 1] and _is_link(words[start]):
        if len(words) > start + 1:
            raise BadWords("bad_link")
        return CliRequest("send", link_message(words[start]))
    plain, options = _sorted_out(words)
    if "--help" in options or "-h" in options:
        return CliRequest("help")
    if "--version" in options:
        return CliRequest("version")
    if "--self-test" in options:
        return CliRequest("self_test")
    if plain:
        return _command(plain[0], plain[1:], options)
    _allow(options, _START_ONLY)
    return CliRequest(
        exit_after=options.get("--exit-after", ""), is_background="--background" in options
    )


def _sorted_out(words: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """The plain words, and the options with their values."""
    plain: list[str] = []
    options: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        name, has_value, value = word.partition("=")
        if word == "--":
            plain += rest
            break
        if not _is_option(word):
            plain.append(word)
        elif name in _VALUES or name == "--exit-after":
            if not has_value and not rest:
                raise BadWords("missing_value", word)
            options[name] = value if has_value else rest.pop(0)
        elif word in _SWITCHES:
            options[word] = ""
        else:
            raise BadWords("unknown_option", word)
    return plain, options


def _is_option(word: str) -> bool:
    return word.startswith("-") and len(word) > 1 and not word[1:2].isdigit()


def _allow(options: dict[str, str], allowed: frozenset[str]) -> None:
    for option in options:
        if option not in allowed:
            raise BadWords("misplaced", option)


def _command(operation: str, more: list[str], options: dict[str, str]) -> CliRequest:
    if operation in CALLS:
        _allow(options, _CALL_VALUES)
        return _call(operation, more, options)
    if operation in HISTORY:
        return _history(operation, more, options)
    _allow(options, frozenset({"--timing"}) if operation == "doctor" else frozenset())
    message: dict[str, object] = {"v": 1, "op": operation}
    if operation == "note":
        if not "".join(more).strip():
            raise BadWords("no_text")
        return CliRequest("send", {**message, "text": " ".join(more)})
    if operation == "open":
        return CliRequest("send", {**message, "path": _file(more)})
    if operation == "pause" and len(more) <= 1:
        return CliRequest("send", {**message, "minutes": _minutes(*more)})
    if operation not in PLAIN and operation not in ("doctor", "pause"):
        raise BadWords("unknown_word", operation)
    if more:
        raise BadWords("misplaced", more[0])
    if operation == "doctor":
        return CliRequest("doctor", is_timing="--timing" in options)
    return CliRequest("send", message)


def _call(operation: str, more: list[str], options: dict[str, str]) -> CliRequest:
    if len(more) > 1:
        raise BadWords("too_many", more[1])
    fields = {name[2:]: value for name, value in options.items()}
    if more:
        fields["number"] = more[0]
    return CliRequest("send", {"v": 1, "op": operation, **fields})


def _history(operation: str, more: list[str], options: dict[str, str]) -> CliRequest:
    _allow(options, _HISTORY_OPTIONS[operation])
    if operation == "stats" and more:
        raise BadWords("misplaced", more[0])
    if operation == "import" and len(more) != 1:
        raise BadWords("one_file")
    limit = options.get("--limit", "1")
    if not (limit.isascii() and limit.isdecimal() and int(limit[:9]) > 0):
        raise BadWords("bad_limit", limit)
    fields = {name[2:]: value for name, value in options.items()}
    return CliRequest("read", {"op": operation, "text": " ".join(more), **fields})


def _file(more: list[str]) -> str:
    if len(more) != 1:
        raise BadWords("one_file")
    import os  # noqa: PLC0415 - the running program has another folder

    return os.path.abspath(more[0])  # noqa: PTH100 - pathlib costs 10 ms


def _minutes(word: str = "60") -> int:
    is_number = word.isascii() and word.isdecimal() and len(word) <= 4
    if not is_number or not 1 <= int(word) <= LONGEST_PAUSE_MIN:
        raise BadWords("bad_minutes", word)
    return int(word)


def _is_link(word: str) -> bool:
    return word[:8].casefold().startswith(("taktone:", "tel:"))


def link_message(link: str) -> dict[str, object]:
    """What a web link asks for: a card and nothing more, whoever made it is a stranger.

    Raises:
        BadWords: It asks for anything else.
    """
    from urllib.parse import unquote  # noqa: PLC0415 - 26 ms that only links pay

    from taktone.core.link_query import query_pairs  # noqa: PLC0415 - as above

    if len(link) > LONGEST_LINK or not _is_link(link):
        raise BadWords("bad_link")
    scheme, _, rest = link.partition(":")
    if scheme.casefold() == "tel":
        # Who clicks on a number calls it.
        return {"v": 1, "op": "dial", "number": unquote(rest), "source": "link"}
    operation, _, query = rest.partition("?")
    operation = operation.strip("/").casefold()
    if operation != "ring":
        raise BadWords("bad_link")
    told = {name: value for name, value in query_pairs(query) if name in _LINK_FIELDS}
    return {"v": 1, "op": "ring", "source": "link", **told}
