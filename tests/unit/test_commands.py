"""What the desktop may ask of the program: cards by links, windows by name, and nothing else."""

from datetime import UTC, datetime
from typing import Any
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from taktone.commands import ACTIONS, Commands
from taktone.core.call_event import CallEvent, CallState, Direction
from taktone.sources.command_source import CommandSource


class Asked:
    """The commands, and everything they caused."""

    def __init__(self) -> None:
        self.desk, self.pausing, self.front = Mock(), Mock(), Mock()
        source = CommandSource(lambda: "DK")
        self.events: list[CallEvent] = []
        source.event_seen.connect(self.events.append)
        self.commands = Commands(
            source, self.desk, self.pausing, self.front, lambda: datetime.now(UTC), lambda: False
        )
        self.wishes: list[str] = []
        wishes: Any
        for wishes in ("show", "history", "practice", "settings", "quit"):
            signal = getattr(self.commands, f"{wishes}_wanted")
            signal.connect(lambda name=wishes: self.wishes.append(name))

    @property
    def is_idle(self) -> bool:
        mocks = (self.desk, self.pausing, self.front)
        return not self.wishes and not any(mock.mock_calls for mock in mocks)


def test_a_link_shows_a_card() -> None:
    asked = Asked()
    asked.commands.open_link("taktone:ring?number=+4520123456&name=Mette")
    asked.commands.open_link("tel:31558002")
    first, second = asked.events
    assert (first.state, first.number, first.source) == (CallState.RINGING, "+4520123456", "link")
    assert (second.direction, second.number) == (Direction.OUTGOING, "31558002")
    assert not first.tells_end
    assert asked.is_idle


def test_a_link_with_a_placeholder_is_a_hint() -> None:
    asked = Asked()
    met: list[str] = []
    asked.commands.macro_met.connect(met.append)
    asked.commands.open_link("taktone:ring?number=%25CallerNumber%25")
    assert met == ["%CallerNumber%"]


@pytest.mark.parametrize(
    "link",
    [
        *("quit", "--help", "taktone:quit", "taktone:show", "taktone:note?text=x", "taktone:"),
        *("", "http://taktone/ring", "file:///etc/passwd", "taktone:ring?" + "x" * 3000),
    ],
)
def test_any_other_link_does_nothing(link: str) -> None:
    asked = Asked()
    asked.commands.open_link(link)
    assert asked.events == []
    assert asked.is_idle


@given(st.sampled_from(["taktone:", "tel:", "", "TAKTONE://"]), st.text(max_size=80))
def test_whatever_a_link_says_it_does_no_more_than_show_a_card(scheme: str, rest: str) -> None:
    asked = Asked()
    asked.commands.open_link(scheme + rest)
    assert asked.is_idle
    assert {event.source for event in asked.events} <= {"link"}
    assert {event.state.rank for event in asked.events} <= {0}


@pytest.mark.parametrize("name", [*sorted(ACTIONS), "quit", "resume", "ring", "", "no such"])
def test_the_desktop_s_menu_can_open_windows_and_not_end_the_program(name: str) -> None:
    asked = Asked()
    asked.commands.act(name)
    assert asked.wishes == ([name] if name in ACTIONS else [])
    assert QCoreApplication.instance() is None or asked.events == []


def test_an_answer_is_opened_and_the_history_shown(qtbot: QtBot) -> None:
    asked = Asked()
    opened: list[str] = []
    asked.commands.answer_opened.connect(opened.append)
    assert asked.commands.answer({"v": 1, "op": "open", "path": "/home/kim/svar.ics"}) == {}
    assert opened == []
    qtbot.waitUntil(lambda: bool(opened))
    assert (opened, asked.wishes) == (["/home/kim/svar.ics"], ["history"])


@pytest.mark.parametrize("path", ["", None, 3, ["/a.ics"]])
def test_an_answer_without_a_file_is_none(path: object, qtbot: QtBot) -> None:
    asked = Asked()
    with pytest.raises(ValueError, match="path"):
        asked.commands.answer({"v": 1, "op": "open", "path": path})
    asked.commands.answer({"v": 1, "op": "show"})
    qtbot.waitUntil(lambda: bool(asked.wishes))
    assert asked.wishes == ["show"]
