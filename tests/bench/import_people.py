"""100,000 people from an address book: read, looked at, taken in, and taken back."""

import shutil
import time
from datetime import UTC, datetime

from bench.outcome import Outcome
from bench.workbench import Workbench
from taktone.core.import_look import Fate, ImportUndo
from taktone.flow.import_road import look, read_book, take_back_step, take_step
from taktone.store.store import open_store

CONTACTS, QUICK_CONTACTS = 100_000, 10_000
MOST_S = 30.0


def measure(bench: Workbench) -> list[Outcome]:
    """Seconds from the file's bytes to the last contact on disk, and back."""
    count = QUICK_CONTACTS if bench.events < 100 else CONTACTS
    most_s = MOST_S * count / CONTACTS
    folder = bench.folder / "import"
    shutil.rmtree(folder, ignore_errors=True)
    store = open_store(folder)
    try:
        begin = time.perf_counter()
        book = read_book(_file(count), "DK", UTC)
        looked = look(store, book)
        read_s = time.perf_counter() - begin
        undo, at = ImportUndo(), datetime.now(UTC)
        for place in range(0, book.count, book.step):
            take_step(store, book, place, at, undo)
        taken_s = time.perf_counter() - begin
        while not undo.is_empty:
            take_back_step(store, book, undo)
        back_s = time.perf_counter() - begin - taken_s
    finally:
        store.close()
        shutil.rmtree(folder, ignore_errors=True)
    remark = f"{looked.counts[Fate.NEW]:,} contacts; read and looked at in {read_s:.1f} s"
    return [
        Outcome(bench="import, s", ours=taken_s, most=most_s, remark=remark),
        Outcome(bench="import taken back, s", ours=back_s, most=most_s, remark="all of it"),
    ]


def _file(count: int) -> bytes:
    rows = (
        f"Anders{n} Hansen{n % 97},+45 {20_000_000 + n * 7 % 60_000_000:08d},a{n}@example.com\n"
        for n in range(count)
    )
    return ("Name,Phone,E-mail\n" + "".join(rows)).encode()
