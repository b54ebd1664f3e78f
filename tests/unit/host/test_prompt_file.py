"""Prompt files: what is read, what is refused and what then takes its place."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from taktone.core.builtin_prompts import BUILTIN_PROMPTS
from taktone.core.known_error import Problem
from taktone.core.prompt import Phase, Prompt, Situation
from taktone.host.prompt_file import load_prompts

GOOD = '[[prompt]]\nid = "a"\nphase = "ringing"\ntext = "Smile, it can be heard."\n'


def refused(folder: Path, content: str | bytes) -> str:
    """The reason for which a file of this content is refused."""
    path = folder / "en.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    prompts, error = load_prompts(folder, "en")
    assert prompts == BUILTIN_PROMPTS
    assert error is not None
    assert error.problem is Problem.PROMPTS_BROKEN
    assert error.detail.startswith(f"{path}: ")
    return error.detail.removeprefix(f"{path}: ")


def test_a_prompt_is_read_as_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "da.toml").write_text(
        '[[prompt]]\nid = "a"\nphase = "after"\ntext = "Ring op igen, når du har lovet det."\n'
        'when = ["promised", "missed_before"]\n',
        encoding="utf-8",
    )
    expected = Prompt(
        id="a",
        phase=Phase.AFTER,
        text="Ring op igen, når du har lovet det.",
        when=frozenset({Situation.PROMISED, Situation.MISSED_BEFORE}),
    )
    assert load_prompts(tmp_path, "da") == ((expected,), None)


def test_one_condition_may_stand_alone(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_text(GOOD + 'when = "busy"\n', encoding="utf-8")
    (prompt,), _ = load_prompts(tmp_path, "en")
    assert prompt.when == {Situation.BUSY}


def test_a_file_saved_by_a_windows_editor_is_read(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    prompts, error = load_prompts(tmp_path, "en")
    assert error is None
    assert prompts[0].text == "Smile, it can be heard."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (GOOD.replace("ringing", "humming"), "prompt 1 (a): unknown phase 'humming'"),
        (GOOD.replace('id = "a"\n', ""), "prompt 1: id is missing or no text"),
        (GOOD.replace('"a"', "7"), "prompt 1: id is missing or no text"),
        (GOOD.replace('"a"', '" "'), "prompt 1: id is missing or no text"),
        (GOOD + GOOD, "prompt 2: id 'a' is there twice"),
        (GOOD.replace("Smile", "x" * 91), "prompt 1 (a): text has 109 characters, more than 90"),
        (GOOD.replace("Smile", "Smile\\n"), "prompt 1 (a): text is not one plain line"),
        (GOOD.replace("text", "words"), "prompt 1 (a): unknown field 'words'"),
        (GOOD.replace('"ringing"', "[1]"), "prompt 1 (a): phase is missing or no text"),
        (GOOD + "when = 3\n", "prompt 1 (a): when is no list of names"),
        (GOOD + 'when = [["busy"]]\n', "prompt 1 (a): when is no list of names"),
        (GOOD + 'when = ["rainy"]\n', "prompt 1 (a): unknown condition 'rainy'"),
        (GOOD + "off = 1\n", "prompt 1 (a): off is neither true nor false"),
        ("prompt = [1]\n", "prompt 1: not a [[prompt]] table"),
        ('prompt = "Smile"\n', "no [[prompt]] in it"),
        ("", "no [[prompt]] in it"),
        ("#" * (1024 * 1024 + 1), "larger than 1 MiB"),
    ],
)
def test_a_broken_rule_is_named_with_its_place(tmp_path: Path, content: str, reason: str) -> None:
    assert refused(tmp_path, content) == reason


@pytest.mark.parametrize(
    "content", [b"[[prompt", b"\xff\xfe\x00", b"a = " + b"[" * 9000, b'a = "\x00"', b"a = 1\na = 2"]
)
def test_what_is_no_toml_at_all_is_refused_calmly(tmp_path: Path, content: bytes) -> None:
    assert refused(tmp_path, content)


def test_a_missing_file_gives_the_built_in_prompts_and_says_which(tmp_path: Path) -> None:
    prompts, error = load_prompts(tmp_path, "da")
    assert prompts == BUILTIN_PROMPTS
    assert error is not None
    assert error.detail == f"{tmp_path / 'da.toml'}: No such file or directory"


def test_a_folder_in_the_place_of_the_file_is_a_broken_file(tmp_path: Path) -> None:
    (tmp_path / "en.toml").mkdir()
    prompts, error = load_prompts(tmp_path, "en")
    assert prompts == BUILTIN_PROMPTS
    assert error is not None


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_content_whatever_raises(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "en.toml").write_bytes(content)
    prompts, _ = load_prompts(tmp_path, "en")
    assert prompts


def test_a_prompt_can_be_off(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_text(GOOD + "off = true\n", encoding="utf-8")
    (prompt,), _ = load_prompts(tmp_path, "en")
    assert prompt.is_off
