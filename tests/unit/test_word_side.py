"""Words are read at the first asking, in the language of that moment."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.host.settings import Settings
from taktone.word_side import WordSide


@pytest.fixture
def side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[WordSide]:
    monkeypatch.setenv("TAKTONE_DATA", str(tmp_path))
    settings = Settings(tmp_path)
    side = WordSide(settings, "en")
    yield side
    side.flush()
    assert settings.flush()


def test_prompts_come_with_the_first_asking_and_only_once(side: WordSide, qtbot: QtBot) -> None:
    with qtbot.waitSignal(side.prompts_chosen) as told:
        wording = side.built()
    assert told.args is not None
    assert len(told.args[0]) >= 30
    assert side.built() is wording


def test_a_language_chosen_before_is_the_one_that_is_read(side: WordSide, qtbot: QtBot) -> None:
    with qtbot.waitSignal(side.prompts_chosen) as told:
        side.built()
    assert told.args is not None
    english = {prompt.text for prompt in told.args[0]}
    with qtbot.waitSignal(side.prompts_chosen) as told:
        side.speak("da")
    assert told.args is not None
    assert english.isdisjoint(prompt.text for prompt in told.args[0])


def test_speaking_alone_reads_nothing(side: WordSide, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(side.prompts_chosen):
        side.speak("da")
    with qtbot.waitSignal(side.prompts_chosen) as told:
        side.built()
    assert told.args is not None
    assert any(set(prompt.text) & set("æøå") for prompt in told.args[0])


def test_the_settings_window_edits_what_is_read(side: WordSide) -> None:
    edited = side.edited_settings()
    assert edited.words is side.built().words
    assert edited.prompts is side.built().prompts
