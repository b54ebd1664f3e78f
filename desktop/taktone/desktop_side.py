"""What concerns the desktop around the windows: tray, notifications, one-time hints."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSystemTrayIcon

from taktone.core.known_error import KnownError, Problem
from taktone.core.open_call import OpenCall
from taktone.core.plain_text import display_name
from taktone.flow.call_desk import CallDesk
from taktone.host.notifier import Notifier
from taktone.host.remembered import Remembered
from taktone.host.tray_watch import TrayWatch
from taktone.ui.notices import call_notice
from taktone.ui.tray import Tray
from taktone.windows import Windows

TRAY_PATIENCE_MS = 10_000


class DesktopSide(QObject):
    """Keeps the tray icon true, notifies where no card may come up, and says a hint only once."""

    def __init__(
        self,
        desk: CallDesk,
        windows: Windows,
        tray: Tray,
        tray_watch: TrayWatch,
        notifier: Notifier,
        remembered: Remembered,
    ) -> None:
        """Takes the parts it stands between."""
        super().__init__()
        self._desk = desk
        self._windows = windows
        self._tray = tray
        self._tray_watch = tray_watch
        self._notifier = notifier
        self._remembered = remembered
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(TRAY_PATIENCE_MS)
        self._patience.timeout.connect(self._look_for_tray)

    def start(self) -> None:
        """Begins to follow calls and the panel."""
        self._desk.call_changed.connect(lambda _: self._show_tray_state())
        self._desk.call_closed.connect(self._on_call_closed)
        self._notifier.action_chosen.connect(self._on_notice_clicked)
        self._tray_watch.host_appeared.connect(self._on_tray_host)
        self._patience.start()

    def stop(self) -> None:
        """Waits for no tray any more."""
        self._patience.stop()

    def send_notice(self, shown: OpenCall) -> None:
        """Tells of a call whose card may not come up by itself."""
        if not shown.call.is_ended:
            self._notifier.notify(call_notice(shown))

    def hint_at_macro(self, macro: str) -> None:
        """A telephone program sent its own placeholder: said once for each."""
        if self._remembered.add_hint(f"macro {macro}"[:80]):
            self._windows.tell_problem(KnownError(Problem.MACRO_UNFILLED, display_name(macro)))

    def _show_tray_state(self) -> None:
        calls = [shown.call for shown in self._desk.open_calls() if not shown.call.is_ended]
        is_ringing = any(call.state.rank == 0 for call in calls)
        self._tray.set_state("ringing" if is_ringing else "active" if calls else "idle")

    def _on_call_closed(self, call_id: str) -> None:
        self._show_tray_state()
        self._notifier.close(f"call {call_id}")

    def _on_notice_clicked(self, tag: str, _action: str) -> None:
        self._notifier.close(tag)
        self._windows.show_card_or_history()

    def _look_for_tray(self) -> None:
        has_tray = QSystemTrayIcon.isSystemTrayAvailable()
        self._windows.set_tray(has_tray=has_tray)
        if has_tray:
            return
        if self._remembered.add_hint("no tray"):
            self._windows.tell_problem(KnownError(Problem.NO_TRAY))
            self._windows.show_history()
        else:
            self._windows.show_in_task_bar()

    def _on_tray_host(self) -> None:
        self._tray.renew()
        self._windows.set_tray(has_tray=True)
