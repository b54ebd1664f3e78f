"""The composition root of the lines: from their file to the calls they tell and the tray."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from taktone.core.hook_line import HookLine, new_token
from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineAdvice, LineHealth
from taktone.flow.call_desk import CallDesk
from taktone.flow.line_alarm import LineAlarm
from taktone.flow.line_finding import LineFinding
from taktone.flow.line_passwords import LinePasswords
from taktone.flow.line_runner import LineRunner
from taktone.flow.line_testing import LineTesting
from taktone.flow.lines import Lines
from taktone.flow.phone_pairing import PhonePairing
from taktone.flow.program_finding import ProgramFinding
from taktone.flow.secret_reading import SecretReading
from taktone.host.bus import Bus
from taktone.host.kept_lines import KeptLines
from taktone.host.kept_phones import KeptPhones
from taktone.host.key_store import KeyStore
from taktone.host.network_watch import NetworkWatch
from taktone.host.notifier import Notifier
from taktone.host.paths import config_folder, data_folder
from taktone.host.small_file import SmallFile
from taktone.host.system_bus import system_bus
from taktone.sources.bus_port import Buses
from taktone.sources.kdeconnect.own_certificate import make_own_device
from taktone.sources.registry import kinds_on
from taktone.ui.lines.line_notice import line_notice
from taktone.ui.lines.line_words import trouble_words
from taktone.ui.theme.theme import Theme
from taktone.ui.tray import Tray
from taktone.windows import Windows

if TYPE_CHECKING:
    from taktone.ui.welcome.welcome_window import WelcomeWindow


class LineParts(QObject):
    """Builds what concerns lines and joins it to the rest.

    Signals:
        macro_met: A program sent its own placeholder in place of a number.
    """

    macro_met = Signal(str)

    def __init__(
        self,
        desk: CallDesk,
        windows: Windows,
        tray: Tray,
        notifier: Notifier,
        theme: Theme,
        now: Callable[[], datetime],
        session_bus: Bus,
    ) -> None:
        """Takes the parts it is joined to; nothing runs before :meth:`start`."""
        super().__init__()
        self._tray = tray
        self._notifier = notifier
        self._theme = theme
        self._now = now
        self._system_bus = system_bus()
        kinds = kinds_on(Buses(session=session_bus, system=self._system_bus))
        phones = self._phones = KeptPhones(data_folder(), make_own_device)
        passwords = LinePasswords(KeyStore())
        secrets = SecretReading(passwords, SmallFile(), phones)
        runner = LineRunner(secrets, kinds, now)
        kept = KeptLines(config_folder(), {kind.code: kind.line for kind in kinds})
        self.lines = Lines(kept, passwords, runner, kinds)
        self.pairing = PhonePairing(self.lines, runner, phones)
        for part in (self.lines, phones):
            part.failed.connect(windows.tell_problem)
        self.finding = LineFinding(kinds, now)
        self.programs = ProgramFinding()
        self.testing = LineTesting(secrets, kinds, now)
        self.alarm = LineAlarm(self.lines)
        self._network = NetworkWatch(self._system_bus)
        self.lines.event_seen.connect(desk.feed)
        self.lines.lines_changed.connect(self._on_lines_changed)
        self.lines.health_changed.connect(self._on_health_changed)
        self._network.came_back.connect(self.lines.wake)
        self.alarm.line_died.connect(self._on_line_died)
        self.alarm.line_revived.connect(lambda line_id: notifier.close(f"line {line_id}"))
        self.alarm.troubles_changed.connect(self._show_troubles)
        tray.lines_wanted.connect(lambda: windows.show_settings("lines"))

    def start(self) -> None:
        """Reads the lines and listens to them."""
        self.lines.start()

    def leave(self, gone: Callable[[], None]) -> None:
        """Takes leave of every server; ``gone()`` follows, 2 s later at the latest."""
        self.alarm.stop()
        self.lines.leave(gone)

    def stop(self) -> None:
        """Listens no more; what was changed is on disk when this returns."""
        self.testing.stop()
        self.finding.look_away()
        self.programs.stop()
        self.alarm.stop()
        self._network.stop()
        self.lines.stop()
        self._phones.flush()
        self._system_bus.stop()

    def page(self) -> QWidget:
        """A new page of lines for the settings window."""
        from taktone.line_panels import line_panels  # noqa: PLC0415 - as the page
        from taktone.ui.lines.lines_page import LinesPage  # noqa: PLC0415 - rarely looked at

        panels = line_panels(self.pairing, self.programs)
        return LinesPage(self.lines, self.finding, self.testing, self._theme, self._now, panels)

    def welcome_window(self) -> "WelcomeWindow":
        """The window of the first start, not shown yet."""
        from taktone.line_panels import line_panels  # noqa: PLC0415 - as the window
        from taktone.ui.lines.line_editing import LineEditing  # noqa: PLC0415 - as the window
        from taktone.ui.welcome.welcome_window import WelcomeWindow  # noqa: PLC0415 - once in a life

        def editing(parent: QWidget) -> LineEditing:
            panels = line_panels(self.pairing, self.programs)
            kept = (self.lines, self.testing, self._theme, self._now)
            return LineEditing(*kept, panels, parent)

        return WelcomeWindow(self.lines, self.finding, self._theme, editing)

    def _give_hook_its_token(self) -> None:
        """Who switches the hook on before having seen its panel has lines to copy there later."""
        for kept in self.lines.lines:
            if isinstance(kept.line, HookLine) and kept.is_on and not kept.line.token:
                self.lines.change(replace(kept, line=replace(kept.line, token=new_token())))

    def _on_health_changed(self, _: str, health: LineHealth) -> None:
        if health.advice is LineAdvice.MACRO_UNFILLED:
            self.macro_met.emit(health.detail)

    def _on_lines_changed(self) -> None:
        self._give_hook_its_token()
        if not all(self.lines.is_found(kept.line.id) for kept in self.lines.lines):
            self._network.start()

    def _on_line_died(self, kept: KeptLine, health: LineHealth) -> None:
        self._notifier.notify(line_notice(kept, health))

    def _show_troubles(self) -> None:
        told = tuple(trouble_words(kept, health) for kept, health in self.alarm.troubles)
        self._tray.set_troubles(told)
