"""The one place where errors nobody expected arrive."""

import logging
import sys
import threading
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from taktone.host.error_report import ErrorReport

_log = logging.getLogger(__name__)


def install_error_hook(report: "Callable[[ErrorReport], None]") -> Callable[[], None]:
    """Has every unexpected error logged and told to ``report``; gives how to undo that.

    Errors of the main thread, of other threads and of destructors come together here. ``report``
    is called in the thread where it happened, so hand in a signal's ``emit``. An error of the same
    kind in the same place is told once; the log counts the others. Ctrl+C ends the program as ever.
    """
    hook = _ErrorHook(report)
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    sys.excepthook = hook.on_error
    threading.excepthook = hook.on_thread_error
    sys.unraisablehook = hook.on_unraisable

    def undo() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before

    return undo


class _ErrorHook:
    def __init__(self, report: "Callable[[ErrorReport], None]") -> None:
        self._report = report
        self._seen: Counter[str] = Counter()
        self._lock = threading.Lock()

    def on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._take(error)

    def on_thread_error(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and not isinstance(told.exc_value, SystemExit):
            self._take(told.exc_value)

    def on_unraisable(self, told: "sys.UnraisableHookArgs") -> None:
        if told.exc_value is not None:
            self._take(told.exc_value)

    def _take(self, error: BaseException) -> None:
        from taktone.host.error_report import report_of  # noqa: PLC0415 - see ErrorLog.complete

        report = report_of(error)
        with self._lock:
            self._seen[report.place] += 1
            times = self._seen[report.place]
        if times == 1:
            _log.critical("unexpected error", exc_info=error)
            self._report(report)
        elif times & (times - 1) == 0:
            _log.error("the same error for the %d. time: %s", times, report.place.splitlines()[-1])
