"""The icon in the tray and its menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon


class Tray(QObject):
    """Shows by its icon whether somebody rings; emits what the user wants.

    The icon is made anew by :meth:`renew`: one made before the panel was up never appears.
    """

    clicked = Signal()
    history_wanted = Signal()
    practice_wanted = Signal()
    pause_wanted = Signal(int)
    resume_wanted = Signal()
    settings_wanted = Signal()
    lines_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, icon_for: Callable[[str], QIcon]) -> None:
        """Takes what gives the icon for a state: ``idle``, ``ringing``, ``active``, ``paused``."""
        super().__init__()
        self._icon_for = icon_for
        self._state = "idle"
        self._is_paused = False
        self._troubles: tuple[str, ...] = ()
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None

    def show(self) -> None:
        """Puts the icon into the tray."""
        self._menu = self._build_menu()
        self._icon = QSystemTrayIcon(self._icon_for(self._shown_state()), self)
        self._icon.setToolTip(self._tool_tip())
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.show()

    def renew(self) -> None:
        """Makes the icon again: a panel appeared, or the language or colours changed."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
        self.show()

    def set_state(self, state: str) -> None:
        """Says what the calls are at: ``idle``, ``ringing`` or ``active``."""
        if state != self._state:
            self._state = state
            self._refresh()

    def set_paused(self, is_paused: bool) -> None:  # noqa: FBT001 - slot of a Signal(bool)
        """Says whether cards are held back."""
        if is_paused != self._is_paused:
            self._is_paused = is_paused
            self._refresh()
            self._renew_menu()

    def set_troubles(self, troubles: tuple[str, ...]) -> None:
        """Says which lines are dead, each in a few plain words."""
        if troubles != self._troubles:
            self._troubles = troubles
            self._refresh()
            self._renew_menu()

    def _renew_menu(self) -> None:
        if self._icon is not None:
            self._menu = self._build_menu()
            self._icon.setContextMenu(self._menu)

    def _shown_state(self) -> str:
        return "paused" if self._is_paused and self._state == "idle" else self._state

    def _refresh(self) -> None:
        if self._icon is not None:
            self._icon.setIcon(self._icon_for(self._shown_state()))
            self._icon.setToolTip(self._tool_tip())

    def _tool_tip(self) -> str:
        words = {
            "idle": self.tr("Taktone"),
            "ringing": self.tr("Taktone: somebody is calling"),
            "active": self.tr("Taktone: in a call"),
            "paused": self.tr("Taktone: paused"),
        }
        return "\n".join((words[self._shown_state()], *self._troubles))

    def _build_menu(self) -> QMenu:
        menu = QMenu()
        for trouble in self._troubles:
            menu.addAction(trouble.replace("&", "&&"), self.lines_wanted.emit)
        if self._troubles:
            menu.addSeparator()
        menu.addAction(self.tr("Caller history"), self.history_wanted.emit)
        menu.addAction(self.tr("Practice call"), self.practice_wanted.emit)
        menu.addSeparator()
        if self._is_paused:
            menu.addAction(self.tr("Show cards again"), self.resume_wanted.emit)
        else:
            menu.addAction(self.tr("Pause for an hour"), lambda: self.pause_wanted.emit(60))
        menu.addAction(self.tr("Settings…"), self.settings_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Quit"), self.quit_wanted.emit)
        return menu

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.clicked.emit()
