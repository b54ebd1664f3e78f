"""The composition root: builds each part once, joins their signals, shows nothing by itself."""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from taktone.card_side import card_ports, card_surroundings
from taktone.commands import Commands
from taktone.core.changes import Changes
from taktone.core.job import Job
from taktone.core.prompt_deck import PromptDeck
from taktone.desktop_side import DesktopSide
from taktone.flow.idle_steps import IdleSteps
from taktone.flow_parts import FlowParts
from taktone.host.control_server import ControlServer
from taktone.host.desktop_services import DesktopServices
from taktone.host.error_hook import install_error_hook
from taktone.host.error_log import ErrorLog
from taktone.host.garbage import Garbage
from taktone.host.paths import (
    config_folder,
    control_address,
    data_folder,
    log_folder,
)
from taktone.host.remembered import Remembered
from taktone.host.settings import Settings
from taktone.host.settings_schema import CARD_CORNER, CARD_SCREEN
from taktone.host.termination import Termination
from taktone.line_side import LineSide
from taktone.sources.command_source import CommandSource
from taktone.sources.practice_source import PracticeSource
from taktone.trace import trace
from taktone.ui.theme.system_scheme import is_system_dark
from taktone.ui.theme.theme import Theme
from taktone.ui.tray import Tray
from taktone.windows import Windows
from taktone.word_side import WordSide

if TYPE_CHECKING:
    from taktone.store.store import Store

WARM_UP_MS = 1500
LONGEST_UNCONNECTED_MS = 2000


def utc_now() -> datetime:
    """The wall clock, aware."""
    return datetime.now(UTC)


def _open_history(folder: Path, *, may_write: bool = True) -> "Store":
    from taktone.store.store import open_store  # noqa: PLC0415 - in the worker's own thread

    return open_store(folder, may_write=may_write)


class Parts(QObject):
    """Everything but the tray icon, which was there before.

    Tests build the same parts with another clock or another way to open the store.
    """

    ready = Signal()
    _bug_met = Signal(object)

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        tray: Tray,
        language: str,
        *,
        now: Callable[[], datetime] = utc_now,
        tick_s: Callable[[], float] = time.monotonic,
        open_history: Callable[..., "Store"] | None = None,
    ) -> None:
        """Builds; :meth:`start` sets going."""
        super().__init__()
        self._app = app
        self._now = now
        self._is_ready = False
        self.words = WordSide(settings, language)
        self.settings = settings
        self.tray = tray
        self._build_host()
        history = open_history or _open_history
        self.flow = FlowParts(settings, now, tick_s, history, data_folder(), self.services.quiet)
        self._build_doors()
        self._build_screen(tick_s)
        self.lines = LineSide(
            *(self.flow.desk, self.windows, self.tray, self.services.notifier, self.theme, now),
            *(self.services.session_bus, self.desktop_side.hint_at_macro),
        )
        self.desktop_side.welcome_wanted.connect(self.lines.welcome)
        self._join_calls()
        self._join_wishes()
        self._join_desktop()

    def start(self, *, is_background: bool) -> None:
        """Opens the history, listens, and prepares the card; ``ready`` follows."""
        self.error_log.start()
        self._undo_error_hook = install_error_hook(self._bug_met.emit)
        self.garbage.start()
        self.termination.start()
        self.flow.start()
        self.remembered.load()
        self.services.start()
        # A history that cannot be opened keeps the desktop waiting no longer than this.
        QTimer.singleShot(LONGEST_UNCONNECTED_MS, self, self.services.connect)
        self.theme.apply(self.services.scheme.is_dark, self._app)
        at = self._now()
        self.flow.writes.write(
            lambda store: store.calls.settle_leftovers(at), self._on_history_open
        )
        self.control.start()
        trace("source.ready", source=self.command_source.name)
        self._card_steps = self.windows.prepare()
        self.desktop_side.start()
        for problem in (*self.settings.problems, *self.remembered.problems):
            self.windows.tell_problem(problem)
        if not is_background:
            self.desktop_side.come_in()

    def speak(self, language: str) -> None:
        """The language is another: every word on the screen, and the prompts."""
        self.words.speak(language)
        self.windows.rebuild()

    def quit(self) -> None:
        """Ends the program; no window is asked whether it would rather stay."""
        self.windows.close_all()
        self.lines.leave(lambda: self._app.exit(0))

    def stop(self) -> None:
        """Everything typed is on disk when this returns."""
        self.later.stop()
        self.practice.stop()
        self.lines.stop()
        self.desktop_side.stop()
        self.control.stop()
        self.save_all()
        self.flow.stop()
        self.settings.flush()
        self.remembered.flush()
        self.words.flush()
        self.services.stop()
        self.termination.stop()
        self.garbage.stop()
        self._undo_error_hook()
        self.error_log.stop()

    def save_all(self) -> None:
        """Hands everything typed so far to the disk."""
        self.windows.flush()
        self.flow.save_all()

    def _build_host(self) -> None:
        self.error_log = ErrorLog(log_folder())
        self.garbage = Garbage()
        self.later = IdleSteps()
        self.termination = Termination()
        self.services = DesktopServices(
            os.environ.get("DBUS_SESSION_BUS_ADDRESS", ""),
            self.settings,
            lambda: is_system_dark(self._app),
        )
        self.remembered = Remembered(config_folder())

    def _build_doors(self) -> None:
        self.command_source = CommandSource(self.flow.region)
        self.practice = PracticeSource(self._now)

    def _build_screen(self, tick_s: Callable[[], float]) -> None:
        self.theme = Theme()
        self.windows = Windows(
            self.flow.roads,
            lambda: card_ports(self.flow, self.words.built()),
            self.words.edited_settings,
            self.theme,
            card_surroundings(
                self._app, self.settings, self.services, self.remembered, self._now, tick_s
            ),
        )
        self.desktop_side = DesktopSide(
            self.flow.desk,
            self.windows,
            self.tray,
            self.services.tray_watch,
            self.services.notifier,
            self.remembered,
            self.services.quiet,
        )
        self.services.application.token_given.connect(self.desktop_side.take_token)
        self.commands = Commands(
            self.command_source,
            self.flow.desk,
            self.flow.pausing,
            self.windows,
            self._now,
            lambda: self.services.quiet.is_quiet,
        )
        self.control = ControlServer(control_address(), self.commands.answer)

    def _join_calls(self) -> None:
        for source in (self.command_source, self.practice):
            source.event_seen.connect(lambda _: self.words.built())
            source.event_seen.connect(self.flow.desk.feed)
        self.flow.desk.call_changed.connect(self.flow.gate.take)
        self.flow.desk.call_closed.connect(lambda _: self.garbage.sweep_soon())
        self.flow.desk.failed.connect(self.windows.tell_problem)
        self.flow.writes.recovered.connect(self.windows.problem_over)
        self.flow.browsing.note_edited.connect(self.flow.desk.take_edited_note)
        self.flow.browsing.jobs_read.connect(self._on_jobs_read)
        self.flow.browsing.history_changed.connect(self._on_history_changed)
        self.flow.gate.notice_wanted.connect(self.desktop_side.send_notice)
        self.flow.gate.passed_by.connect(self.flow.desk.close_call)

    def _join_wishes(self) -> None:
        for wishes in (self.tray, self.commands):
            wishes.history_wanted.connect(self.windows.show_history)
            wishes.settings_wanted.connect(self.windows.show_settings)
        for asking in (self.tray, self.commands, self.windows):
            asking.practice_wanted.connect(self.practice.start)
            asking.quit_wanted.connect(self.quit)
        self.tray.clicked.connect(self.windows.show_card_or_history)
        self.commands.show_wanted.connect(self.windows.show_card_or_history)
        self.commands.macro_met.connect(self.desktop_side.hint_at_macro)
        self.commands.answer_opened.connect(self.flow.open_reply)
        self.tray.pause_wanted.connect(self.flow.pausing.pause)
        self.tray.resume_wanted.connect(self.flow.pausing.resume)
        self.flow.pausing.changed.connect(self.tray.set_paused)
        self.termination.asked.connect(self.quit)

    def _join_desktop(self) -> None:
        self._app.aboutToQuit.connect(self.stop)
        self._app.commitDataRequest.connect(lambda _: self.save_all())
        self._app.styleHints().colorSchemeChanged.connect(
            lambda _: self.services.scheme.read_again()
        )
        self.settings.setting_changed.connect(self._on_setting_changed)
        self.services.quiet.changed.connect(self.windows.show_card_anew)
        self.services.scheme.changed.connect(lambda is_dark: self.theme.apply(is_dark, self._app))
        self.services.application.activated.connect(self.desktop_side.come_in)
        self.services.application.link_opened.connect(self.commands.open_link)
        self.services.application.action_chosen.connect(self.commands.act)
        self.desktop_side.follow_links(self._app, self.commands.open_link)
        self._bug_met.connect(self.windows.tell_bug, Qt.ConnectionType.QueuedConnection)
        self.words.prompts_chosen.connect(lambda read: self.windows.set_prompts(PromptDeck(read)))
        for part in (self.control, self.settings, self.remembered, self.words):
            part.failed.connect(self.windows.tell_problem)

    def _on_setting_changed(self, key: str) -> None:
        if key in (CARD_CORNER.key, CARD_SCREEN.key):
            self.remembered.forget_places()
            self.windows.place_card_anew()

    def _on_history_open(self, _: object) -> None:
        trace("db.open")
        # By the writer: the reader's connection is opened when something wants to be read.
        self.flow.writer.ask(
            lambda store: store.jobs.listed(), self._on_jobs_read, self.windows.tell_problem
        )

    def _on_jobs_read(self, jobs: tuple[Job, ...]) -> None:
        self.flow.desk.set_jobs(jobs)
        self.windows.set_jobs(jobs)
        if not self._is_ready:
            self._is_ready = True
            trace("app.ready")
            self.ready.emit()
            self.later.take(
                self.error_log.complete,
                self.words.built,
                self.flow.late,
                *self._card_steps,
                self._follow_promises,
                self.services.connect,
                self.lines.start,
                self.services.quiet.watch,
                self.desktop_side.seek_tray,
                lambda: self.services.offer_links(self.windows.tell_problem),
                lambda: trace("app.settled"),
            )
            QTimer.singleShot(WARM_UP_MS, self, self.flow.warm_up)

    def _follow_promises(self) -> None:
        late = self.flow.late()
        self.desktop_side.follow_promises(late.promising)
        late.start()

    def _on_history_changed(self, changes: Changes) -> None:
        if changes.has_jobs:
            self.flow.browsing.read_jobs()
