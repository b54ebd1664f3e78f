"""The user changes the prompts in the settings, a company ships its own; the next card has them."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.prompt import Phase
from taktone.host.paths import resources
from taktone.host.prompt_file import load_prompts

pytestmark = [pytest.mark.screen, pytest.mark.long]

TITLE = {"da": "^Indstillinger$", "en": "^Settings$"}
OWN = {"da": "Sig godmorgen og dit navn.", "en": "Say good morning and your name."}
CHANGED = {"da": "Smil, og sig dit navn.", "en": "Smile, and say your name."}
COMPANY = """
[[prompt]]
id = "house"
phase = "ringing"
text = "Velkommen til Nordvind."

[[prompt]]
id = "{off}"
phase = "ringing"
text = "."
off = true
"""


def ringing_ids(language: str) -> list[str]:
    """The prompts for a call that rings and is nothing special, as the list has them."""
    prompts, error = load_prompts(resources() / "prompts", language)
    assert error is None
    return [x.id for x in prompts if x.phase is Phase.RINGING and not x.when]


def own_prompts(program: Program, language: str) -> list[dict[str, Any]]:
    """What the user's own file holds."""
    file = program.data / "prompts" / f"{language}.toml"
    try:
        found: list[dict[str, Any]] = tomllib.loads(file.read_text()).get("prompt", [])
    except (OSError, tomllib.TOMLDecodeError):
        return []
    return found


def on_the_next_card(program: Program, screen: XScreen, card: CardOnScreen) -> set[str]:
    """Ids of all prompts that can be turned to on it; ends the program."""
    program.tell("ring", "20123456", "--id", "1")
    program.wait_for("card.painted", id=1)
    card.take_keyboard()
    screen.press(*("alt+Right",) * 20)
    program.tell("end", "--id", "1")
    program.tell("close")
    program.stop()
    return set(json.loads((program.data / "shown-prompts.json").read_text()))


def open_prompts(program: Program, screen: XScreen, language: str) -> None:
    """The settings at their prompts, the first one of the list chosen by keyboard."""
    program.tell("settings")
    window = wait_for(lambda: next(iter(screen.windows(TITLE[language])), None), "the settings")
    wait_for(lambda: screen.focused() == window, "the keyboard of the settings")
    screen.press("Down", "Down", "Tab", "Tab", "Down", "Up")


def test_prompts_are_switched_off_changed_and_added_in_the_settings(
    screen: XScreen, tmp_path: Path, language: str
) -> None:
    off, changed, *_ = ringing_ids(language)
    with Program(tmp_path / "data", screen.environment, language=language) as program:
        open_prompts(program, screen, language)
        screen.press("space")
        wait_for(lambda: own_prompts(program, language), "the prompt that is off")
        # Past the button to the sentence of the second prompt.
        screen.press("Down", "Tab", "Tab", "ctrl+a")
        screen.type(CHANGED[language])
        wait_for(
            lambda: (
                {x["id"]: x["text"] for x in own_prompts(program, language)}.get(changed)
                == CHANGED[language]
            ),
            "the prompt that was changed",
        )
        screen.press("shift+Tab", "shift+Tab", "space")
        screen.type(OWN[language])
        mine = wait_for(
            lambda: next(
                (x["id"] for x in own_prompts(program, language) if x["text"] == OWN[language]), ""
            ),
            "the prompt that was added",
        )
        (hidden,) = (x["id"] for x in own_prompts(program, language) if x.get("off"))
        assert hidden == off
        screen.press("Escape")
        shown = on_the_next_card(program, screen, CardOnScreen(screen, program))
    assert {mine, changed} <= shown
    assert off not in shown


def test_a_companys_file_adds_and_hides_and_the_user_has_the_last_word(
    screen: XScreen, tmp_path: Path, language: str
) -> None:
    off, mine_off, *_ = ringing_ids(language)
    company = tmp_path / "company" / f"{language}.toml"
    company.parent.mkdir()
    company.write_text(COMPANY.format(off=off))
    data = tmp_path / "data"
    own = data / "prompts" / f"{language}.toml"
    own.parent.mkdir(parents=True)
    own.write_text(f'[[prompt]]\nid = "{mine_off}"\nphase = "ringing"\ntext = "."\noff = true\n')
    settings = f'[general]\nnumber_region = "DK"\n[prompts]\ncompany = "{company.parent}"\n'
    (data / "settings.toml").write_text(settings)
    with Program(data, screen.environment, language=language) as program:
        first = on_the_next_card(program, screen, CardOnScreen(screen, program))
        assert "house" in first
        assert not {off, mine_off} & first
        own.write_text('[[prompt]]\nid = "house"\nphase = "ringing"\ntext = "."\noff = true\n')
        (data / "shown-prompts.json").unlink()
        program.start()
        second = on_the_next_card(program, screen, CardOnScreen(screen, program))
    assert "house" not in second
    assert mine_off in second
