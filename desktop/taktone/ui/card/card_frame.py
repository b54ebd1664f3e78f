"""A window in the corner that never takes the keyboard unasked."""

from collections.abc import Callable
from functools import partial
from time import monotonic_ns

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from taktone.trace import trace
from taktone.ui.card.card_drag import CardDrag
from taktone.ui.card.card_measures import SHADOW
from taktone.ui.card.card_paint import body_mask, paint_shadow
from taktone.ui.card.card_place import Corner, Spot, card_place, spot_at
from taktone.ui.card.card_places import CardPlaces
from taktone.ui.card.screen_watch import ScreenWatch

_FLAGS = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
HOME_PX = 40
_QUIET = Qt.WidgetAttribute.WA_ShowWithoutActivating


class CardFrame(QWidget):
    """Holds one body with round corners; above other windows, wholly on one screen.

    It stands in the corner that was chosen until it is dragged, and when it is dragged back.

    Signals:
        keyboard_taken: What is typed now lands here.
        keyboard_left: It no longer does.
        rested: Ready, or ready again, to come up.
    """

    keyboard_taken = Signal()
    keyboard_left = Signal()
    rested = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        screen: Callable[[], QScreen],
        *,
        is_composited: bool,
        places: CardPlaces | None = None,
    ) -> None:
        """Takes the screen to come up on, asked each time, and whether shadows can be shown.

        Without ``places`` it stands at the bottom right, wherever it was dragged.
        """
        super().__init__(None, _FLAGS)
        self._app = app
        self._choose_screen = screen
        self._margin = SHADOW if is_composited else 0
        self._places = places
        self._spot: Spot | None = None
        self._corner = Corner.BOTTOM_RIGHT
        self._drag = CardDrag()
        self._screen_name: str | None = None
        self._body: QWidget | None = None
        self._wanted = QSize()
        self._place = QRect()
        self._may_insist = False
        self._is_awaited = False
        self._unpainted: list[int | str] = []
        self._screens = ScreenWatch(self)
        self._screens.changed.connect(self._on_screens_changed)
        # Fixed and untranslated: window managers and tests find the card by it.
        self.setWindowTitle("Taktone card")
        self.setAttribute(_QUIET)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        if is_composited:
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def prepare(self) -> None:
        """Does before the first call what would cost time at it."""
        self.ensurePolished()
        self.winId()
        self._screens.start(self._app)
        self.rested.emit()

    def set_body(self, body: QWidget) -> None:
        """Takes the one child that fills the window."""
        self._body = body

    def fit(self, wanted: QSize) -> None:
        """Gives the body that size, or what the screen has of it, and keeps it in the corner."""
        self._wanted = wanted
        around = self._margin
        area = self._own_screen().availableGeometry()
        place = card_place(wanted, area, self._spot or self._corner)
        place = place.adjusted(-around, -around, around, around)
        if place != self._place or place.size() != self.size():
            self._place = place
            self.setGeometry(place)

    def follow(self, wanted: QSize) -> None:
        """The same where the body wants another size than it has."""
        if wanted != self._wanted:
            self.fit(wanted)

    def come_up(self) -> None:
        """Shows itself where it is not shown yet; the keyboard stays where it is."""
        if not self.isVisible():
            self._may_insist = True
            self.show()

    def expect_keyboard(self) -> None:
        """The user asks for it: where it is not shown yet, it comes up with the keyboard.

        Shown without and at once anew with it, a window manager that is behind may take the hiding
        in between for the last word, and the card would stay away.
        """
        self._is_awaited = not self.isVisible()
        self.setAttribute(_QUIET, not self._is_awaited)

    def take_keyboard_for(self, part: QWidget) -> None:
        """The user asked for it: what is typed next lands in ``part``.

        Shown anew without the attribute, because some window managers refuse the keyboard to a
        window that came up without it.
        """
        # Hidden while it has the keyboard, it would be shown with it and yet not know.
        is_up = self.isActiveWindow() or self._is_awaited
        if not (is_up and self.isVisible()):
            self.hide()
            self._may_insist = True
            self.setAttribute(_QUIET, False)
            self.show()
        self._is_awaited = False
        self.raise_()
        self.activateWindow()
        part.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self.setAttribute(_QUIET)

    def await_paint(self, trace_id: int | str) -> None:
        """The next painting is traced under this id."""
        self._unpainted.append(trace_id)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin."""
        self._drag.press(event, self._body_place())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follows the pointer, or has the desktop follow it where only that can move windows."""
        place = self._drag.move(event)
        if place is None:
            return
        if self._app.platformName().startswith("wayland"):
            self._drag.release()
            self.windowHandle().startSystemMove()
            return
        around = self._margin
        self._may_insist = False
        self._place = place.adjusted(-around, -around, around, around)
        self.setGeometry(self._place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stays where it was dragged to, now and the next time on these screens."""
        super().mouseReleaseEvent(event)
        if not self._drag.release():
            return
        place = self._body_place()
        for screen in self._app.screens():
            area = screen.availableGeometry()
            if area.contains(place):
                at_home = screen.name() == self._choose_screen().name() and self._is_home(area)
                self._settle(None if at_home else spot_at(place, area, screen.name()))
                return

    def moveEvent(self, event: QMoveEvent) -> None:
        """Insists on its place, once each time it comes up.

        Qt on X11 may take the place inside the window manager's frame (0, 0) for the one on the
        screen when a window was resized while it was hidden; lists would then open there.
        """
        super().moveEvent(event)
        if self._may_insist and self.isVisible() and event.pos() != self._place.topLeft():
            self._may_insist = False
            QTimer.singleShot(0, self, partial(self.setGeometry, self._place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the body into the window."""
        super().resizeEvent(event)
        around = self._margin
        if self._body is not None:
            self._body.setGeometry(self.rect().adjusted(around, around, -around, -around))
        if not around:
            self.setMask(body_mask(self.width(), self.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the shadow; notes when a call was first seen."""
        if self._unpainted:
            ids, self._unpainted = self._unpainted, []
            QTimer.singleShot(0, self, partial(_trace_painted, ids, monotonic_ns()))
        around = self._margin
        body = self.rect().adjusted(around, around, -around, -around)
        if around and not body.contains(event.rect()):
            paint_shadow(QPainter(self), QRectF(body), around)

    def changeEvent(self, event: QEvent) -> None:
        """Tells where the keyboard is."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            (self.keyboard_taken if self.isActiveWindow() else self.keyboard_left).emit()

    def go_away(self) -> None:
        """Hides; next time the screen is chosen anew."""
        self.hide()
        self._screen_name = None
        self.rested.emit()

    def find_place(self) -> None:
        """Takes the place the settings want from now on."""
        if self._screen_name is not None:
            self._screen_name = None
            self.fit(self._wanted)

    def _is_home(self, area: QRect) -> bool:
        """True where it was let go so near its corner that it is meant to stand there."""
        place = self._body_place()
        corner = self._places.corner if self._places is not None else Corner.BOTTOM_RIGHT
        way = place.topLeft() - card_place(place.size(), area, corner).topLeft()
        return way.manhattanLength() <= HOME_PX

    def _settle(self, spot: Spot | None) -> None:
        if self._places is not None:
            self._places.keep(spot)
            self.find_place()

    def _body_place(self) -> QRect:
        around = self._margin
        return self.geometry().adjusted(around, around, -around, -around)

    def _own_screen(self) -> QScreen:
        """The screen chosen when the card came up, as long as it is plugged in.

        Kept by name: PySide lets go of a screen it has handed out as soon as any window that was
        asked for its screen is gone.
        """
        screens = self._app.screens()
        if self._screen_name is None and self._places is not None:
            self._spot, self._corner = self._places.spot(), self._places.corner
            self._screen_name = self._spot.screen if self._spot else None
        for screen in screens:
            if screen.name() == self._screen_name:
                return screen
        chosen = self._choose_screen()
        self._screen_name = chosen.name()
        return chosen

    def _on_screens_changed(self) -> None:
        if self._screen_name is None:
            return
        spot = self._places.spot() if self._places is not None else None
        if spot != self._spot:
            # Other screens, and another place remembered for them.
            self._screen_name = None
        self.fit(self._wanted)


def _trace_painted(ids: list[int | str], at_ns: int) -> None:
    for trace_id in ids:
        trace("card.painted", at_ns, id=trace_id)
        trace("card.flushed", id=trace_id)
