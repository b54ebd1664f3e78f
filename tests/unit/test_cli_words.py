"""The command line speaks both languages, and its help is true."""

import re
import string

import pytest

from taktone.cli_request import CALLS, HISTORY, PLAIN, understand
from taktone.cli_words import WORDS, say

SWITCHES = ("--help", "--version", "--background", "--timing", "--starred", "--json", "--preview")


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_sentences_with_the_same_fields() -> None:
    assert WORDS["da"].keys() == WORDS["en"].keys()
    for key, english in WORDS["en"].items():
        assert fields(WORDS["da"][key]) == fields(english), key


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_help_names_every_command_and_no_other(language: str) -> None:
    named = set(re.findall(r"^  taktone (\w+)", WORDS[language]["help"], re.MULTILINE))
    assert named == CALLS | PLAIN | HISTORY | {"note", "open", "pause", "doctor"}


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_option_in_the_help_is_known(language: str) -> None:
    for option in set(re.findall(r"--[a-z-]+", WORDS[language]["help"])):
        of_calls = ("--name", "--line", "--id", "--source", "--number")
        of_exports = ("--to", "--format", "--preset", "--job", "--starred", "--json")
        values = ["7"] if option not in {*SWITCHES} else []
        owners = {"ring": of_calls, "export": of_exports, "doctor": ("--timing",)}
        first = [word for word, owned in owners.items() if option in owned]
        first = ["search"] if option == "--limit" else first
        first = ["stats"] if option == "--time" else first
        first = ["import", "a.vcf"] if option == "--preview" else first
        assert understand([*first, option, *values])


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_line_of_the_help_is_wider_than_a_terminal(language: str) -> None:
    assert max(map(len, WORDS[language]["help"].splitlines())) <= 100


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANGUAGE": "da:en"}, "kører"),
        ({"LANGUAGE": "sv:da"}, "kører"),
        ({"LANGUAGE": "", "LC_ALL": "da_DK.UTF-8"}, "kører"),
        ({"LANGUAGE": "", "LC_ALL": "C.UTF-8"}, "running"),
        ({"LANGUAGE": "en", "LC_ALL": "da_DK.UTF-8"}, "running"),
    ],
)
def test_it_speaks_the_language_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert say("running") == expected
