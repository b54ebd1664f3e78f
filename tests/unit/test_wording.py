"""Prompts and words: of a language, of a company, of the user, or none at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.known_error import Problem
from taktone.core.prompt import Phase, Prompt
from taktone.host.settings import Settings
from taktone.host.settings_schema import COMPANY_PROMPTS, PROMPTS_ENABLED
from taktone.wording import Wording

HOUSE = '[[prompt]]\nid = "house"\nphase = "opening"\ntext = "Sig firmaets navn."\n'


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    monkeypatch.setenv("TAKTONE_DATA", str(tmp_path))
    made = Settings(tmp_path)
    yield made
    assert made.flush()


@pytest.fixture
def wording(settings: Settings, qtbot: QtBot) -> Iterator[Wording]:
    made = Wording(settings)
    with qtbot.waitSignals([made.prompts_chosen, made.words.changed]):
        made.start("da")
    yield made
    made.flush()


def ids(prompts: tuple[Prompt, ...]) -> set[str]:
    return {prompt.id for prompt in prompts}


def test_prompts_can_be_switched_off_and_on_again(
    wording: Wording, settings: Settings, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(wording.prompts_chosen) as told:
        settings.set(PROMPTS_ENABLED, False)
    assert told.args == [()]
    with qtbot.waitSignal(wording.prompts_chosen) as told:
        settings.set(PROMPTS_ENABLED, True)
    assert "ringing-drive" in ids(told.args[0])


def test_a_company_ships_prompts_in_the_usual_place(
    wording: Wording, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "company" / "prompts").mkdir(parents=True)
    (tmp_path / "company" / "prompts" / "da.toml").write_text(HOUSE)
    with qtbot.waitSignal(wording.prompts_chosen) as told:
        wording.speak("da")
    assert {"house", "ringing-drive"} <= ids(told.args[0])


def test_or_wherever_the_setting_says(
    wording: Wording, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "house.toml").write_text(HOUSE)
    with qtbot.waitSignal(wording.prompts_chosen) as told:
        settings.set(COMPANY_PROMPTS, str(tmp_path / "house.toml"))
    assert "house" in ids(told.args[0])


def test_a_place_with_nothing_there_is_told(
    wording: Wording, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(wording.failed) as told:
        settings.set(COMPANY_PROMPTS, str(tmp_path / "nothing.toml"))
    assert told.args[0].problem is Problem.COMPANY_PROMPTS_BROKEN


def test_the_users_own_prompts_stand_in_the_configuration_folder(
    wording: Wording, tmp_path: Path
) -> None:
    wording.prompts.keep(Prompt(id="own", phase=Phase.AFTER, text="Ring til Anders."))
    wording.flush()
    assert "Ring til Anders." in (tmp_path / "prompts" / "da.toml").read_text()


def test_the_words_are_those_of_the_language(wording: Wording, qtbot: QtBot) -> None:
    assert "rolig" in wording.words.words
    with qtbot.waitSignal(wording.words.changed):
        wording.speak("en")
    assert "calm" in wording.words.words
