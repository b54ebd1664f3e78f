"""A report says where a bug is and nothing about anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone import __version__
from taktone.core.known_error import KnownError, Problem
from taktone.host.error_report import DEEPEST, report_of, short_file_name, trace_of

NAME = "Mette Sørensen"
WORDS = "no 'Jonas Holm' at +45 20 12 34 56"
ADDRESS = "amina@example.org"
NOBODY: dict[str, str] = {}


def caught(error: BaseException) -> BaseException:
    somebody = NAME
    try:
        if somebody:
            raise error
    except type(error) as raised:
        return raised
    return error


def test_the_report_names_versions_and_the_place() -> None:
    text = report_of(caught(ZeroDivisionError("division by zero"))).text
    assert f"Taktone {__version__}, Python 3." in text
    assert ", Qt 6." in text
    assert "test_error_report.py:" in text
    assert " in caught\n    raise error\n" in text
    assert NAME not in text
    assert text.rstrip().endswith("ZeroDivisionError: division by zero")


def test_the_desktop_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_SESSION_TYPE", "wayland")
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    assert report_of(ValueError()).desktop == "wayland, unknown desktop"


def test_nothing_about_anybody_is_in_it() -> None:
    try:
        try:
            NOBODY[NAME]
        except KeyError as inner:
            raise ValueError(WORDS) from inner
    except ValueError as error:
        error.add_note(f"asked for {ADDRESS}")
        text = report_of(error).text
    for word in ("Mette", "Jonas", "20 12", "amina"):
        assert word not in text
    assert "KeyError: <text>\nwhich led to\n" in text
    assert "ValueError: no <text> at <number>\nasked for <address>" in text


@pytest.mark.parametrize("is_set_aside", [True, False])
def test_what_was_handled_before_is_told_unless_it_was_set_aside(is_set_aside: bool) -> None:
    def fail() -> None:
        try:
            NOBODY[NAME]
        except KeyError:
            if is_set_aside:
                raise RuntimeError from None
            raise RuntimeError  # noqa: B904 - the context is what is tested

    with pytest.raises(RuntimeError) as info:
        fail()
    assert ("KeyError" in trace_of(info.value)) is not is_set_aside


def test_errors_in_a_group_are_all_told() -> None:
    trace = trace_of(ExceptionGroup("two", [ValueError("a"), TypeError("b")]))
    assert "ValueError: a" in trace
    assert "TypeError: b" in trace


def test_a_deep_recursion_is_told_by_its_end() -> None:
    def fall(depth: int) -> None:
        if depth == 0:
            raise RuntimeError
        fall(depth - 1)

    with pytest.raises(RuntimeError) as info:
        fall(200)
    assert trace_of(info.value).count(" in fall\n") == DEEPEST


def test_one_place_is_recognised_whatever_was_said() -> None:
    one, other = (report_of(caught(ValueError(words))) for words in ("call 1", "call 2: x"))
    assert one.place == other.place
    assert one.trace != other.trace
    assert report_of(caught(TypeError("call 1"))).place != one.place


def test_a_known_error_keeps_its_name() -> None:
    assert "KnownError: disk_full" in trace_of(KnownError(Problem.DISK_FULL))


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("/home/mette/taktone/desktop/taktone/flow/call_desk.py", "taktone/flow/call_desk.py"),
        ("/opt/taktone/_internal/taktone/app.py", "taktone/app.py"),
        ("/home/m/.venv/lib/python3.11/site-packages/taktone/app.py", "taktone/app.py"),
        ("/usr/lib/python3/dist-packages/jeepney/auth.py", "jeepney/auth.py"),
        ("/usr/lib/python3.11/json/decoder.py", "json/decoder.py"),
        (r"C:\Users\Mette\taktone\desktop\taktone\cli.py", "taktone/cli.py"),
        ("/home/mette/secret/script.py", "script.py"),
        ("<frozen runpy>", "<frozen runpy>"),
        ("", ""),
    ],
)
def test_file_names_are_shortened(name: str, short: str) -> None:
    assert short_file_name(name) == short


@given(st.text(alphabet="abcæøå ", min_size=3).map("canary".__add__))
def test_no_quoted_words_of_any_error_remain(words: str) -> None:
    for error in (KeyError(words), ValueError(repr(words)), OSError(2, "gone", words)):
        assert "canary" not in report_of(error).text
