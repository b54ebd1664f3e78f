"""The window of the first start."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from taktone.trace import trace
from taktone.ui.lines.lines_port import FindingPort, LinesPort
from taktone.ui.settings.scrolled_page import scrolled
from taktone.ui.theme.theme import Theme
from taktone.ui.welcome.done_step import DoneStep
from taktone.ui.welcome.lines_step import Editing, LinesStep
from taktone.ui.welcome.plain_words import plain_words
from taktone.ui.welcome.practice_step import PracticeStep
from taktone.ui.window_sheet import window_sheet

LAST = 2


class WelcomeWindow(QDialog):
    """Three steps, forwards and back; what is set up in them holds at once.

    ``Esc`` skips the rest, ``Alt+Left`` and ``Alt+Right`` go through them.

    Signals:
        practice_wanted: A practice call is to ring.
    """

    practice_wanted = Signal()

    def __init__(
        self, lines: LinesPort, finding: FindingPort, theme: Theme, editing: Editing
    ) -> None:
        """Takes the lines, what is found here, the look, and what sets a line up."""
        super().__init__()
        self._parts = (lines, finding, theme, editing)
        self._theme = theme
        self._progress = plain_words("meta")
        self._title = plain_words("title")
        self._stack = QStackedWidget()
        self._skip, self._back, self._next = QPushButton(), QPushButton(), QPushButton()
        self._skip.clicked.connect(self.reject)
        self._back.clicked.connect(lambda: self._go(-1))
        self._next.clicked.connect(lambda: self._go(1))
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1)):
            QShortcut(QKeySequence(keys), self, partial(self._walk, by))
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._rebuild()
        self.resize(round(620 * theme.type_scale.factor), round(640 * theme.type_scale.factor))

    @property
    def step(self) -> int:
        """The step that is shown, from 0."""
        return self._stack.currentIndex()

    def done(self, result: int) -> None:
        """The windows of lines go with it."""
        self._lines_step.close_windows()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()

    def _build(self) -> None:
        for button, kind in ((self._skip, "link"), (self._back, "plain"), (self._next, "primary")):
            button.setProperty("kind", kind)
            button.setAutoDefault(button is self._next)
        self._next.setDefault(True)
        head = QVBoxLayout()
        head.setContentsMargins(28, 22, 24, 6)
        head.setSpacing(4)
        head.addWidget(self._progress)
        head.addWidget(self._title)
        row = QHBoxLayout()
        row.setContentsMargins(24, 12, 24, 20)
        row.setSpacing(8)
        row.addWidget(self._skip)
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(row)

    def _rebuild(self) -> None:
        """Every word is another: the steps are made anew, and the one that was shown is shown."""
        step = max(self.step, 0)
        self.setWindowTitle(self.tr("Welcome to Taktone"))
        while (old := self._stack.widget(0)) is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines_step = LinesStep(*self._parts)
        practice, self._done_step = PracticeStep(), DoneStep()
        practice.practice_wanted.connect(self.practice_wanted)
        for page, title in zip(
            (self._lines_step, practice, self._done_step), self._titles(), strict=True
        ):
            self._stack.addWidget(scrolled(page, title))
        self._show_step(step)

    def _titles(self) -> tuple[str, str, str]:
        return (
            self.tr("Where do job seekers call you?"),
            self.tr("See what happens when somebody calls"),
            self.tr("That was all"),
        )

    def _walk(self, by: int) -> None:
        """By keyboard, to no end."""
        if 0 <= self.step + by <= LAST:
            self._go(by)

    def _go(self, by: int) -> None:
        if self.step + by > LAST:
            self.accept()
        else:
            self._show_step(self.step + by)

    def _show_step(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self._progress.setText(
            self.tr("Step {step} of {count}").format(step=step + 1, count=LAST + 1)
        )
        self._title.setText(self._titles()[step])
        self._done_step.show_hearing(hears_something=self._lines_step.hears_something)
        self._skip.setText(self.tr("Skip"))
        self._skip.setVisible(step < LAST)
        self._back.setText(self.tr("Back"))
        self._back.setVisible(step > 0)
        self._next.setText(self.tr("Done") if step == LAST else self.tr("Next"))
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        trace("welcome.step", step=step)

    def _on_theme_changed(self) -> None:
        self.setStyleSheet(window_sheet(self._theme))
