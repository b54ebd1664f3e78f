"""What is told about a bug: enough to mend it, nothing about anybody."""

import os
import re
from collections.abc import Iterator
from traceback import TracebackException
from typing import NamedTuple

from PySide6.QtCore import qVersion

from taktone import __version__
from taktone.host.redaction import redact

DEEPEST = 30


class ErrorReport(NamedTuple):
    """One error, ready to be copied into a letter to the makers.

    Attributes:
        version: The program's; ``python``, ``qt`` and ``system`` likewise.
        desktop: Kind of session and desktop, as the system names them.
        trace: Where it happened and what was said, see :func:`trace_of`.
        place: The same without what was said: equal for two errors of one kind in one place.
    """

    version: str
    python: str
    qt: str
    system: str
    desktop: str
    trace: str
    place: str

    @property
    def text(self) -> str:
        """The whole report as plain text."""
        return (
            f"Taktone {self.version}, Python {self.python}, Qt {self.qt}\n"
            f"{self.system}, {self.desktop}\n\n{self.trace}\n"
        )


def report_of(error: BaseException) -> ErrorReport:
    """The report about ``error``."""
    import platform  # noqa: PLC0415 - 4 ms, needed for the first bug only

    told = TracebackException.from_exception(error, compact=True)
    session = os.environ.get("XDG_SESSION_TYPE", "")
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "")
    return ErrorReport(
        version=__version__,
        python=platform.python_version(),
        qt=qVersion(),
        system=f"{platform.system()} {platform.release()} {platform.machine()}",
        desktop=f"{session or 'unknown session'}, {desktop or 'unknown desktop'}",
        trace="\n".join(_lines(told, has_words=True)),
        place="\n".join(_lines(told, has_words=False)),
    )


def trace_of(error: BaseException) -> str:
    """The way to ``error``, innermost call last: shortened file names, no values, redacted words.

    Errors that led to it come first; of each at most the 30 innermost calls are told.
    """
    told = TracebackException.from_exception(error, compact=True)
    return "\n".join(_lines(told, has_words=True))


def short_file_name(name: str) -> str:
    """The part of a source file's path that is the same on every machine."""
    parts = re.split(r"[\\/]", name)
    for start in range(len(parts) - 1, 0, -1):
        if re.fullmatch(r"(site|dist)-packages|python3\.\d+", parts[start - 1]):
            return "/".join(parts[start:])
        if parts[start] == "taktone":
            return "/".join(parts[start:])
    return parts[-1]


def _lines(told: TracebackException, *, has_words: bool) -> Iterator[str]:
    earlier = told.__cause__ or (None if told.__suppress_context__ else told.__context__)
    if earlier is not None:
        yield from _lines(earlier, has_words=has_words)
        yield "which led to"
    for frame in told.stack[-DEEPEST:]:
        yield f"  {short_file_name(frame.filename)}:{frame.lineno} in {frame.name}"
        if has_words and frame.line:
            yield f"    {frame.line}"
    words = "".join(told.format_exception_only()).strip()
    yield redact(words) if has_words else words.partition(":")[0]
    for part in told.exceptions or ():
        yield "one of"
        yield from _lines(part, has_words=has_words)
