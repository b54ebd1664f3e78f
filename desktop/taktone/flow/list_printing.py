"""The list of candidates goes into a file to print, off the GUI thread."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.printed_list import PrintedJob, printed_jobs
from taktone.flow.store_worker import StoreWorker

if TYPE_CHECKING:
    from taktone.store.store import Store

Draw = Callable[[tuple[PrintedJob, ...]], bytes]
"""Makes the pages; called in the worker's thread."""


class ListPrinting(QObject):
    """One list at a time, by the reader of the exports; a newer one takes the older's place.

    Signals:
        printed: The path, how many jobs.
        failed: ``(KnownError,)``; what was at the path is as it was.
    """

    printed = Signal(str, int)
    failed = Signal(object)

    def __init__(self, reader: StoreWorker) -> None:
        """Takes a worker whom nobody waits for."""
        super().__init__()
        self._reader = reader

    def print_list(self, path: str, draw: Draw) -> None:
        """Writes what ``draw`` makes of all candidates to ``path``, for its owner alone."""

        def write(store: "Store") -> int:
            from taktone.host.fresh_file import fresh_file  # noqa: PLC0415 - rare

            jobs = printed_jobs(store.candidates.listed(), store.jobs.listed())
            pages = draw(jobs)
            with fresh_file(Path(path)) as out:
                out.write(pages)
            return len(jobs)

        self._reader.ask(
            write, lambda count: self.printed.emit(path, count), self.failed.emit, key="list"
        )
