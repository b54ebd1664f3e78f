"""Prompts that fit the call, and the words and prompts of the user and their company."""

import json
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

pytestmark = [pytest.mark.screen, pytest.mark.long]

OWN = {
    "da": "Sig: »Godt, du ringer igen.«",
    "en": "Say: “Good that you call again.”",
}


def a_program(screen: XScreen, tmp_path: Path, language: str) -> Program:
    return Program(tmp_path / "data", screen.environment, language=language)


def ring_and_close(program: Program, number: str, key: int) -> None:
    program.tell("ring", number, "--id", str(key))
    program.wait_for("card.painted", id=key)
    program.tell("end", "--id", str(key))
    program.tell("close")


def shown(program: Program) -> list[str]:
    """Ids of the prompts that were on the card, oldest first; ends the program."""
    program.stop()
    return list(json.loads((program.data / "shown-prompts.json").read_text()))


def test_who_was_missed_is_met_with_a_line_for_that(
    screen: XScreen, tmp_path: Path, language: str
) -> None:
    with a_program(screen, tmp_path, language) as program:
        program.tell("missed", "20123456", "--name", "Mette")
        program.wait_for("call.logged")
        ring_and_close(program, "20123456", 1)
        assert shown(program)[0].startswith("ringing-missed")


def test_after_a_missed_call_there_is_a_line_for_calling_back(
    screen: XScreen, tmp_path: Path, language: str
) -> None:
    with a_program(screen, tmp_path, language) as program:
        ring_and_close(program, "20123456", 1)
        assert shown(program)[-1].startswith("after-missed")


def test_what_was_promised_comes_first_on_the_next_call(
    screen: XScreen, tmp_path: Path, language: str
) -> None:
    with a_program(screen, tmp_path, language) as program:
        card = CardOnScreen(screen, program)
        program.tell("ring", "20123456", "--id", "1")
        program.tell("answer", "--id", "1")
        program.wait_for("card.painted", id=1)
        card.take_keyboard()
        screen.press("ctrl+p", "Right", "Return")
        program.wait_for("times.offered")
        program.tell("end", "--id", "1")
        program.tell("close")
        program.tell("ring", "20123456", "--id", "2")
        program.wait_for("card.painted", id=2)
        assert shown(program)[-1].startswith("ringing-promised")


def test_the_same_prompt_does_not_come_again_soon_not_even_after_a_restart(
    screen: XScreen, tmp_path: Path, language: str
) -> None:
    with a_program(screen, tmp_path, language) as program:
        for key in range(1, 4):
            ring_and_close(program, f"2012345{key}", key)
        first = {prompt for prompt in shown(program) if prompt.startswith("ringing")}
        program.start()
        for key in range(4, 7):
            ring_and_close(program, f"2012345{key}", key)
        both = {prompt for prompt in shown(program) if prompt.startswith("ringing")}
        assert (len(first), len(both)) == (3, 6)


def test_a_prompt_of_ones_own_takes_the_place_of_those_switched_off(
    screen: XScreen, tmp_path: Path, language: str
) -> None:
    folder = tmp_path / "data" / "prompts"
    folder.mkdir(parents=True)
    off = "".join(
        f'[[prompt]]\nid = "{key}"\nphase = "ringing"\ntext = "."\noff = true\n'
        for key in ("ringing-returning", "ringing-returning-name")
    )
    mine = f'[[prompt]]\nid = "mine"\nphase = "ringing"\ntext = "{OWN[language]}"\n'
    (folder / f"{language}.toml").write_text(off + mine + 'when = "returning"\n')
    with a_program(screen, tmp_path, language) as program:
        program.tell("ring", "20123456", "--id", "1")
        program.tell("answer", "--id", "1")
        program.tell("end", "--id", "1")
        program.tell("close")
        program.tell("ring", "20123456", "--id", "2")
        program.wait_for("card.painted", id=2)
        assert shown(program)[-1] == "mine"


def test_a_broken_file_of_ones_own_is_kept_aside_and_the_card_has_its_prompt(
    screen: XScreen, tmp_path: Path, language: str
) -> None:
    folder = tmp_path / "data" / "prompts"
    folder.mkdir(parents=True)
    (folder / f"{language}.toml").write_text("[[prompt]]\nid =")
    with a_program(screen, tmp_path, language) as program:
        aside = folder / f"{language}.toml.broken-1"
        wait_for(aside.exists, "the broken file to be put aside")
        ring_and_close(program, "20123456", 1)
        assert shown(program)[0].startswith("ringing")
        assert aside.read_text() == "[[prompt]]\nid ="


def test_the_words_are_edited_in_the_settings(
    screen: XScreen, tmp_path: Path, language: str
) -> None:
    first = {"da": "nysgerrig", "en": "curious"}[language]
    with a_program(screen, tmp_path, language) as program:
        program.tell("settings")
        title = {"da": "^Indstillinger$", "en": "^Settings$"}[language]
        window = wait_for(lambda: next(iter(screen.windows(title)), None), "the settings")
        wait_for(lambda: screen.focused() == window, "the keyboard")
        # Down the list of pages to the words, and into their list.
        screen.press("Down", "Down", "Down", "Tab", "Tab")
        screen.press("Down", "Up", "Delete")
        file = program.data / "settings.toml"
        wait_for(lambda: "wrap_up" in file.read_text(), "the list in the settings")
        assert first not in file.read_text()
        screen.press("Escape")
