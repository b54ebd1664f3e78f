"""Who is who: a family behind one number, two who are one, and callers nothing is kept of."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import calls, promises, wait_for_call
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.call_row import CallRow

from .conftest import OtherWindow

pytestmark = [pytest.mark.screen, pytest.mark.long]

HOME = "+4586123456"
SELLER = "99887766"


@pytest.fixture
def program(tmp_path: Path, screen: XScreen, language: str) -> Iterator[Program]:
    """The program in the story's language, started in the background, with an empty history."""
    screen.point(640, 450)
    with Program(tmp_path / "data", screen.environment, language=language) as program:
        yield program


def had_a_call(program: Program, key: int, number: str, name: str = "") -> None:
    """Somebody called, was talked to, and the card is closed."""
    named = ("--name", name) if name else ()
    program.tell("ring", number, *named, "--id", str(key))
    program.wait_for("call.logged", id=key)
    program.tell("answer", "--id", str(key))
    program.tell("end", "--id", str(key))
    program.tell("close")


def newest(program: Program) -> CallRow:
    return calls(program.data)[0]


@pytest.fixture
def family(program: Program, screen: XScreen, card: CardOnScreen) -> Program:
    """Mette has called; then, from the same telephone, somebody else: her son Jonas."""
    had_a_call(program, 1, HOME, "Mette Sorensen")
    program.tell("ring", HOME, "--name", "Jonas Sorensen", "--id", "2")
    program.wait_for("card.flushed", id=2)
    card.take_keyboard()
    screen.press("alt+0")
    wait_for_call(program.data, lambda row: row.name == "Jonas Sorensen", "somebody else")
    program.tell("end", "--id", "2")
    program.tell("close")
    card.wait_until_away()
    return program


def test_the_choice_among_a_family_is_remembered_and_the_note_follows(
    family: Program, screen: XScreen, card: CardOnScreen
) -> None:
    family.tell("ring", HOME, "--id", "3")
    family.wait_for("card.flushed", id=3)
    wait_for_call(family.data, lambda row: row.name == "Jonas Sorensen", "the latest caller")
    card.take_keyboard()
    card.type_note("om lon")
    screen.press("alt+1")
    chosen = wait_for_call(family.data, lambda row: row.name == "Mette Sorensen", "the choice")
    assert chosen.note == "om lon"
    family.tell("end", "--id", "3")
    family.tell("close")
    card.wait_until_away()
    family.tell("ring", HOME, "--id", "4")
    family.wait_for("call.logged", id=4)
    assert newest(family).name == "Mette Sorensen"


def test_somebody_is_chosen_by_a_click_that_leaves_the_keyboard(
    family: Program, screen: XScreen, card: CardOnScreen, other_window: OtherWindow
) -> None:
    family.tell("ring", HOME, "--id", "3")
    family.wait_for("call.logged", id=3)
    x, y, _, _ = card.place()
    # The first chip below the name.
    screen.click(x + 60, y + 110)
    wait_for_call(family.data, lambda row: row.name == "Mette Sorensen", "the choice")


def test_the_same_person_is_known_in_every_spelling(program: Program) -> None:
    had_a_call(program, 1, "20 12 34 56", "Mette Sorensen")
    for key, spelling in enumerate(("20123456", "+45 20 12 34 56", "0045-20123456"), start=2):
        had_a_call(program, key, spelling)
        assert program.wait_for("call.lookup", id=key)["n"] == key - 1
        assert newest(program).name == "Mette Sorensen"
    assert len(calls(program.data)) == 4


def test_a_missed_call_is_seen_on_the_card_and_in_the_list_and_can_be_closed(
    program: Program, screen: XScreen, card: CardOnScreen
) -> None:
    program.tell("ring", "31558002", "--name", "Jonas Holm", "--id", "1")
    program.wait_for("call.logged", id=1)
    program.tell("end", "--id", "1")
    wait_for(lambda: len(promises(program.data)) == 1, "the promise to call back")
    assert len(card.windows()) == 1
    card.take_keyboard()
    screen.press("Escape")
    card.wait_until_away()
    program.tell("history")
    wait_for(lambda: screen.windows("^Taktone$"), "the main window")
    program.wait_for("history.first_page")
    x, y, _, _ = screen.place(screen.windows("^Taktone$")[0])
    screen.click(x + 80, y + 148)
    screen.click(x + 400, y + 110)
    screen.press("d")
    wait_for(lambda: not promises(program.data), "the promise to be kept")


def test_two_calls_taken_for_one_are_two_again(
    program: Program, screen: XScreen, card: CardOnScreen
) -> None:
    program.tell("ring", "anonymous", "--id", "1")
    program.wait_for("call.logged", id=1)
    program.tell("practice")
    merged = wait_for_call(program.data, lambda row: row.number != "", "the number of the other")
    assert len(calls(program.data)) == 1
    assert merged.source == "command"
    card.take_keyboard()
    card.type_note("den skjulte")
    # The last line of the menu.
    screen.press("F10", "Up", "Return")
    wait_for(lambda: len(calls(program.data)) == 2, "two calls")
    assert {(row.number, row.note) for row in calls(program.data)} == {
        ("+4520123456", ""),
        ("", "den skjulte"),
    }
    assert program.status()["open_cards"] == 2


def on_disk(program: Program) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(program.data.glob("history.db*")))


def is_forgotten(program: Program) -> Callable[[], bool]:
    return lambda: not calls(program.data) and b"papegoje" not in on_disk(program)


@pytest.fixture
def seller(program: Program, screen: XScreen, card: CardOnScreen) -> Program:
    """A seller is being talked to, and something is written about it."""
    program.tell("ring", SELLER, "--name", "Kanariefugl", "--id", "1")
    program.wait_for("call.logged", id=1)
    program.tell("answer", "--id", "1")
    card.take_keyboard()
    card.type_note("papegoje")
    wait_for(lambda: b"papegoje" in on_disk(program), "the note")
    return program


def test_not_a_job_seeker_is_gone_by_one_key_and_stays_gone(
    seller: Program, screen: XScreen, card: CardOnScreen, other_window: OtherWindow
) -> None:
    card.take_keyboard()
    screen.press("ctrl+d")
    wait_for(is_forgotten(seller), "the call to be erased")
    wait_for(other_window.has_keyboard, "the keyboard to be where it was")
    seller.tell("end", "--id", "1")
    card.wait_until_away()
    assert is_forgotten(seller)()
    assert b"Kanariefugl" not in on_disk(seller)


def test_a_kill_while_it_could_be_undone_brings_nothing_back(
    seller: Program, screen: XScreen
) -> None:
    screen.press("ctrl+d")
    wait_for(is_forgotten(seller), "the call to be erased")
    seller.kill()
    assert b"Kanariefugl" not in on_disk(seller)
    seller.start()
    assert calls(seller.data) == ()
    assert b"papegoje" not in on_disk(seller)


def test_undo_brings_call_and_note_back(
    seller: Program, screen: XScreen, card: CardOnScreen
) -> None:
    screen.press("ctrl+d")
    wait_for(is_forgotten(seller), "the call to be erased")
    card.take_keyboard()
    screen.press("ctrl+z")
    back = wait_for_call(seller.data, lambda row: row.note == "papegoje", "the call to be back")
    assert back.name == "Kanariefugl"
    card.take_keyboard()
    card.type_note("snak", 1)
    wait_for_call(seller.data, lambda row: "snak" in row.note, "the note to go on")


def test_a_number_made_quiet_in_the_same_step_rings_no_more(
    seller: Program, screen: XScreen, card: CardOnScreen
) -> None:
    screen.press("ctrl+shift+d")
    wait_for(is_forgotten(seller), "the call to be erased")
    card.take_keyboard()
    screen.press("Escape")
    card.wait_until_away()
    seller.tell("ring", "+45 99 88 77 66", "--id", "2")
    seller.wait_for("call.hushed", id=2)
    assert card.windows() == []
    seller.tell("missed", "99887766")
    had_a_call(seller, 3, "20123456", "Mette Sorensen")
    assert [row.number for row in calls(seller.data)] == ["+4520123456"]


def test_a_number_is_made_quiet_in_the_settings_as_it_is_typed(
    program: Program, screen: XScreen, card: CardOnScreen
) -> None:
    program.tell("settings")
    title = "^(Settings|Indstillinger)"
    window = wait_for(lambda: next(iter(screen.windows(title)), None), "the settings")
    wait_for(lambda: screen.focused() == window, "their keyboard")
    # Down the list of pages to the last one, and into its field.
    screen.press("End", "Tab", "Tab")
    screen.type("99 88-77 66")
    screen.press("Return")
    program.wait_for("quiet.changed")
    program.tell("ring", SELLER, "--id", "1")
    program.wait_for("call.hushed", id=1)
    assert calls(program.data) == ()


@pytest.fixture
def history(program: Program, screen: XScreen) -> Program:
    """The main window in front, with two callers who may be one."""
    had_a_call(program, 1, "20123456", "Mette Sorensen")
    had_a_call(program, 2, "anonymous")
    had_a_call(program, 3, "31558002", "Jonas Holm")
    program.tell("history")
    window = wait_for(lambda: next(iter(screen.windows("^Taktone$")), None), "the main window")
    program.wait_for("history.first_page")
    wait_for(lambda: screen.focused() == window, "the main window's keyboard")
    return program


def people(program: Program) -> int:
    return len({row.person_id for row in calls(program.data)})


JOIN_TITLE = "^(Join two people|Saml to personer)$"


def join_with(screen: XScreen, text: str) -> None:
    screen.press("ctrl+j")
    window = wait_for(lambda: next(iter(screen.windows(JOIN_TITLE)), None), "the window to join")
    wait_for(lambda: screen.focused() == window, "its keyboard")
    screen.type(text)
    screen.press("Tab", "Down", "Return")
    wait_for(lambda: not screen.windows(JOIN_TITLE), "the window to close")


def test_a_hidden_caller_is_joined_to_somebody_later_and_taken_apart_after_a_restart(
    screen: XScreen, history: Program
) -> None:
    screen.press("Down")
    join_with(screen, "mette")
    wait_for(lambda: people(history) == 2, "two people to be one")
    history.stop()
    pages = len(history.events("history.first_page"))
    history.start()
    history.tell("history")
    window = wait_for(lambda: next(iter(screen.windows("^Taktone$")), None), "the main window")
    history.wait_for("history.first_page", count=pages + 1)
    wait_for(lambda: screen.focused() == window, "its keyboard")
    screen.press("Down")
    x, y, width, _ = screen.place(window)
    wait_for(lambda: _clicked(screen, x + width - 40, y + 141, history), "the two to be apart")


def _clicked(screen: XScreen, x: int, y: int, program: Program) -> bool:
    """Clicks where the line on the join has its button, until that took effect."""
    screen.click(x, y)
    return people(program) == 3


def test_joining_is_undone_by_key(screen: XScreen, history: Program) -> None:
    join_with(screen, "mette")
    wait_for(lambda: people(history) == 2, "two people to be one")
    screen.press("ctrl+z")
    wait_for(lambda: people(history) == 3, "two people again")


def test_somebody_in_the_history_is_forgotten_and_comes_back(
    screen: XScreen, history: Program
) -> None:
    screen.press("ctrl+d")
    wait_for(lambda: len(calls(history.data)) == 2, "the caller to go")
    wait_for(lambda: b"Jonas Holm" not in on_disk(history), "every trace of the name to go")
    screen.press("ctrl+z")
    wait_for(lambda: len(calls(history.data)) == 3, "the caller to be back")
