"""What command lines ask for."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.cli_request import BadWords, CliRequest, understand


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["ring", "20123456"], {"op": "ring", "number": "20123456"}),
        (["ring", "-45"], {"op": "ring", "number": "-45"}),
        (
            ["ring", "--name", "Mette", "--line=HR", "--id", "7", "--source", "x", "20123456"],
            {
                "op": "ring",
                "name": "Mette",
                "line": "HR",
                "id": "7",
                "source": "x",
                "number": "20123456",
            },
        ),
        (["ring", "--number", "1", "--", "--strange"], {"op": "ring", "number": "--strange"}),
        (["end"], {"op": "end"}),
        (["pause"], {"op": "pause", "minutes": 60}),
        (["pause", "15"], {"op": "pause", "minutes": 15}),
        (["note", "ring", "igen"], {"op": "note", "text": "ring igen"}),
        (["show"], {"op": "show"}),
        (["tel:%2B4520123456"], {"op": "dial", "number": "+4520123456", "source": "link"}),
        (["--", "tel:204"], {"op": "dial", "number": "204", "source": "link"}),
        (["taktone:ring?number=+4520"], {"op": "ring", "source": "link", "number": "+4520"}),
        (
            ["taktone:ring?number=%2B45&name=Mette%20S&op=quit&source=x"],
            {"op": "ring", "source": "link", "number": "+45", "name": "Mette S"},
        ),
        (["TAKTONE://ring/"], {"op": "ring", "source": "link"}),
    ],
)
def test_a_sensible_line_becomes_a_message(words: list[str], message: dict[str, Any]) -> None:
    request = understand(words)
    assert request.kind == "send"
    assert request.message == {"v": 1, **message}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["stats", "--json"], {"op": "stats", "text": "", "json": ""}),
        (["search", "leder", "team"], {"op": "search", "text": "leder team"}),
        (["search", "--limit", "5", "--", "-x"], {"op": "search", "text": "-x", "limit": "5"}),
        (
            ["export", "--to", "a.csv", "--preset=lever", "--starred", "--job", "Smed"],
            {
                "op": "export",
                "text": "",
                "to": "a.csv",
                "preset": "lever",
                "starred": "",
                "job": "Smed",
            },
        ),
    ],
)
def test_questions_to_the_history_need_no_program(
    words: list[str], message: dict[str, Any]
) -> None:
    request = understand(words)
    assert (request.kind, request.message) == ("read", message)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (["stats", "x"], "misplaced"),
        (["search", "--to", "x"], "misplaced"),
        (["ring", "--json"], "misplaced"),
        (["export", "--limit", "1"], "misplaced"),
        (["search", "--limit", "0"], "bad_limit"),
        (["search", "--limit", "many"], "bad_limit"),
        (["export", "--to"], "missing_value"),
    ],
)
def test_questions_that_make_no_sense(words: list[str], key: str) -> None:
    with pytest.raises(BadWords) as told:
        understand(words)
    assert told.value.key == key


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        ([], CliRequest()),
        (["--background"], CliRequest(is_background=True)),
        (["--exit-after", "app.ready"], CliRequest(exit_after="app.ready")),
        (["--help"], CliRequest(kind="help")),
        (["ring", "-h"], CliRequest(kind="help")),
        (["--version"], CliRequest(kind="version")),
        (["doctor", "--timing"], CliRequest(kind="doctor", is_timing=True)),
    ],
)
def test_a_line_without_a_message_says_what_to_do(words: list[str], request_: CliRequest) -> None:
    request = understand(words)
    for name in CliRequest.__slots__:
        assert getattr(request, name) == getattr(request_, name)


@pytest.mark.parametrize(
    ("words", "key", "word"),
    [
        (["dance"], "unknown_word", "dance"),
        (["show", "me"], "misplaced", "me"),
        (["show", "--name", "Mette"], "misplaced", "--name"),
        (["ring", "1", "--timing"], "misplaced", "--timing"),
        (["--timing"], "misplaced", "--timing"),
        (["pause", "0000144100"], "bad_minutes", "0000144100"),
        (["note", " "], "no_text", ""),
        (["--", "taktone:quit"], "bad_link", ""),
        (["--fast"], "unknown_option", "--fast"),
        (["ring", "--name"], "missing_value", "--name"),
        (["ring", "1", "2"], "too_many", "2"),
        (["pause", "soon"], "bad_minutes", "soon"),
        (["pause", "0"], "bad_minutes", "0"),
        (["pause", "99999999999"], "bad_minutes", "99999999999"),
        (["note"], "no_text", ""),
        (["taktone:quit"], "bad_link", ""),
        (["taktone:show"], "bad_link", ""),
        (["taktone:"], "bad_link", ""),
        (["taktone:ring?number=1", "--background"], "bad_link", ""),
        (["taktone:ring?number=" + "1" * 3000], "bad_link", ""),
        (["--name", "Mette"], "misplaced", "--name"),
    ],
)
def test_a_senseless_line_is_refused_with_the_word_it_is_about(
    words: list[str], key: str, word: str
) -> None:
    with pytest.raises(BadWords) as bad:
        understand(words)
    assert (bad.value.key, bad.value.word) == (key, word)


@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_words_are_understood_or_refused(words: list[str]) -> None:
    with suppress(BadWords):
        assert understand(words).kind in {"start", "send", "help", "version", "doctor"}


@given(st.text(max_size=300))
def test_a_link_can_do_no_more_than_show_a_card(rest: str) -> None:
    try:
        request = understand([f"taktone:{rest}"])
    except BadWords:
        return
    assert request.message["op"] == "ring"
    assert request.message["source"] == "link"
    assert request.message.keys() <= {"v", "op", "source", "number", "name", "line", "id"}


def test_the_file_of_an_answer_is_named_as_the_running_program_finds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for word in ("svar æ.ics", "./svar æ.ics", f"{tmp_path}/x/../svar æ.ics"):
        request = understand(["open", word])
        assert request.message == {"v": 1, "op": "open", "path": str(tmp_path / "svar æ.ics")}
    assert not (tmp_path / "svar æ.ics").exists()


@pytest.mark.parametrize("words", [[], ["a.ics", "b.ics"]])
def test_one_answer_is_opened_at_a_time(words: list[str]) -> None:
    with pytest.raises(BadWords) as told:
        understand(["open", *words])
    assert told.value.key == "one_file"
