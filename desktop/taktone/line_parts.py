"""The composition root of the lines: from their file to the calls they tell and the tray."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.kept_line import KeptLine, Line
from taktone.core.line_health import LineHealth
from taktone.core.microphone_line import MicrophoneLine
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
    from taktone.ui.lines.line_forms import Panels


class LineParts(QObject):
    """Builds what concerns lines and joins it to the rest."""

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
        self._windows = windows
        self._tray = tray
        self._notifier = notifier
        self._theme = theme
        self._now = now
        self._system_bus = system_bus()
        kinds = kinds_on(Buses(session=session_bus, system=self._system_bus))
        passwords = LinePasswords(KeyStore())
        phones = self._phones = KeptPhones(data_folder(), make_own_device)
        secrets = SecretReading(passwords, SmallFile(), phones)
        runner = LineRunner(secrets, kinds, now)
        kept = KeptLines(config_folder(), {kind.code: kind.line for kind in kinds})
        self.lines = Lines(kept, passwords, runner, kinds)
        self.pairing = PhonePairing(self.lines, runner, phones)
        phones.failed.connect(windows.tell_problem)
        self.finding = LineFinding(kinds, now)
        self.programs = ProgramFinding()
        self.testing = LineTesting(secrets, kinds, now)
        self.alarm = LineAlarm(self.lines)
        self._network = NetworkWatch(self._system_bus)
        self.lines.event_seen.connect(desk.feed)
        self.lines.failed.connect(windows.tell_problem)
        self.lines.lines_changed.connect(self._on_lines_changed)
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
        from taktone.ui.lines.lines_page import LinesPage  # noqa: PLC0415 - rarely looked at
        from taktone.ui.lines.phone_panel import PhonePanel  # noqa: PLC0415 - as the page

        # A kind with a panel of its own gets it here: its code, and what builds it for a line.
        panels: Panels = {
            KdeconnectLine.kind: lambda line: PhonePanel(line, self.pairing),
            MicrophoneLine.kind: self._build_microphone_panel,
        }
        return LinesPage(self.lines, self.finding, self.testing, self._theme, self._now, panels)

    def _build_microphone_panel(self, line: Line) -> QWidget:
        from taktone.ui.lines.microphone_panel import MicrophonePanel  # noqa: PLC0415 - the same

        if not isinstance(line, MicrophoneLine):
            raise TypeError(type(line))
        return MicrophonePanel(line, self.programs)

    def _on_lines_changed(self) -> None:
        if not all(self.lines.is_found(kept.line.id) for kept in self.lines.lines):
            self._network.start()

    def _on_line_died(self, kept: KeptLine, health: LineHealth) -> None:
        self._notifier.notify(line_notice(kept, health))

    def _show_troubles(self) -> None:
        told = tuple(trouble_words(kept, health) for kept, health in self.alarm.troubles)
        self._tray.set_troubles(told)
