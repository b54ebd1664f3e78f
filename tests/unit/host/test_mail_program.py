"""Whether a program of the desktop takes drafts."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from taktone.host.mail_program import takes_drafts


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder programs are looked for in, on Linux."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def put(tools: Path, script: str) -> None:
    path = tools / "xdg-mime"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.mark.parametrize(
    ("script", "takes"),
    [
        ("echo org.mozilla.Thunderbird.desktop", True),
        ("echo", False),
        ("exit 3", False),
        ("echo 'no such type' >&2", False),
    ],
)
def test_the_desktop_is_asked_on_linux(tools: Path, script: str, takes: bool) -> None:
    put(tools, script)
    assert takes_drafts() is takes


def test_it_is_asked_about_drafts(tools: Path) -> None:
    put(tools, 'test "$*" = "query default message/rfc822" && echo mail.desktop')
    assert takes_drafts()


def test_without_the_tool_there_is_a_link_instead(tools: Path) -> None:
    assert not takes_drafts()


def test_a_desktop_that_never_answers_takes_none(
    tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(command: list[str], **options: object) -> None:
        raise subprocess.TimeoutExpired(command, float(str(options["timeout"])))

    monkeypatch.setattr(subprocess, "run", never)
    assert not takes_drafts()


def test_macos_has_a_mail_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert takes_drafts()


@pytest.mark.parametrize("is_known", [True, False])
def test_windows_is_asked_for_the_suffix(monkeypatch: pytest.MonkeyPatch, is_known: bool) -> None:
    asked: list[str] = []

    def open_key(_: object, name: str) -> str:
        asked.append(name)
        if not is_known:
            raise FileNotFoundError
        return "key"

    registry = SimpleNamespace(HKEY_CLASSES_ROOT=None, OpenKey=open_key, CloseKey=asked.append)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", registry)
    assert takes_drafts() is is_known
    assert asked == ([".eml", "key"] if is_known else [".eml"])
