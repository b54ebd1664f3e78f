"""One key, one meaning: nothing in the main window wants a key that something else wants too."""

from collections import Counter

import pytest
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from taktone.ui.exchange.exchange_ports import ExchangePorts
from taktone.ui.main_window import MainWindow
from taktone.ui.theme.theme import Theme
from unit.ui.exchange.fake_exchange import FakeImporting, FakeMany
from unit.ui.exchange.fake_exporting import FakeExporting
from unit.ui.history.fake_adding import FakeAdding
from unit.ui.history.fake_searches import FakeSearches
from unit.ui.history.open_window import three_calls
from unit.ui.history.sample import NOW
from unit.ui.insight.fake_insights import FakeInsights
from unit.ui.people.fake_who import FakeWho
from unit.ui.promises.fake_promising import FakePromising

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

KEYS = {"Ctrl+N", "Ctrl+I", "Ctrl+Shift+I", "Ctrl+Shift+E", "Ctrl+,", "Ctrl+Q", "Ctrl+Z", "/", "?"}


def keys_of(window: QWidget) -> Counter[str]:
    """How often each key is wanted, by whatever part of the window."""
    wanted = [key for action in window.findChildren(QAction) for key in action.shortcuts()]
    wanted += [one.key() for one in window.findChildren(QShortcut)]
    return Counter(key.toString() for key in wanted)


def test_no_key_is_wanted_twice(qtbot: QtBot) -> None:
    window = MainWindow(
        *(three_calls(), FakePromising(), FakeWho(), Theme(), lambda: NOW),
        exchange=ExchangePorts(FakeExporting(), FakeImporting(), FakeMany()),
        searches=FakeSearches(),
    )
    qtbot.addWidget(window)
    window.add_late(FakeInsights(), FakeAdding())
    with qtbot.waitExposed(window):
        window.present()
    wanted = keys_of(window)
    assert wanted.keys() >= KEYS
    assert {key for key, times in wanted.items() if times > 1} == set()
