"""What concerns the desktop around the windows: tray, notifications, one-time hints."""

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from taktone.core.known_error import KnownError, Problem
from taktone.core.open_call import OpenCall
from taktone.core.plain_text import display_name
from taktone.flow.call_desk import CallDesk
from taktone.host.notifier import Notifier
from taktone.host.paths import lines_file
from taktone.host.quiet import Quiet
from taktone.host.remembered import Remembered
from taktone.host.tray_watch import TrayWatch
from taktone.trace import is_measured
from taktone.ui.tray import Tray
from taktone.windows import Windows

if TYPE_CHECKING:
    from taktone.core.promise import PromisedPerson
    from taktone.flow.promising import Promising

TRAY_PATIENCE_MS = 10_000
AFTER_CARD_MS = 30
WELCOMED = "welcome"
"""The hint that stands for the first start."""


class DesktopSide(QObject):
    """Keeps the tray icon true, notifies where no card may come up, and says a hint only once.

    Signals:
        welcome_wanted: The user is in front of the program for the first time.
    """

    welcome_wanted = Signal()

    def __init__(
        self,
        desk: CallDesk,
        windows: Windows,
        tray: Tray,
        tray_watch: TrayWatch,
        notifier: Notifier,
        remembered: Remembered,
        quiet: Quiet,
    ) -> None:
        """Takes the parts it stands between."""
        super().__init__()
        self._desk = desk
        self._promising: Promising | None = None
        self._windows = windows
        self._tray = tray
        self._tray_watch = tray_watch
        self._notifier = notifier
        self._remembered = remembered
        self._quiet = quiet
        self._numbers: dict[str, str] = {}
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(AFTER_CARD_MS)
        self._settling.timeout.connect(self._show_tray_state)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(TRAY_PATIENCE_MS)
        self._patience.timeout.connect(self._look_for_tray)

    def start(self) -> None:
        """Begins to follow calls and the panel."""
        self._desk.call_changed.connect(self._on_call_changed)
        self._desk.call_closed.connect(self._on_call_closed)
        self._notifier.action_chosen.connect(self._on_notice_clicked)
        self._notifier.token_given.connect(self.take_token)
        self._tray_watch.host_appeared.connect(self._on_tray_host)
        self._patience.start()

    def follow_promises(self, promising: "Promising") -> None:
        """Reminds of what falls due from now on."""
        self._promising = promising
        promising.fell_due.connect(self._remind)

    def seek_tray(self) -> None:
        """Where there is a tray already, nobody looks for it later: that wakes three threads."""
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._patience.stop()
            self._windows.set_tray(has_tray=True)

    def follow_links(self, app: QCoreApplication, opened: Callable[[str], None]) -> None:
        """On macOS links come as events; elsewhere over the bus, or as a command."""
        if sys.platform == "darwin":
            from taktone.ui.opened_links import OpenedLinks  # noqa: PLC0415 - macOS alone

            links = OpenedLinks(self)
            links.link_opened.connect(opened)
            links.watch(app)

    def stop(self) -> None:
        """Waits for no tray any more."""
        self._patience.stop()

    def send_notice(self, shown: OpenCall) -> None:
        """Tells of a call whose card may not come up by itself."""
        from taktone.ui.notices import call_notice  # noqa: PLC0415 - where no card may come up

        if not shown.call.is_ended:
            self._notifier.notify(call_notice(shown, is_discreet=self._quiet.is_discreet))

    def come_in(self) -> None:
        """The user started the program, or called it in front: the first time they are welcomed.

        While a call is open its card comes first, and the welcome waits for the next start; who
        has set lines up before knows their way.
        """
        is_free = not is_measured() and not self._desk.open_calls()
        if is_free and not lines_file().exists() and self._remembered.add_hint(WELCOMED):
            self.welcome_wanted.emit()
        else:
            self._windows.show_card_or_history()

    def hint_at_macro(self, macro: str) -> None:
        """A telephone program sent its own placeholder: said once for each."""
        if self._remembered.add_hint(f"macro {macro}"[:80]):
            self._windows.tell_problem(KnownError(Problem.MACRO_UNFILLED, display_name(macro)))

    def _show_tray_state(self) -> None:
        calls = [shown.call for shown in self._desk.open_calls() if not shown.call.is_ended]
        is_ringing = any(call.state.rank == 0 for call in calls)
        self._tray.set_state("ringing" if is_ringing else "active" if calls else "idle")

    def _on_call_changed(self, shown: OpenCall) -> None:
        self._settling.start()
        if shown.call.is_ended:
            self._notifier.close(f"call {shown.call.id}")

    @staticmethod
    def take_token(token: str) -> None:
        """The desktop's leave to take the keyboard; Qt reads it when a window comes up."""
        os.environ["XDG_ACTIVATION_TOKEN"] = token

    def _on_call_closed(self, call_id: str) -> None:
        self._settling.start()
        self._notifier.close(f"call {call_id}")

    def _remind(self, row: "PromisedPerson") -> None:
        from taktone.ui.notices import promise_notice  # noqa: PLC0415 - not before one falls due

        self._numbers[row.promise.id] = row.number
        self._notifier.notify(promise_notice(row, is_discreet=self._quiet.is_discreet))

    def _on_notice_clicked(self, tag: str, action: str) -> None:
        self._notifier.close(tag)
        kind, _, promise_id = tag.partition(" ")
        if kind == "line":
            self._windows.show_settings("lines")
        elif kind != "promise":
            self._windows.show_card_or_history()
        elif action == "call":
            self._windows.dial(self._numbers.get(promise_id, ""))
        elif action == "kept" and self._promising is not None:
            self._promising.keep(promise_id)
        elif action == "snooze" and self._promising is not None:
            self._promising.snooze(promise_id)
        else:
            self._windows.show_history()

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
