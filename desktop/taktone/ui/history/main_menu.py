"""The program's menu: what the tray offers, for desktops that have none."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

PAUSE_MIN = 60


class MainMenu(QMenu):
    """Wishes only; the program decides.

    Signals:
        practice_wanted: Play a practice call.
        pause_wanted: Minutes without cards.
        resume_wanted: Show cards again.
        export_wanted: Put what is seen into a file.
        import_wanted: Take people or calls from a file.
        trash_wanted: Show what was deleted.
        settings_wanted: Open the settings.
        quit_wanted: End the program.
    """

    practice_wanted = Signal()
    pause_wanted = Signal(int)
    resume_wanted = Signal()
    export_wanted = Signal()
    import_wanted = Signal()
    trash_wanted = Signal()
    settings_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts not paused."""
        super().__init__(parent)
        self._is_paused = False
        self._practice = self.addAction("")
        self._pause = self.addAction("")
        self.addSeparator()
        self._import = self.addAction("")
        self._export = self.addAction("")
        self._trash = self.addAction("")
        self._settings = self.addAction("")
        self._quit = self.addAction("")
        self._import.setShortcut(QKeySequence("Ctrl+Shift+I"))
        self._export.setShortcut(QKeySequence("Ctrl+Shift+E"))
        self._settings.setShortcut(QKeySequence("Ctrl+,"))
        self._quit.setShortcut(QKeySequence("Ctrl+Q"))
        self._practice.triggered.connect(self.practice_wanted)
        self._pause.triggered.connect(self._on_pause)
        self._import.triggered.connect(self.import_wanted)
        self._export.triggered.connect(self.export_wanted)
        self._trash.triggered.connect(self.trash_wanted)
        self._settings.triggered.connect(self.settings_wanted)
        self._quit.triggered.connect(self.quit_wanted)
        self._say()

    def shortcuts(self) -> tuple[QAction, ...]:
        """Actions the window takes over, so that their keys work while the menu is closed."""
        return self._import, self._export, self._settings, self._quit

    def offer(self, *, has_import: bool, has_trash: bool) -> None:
        """Shows only what there is somebody to answer for."""
        self._import.setVisible(has_import)
        self._trash.setVisible(has_trash)

    def show_paused(self, *, is_paused: bool) -> None:
        """Offers the way back while paused."""
        self._is_paused = is_paused
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Menu"))
        self._practice.setText(self.tr("Practice call"))
        self._pause.setText(
            self.tr("Show cards again") if self._is_paused else self.tr("Pause for an hour")
        )
        self._import.setText(self.tr("Import…"))
        self._export.setText(self.tr("Export…"))
        self._trash.setText(self.tr("Recently deleted…"))
        self._settings.setText(self.tr("Settings…"))
        self._quit.setText(self.tr("Quit"))

    def _on_pause(self) -> None:
        if self._is_paused:
            self.resume_wanted.emit()
        else:
            self.pause_wanted.emit(PAUSE_MIN)
