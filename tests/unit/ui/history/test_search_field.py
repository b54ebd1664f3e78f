"""The search field: every key counts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from taktone.ui.history import search_field
from taktone.ui.history.search_field import SearchField


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    made = SearchField()
    qtbot.addWidget(made)
    return made


def clear_action(field: SearchField) -> QAction:
    return next(x for x in field.actions() if x.text() == "Clear search")


def test_each_key_is_told_with_the_whole_text(field: SearchField) -> None:
    typed: list[str] = []
    field.typed.connect(typed.append)
    QTest.keyClicks(field, "led")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert typed == ["l", "le", "led", "le"]


def test_each_key_is_traced_by_its_length_alone(
    field: SearchField, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(search_field, "trace", lambda *ev, **ids: told.append((ev, ids)))
    QTest.keyClicks(field, "mette")
    assert told == [(("search.typed",), {"len": length}) for length in range(1, 6)]


def test_escape_empties_the_field_first_and_leaves_it_then(
    field: SearchField, qtbot: QtBot
) -> None:
    field.setText("team")
    with qtbot.waitSignal(field.typed) as typed, qtbot.assertNotEmitted(field.results_wanted):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert typed.args == [""]
    with qtbot.waitSignal(field.results_wanted):
        QTest.keyClick(field, Qt.Key.Key_Escape)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_arrow_down_and_enter_go_to_the_results(
    field: SearchField, qtbot: QtBot, key: Qt.Key
) -> None:
    field.setText("team")
    with qtbot.waitSignal(field.results_wanted):
        QTest.keyClick(field, key)
    assert field.text() == "team"


def test_a_button_clears_the_field_while_there_is_something(
    field: SearchField, qtbot: QtBot
) -> None:
    action = clear_action(field)
    assert not action.isVisible()
    field.setText("team")
    assert action.isVisible()
    with qtbot.waitSignal(field.typed):
        action.trigger()
    assert field.text() == ""
    assert not action.isVisible()


def test_emptying_for_another_view_is_no_typing(field: SearchField, qtbot: QtBot) -> None:
    field.setText("team")
    with qtbot.assertNotEmitted(field.typed):
        field.empty()
    assert field.text() == ""
    assert not clear_action(field).isVisible()


def test_it_says_what_it_is_for(field: SearchField) -> None:
    assert field.accessibleName() == "Search"
    assert "notes" in field.placeholderText()
    field.set_icons(QIcon(), QIcon())
    assert all(action.text() for action in field.actions())
