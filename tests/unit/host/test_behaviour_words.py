"""The user's list of behaviour words, and the one it starts with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.host.behaviour_words import BehaviourWords, default_words
from taktone.host.paths import resources
from taktone.host.settings import Settings
from taktone.host.settings_schema import BEHAVIOUR_WORDS

SHIPPED = resources() / "words" / "behaviour.toml"


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    made = Settings(tmp_path)
    yield made
    assert made.flush()


@pytest.fixture
def words(settings: Settings, qtbot: QtBot) -> BehaviourWords:
    made = BehaviourWords(settings, SHIPPED)
    with qtbot.waitSignal(made.changed):
        made.read("da")
    return made


@pytest.mark.parametrize(("language", "word"), [("da", "nysgerrig"), ("en", "curious")])
def test_each_language_begins_with_a_list_of_its_own(language: str, word: str) -> None:
    found = default_words(SHIPPED, language)
    assert word in found
    assert len(found) == 8


def test_the_two_lists_have_no_word_in_common() -> None:
    assert not set(default_words(SHIPPED, "da")) & set(default_words(SHIPPED, "en"))


@pytest.mark.parametrize("text", ["da = 7", "da = [1, 2]", "da =", "", "\x00"])
def test_a_broken_list_is_an_empty_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "words.toml").write_text(text)
    assert default_words(tmp_path / "words.toml", "da") == ()
    assert default_words(tmp_path / "none.toml", "da") == ()


def test_the_user_adds_a_word_once(words: BehaviourWords, settings: Settings) -> None:
    words.add("modig")
    words.add("modig")
    assert words.words == (*words.defaults, "modig")
    assert settings.get(BEHAVIOUR_WORDS).endswith("konkret, modig")
    assert words.is_own


def test_the_user_takes_words_away_and_orders_them(words: BehaviourWords) -> None:
    words.set_words(("lytter", "rolig"))
    assert words.words == ("lytter", "rolig")
    words.set_words(())
    assert not words.words


def test_reset_goes_back_to_the_language(words: BehaviourWords, qtbot: QtBot) -> None:
    words.set_words(("lytter",))
    with qtbot.waitSignal(words.changed):
        words.reset()
    assert words.words == words.defaults
    assert not words.is_own


def test_the_same_list_as_shipped_is_nothing_of_ones_own(words: BehaviourWords) -> None:
    words.set_words(tuple(reversed(words.defaults)))
    assert words.is_own
    words.set_words(words.defaults)
    assert not words.is_own


def test_another_language_brings_its_list(words: BehaviourWords, qtbot: QtBot) -> None:
    with qtbot.waitSignal(words.changed):
        words.read("en")
    assert "calm" in words.words


def test_the_list_survives_a_restart(
    words: BehaviourWords, settings: Settings, tmp_path: Path
) -> None:
    words.set_words(("lytter", "ærlig"))
    assert settings.flush()
    again = Settings(tmp_path)
    again.load()
    assert BehaviourWords(again, SHIPPED).words == ("lytter", "ærlig")
