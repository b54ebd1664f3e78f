"""Runs the program in a process of its own and looks at it from inside at an event of its trace.

    python probe.py EVENT[:ID] ARGUMENT ...     prints JSON: what is loaded, which timers run

``exit`` looks when the program ends by itself. It replaces the trace before the program is
imported, so that nothing in the program has to know of it.
"""

import enum
import gc
import json
import os
import runpy
import sys

from taktone import trace


def main() -> None:
    """Starts the program with the arguments and ends it at the event."""
    event, _, wanted_id = sys.argv[1].partition(":")

    def look(ev: str, at_ns: int = 0, **ids: object) -> None:
        if ev == event and wanted_id in ("", str(ids.get("id"))):
            finish()

    trace.trace = look
    sys.argv[1:] = sys.argv[2:]
    try:
        runpy.run_module("taktone", run_name="__main__", alter_sys=True)
    finally:
        finish()


def finish() -> None:
    """Prints what there is and ends the process."""
    seen = {"modules": sorted(sys.modules), "timers": running_timers(), "enums": qt_enums()}
    print(json.dumps(seen), flush=True)
    os._exit(0)


def qt_enums() -> int:
    """How many enums PySide has made."""
    kinds = enum.Enum.__subclasses__()
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    return sum(kind.__module__.startswith("PySide6") for kind in kinds)


def running_timers() -> list[tuple[str, int]]:
    """Owner and interval in milliseconds of every timer that runs again and again."""
    core, widgets = (sys.modules.get(f"PySide6.Qt{name}") for name in ("Core", "Widgets"))
    if core is None:
        return []
    gc.unfreeze()  # the program freezes what lives at its start: hidden from gc otherwise
    timers = {thing for thing in gc.get_objects() if isinstance(thing, core.QTimer)}
    windows = widgets.QApplication.topLevelWidgets() if widgets else []
    for root in (core.QCoreApplication.instance(), *windows):
        timers |= set(root.findChildren(core.QTimer)) if root else set()
    return [
        (repr(timer.parent()), timer.interval())
        for timer in timers
        if sys.modules["shiboken6"].isValid(timer) and timer.isActive() and not timer.isSingleShot()
    ]


if __name__ == "__main__":
    main()
