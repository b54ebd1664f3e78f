"""What screen readers are told."""

from dataclasses import replace

import pytest
from PySide6 import QtGui
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.open_call import OpenCall
from taktone.ui.card.announcing import announce, announcement
from unit.ui.card.sample import ended, held, hidden, missed, ringing, talking


def dialling() -> OpenCall:
    shown = ringing()
    call = replace(shown.call, state=CallState.DIALING, direction=Direction.OUTGOING)
    return replace(shown, call=call)


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (ringing(), "Mette Sørensen is calling"),
        (hidden(), "Hidden number is calling"),
        (dialling(), "Calling Mette Sørensen"),
        (talking(), "In the call with Mette Sørensen"),
        (held(), "Mette Sørensen is on hold"),
        (ended(), "Mette Sørensen: Ended"),
        (missed(), "Mette Sørensen: Missed"),
        (
            ended(talked_s=None, reason=EndReason.ANSWERED_ELSEWHERE),
            "Mette Sørensen: Answered elsewhere",
        ),
    ],
)
def test_each_state_is_said_in_words(shown: OpenCall, words: str) -> None:
    assert announcement(shown) == words


def test_a_name_of_ten_thousand_characters_is_not_read_out() -> None:
    assert len(announcement(ringing(name="x" * 10_000))) < 150


class Reader:
    """Stands in for Qt's bridge to screen readers."""

    def __init__(self, *, is_listening: bool) -> None:
        self._is_listening = is_listening
        self.heard: list[str] = []

    def isActive(self) -> bool:
        return self._is_listening

    def updateAccessibility(self, event: QtGui.QAccessibleAnnouncementEvent) -> None:
        self.heard.append(event.message())


@pytest.mark.parametrize("is_listening", [True, False])
def test_it_is_said_only_where_somebody_listens(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, is_listening: bool
) -> None:
    reader = Reader(is_listening=is_listening)
    monkeypatch.setattr(QtGui, "QAccessible", reader)
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, ringing())
    assert reader.heard == ["Mette Sørensen is calling"] * is_listening


def test_a_qt_that_cannot_announce_is_no_trouble(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Reader(is_listening=True)
    monkeypatch.setattr(QtGui, "QAccessible", reader)
    monkeypatch.delattr(QtGui, "QAccessibleAnnouncementEvent")
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, ringing())
    assert reader.heard == []
