"""The window of the card: where it is, how it comes up, and that it takes nothing."""

from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtCore import QObject as Plugs
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from taktone.ui.card.card_frame import CardFrame
from taktone.ui.card.pointer_screen import pointer_screen
from taktone.ui.card.screen_watch import ScreenWatch
from unit.ui.card.pictures import painted

WANTED = QSize(384, 300)


def a_frame(qtbot: QtBot, app: QApplication, *, is_composited: bool = True) -> CardFrame:
    frame = CardFrame(app, QGuiApplication.primaryScreen, is_composited=is_composited)
    qtbot.addWidget(frame)
    body = QPlainTextEdit(frame)
    frame.set_body(body)
    return frame


def body_on_screen(frame: CardFrame) -> QRect:
    assert frame._body
    return QRect(frame._body.mapToGlobal(QPoint(0, 0)), frame._body.size())


@pytest.fixture
def frame(qtbot: QtBot, qapp: QApplication) -> CardFrame:
    return a_frame(qtbot, qapp)


def test_it_is_the_kind_of_window_that_leaves_the_keyboard_where_it_is(frame: CardFrame) -> None:
    flags = frame.windowFlags()
    for flag in (
        Qt.WindowType.Tool,
        Qt.WindowType.FramelessWindowHint,
        Qt.WindowType.WindowStaysOnTopHint,
    ):
        assert flags & flag == flag
    assert not flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert frame.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert frame.testAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
    assert not frame.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_its_title_never_tells_who_calls(frame: CardFrame) -> None:
    assert frame.windowTitle() == "Taktone card"


@pytest.mark.parametrize("is_composited", [True, False])
def test_the_body_stands_in_the_corner_with_or_without_a_shadow(
    qtbot: QtBot, qapp: QApplication, is_composited: bool
) -> None:
    frame = a_frame(qtbot, qapp, is_composited=is_composited)
    frame.fit(WANTED)
    frame.come_up()
    area = QGuiApplication.primaryScreen().availableGeometry()
    assert body_on_screen(frame) == QRect(
        area.right() + 1 - 384 - 16, area.bottom() + 1 - 300 - 16, 384, 300
    )


def test_it_grows_upwards(frame: CardFrame) -> None:
    frame.fit(WANTED)
    frame.come_up()
    before = body_on_screen(frame)
    frame.fit(WANTED + QSize(0, 100))
    assert body_on_screen(frame).bottom() == before.bottom()
    assert body_on_screen(frame).top() == before.top() - 100


def test_it_has_a_shadow_where_the_screen_can_show_one(qtbot: QtBot, qapp: QApplication) -> None:
    frame = a_frame(qtbot, qapp)
    frame.fit(WANTED)
    image = painted(frame)
    assert 0 < image.pixelColor(10, 150).alpha() < 60
    assert frame.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


def test_it_has_round_corners_where_the_screen_cannot(qtbot: QtBot, qapp: QApplication) -> None:
    frame = a_frame(qtbot, qapp, is_composited=False)
    frame.fit(WANTED)
    frame.come_up()
    assert frame.mask().boundingRect().size() == WANTED
    assert not frame.mask().contains(QPoint(0, 0))
    assert not frame.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


def test_taking_the_keyboard_shows_it_anew_and_is_quiet_again_afterwards(
    qtbot: QtBot, frame: CardFrame
) -> None:
    frame.fit(WANTED)
    frame.come_up()
    field = frame.findChild(QPlainTextEdit)
    assert field
    loud = []
    frame.keyboard_taken.connect(
        lambda: loud.append(frame.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating))
    )
    frame.take_keyboard_for(field)
    qtbot.waitUntil(lambda: frame.isActiveWindow() and field.hasFocus())
    assert frame.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_one_that_was_awaited_comes_up_once_and_with_the_keyboard(
    qtbot: QtBot, frame: CardFrame
) -> None:
    frame.fit(WANTED)
    field = frame.findChild(QPlainTextEdit)
    assert field
    seen: list[bool] = []
    watch = Watch(seen, frame)
    frame.installEventFilter(watch)
    frame.expect_keyboard()
    frame.come_up()
    frame.take_keyboard_for(field)
    qtbot.waitUntil(lambda: frame.isActiveWindow() and field.hasFocus())
    assert seen == [False]
    assert frame.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    frame.expect_keyboard()
    frame.take_keyboard_for(field)
    assert seen == [False]
    assert field.hasFocus()


class Watch(Plugs):
    """Notes for each time a window comes up whether it does so without the keyboard."""

    def __init__(self, seen: list[bool], window: CardFrame) -> None:
        super().__init__(window)
        self._seen = seen
        self._window = window

    def eventFilter(self, watched: Plugs, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and not event.spontaneous():
            is_quiet = Qt.WidgetAttribute.WA_ShowWithoutActivating
            self._seen.append(self._window.testAttribute(is_quiet))
        return super().eventFilter(watched, event)


def test_losing_the_keyboard_is_told(qtbot: QtBot, frame: CardFrame) -> None:
    frame.fit(WANTED)
    field = frame.findChild(QPlainTextEdit)
    assert field
    frame.take_keyboard_for(field)
    qtbot.waitUntil(frame.isActiveWindow)
    other = QPlainTextEdit()
    qtbot.addWidget(other)
    with qtbot.waitSignal(frame.keyboard_left):
        other.show()
        other.activateWindow()


def test_it_insists_once_on_its_place(qtbot: QtBot, frame: CardFrame) -> None:
    frame.fit(WANTED)
    wanted = frame.geometry()
    frame.come_up()
    frame.move(0, 0)
    qtbot.waitUntil(lambda: frame.geometry() == wanted)
    frame.move(5, 5)
    assert frame.pos() == QPoint(5, 5)


class Screens:
    """Screens that come and go, for one frame."""

    def __init__(self, *areas: QRect) -> None:
        self.asked = 0
        self.plugged = [FakeScreen(area) for area in areas]

    def screens(self) -> list["FakeScreen"]:
        return self.plugged

    def choose(self) -> "FakeScreen":
        self.asked += 1
        return self.plugged[-1]


class FakeScreen:
    """As much of a screen as the card looks at."""

    def __init__(self, area: QRect) -> None:
        self.area = area
        self._name = f"screen at {area.x()}"

    def name(self) -> str:
        return self._name

    def availableGeometry(self) -> QRect:
        return self.area


LEFT, RIGHT = QRect(0, 0, 1280, 800), QRect(1280, 0, 1920, 1080)


def on(screens: Screens, qtbot: QtBot) -> CardFrame:
    frame = CardFrame(screens, screens.choose, is_composited=False)  # type: ignore[arg-type]
    qtbot.addWidget(frame)
    frame.fit(WANTED)
    return frame


def test_a_card_stays_on_its_screen_until_it_goes_away(qtbot: QtBot) -> None:
    screens = Screens(LEFT, RIGHT)
    frame = on(screens, qtbot)
    screens.plugged.reverse()
    frame.fit(WANTED + QSize(0, 50))
    assert RIGHT.contains(frame.geometry())
    assert screens.asked == 1
    frame.go_away()
    frame.fit(WANTED)
    assert LEFT.contains(frame.geometry())


def test_a_card_on_an_unplugged_screen_moves_to_another(qtbot: QtBot) -> None:
    screens = Screens(LEFT, RIGHT)
    frame = on(screens, qtbot)
    screens.plugged.pop()
    frame._screens.changed.emit()
    assert LEFT.contains(frame.geometry())


def test_a_panel_that_grows_pushes_the_card_up(qtbot: QtBot) -> None:
    screens = Screens(LEFT)
    frame = on(screens, qtbot)
    screens.plugged[0].area = LEFT.adjusted(0, 0, 0, -48)
    frame._screens.changed.emit()
    assert frame.geometry().bottom() == 800 - 48 - 16 - 1


def test_a_change_of_screens_is_nothing_to_a_card_that_is_away(qtbot: QtBot) -> None:
    screens = Screens(LEFT)
    frame = on(screens, qtbot)
    frame.go_away()
    frame._screens.changed.emit()
    assert screens.asked == 1


def test_a_card_finds_its_screen_though_another_window_on_it_is_gone(
    qtbot: QtBot, frame: CardFrame
) -> None:
    frame.fit(WANTED)
    other = QPlainTextEdit()
    assert other.screen()
    shiboken6.delete(other)
    frame.fit(WANTED + QSize(0, 10))
    assert frame.height() == 300 + 10 + 2 * 16


class Plugged(Plugs):
    """A screen whose panel can change."""

    availableGeometryChanged = Signal(QRect)  # noqa: N815 - Qt's name


class Desktop(Plugs):
    """An application that hears of screens."""

    screenAdded = Signal(Plugs)  # noqa: N815 - Qt's name
    screenRemoved = Signal(Plugs)  # noqa: N815 - Qt's name
    primaryScreenChanged = Signal(Plugs)  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.first = Plugged()

    def screens(self) -> list[Plugged]:
        return [self.first]


def test_every_change_of_screens_is_told(qtbot: QtBot) -> None:
    desktop, watch, new = Desktop(), ScreenWatch(), Plugged()
    watch.start(desktop)  # type: ignore[arg-type]
    for change in (
        partial(desktop.first.availableGeometryChanged.emit, RIGHT),
        partial(desktop.screenAdded.emit, new),
        partial(new.availableGeometryChanged.emit, RIGHT),
        partial(desktop.screenRemoved.emit, new),
        partial(desktop.primaryScreenChanged.emit, new),
    ):
        with qtbot.waitSignal(watch.changed):
            change()


def test_the_screen_with_the_pointer_is_chosen(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QPoint] = []
    under_pointer = QGuiApplication.primaryScreen()

    def screen_at(place: QPoint) -> QScreen | None:
        asked.append(place)
        return under_pointer if place.x() >= 0 else None

    place = "taktone.ui.card.pointer_screen"
    monkeypatch.setattr(f"{place}.QGuiApplication.screens", lambda: [under_pointer, None])
    monkeypatch.setattr(f"{place}.QGuiApplication.screenAt", screen_at)
    monkeypatch.setattr(f"{place}.QCursor.pos", lambda: QPoint(5, 5))
    assert pointer_screen() is under_pointer
    assert asked == [QPoint(5, 5)]


def test_where_the_pointer_is_nowhere_the_first_screen_is_taken(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = "taktone.ui.card.pointer_screen"
    monkeypatch.setattr(f"{place}.QGuiApplication.screens", lambda: [None, None])
    monkeypatch.setattr(f"{place}.QGuiApplication.screenAt", lambda _: None)
    assert pointer_screen() == QGuiApplication.primaryScreen()


def test_where_the_pointer_is_not_known_nobody_asks_for_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_: QPoint) -> QScreen:
        raise AssertionError("asked for the pointer")

    monkeypatch.setattr("taktone.ui.card.pointer_screen.QGuiApplication.screenAt", never)
    assert pointer_screen(is_pointer_known=False) == QGuiApplication.primaryScreen()
