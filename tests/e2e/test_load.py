"""Many calls, at once and one after another: none lost, none doubled, nothing kept in memory."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.control_line import ControlLine
from bench.process_sample import sample
from bench.trace_tail import TraceTail
from helpers.card_on_screen import CardOnScreen
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.history_query import HistoryQuery
from taktone.store.store import open_store

pytestmark = pytest.mark.screen

AT_ONCE, WARM_UP = 50, 100


def number(key: int) -> str:
    return f"+45{20_000_000 + key}"


def keys_of(data: Path) -> Counter[str]:
    """How often each number stands in the history."""
    found: Counter[str] = Counter()
    store = open_store(data, may_write=False)
    try:
        before: int | None = None
        while True:
            page = store.history.page(HistoryQuery(), before)
            found.update(row.number for row in page.rows)
            if page.is_last:
                return found
            before = page.rows[-1].seq
    finally:
        store.close()


def test_fifty_calls_at_once_are_fifty_in_the_history_and_one_card(
    program: Program, card: CardOnScreen
) -> None:
    with ControlLine(program.data / "control.sock") as line:
        for key in range(AT_ONCE):
            line.send("ring", id=key, number=number(key))
        for key in range(AT_ONCE):
            program.wait_for("call.logged", id=key)
        assert len(card.windows()) == 1
        assert program.status()["open_cards"] == AT_ONCE
        for key in range(AT_ONCE):
            line.send("end", id=key)
    wait_for(lambda: program.status()["open_calls"] == 0, "the calls to end")
    assert keys_of(program.data) == Counter(map(number, range(AT_ONCE)))


@pytest.fixture
def tray(screen: XScreen) -> Iterator[None]:
    """A panel: without one the main window is built after ten seconds, which takes memory."""
    trayer = screen.start("trayer", "--edge", "top", "--align", "right")
    yield
    trayer.terminate()
    trayer.wait(10)


@pytest.mark.usefixtures("tray")
def test_many_rings_in_a_row_keep_no_memory(program: Program, is_hard: bool) -> None:
    in_a_row, most_growth_mib = (1000, 10.0) if is_hard else (200, 4.0)
    assert program.process is not None
    trace = TraceTail(program.trace_file)
    with ControlLine(program.data / "control.sock") as line:
        for key in range(WARM_UP):
            _ring(line, trace, key)
        before = sample(program.process.pid).rss_mib
        for key in range(WARM_UP, WARM_UP + in_a_row):
            _ring(line, trace, key)
        growth = sample(program.process.pid).rss_mib - before
        assert line.send("status")["open_cards"] == 0
    assert growth < most_growth_mib
    program.wait_for("call.logged", id=WARM_UP + in_a_row - 1)
    assert keys_of(program.data) == Counter(map(number, range(WARM_UP + in_a_row)))


def _ring(line: ControlLine, trace: TraceTail, key: int) -> None:
    trace.forget()
    line.send("ring", id=key, number=number(key))
    trace.wait_for("card.painted", id=key)
    line.send("end", id=key)
    line.send("close")
