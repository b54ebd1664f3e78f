"""Finding a caller again, and changing what is kept, by keyboard alone."""

from collections.abc import Callable
from typing import Any

import pytest

from helpers.history_on_disk import candidates, promises, wait_for_call
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

from .conftest import OtherWindow

pytestmark = pytest.mark.screen

CALLERS = (
    ("20123456", "Mette Sorensen"),
    ("31558002", "Jonas Holm"),
    ("42106613", "Amina Yusuf"),
)


@pytest.fixture
def browsing(screen: XScreen, program: Program) -> Program:
    """The program with three calls in its history and the main window in front."""
    for key, (number, name) in enumerate(CALLERS, start=1):
        program.tell("ring", number, "--name", name, "--id", str(key))
        program.wait_for("call.logged", id=key)
        program.tell("end", "--id", str(key))
        program.tell("close")
    program.tell("history")
    window = wait_for(lambda: next(iter(screen.windows("^Taktone$")), None), "the main window")
    program.wait_for("history.first_page")
    wait_for(lambda: screen.focused() == window, "the main window's keyboard")
    return program


def search(screen: XScreen, program: Program, text: str, rows: int) -> None:
    """Types into the search field until the list shows that many calls."""
    found: dict[str, Any] = {"len": len(text), "rows": rows}
    before = len(program.events("search.painted", **found))
    screen.press("ctrl+f", "ctrl+a")
    screen.type(text)
    program.wait_for("search.painted", count=before + 1, **found)


SEARCHES = {"soren": 1, "holm jon": 1, "2012 34": 1, "+45 31": 1, "6613": 1, "zzz": 0}


def test_a_caller_is_found_by_name_or_number(screen: XScreen, browsing: Program) -> None:
    for text, rows in SEARCHES.items():
        search(screen, browsing, text, rows)


def test_a_star_is_set_and_taken_back_by_key_and_undone(screen: XScreen, browsing: Program) -> None:
    def stars(count: int) -> Callable[[], bool]:
        return lambda: len(candidates(browsing.data)) == count

    search(screen, browsing, "amina", 1)
    screen.press("Down", "s")
    wait_for(stars(1), "the star")
    assert candidates(browsing.data)[0].name == "Amina Yusuf"
    screen.press("s")
    wait_for(stars(0), "the star to go")
    screen.press("ctrl+z")
    wait_for(stars(1), "the star to come back")


def test_a_note_is_written_in_the_history(screen: XScreen, browsing: Program) -> None:
    search(screen, browsing, "amina", 1)
    screen.press("Down", "n")
    screen.type("Ring efter kl 15")
    wait_for_call(browsing.data, lambda row: row.note == "Ring efter kl 15", "the note")


def test_filters_are_typed_and_a_promise_is_made_by_key(screen: XScreen, browsing: Program) -> None:
    def promised(count: int) -> Callable[[], bool]:
        return lambda: (
            len([x for x in promises(browsing.data) if not x.promise.is_automatic]) == count
        )

    search(screen, browsing, "in -jonas", 2)
    search(screen, browsing, "out", 0)
    search(screen, browsing, "amina after:2026 tid:idag", 1)
    screen.press("Down", "p", "Return")
    wait_for(promised(1), "the promise")
    screen.press("ctrl+z")
    wait_for(promised(0), "the promise to be taken back")
    screen.press("question")
    wait_for(lambda: screen.windows("^(Keys|Taster)$"), "the sheet of keys")
    screen.press("Escape")
    wait_for(lambda: not screen.windows("^(Keys|Taster)$"), "the sheet to go")


def test_the_window_can_be_closed_while_the_program_goes_on(
    screen: XScreen, browsing: Program, other_window: OtherWindow
) -> None:
    screen.close(screen.windows("^Taktone$")[0])
    wait_for(lambda: not screen.windows("^Taktone$"), "the window to go")
    assert browsing.status()["open_calls"] == 0
