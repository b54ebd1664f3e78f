"""A card with nothing real behind it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.ui.card.card_ports import CardPorts
from taktone.ui.card.card_surroundings import CardSurroundings
from taktone.ui.card.card_window import CardWindow
from taktone.ui.theme.theme import Theme
from unit.ui.card.fake_fact_asking import FakeFactAsking
from unit.ui.card.fake_people import FakeForgetting, FakePeople
from unit.ui.card.fake_person_lines import FakePersonLines
from unit.ui.card.fake_promising import FakePromising
from unit.ui.card.fake_wrap_ups import FakeWords, FakeWrapUps
from unit.ui.card.sample import DECK, JOBS, NOW, Clock, FakeDesk


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says what it cannot do; that is none of the card's business."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light scheme, applied."""
    font, sheet = qapp.font(), qapp.styleSheet()
    theme = Theme()
    theme.apply(False, qapp)
    yield theme
    qapp.setFont(font)
    qapp.setStyleSheet(sheet)


@pytest.fixture
def clock() -> Clock:
    """Time that stands still."""
    return Clock()


@pytest.fixture
def desk() -> FakeDesk:
    """Notes what the card asks for."""
    return FakeDesk()


@pytest.fixture
def promising(qapp: QApplication) -> FakePromising:
    """Notes what is promised; answers when the test says so."""
    return FakePromising()


@pytest.fixture
def people() -> FakePeople:
    """Notes who calls."""
    return FakePeople()


@pytest.fixture
def forgetting(qapp: QApplication) -> FakeForgetting:
    """Notes who is forgotten."""
    return FakeForgetting()


@pytest.fixture
def wrap_ups(qapp: QApplication) -> FakeWrapUps:
    """Keeps wrap-ups in memory; answers when the test says so."""
    return FakeWrapUps()


@pytest.fixture
def behaviour_words(qapp: QApplication) -> FakeWords:
    """Four behaviour words."""
    return FakeWords()


@pytest.fixture
def asking(qapp: QApplication) -> FakeFactAsking:
    """Notes what is ticked; answers when the test says so."""
    return FakeFactAsking()


@pytest.fixture
def lines() -> FakePersonLines:
    """Notes what is told of the caller."""
    return FakePersonLines()


@pytest.fixture
def around(qapp: QApplication, clock: Clock) -> CardSurroundings:
    """One screen, three minutes of lingering, no motion."""
    return CardSurroundings(
        app=qapp,
        screen=QGuiApplication.primaryScreen,
        now=lambda: NOW,
        tick_s=clock,
        linger_s=lambda: 180,
        may_move=lambda: False,
    )


@pytest.fixture
def ports(
    desk: FakeDesk,
    promising: FakePromising,
    people: FakePeople,
    forgetting: FakeForgetting,
    wrap_ups: FakeWrapUps,
    behaviour_words: FakeWords,
    asking: FakeFactAsking,
    lines: FakePersonLines,
) -> CardPorts:
    """What the card acts on."""
    return CardPorts(desk, promising, asking, lines, people, forgetting, wrap_ups, behaviour_words)


@pytest.fixture
def card(
    qtbot: QtBot, theme: Theme, ports: CardPorts, around: CardSurroundings
) -> Iterator[CardWindow]:
    """The card, built and prepared, not shown; it never has the keyboard unless a test says so.

    The offscreen platform gives the keyboard to every window that comes up, which no desktop does.
    """
    card = QuietCard(theme, lambda: ports, DECK, around)
    card.set_jobs(JOBS)
    card.prepare()
    card.complete()
    yield card
    card.go_away()
    card.deleteLater()


class QuietCard(CardWindow):
    """A card that has the keyboard only where a test says so."""

    has_keyboard = False

    def isActiveWindow(self) -> bool:
        """What the test says."""
        return self.has_keyboard
