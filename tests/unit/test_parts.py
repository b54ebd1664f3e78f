"""The composition root: built once, unshown, and joined as it should be."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpers.history_on_disk import calls
from taktone import parts as parts_module
from taktone.core.known_error import KnownError, Problem
from taktone.host.settings import Settings
from taktone.host.settings_schema import CARD_CORNER, CARD_DISCREET, CARD_MODE, PROMPTS_ENABLED
from taktone.parts import Parts
from taktone.store.store import Store, open_store
from taktone.ui.card.card_window import CardWindow
from taktone.ui.main_window import MainWindow
from taktone.ui.theme.icons import tray_icon
from taktone.ui.tray import Tray

pytestmark = pytest.mark.usefixtures("no_freezing")


class Root:
    """Everything, built as the program builds it."""

    def __init__(self, app: QApplication, data: Path) -> None:
        self.is_full = False
        self.settings = Settings(data)
        self.tray = Tray(tray_icon)
        self.parts = Parts(app, self.settings, self.tray, "en", open_history=self._open)

    def _open(self, folder: Path, *, may_write: bool = True) -> Store:
        if self.is_full:
            raise KnownError(Problem.DISK_FULL, str(folder))
        return open_store(folder, may_write=may_write)

    def tell(self, op: str, **fields: object) -> None:
        answer = self.parts.commands.answer({"op": op, **fields})
        assert answer is not None

    def card(self) -> CardWindow:
        (card,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, CardWindow))
        return card

    def main(self) -> list[MainWindow]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def root(qtbot: QtBot, qapp: QApplication, data: Path) -> Iterator[Root]:
    root = Root(qapp, data)
    with qtbot.waitSignals([root.parts.ready, root.parts.later.done]):
        root.parts.start(is_background=True)
    yield root
    root.parts.windows.close_all()
    root.parts.stop()
    root.card().deleteLater()
    qapp.aboutToQuit.disconnect(root.parts.stop)
    gc.collect()


def test_building_shows_nothing(qapp: QApplication, data: Path) -> None:
    before = len(QApplication.topLevelWidgets())
    Root(qapp, data)
    assert len(QApplication.topLevelWidgets()) == before
    assert not (data / "history.db").exists()


def test_after_a_quiet_start_the_card_is_ready_and_nothing_can_be_seen(root: Root) -> None:
    assert not root.card().isVisible()
    assert root.main() == []


def test_a_call_brings_up_the_card_and_the_tray_says_so(root: Root, qtbot: QtBot) -> None:
    root.tell("ring", number="+4520123456", name="Mette Sørensen", id="1")
    qtbot.waitUntil(root.card().isVisible)
    assert root.card().front_id
    root.tell("close")
    qtbot.waitUntil(lambda: not root.card().isVisible())


def test_where_the_user_wants_messages_only_no_card_comes_up(root: Root, qtbot: QtBot) -> None:
    root.settings.set(CARD_MODE, "notification")
    with qtbot.waitSignal(root.parts.flow.gate.notice_wanted):
        root.tell("ring", number="+4520123456", id="1")
    assert not root.card().isVisible()
    root.tell("show")
    qtbot.waitUntil(root.card().isVisible)


def test_show_without_a_call_opens_the_history(root: Root, qtbot: QtBot) -> None:
    root.tell("show")
    qtbot.waitUntil(lambda: any(window.isVisible() for window in root.main()))


def test_a_screen_too_narrow_for_the_card_builds_it_anew(
    root: Root, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root.tell("ring", number="+4520123456", id="1")
    qtbot.waitUntil(root.card().isVisible)
    front, card = root.card().front_id, root.card()
    root.parts.windows._screens.changed.emit()
    assert root.card() is card
    monkeypatch.setattr("taktone.windows.card_width", lambda _: 300)
    monkeypatch.setattr("taktone.ui.card.card_face.card_width", lambda _: 300)
    with qtbot.waitSignal(card.destroyed):
        root.parts.windows._screens.changed.emit()
    assert (root.card().face.width(), root.card().front_id) == (300, front)
    assert root.card().isVisible()


def test_another_language_builds_the_windows_anew_and_keeps_the_call(
    root: Root, qtbot: QtBot
) -> None:
    root.tell("ring", number="+4520123456", id="1")
    root.tell("history")
    qtbot.waitUntil(lambda: bool(root.main()) and root.card().isVisible())
    front = root.card().front_id
    card, window = root.card(), root.main()[0]
    with qtbot.waitSignals([card.destroyed, window.destroyed]):
        root.parts.speak("da")
    qtbot.waitUntil(lambda: root.card().front_id == front)
    assert root.main()[0].isVisible()


def test_prompts_can_be_switched_off(root: Root, qtbot: QtBot) -> None:
    root.tell("ring", number="+4520123456", id="1")
    qtbot.waitUntil(root.card().face.prompt.isVisible)
    root.tell("close")
    root.settings.set(PROMPTS_ENABLED, False)
    root.tell("ring", number="+4531558002", id="2")
    qtbot.waitUntil(root.card().isVisible)
    assert not root.card().face.prompt.isVisible()


def test_a_note_from_the_command_line_lands_on_the_card_and_on_disk(
    root: Root, qtbot: QtBot, data: Path
) -> None:
    assert root.parts.commands.answer({"op": "note", "text": "x"}) == {
        "ok": False,
        "error": "no_card",
    }
    root.tell("ring", number="+4520123456", id="1")
    qtbot.waitUntil(root.card().isVisible)
    with qtbot.waitSignal(root.parts.flow.desk.note_saved):
        root.tell("note", text="Ringer igen")
    assert root.card().face.note.toPlainText() == "Ringer igen"
    qtbot.waitUntil(lambda: calls(data)[0].note == "Ringer igen")


@pytest.mark.parametrize("message", [{"op": "dance"}, {"op": 7}, {}])
def test_an_unknown_command_is_none(root: Root, message: dict[str, object]) -> None:
    assert root.parts.commands.answer(message) is None


@pytest.mark.parametrize("minutes", [0, -5, "60", 100_000, None])
def test_a_pause_of_no_sensible_length_is_refused(root: Root, minutes: object) -> None:
    with pytest.raises(ValueError, match="minutes"):
        root.parts.commands.answer({"op": "pause", "minutes": minutes})


def test_a_pause_shows_in_the_status_and_can_be_ended(root: Root) -> None:
    root.tell("pause", minutes=5)
    assert (root.parts.commands.answer({"op": "status"}) or {})["is_paused"] is True
    root.tell("resume")
    assert (root.parts.commands.answer({"op": "status"}) or {})["is_paused"] is False


def test_a_placeholder_is_hinted_at_once(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[KnownError] = []
    monkeypatch.setattr(root.parts.windows, "tell_problem", told.append)
    root.tell("ring", number="$remote")
    root.tell("ring", number="$remote")
    assert [error.problem for error in told] == [Problem.MACRO_UNFILLED]


def test_a_practice_call_goes_the_whole_road(root: Root, qtbot: QtBot, data: Path) -> None:
    root.tell("practice")
    qtbot.waitUntil(root.card().isVisible)
    root.parts.practice.stop()
    qtbot.waitUntil(lambda: [row.source for row in calls(data)] == ["practice"])


def test_stopping_puts_everything_on_disk(qtbot: QtBot, qapp: QApplication, data: Path) -> None:
    root = Root(qapp, data)
    with qtbot.waitSignal(root.parts.ready):
        root.parts.start(is_background=True)
    root.tell("ring", number="+4520123456", id="1")
    qtbot.waitUntil(root.card().isVisible)
    root.card().face.note.setPlainText("Det sidste ord")
    root.parts.stop()
    root.parts.windows.close_all()
    root.card().deleteLater()
    qapp.aboutToQuit.disconnect(root.parts.stop)
    assert calls(data)[0].note == "Det sidste ord"


def test_a_history_that_cannot_be_opened_is_told_and_the_card_still_comes(
    qtbot: QtBot, qapp: QApplication, data: Path
) -> None:
    root = Root(qapp, data)
    root.is_full = True
    with qtbot.waitSignal(root.parts.flow.desk.failed):
        root.parts.start(is_background=True)
    root.tell("ring", number="+4520123456", id="1")
    qtbot.waitUntil(root.card().isVisible)
    root.card().face.note.setPlainText("Gemmes senere")
    root.is_full = False
    with qtbot.waitSignal(root.parts.flow.writes.recovered):
        pass
    qtbot.waitUntil(lambda: root.parts.flow.writes.is_empty)
    root.parts.windows.close_all()
    root.parts.stop()
    root.card().deleteLater()
    qapp.aboutToQuit.disconnect(root.parts.stop)
    assert calls(data)[0].note == "Gemmes senere"


def test_a_corner_chosen_in_the_settings_holds_at_once_and_drags_are_forgotten(
    root: Root, qtbot: QtBot
) -> None:
    root.parts.remembered.keep_place("these screens", ("A", "top_left", 1, 1))
    root.tell("ring", number="+4520123456", id="1")
    qtbot.waitUntil(root.card().isVisible)
    before = root.card().y()
    root.settings.set(CARD_CORNER, "top_right")
    assert root.card().y() < before
    assert root.parts.remembered.place("these screens") is None


def test_initials_follow_the_setting_while_the_card_is_up(root: Root, qtbot: QtBot) -> None:
    root.tell("ring", number="+4520123456", name="Mette Sørensen", id="1")
    qtbot.waitUntil(root.card().isVisible)
    root.settings.set(CARD_DISCREET, "always")
    assert root.card().face.header.name.text() == "M. S."
    root.settings.set(CARD_DISCREET, "never")
    assert root.card().face.header.name.text() == "Mette Sørensen"


def test_a_call_held_back_by_the_pause_comes_up_at_its_end(root: Root, qtbot: QtBot) -> None:
    root.tell("pause", minutes=5)
    root.tell("ring", number="+4520123456", id="1")
    qtbot.waitUntil(lambda: bool(root.parts.flow.gate.held_back))
    assert not root.card().isVisible()
    root.tell("resume")
    qtbot.waitUntil(root.card().isVisible)
    root.tell("close")
    assert root.parts.flow.gate.held_back == ()


def test_the_desktop_is_reached_even_where_the_history_cannot_be_opened(
    qtbot: QtBot, qapp: QApplication, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts_module, "LONGEST_UNCONNECTED_MS", 1)
    root = Root(qapp, data)
    root.is_full = True
    reached: list[bool] = []
    monkeypatch.setattr(root.parts.services, "connect", lambda: reached.append(True))
    root.parts.start(is_background=True)
    qtbot.waitUntil(lambda: bool(reached))
    root.is_full = False
    root.parts.windows.close_all()
    root.parts.stop()
    root.card().deleteLater()
    qapp.aboutToQuit.disconnect(root.parts.stop)
