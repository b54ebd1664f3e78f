"""The command line: speaks to the running program, or starts it. No Qt on the way in.

What ``taktone ring`` has to load is most of what it costs: ``typing``, ``pathlib`` and
``dataclasses`` would double it.
"""

from __future__ import annotations

import os
import sys
import time

_BEGAN_NS = time.monotonic_ns()

from taktone import __version__  # noqa: E402 - the stamp above comes before everything
from taktone.cli_request import BadWords, CliRequest, understand  # noqa: E402
from taktone.cli_words import say  # noqa: E402

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

START_LIMIT_S = 20.0
_STARTING = frozenset({"ring", "dial", "show", "history", "practice", "settings"})


def main(words: Sequence[str] | None = None) -> int:
    """Does what the command line asks; 0 done, 1 not possible now, 2 not understood."""
    given = sys.argv[1:] if words is None else words
    try:
        request = understand([_readable(word) for word in given])
    except BadWords as bad:
        _complain(say(bad.key, word=_printable(bad.word)))
        return 2
    match request.kind:
        case "help":
            _tell(say("help"))
        case "version":
            _tell(f"taktone {__version__}\n")
        case "doctor":
            from taktone.doctor import examine  # noqa: PLC0415 - only when asked for

            return examine(is_timing=request.is_timing)
        case "self_test":
            from taktone.self_test import test_self  # noqa: PLC0415 - only when asked for

            return test_self()
        case "send":
            return _send(request)
        case "read":
            if request.message["op"] == "import":
                from taktone.import_command import import_file  # noqa: PLC0415 - as above

                return import_file(request.message)
            from taktone.history_command import read_history  # noqa: PLC0415 - as above

            return read_history(request.message)
        case _:
            return _start(request)
    return 0


def _send(request: CliRequest) -> int:
    from taktone.host.control_client import NotRunning, send  # noqa: PLC0415 - a start needs none

    try:
        reply = send(request.message)
    except NotRunning:
        if request.message["op"] not in _STARTING:
            _complain(say("not_running"))
            return 1
        from taktone.launching import send_to_new  # noqa: PLC0415 - the program runs, mostly

        try:
            reply = send_to_new(request.message, START_LIMIT_S)
        except NotRunning:
            _complain(say("not_started"))
            return 1
    return _report(request, reply)


def _report(request: CliRequest, reply: dict[str, object]) -> int:
    if not reply.get("ok"):
        error, detail = (_printable(str(reply.get(name, ""))) for name in ("error", "detail"))
        key = "no_card" if error == "no_card" else "refused"
        _complain(say(key, error=error, detail=detail))
        return 1
    if reply.get("hint") == "unfilled_macro":
        _complain(say("macro", word=_printable(str(request.message.get("number")))))
    if request.message.get("op") == "status":
        import json  # noqa: PLC0415 - 4 ms

        _tell(json.dumps({k: v for k, v in reply.items() if k not in ("v", "ok")}) + "\n")
    return 0


def _start(request: CliRequest) -> int:
    from taktone.host.control_client import NotRunning, send  # noqa: PLC0415 - see _send

    is_measured = bool(request.exit_after)
    if not is_measured and not request.is_background:
        try:
            return _report(request, send({"v": 1, "op": "history"}))
        except NotRunning:
            pass
    from taktone.launching import has_screen  # noqa: PLC0415 - see _send

    if not has_screen():
        _complain(say("no_screen"))
        return 1
    from taktone import trace  # noqa: PLC0415 - pathlib: 10 ms

    trace.start(request.exit_after)
    trace.trace("proc.start", _BEGAN_NS)
    from taktone.host.quick_imports import import_qt  # noqa: PLC0415 - Qt: 100 ms

    import_qt()
    from taktone.app import run  # noqa: PLC0415 - as above
    from taktone.start_options import StartOptions  # noqa: PLC0415 - as above

    options = StartOptions(exit_after=request.exit_after, is_background=request.is_background)
    return run(options)


def _readable(word: str) -> str:
    """A word in UTF-8; old telephone programs send names in Latin-1."""
    try:
        word.encode()
    except UnicodeEncodeError:
        return os.fsencode(word).decode("latin-1")
    return word


def _printable(word: str) -> str:
    """Foreign text for a terminal, which obeys control characters."""
    return "".join(letter if letter.isprintable() else "?" for letter in word[:200])


def _tell(text: str) -> None:
    _print(text, sys.stdout)


def _complain(sentence: str) -> None:
    _print(f"{sentence}\n", sys.stderr)


def _print(text: str, stream: TextIO | None) -> None:
    """Prints also where letters are missing; a program without a console has no streams."""
    if stream is not None:
        letters = stream.encoding or "ascii"
        stream.write(text.encode(letters, "replace").decode(letters))
