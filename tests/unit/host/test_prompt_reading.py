"""Prompts arrive by signal, in the language asked for last."""

from pathlib import Path
from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from taktone.core.builtin_prompts import BUILTIN_PROMPTS
from taktone.host.paths import resources
from taktone.host.prompt_reading import PromptReading

if TYPE_CHECKING:
    from taktone.core.prompt import Prompt


def test_the_danish_prompts_arrive(qtbot: QtBot) -> None:
    reading = PromptReading(resources() / "prompts")
    with qtbot.waitSignal(reading.prompts_read) as read:
        reading.read("da")
    texts = {prompt.text for prompt in read.args[0]}
    assert any("ø" in text for text in texts)
    assert len(texts) >= 30


def test_a_missing_file_gives_the_built_in_prompts_and_says_so(
    qtbot: QtBot, tmp_path: Path
) -> None:
    reading = PromptReading(tmp_path)
    with qtbot.waitSignals([reading.prompts_read, reading.failed], order="strict"):
        seen: list[tuple[Prompt, ...]] = []
        reading.prompts_read.connect(seen.append)
        reading.read("da")
    assert seen == [BUILTIN_PROMPTS]


def test_only_the_language_asked_for_last_arrives(qtbot: QtBot) -> None:
    reading = PromptReading(resources() / "prompts")
    seen: list[tuple[Prompt, ...]] = []
    reading.prompts_read.connect(seen.append)
    reading.read("da")
    reading.read("en")
    qtbot.waitUntil(lambda: bool(seen))
    assert len(seen) == 1
    assert not any("ø" in prompt.text for prompt in seen[0])
