"""The card can be dragged; it stays on a screen, and where it was put."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from taktone.ui.card.card_frame import CardFrame
from taktone.ui.card.card_place import Corner
from taktone.ui.card.card_places import CardPlaces
from unit.ui.card.test_card_places import Memory

WANTED = QSize(384, 300)


class Stand:
    """A frame on the test's only screen, with a memory."""

    def __init__(self, qtbot: QtBot, app: QApplication) -> None:
        self.memory = Memory()
        self.corner = "bottom_right"
        self.frame = CardFrame(
            app,
            QGuiApplication.primaryScreen,
            is_composited=True,
            places=CardPlaces(app.screens, lambda: self.corner, self.memory),
        )
        qtbot.addWidget(self.frame)
        self.frame.set_body(QWidget(self.frame))
        self.area = QGuiApplication.primaryScreen().availableGeometry()
        self.come_up()

    def come_up(self) -> None:
        self.frame.fit(WANTED)
        self.frame.come_up()

    def body(self) -> QRect:
        return self.frame.geometry().adjusted(16, 16, -16, -16)

    def drag(self, x: int, y: int) -> None:
        """Presses, moves in two steps, lets go."""
        start = self.frame.pos() + QPoint(60, 40)
        self._mouse(QMouseEvent.Type.MouseButtonPress, start)
        for share in (2, 1):
            self._mouse(QMouseEvent.Type.MouseMove, start + QPoint(x // share, y // share))
        self._mouse(QMouseEvent.Type.MouseButtonRelease, start + QPoint(x, y))

    def _mouse(self, kind: QMouseEvent.Type, at: QPoint) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        here = QPointF(at - self.frame.pos())
        QApplication.sendEvent(self.frame, QMouseEvent(kind, here, QPointF(at), left, left, none))


def test_a_dragged_card_stays_where_it_was_put(qtbot: QtBot, qapp: QApplication) -> None:
    stand = Stand(qtbot, qapp)
    before = stand.body()
    stand.drag(-200, -150)
    assert stand.body() == before.translated(-200, -150)
    stand.frame.go_away()
    stand.come_up()
    assert stand.body() == before.translated(-200, -150)
    assert len(stand.memory.kept) == 1


def test_it_is_remembered_by_the_next_program(qtbot: QtBot, qapp: QApplication) -> None:
    first = Stand(qtbot, qapp)
    first.drag(-90, -40)
    second = Stand(qtbot, qapp)
    second.memory.kept |= first.memory.kept
    second.frame.go_away()
    second.come_up()
    assert second.body() == first.body()


def test_it_cannot_be_dragged_off_the_screen(qtbot: QtBot, qapp: QApplication) -> None:
    stand = Stand(qtbot, qapp)
    for x, y in ((-5000, -5000), (5000, 0), (0, 5000)):
        stand.drag(x, y)
        assert stand.area.contains(stand.body())


def test_dragged_to_the_top_it_grows_downwards(qtbot: QtBot, qapp: QApplication) -> None:
    stand = Stand(qtbot, qapp)
    stand.drag(-5000, -5000)
    top = stand.body().topLeft()
    stand.frame.fit(WANTED + QSize(0, 100))
    assert stand.body().topLeft() == top


def test_dragged_back_near_its_corner_it_is_at_home(qtbot: QtBot, qapp: QApplication) -> None:
    stand = Stand(qtbot, qapp)
    before = stand.body()
    stand.drag(-200, -150)
    assert len(stand.memory.kept) == 1
    stand.drag(190, 140)
    assert stand.body() == before
    assert stand.memory.kept == {}


def test_a_slip_of_the_hand_is_no_drag(qtbot: QtBot, qapp: QApplication) -> None:
    stand = Stand(qtbot, qapp)
    before = stand.body()
    stand.drag(-3, -2)
    assert stand.body() == before
    assert stand.memory.kept == {}


def test_a_corner_chosen_in_the_settings_holds_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    stand = Stand(qtbot, qapp)
    stand.corner = str(Corner.TOP_LEFT)
    stand.frame.find_place()
    assert stand.body().topLeft() == stand.area.topLeft() + QPoint(16, 16)


def test_a_card_that_is_away_takes_its_place_when_it_comes(
    qtbot: QtBot, qapp: QApplication
) -> None:
    stand = Stand(qtbot, qapp)
    stand.frame.go_away()
    before = stand.body()
    stand.corner = str(Corner.TOP_RIGHT)
    stand.frame.find_place()
    assert stand.body() == before
    stand.come_up()
    assert stand.body().top() == stand.area.top() + 16


def test_without_a_memory_a_drag_lasts_until_the_card_changes(
    qtbot: QtBot, qapp: QApplication
) -> None:
    stand = Stand(qtbot, qapp)
    stand.frame._places = None
    before = stand.body()
    stand.drag(-100, -100)
    stand.frame.fit(WANTED)
    assert stand.body() == before
