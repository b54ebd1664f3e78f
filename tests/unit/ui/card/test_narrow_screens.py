"""With text at 200 % the card is no wider than the narrowest screen, and nothing on it is cut."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from taktone.ui.card.card_measures import WIDTH
from taktone.ui.card.card_width import card_width
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.type_scale import TypeScale
from unit.ui.card.conftest import QuietCard
from unit.ui.card.sample import JOBS, RETURNING, ended, ringing, talking

DOUBLE = TypeScale(2.0)


class Screen:
    """A screen with just so much room."""

    def __init__(self, width: int) -> None:
        self._width = width

    def availableGeometry(self) -> QRect:
        return QRect(0, 0, self._width, 900)


@pytest.fixture
def theme(theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Theme:
    """Text at 200 %, as the desktop wants it, where the screen has 560 pixels for it."""
    theme._scale = DOUBLE
    qapp.setFont(theme.font(13))
    monkeypatch.setattr("taktone.ui.card.card_face.card_width", lambda _: 560)
    return theme


@pytest.mark.parametrize(
    ("screens", "factor", "width"),
    [
        ([1920], 1.0, WIDTH),
        ([1920], 2.0, 2 * WIDTH),
        ([700], 2.0, 700),
        ([1920, 600], 2.0, 600),
        ([0, 1920], 2.0, 2 * WIDTH),
        ([], 1.5, round(1.5 * WIDTH)),
    ],
)
def test_it_is_as_wide_as_its_text_wants_and_fits_every_screen(
    monkeypatch: pytest.MonkeyPatch, screens: list[int], factor: float, width: int
) -> None:
    monkeypatch.setattr(QGuiApplication, "screens", lambda: [Screen(x) for x in screens])
    assert card_width(TypeScale(factor)) == width


def cut(card: QuietCard) -> list[str]:
    """What stands beyond the edge of the card."""
    face = card.face
    found = []
    for part in face.findChildren(QWidget):
        box = part.rect().translated(part.mapTo(face, part.rect().topLeft()))
        if part.isVisibleTo(face) and (box.right() >= face.width() or box.left() < 0):
            found.append(type(part).__name__)
    return found


def test_nothing_is_cut_in_any_state(card: QuietCard, qtbot: QtBot) -> None:
    card.set_jobs((replace(JOBS[0], greeting="Godmorgen, du taler med Anna"), *JOBS[1:]))
    for shown in (ringing(caller=RETURNING, job_id="pm"), talking(caller=RETURNING, job_id="pm")):
        card.show_call(shown)
        QApplication.sendPostedEvents()
        assert card.face.width() == 560
        assert cut(card) == []
    card.show_call(ringing("2", name="Nikolaj-Alexander Christoffer Bartholomæus"))
    card.face.footer.busy.click()
    QApplication.sendPostedEvents()
    assert cut(card) == []
    card.remove_call("call-2")
    card.show_call(ended(caller=RETURNING, job_id="pm"))
    panel = card.desks.wrap_up.panel()
    qtbot.waitUntil(panel.rows.isVisible)
    QApplication.sendPostedEvents()
    assert cut(card) == []


def test_the_whole_window_is_on_the_screen(card: QuietCard) -> None:
    card.show_call(ringing(caller=RETURNING, job_id="pm"))
    assert card.face.mapTo(card, card.face.rect().topLeft()).x() >= 0
    assert card.face.width() <= QGuiApplication.primaryScreen().availableGeometry().width()
