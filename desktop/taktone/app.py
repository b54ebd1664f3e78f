"""Starts the program: lock and tray first, everything else once the icon is there."""

import gc
import os
import sys
from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from taktone.host.application_id import APPLICATION_ID
from taktone.host.control_client import NotRunning, send
from taktone.host.hardening import harden
from taktone.host.instance_lock import InstanceLock
from taktone.host.language import language_for
from taktone.host.paths import config_folder, data_folder, ensure_folder, resources
from taktone.host.platform_choice import qt_platform
from taktone.host.settings import Settings
from taktone.host.settings_schema import LANGUAGE
from taktone.start_options import StartOptions
from taktone.trace import trace
from taktone.ui.theme.icons import tray_icon
from taktone.ui.tray import Tray

if TYPE_CHECKING:
    from taktone.parts import Parts

HAND_OVER_S = 10.0
STYLE = "Fusion"
"""What the palettes and the style sheet are made for."""


class Program:
    """The running program: :meth:`start` shows the tray icon, the rest follows by itself."""

    def __init__(self, app: QApplication, options: StartOptions, lock: InstanceLock) -> None:
        """Takes the application, how it was started, and the lock that is held."""
        self._app = app
        self._options = options
        self._lock = lock
        self._translators: list[QTranslator] = []
        self._parts: Parts | None = None
        self._language = "en"
        self.settings = Settings(config_folder())
        self.tray = Tray(tray_icon)

    def start(self) -> None:
        """Reads the settings, shows the tray icon, and leaves the rest to the event loop."""
        self.settings.load()
        self.speak()
        self.settings.setting_changed.connect(self._on_setting_changed)
        self.tray.show()
        QTimer.singleShot(0, self._complete)

    def speak(self) -> None:
        """Puts the language that the settings or the desktop want in effect."""
        system = QLocale.system()
        self._language = language_for(self.settings.get(LANGUAGE), system.uiLanguages())
        language = self._language
        # By name: the system's own locale may mix the words of one language with dates of another.
        own = QLocale(system.name() if system.name().startswith(language) else language)
        QLocale.setDefault(own)
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
        self._add_translator(f"taktone_{language}", str(resources() / "translations"))
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._add_translator(f"qtbase_{language}", qt_words)

    def _add_translator(self, name: str, folder: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._translators.append(translator)

    def _complete(self) -> None:
        trace("tray.ready")
        from taktone.parts import Parts  # noqa: PLC0415 - the tray icon comes before all of this

        self._parts = Parts(self._app, self.settings, self.tray, self._language)
        self._parts.start(is_background=self._options.is_background)

    def _on_setting_changed(self, key: str) -> None:
        if key == LANGUAGE.key:
            self.speak()
            self.tray.renew()
            if self._parts is not None:
                self._parts.speak(self._language)


def prepare(environment: MutableMapping[str, str]) -> QApplication:
    """The application object, on the platform where the card can keep away from the keyboard."""
    platform = qt_platform(environment)
    if platform:
        environment["QT_QPA_PLATFORM"] = platform
    # Of what was typed only argv[0]: Qt would obey options such as -platformpluginpath from a web
    # link. setStyle would hand the style out and so make all of QStyle's enums: 8 ms.
    app = QApplication([*sys.argv[:1], "-style", STYLE])
    app.setApplicationName("taktone")
    app.setApplicationDisplayName("Taktone")
    app.setDesktopFileName(APPLICATION_ID)
    app.setQuitOnLastWindowClosed(False)
    return app


def run(options: StartOptions) -> int:
    """Runs until the user quits; the exit code. A second start hands over to the first."""
    harden()
    gc.disable()  # a start allocates much and frees nothing; host/garbage.py takes over
    lock = InstanceLock(ensure_folder(data_folder()))
    if not lock.take():
        return _hand_over(options)
    trace("import.done")
    app = prepare(os.environ)
    trace("qapp")
    program = Program(app, options, lock)
    program.start()
    code = app.exec()
    trace("quit")
    lock.release()
    return code


def _hand_over(options: StartOptions) -> int:
    try:
        send(
            {"v": 1, "op": "status" if options.is_background else "history"}, patience_s=HAND_OVER_S
        )
    except NotRunning:
        return 1
    return 0
