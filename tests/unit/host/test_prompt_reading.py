"""Prompts arrive by signal, in the language asked for last."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from taktone.core.builtin_prompts import BUILTIN_PROMPTS
from taktone.core.known_error import Problem
from taktone.core.prompt import Phase, Prompt
from taktone.host.layer_files import LayerPlaces
from taktone.host.paths import resources
from taktone.host.prompt_reading import PromptReading

SHIPPED = LayerPlaces(resources() / "prompts")


def test_the_danish_prompts_arrive(qtbot: QtBot) -> None:
    reading = PromptReading(lambda: SHIPPED)
    with qtbot.waitSignal(reading.prompts_read) as read:
        reading.read("da")
    texts = {prompt.text for prompt in read.args[0]}
    assert any("ø" in text for text in texts)
    assert len(texts) >= 30


def test_a_missing_file_gives_the_built_in_prompts_and_says_so(
    qtbot: QtBot, tmp_path: Path
) -> None:
    reading = PromptReading(lambda: LayerPlaces(tmp_path))
    with qtbot.waitSignals([reading.prompts_read, reading.failed], order="strict"):
        seen: list[tuple[Prompt, ...]] = []
        reading.prompts_read.connect(seen.append)
        reading.read("da")
    assert seen == [BUILTIN_PROMPTS]


def test_only_the_language_asked_for_last_arrives(qtbot: QtBot) -> None:
    reading = PromptReading(lambda: SHIPPED)
    seen: list[tuple[Prompt, ...]] = []
    reading.prompts_read.connect(seen.append)
    reading.read("da")
    reading.read("en")
    qtbot.waitUntil(lambda: bool(seen))
    assert len(seen) == 1
    assert not any("ø" in prompt.text for prompt in seen[0])


SMILE = Prompt(id="own-smile", phase=Phase.RINGING, text="Smil, før du siger noget.")


def read(qtbot: QtBot, places: LayerPlaces, language: str = "da") -> PromptReading:
    reading = PromptReading(lambda: places)
    with qtbot.waitSignal(reading.prompts_read):
        reading.read(language)
    return reading


def test_a_prompt_of_ones_own_is_met_and_on_disk(qtbot: QtBot, tmp_path: Path) -> None:
    places = SHIPPED._replace(own=tmp_path)
    reading = read(qtbot, places)
    with qtbot.waitSignal(reading.prompts_read) as told:
        reading.keep(SMILE)
    assert SMILE in told.args[0]
    assert reading.flush()
    assert SMILE in read(qtbot, places).layers.own
    assert SMILE not in read(qtbot, places, "en").layers.all


def test_what_is_switched_off_is_not_met_and_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    reading = read(qtbot, SHIPPED._replace(own=tmp_path))
    first = reading.layers.all[0]
    with qtbot.waitSignal(reading.prompts_read) as told:
        reading.keep(replace(first, is_off=True))
    assert first.id not in {prompt.id for prompt in told.args[0]}
    with qtbot.waitSignal(reading.prompts_read) as told:
        reading.drop(first.id)
    assert first in told.args[0]
    assert reading.flush()


def test_nothing_changed_is_nothing_told(qtbot: QtBot, tmp_path: Path) -> None:
    reading = read(qtbot, SHIPPED._replace(own=tmp_path))
    with qtbot.assertNotEmitted(reading.prompts_read):
        reading.keep(reading.layers.all[0])
        reading.drop("nobody's")


def test_a_broken_file_of_ones_own_is_kept_aside_and_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "da.toml").write_text("[[prompt]]\nid = ")
    reading = PromptReading(lambda: SHIPPED._replace(own=tmp_path))
    with qtbot.waitSignal(reading.failed) as told:
        reading.read("da")
    assert told.args[0].problem is Problem.OWN_PROMPTS_BROKEN
    assert (tmp_path / "da.toml.broken-1").read_text() == "[[prompt]]\nid = "
    assert reading.layers.own == ()
    assert len(reading.layers.shown) > 30
