"""The flow behind the card's panels, joined to the desk once somebody asks for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from taktone.core.known_error import KnownError, Problem
from taktone.flow_parts import FlowParts
from taktone.host.settings import Settings
from taktone.host.settings_schema import CARD_MODE, OFFICE_CLOSES, OFFICE_OPENS
from taktone.parts import utc_now
from taktone.store.store import open_store
from unit.ui.card.sample import ringing


class Calm(QObject):
    """Nothing on the desktop speaks against a card."""

    changed = Signal()
    is_quiet = False
    is_presenting = False


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path)


@pytest.fixture
def flow(tmp_path: Path, settings: Settings, qtbot: QtBot) -> Iterator[FlowParts]:
    made = FlowParts(settings, utc_now, lambda: 0.0, open_store, tmp_path, Calm())  # type: ignore[arg-type]
    made.start()
    yield made
    made.stop()


def test_it_is_built_once_and_what_fails_in_it_is_told_by_the_desk(
    flow: FlowParts, qtbot: QtBot
) -> None:
    late = flow.late()
    assert flow.late() is late
    for part in (late.facts, late.people.people, late.people.quiet_list, late.wrapping_up):
        with qtbot.waitSignal(flow.desk.failed) as told:
            part.failed.emit(KnownError(Problem.DISK_FULL))
        assert told.args is not None
        assert told.args[0].problem is Problem.DISK_FULL


def test_a_call_that_was_forgotten_by_mistake_comes_up_again(
    flow: FlowParts, settings: Settings
) -> None:
    settings.set(CARD_MODE, "always")
    shown: list[str] = []
    flow.gate.card_wanted.connect(lambda call: shown.append(call.call.id))
    flow.pausing.pause(60)
    flow.gate.take(ringing())
    assert shown == []
    flow.late().people.forgetting.call_wanted.emit("call-7")
    flow.gate.take(ringing())
    assert shown == ["call-7"]


def test_office_hours_follow_the_settings(flow: FlowParts, settings: Settings) -> None:
    late = flow.late()
    settings.set(OFFICE_OPENS, 7)
    settings.set(OFFICE_CLOSES, 15)
    hours = late._office_hours()
    assert (hours.opens.hour, hours.closes.hour) == (7, 15)
