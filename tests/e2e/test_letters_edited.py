"""The user changes a letter in the settings; the next one is written with these words."""

import tomllib
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

pytestmark = [pytest.mark.screen, pytest.mark.long]

SETTINGS_FILE = """[general]
number_region = "DK"
[letters]
name = "Kim"
email = "kim@example.dk"
way = "draft"
"""
SETTINGS = {"da": "^Indstillinger$", "en": "^Settings$"}
WRITE_TO = {"da": "^Skriv til", "en": "^Write to"}


def own_letters(program: Program, language: str) -> list[dict[str, Any]]:
    """What the user's own file holds."""
    file = program.data / "letters" / f"{language}.toml"
    try:
        found: list[dict[str, Any]] = tomllib.loads(file.read_text()).get("letter", [])
    except (OSError, tomllib.TOMLDecodeError):
        return []
    return found


def keyboard_of(screen: XScreen, title: str) -> None:
    window = wait_for(lambda: next(iter(screen.windows(title)), None), title)
    wait_for(lambda: screen.focused() == window, f"the keyboard of {title}")


def change_the_invitation(program: Program, screen: XScreen, language: str) -> None:
    """Writes on its subject, with a field that is not known at first, and on the letter."""
    program.tell("settings")
    keyboard_of(screen, SETTINGS[language])
    screen.press("End", "Up")
    program.wait_for("letters.shown")
    # Past the list and two buttons to the subject.
    screen.press(*("Tab",) * 5, "Home")
    screen.type("Taktone: {nmae}")
    screen.press(*("BackSpace",) * 6)
    screen.press("Tab", "ctrl+Home")
    screen.type("Taktone.")
    screen.press("Return")
    wait_for(
        lambda: [x["text"].strip()[:9] for x in own_letters(program, language)] == ["Taktone.\n"],
        "the user's own letter",
    )
    (own,) = own_letters(program, language)
    assert (own["id"], own["kind"]) == ("invitation", "invitation")
    assert own["subject"].startswith("Taktone: ")
    assert "nmae" not in own["subject"]
    screen.press("Escape")


def draft_of_an_invitation(program: Program, screen: XScreen, language: str) -> EmailMessage:
    """Invites whoever called."""
    program.tell("ring", "20123456", "--name", "Mette Sørensen", "--id", "1")
    program.wait_for("call.logged", id=1)
    program.tell("end", "--id", "1")
    program.tell("close")
    program.tell("history")
    program.wait_for("history.first_page")
    keyboard_of(screen, "^Taktone$")
    screen.press("Home", "ctrl+i")
    keyboard_of(screen, WRITE_TO[language])
    screen.type("mette@example.com")
    program.wait_for("week.shown")
    screen.press("ctrl+3", "Return")
    program.wait_for("letter.opened")
    (draft,) = (program.data / "outbox").glob("*.eml")
    return message_from_bytes(draft.read_bytes(), policy=default)


def test_words_changed_in_the_settings_are_those_of_the_next_letter(
    screen: XScreen, tmp_path: Path, language: str
) -> None:
    screen.point(640, 450)
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text(SETTINGS_FILE)
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text("#!/bin/sh\n")
    opener.chmod(0o755)
    path = f"{opener.parent}:{screen.environment['PATH']}"
    environment = {**screen.environment, "PATH": path}
    with Program(data, environment, language=language) as program:
        change_the_invitation(program, screen, language)
    with Program(data, environment, language=language) as program:
        draft = draft_of_an_invitation(program, screen, language)
    assert draft["Subject"].startswith("Taktone: ")
    body = draft.get_body(("plain",))
    assert body is not None
    assert body.get_content().splitlines()[0] == "Taktone."
