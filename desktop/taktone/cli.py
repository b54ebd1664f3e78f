"""The command line: speaks to the running program, or starts it. No Qt on the way in."""

import sys
import time

_BEGAN_NS = time.monotonic_ns()

from collections.abc import Sequence  # noqa: E402 - the stamp above comes before everything

from taktone import __version__, trace  # noqa: E402
from taktone.cli_request import BadWords, Request, understand  # noqa: E402
from taktone.cli_words import say  # noqa: E402

START_LIMIT_S = 20.0
_STARTING = frozenset({"ring", "dial", "show", "history", "practice", "settings"})


def main(words: Sequence[str] | None = None) -> int:
    """Does what the command line asks; 0 done, 1 not possible now, 2 not understood."""
    try:
        request = understand(sys.argv[1:] if words is None else words)
    except BadWords as bad:
        print(say(bad.key, word=bad.word), file=sys.stderr)
        return 2
    match request.kind:
        case "help":
            print(say("help"), end="")
        case "version":
            print(f"taktone {__version__}")
        case "doctor":
            from taktone.doctor import examine  # noqa: PLC0415 - only when asked for

            return examine(is_timing=request.is_timing)
        case "send":
            return _send(request)
        case _:
            return _start(request)
    return 0


def _send(request: Request) -> int:
    from taktone.host.control_client import NotRunning, send  # noqa: PLC0415 - a start needs none

    try:
        reply = send(request.message)
    except NotRunning:
        if request.message["op"] not in _STARTING:
            print(say("not_running"), file=sys.stderr)
            return 1
        from taktone.launching import send_to_new  # noqa: PLC0415 - the program runs, mostly

        try:
            reply = send_to_new(request.message, START_LIMIT_S)
        except NotRunning:
            print(say("not_started"), file=sys.stderr)
            return 1
    return _report(request, reply)


def _report(request: Request, reply: dict[str, object]) -> int:
    if not reply.get("ok"):
        error, detail = str(reply.get("error")), str(reply.get("detail", ""))
        key = "no_card" if error == "no_card" else "refused"
        print(say(key, error=error, detail=detail), file=sys.stderr)
        return 1
    if reply.get("hint") == "unfilled_macro":
        print(say("macro", word=str(request.message.get("number"))), file=sys.stderr)
    if request.message.get("op") == "status":
        import json  # noqa: PLC0415 - loaded by now

        print(json.dumps({k: v for k, v in reply.items() if k not in ("v", "ok")}))
    return 0


def _start(request: Request) -> int:
    from taktone.host.control_client import NotRunning, send  # noqa: PLC0415 - see _send

    is_measured = bool(request.exit_after)
    if not is_measured and not request.is_background:
        try:
            return _report(request, send({"v": 1, "op": "history"}))
        except NotRunning:
            pass
    from taktone.launching import has_screen  # noqa: PLC0415 - see _send

    if not has_screen():
        print(say("no_screen"), file=sys.stderr)
        return 1
    trace.start(request.exit_after)
    trace.trace("proc.start", _BEGAN_NS)
    from taktone.app import run  # noqa: PLC0415 - Qt: 100 ms
    from taktone.start_options import StartOptions  # noqa: PLC0415 - as above

    options = StartOptions(exit_after=request.exit_after, is_background=request.is_background)
    return run(options)
