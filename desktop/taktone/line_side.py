"""The user's lines: nothing of them is loaded before there is one, or the user wants one."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from taktone.flow.call_desk import CallDesk
from taktone.host.bus import Bus
from taktone.host.notifier import Notifier
from taktone.host.paths import lines_file
from taktone.sources.own_sources import services_unasked
from taktone.ui.theme.theme import Theme
from taktone.ui.tray import Tray
from taktone.windows import Windows

if TYPE_CHECKING:
    from taktone.host.service_bell import ServiceBell
    from taktone.line_parts import LineParts
    from taktone.ui.welcome.welcome_window import WelcomeWindow

translate = QCoreApplication.translate


class LineSide:
    """Stands in for :class:`~taktone.line_parts.LineParts` until that is needed (6 MiB, 30 ms)."""

    def __init__(
        self,
        desk: CallDesk,
        windows: Windows,
        tray: Tray,
        notifier: Notifier,
        theme: Theme,
        now: Callable[[], datetime],
        session_bus: Bus,
        hint_at_macro: Callable[[str], None],
    ) -> None:
        """Takes the parts that lines are joined to."""
        self._joined = (desk, windows, tray, notifier, theme, now, session_bus)
        self._desk = desk
        self._windows = windows
        self._session_bus = session_bus
        self._system_bus: Bus | None = None
        self._bells: list[ServiceBell] = []
        self._hint_at_macro = hint_at_macro
        self._parts: LineParts | None = None
        self._welcome: WelcomeWindow | None = None

    def built(self) -> "LineParts":
        """Everything about lines; listening from the first asking on."""
        if self._parts is None:
            from taktone.line_parts import LineParts  # noqa: PLC0415 - see above

            self._take_down_bells()
            self._parts = LineParts(*self._joined)
            self._parts.macro_met.connect(self._hint_at_macro)
            self._parts.start()
        return self._parts

    def start(self) -> None:
        """Offers the page in the settings, and listens where there may be something to hear."""
        self.join_settings()
        if lines_file().exists():
            self.built()
        else:
            self._hang_up_bells()

    def join_settings(self) -> None:
        """Gives the settings window its page of lines."""
        from taktone.ui.settings.settings_page import SettingsPage  # noqa: PLC0415 - after readiness

        page = SettingsPage(
            key="lines",
            title=lambda: translate("Lines", "Lines"),
            build=lambda: self.built().page(),
        )
        self._windows.set_settings_pages((page,))

    def welcome(self) -> None:
        """Shows the three steps of the first start; the history follows them."""
        window = self._welcome = self.built().welcome_window()
        window.practice_wanted.connect(self._windows.practice_wanted)
        window.finished.connect(self._on_welcomed)
        window.show()
        window.raise_()
        window.activateWindow()

    def _on_welcomed(self) -> None:
        window, self._welcome = self._welcome, None
        if window is not None:
            window.deleteLater()
            # A card that came meanwhile stays in front.
            if not self._desk.open_calls():
                self._windows.show_history()

    def leave(self, gone: Callable[[], None]) -> None:
        """Takes leave of every server; ``gone()`` follows, 2 s later at the latest."""
        window, self._welcome = self._welcome, None
        if window is not None:
            window.close()
        if self._parts is None:
            gone()
        else:
            self._parts.leave(gone)

    def stop(self) -> None:
        """Listens no more; what was changed is on disk when this returns."""
        self._take_down_bells()
        if self._parts is not None:
            self._parts.stop()

    def _hang_up_bells(self) -> None:
        """Lines that are listened to unasked are loaded once there is a service to hear."""
        from taktone.host.service_bell import ServiceBell  # noqa: PLC0415 - after readiness
        from taktone.host.system_bus import system_bus  # noqa: PLC0415 - as above

        for name, services in services_unasked().items():
            if name == "system":
                bus = self._system_bus = system_bus()
                bus.start()
            else:
                bus = self._session_bus
            bell = ServiceBell(bus, services)
            bell.rung.connect(self.built)
            bell.start()
            self._bells.append(bell)

    def _take_down_bells(self) -> None:
        for bell in self._bells:
            bell.stop()
        self._bells.clear()
        if self._system_bus is not None:
            self._system_bus.stop()
            self._system_bus = None
