"""The page of the settings with the user's lines."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.kept_line import KeptLine, Line, LineWithServer
from taktone.core.line_health import LineHealth
from taktone.core.sip_line import SipLine
from taktone.ui.lines.found_here import is_here, told_of
from taktone.ui.lines.line_editing import LineEditing
from taktone.ui.lines.line_forms import Panels
from taktone.ui.lines.line_rows import LineRows
from taktone.ui.lines.line_words import kind_words, line_title
from taktone.ui.lines.lines_port import FindingPort, LinesPort, TestingPort
from taktone.ui.lines.more_fields import MoreFields
from taktone.ui.settings.scrolled_page import scrolled
from taktone.ui.theme.theme import Theme
from taktone.ui.undo_bar import UndoBar


class LinesPage(QWidget):
    """Each line with switch, health and one sentence of advice; what is done can be undone."""

    def __init__(
        self,
        lines: LinesPort,
        finding: FindingPort,
        testing: TestingPort,
        theme: Theme,
        now: Callable[[], datetime],
        panels: Panels | None = None,
    ) -> None:
        """Takes the lines, what is found here, their test, the look and the wall clock.

        Kinds that are found on this machine may have one of ``panels`` in place of a form.
        """
        super().__init__()
        self.setObjectName("settings_page")
        self._lines = lines
        self._finding = finding
        self._editing = LineEditing(lines, testing, theme, now, panels, self)
        self._typed = LineRows(theme, is_found=False)
        self._found = LineRows(theme, is_found=True)
        self._absent = LineRows(theme, is_found=True)
        self._found_title = _words("title")
        self._more = MoreFields(self.tr("What else Taktone could hear here"))
        self._empty = _words("muted")
        self._add = QPushButton(self.tr("Add a line"))
        self._undo_bar = UndoBar()
        self._build()
        for rows in (self._typed, self._found, self._absent):
            rows.switched.connect(lambda line_id, is_on: self._lines.switch(line_id, is_on=is_on))
            rows.edit_wanted.connect(self._editing.edit)
            rows.remove_wanted.connect(self._remove)
        self._editing.added.connect(lambda kept: self._offer(self.tr("{line} was added."), kept))
        self._editing.changed.connect(
            lambda kept: self._offer(self.tr("{line} was changed."), kept)
        )
        lines.lines_changed.connect(self._show_lines)
        lines.health_changed.connect(self._on_news)
        finding.finding_changed.connect(self._on_news)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._undo_bar.undo)
        self._show_lines()

    def add_line(self, line: Line) -> None:
        """Opens the window for a new line."""
        self._editing.add(line)

    def showEvent(self, event: QShowEvent) -> None:
        """Asks what can run here, for as long as it is seen."""
        super().showEvent(event)
        self._finding.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self._finding.look_away()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Its windows go with it."""
        self._editing.close_all()
        super().closeEvent(event)

    def _build(self) -> None:
        intro = _words("muted")
        intro.setText(
            self.tr("Taktone hears your calls on these lines. It only listens, and never answers.")
        )
        self._empty.setText(
            self.tr("No line yet. Your telephone administrator has what the form asks for.")
        )
        self._add.setObjectName("add_line")
        self._add.setProperty("kind", "plain")
        self._add.setAutoDefault(False)
        self._add.setMenu(self._add_menu())
        page = QWidget()
        page.setObjectName("settings_page")
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 20, 20, 20)
        column.setSpacing(12)
        title = _words("title")
        title.setText(self.tr("Lines"))
        for widget in (title, intro, self._empty, self._typed):
            column.addWidget(widget)
        below = QHBoxLayout()
        below.addWidget(self._add)
        below.addStretch(1)
        column.addLayout(below)
        self._found_title.setText(self.tr("Found on this computer"))
        self._more.column.addWidget(self._absent)
        column.addSpacing(8)
        column.addWidget(self._found_title)
        column.addWidget(self._found)
        column.addWidget(self._more)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolled(page, self.tr("Lines")), 1)
        outer.addWidget(self._undo_bar)

    def _add_menu(self) -> QMenu:
        menu = QMenu(self)
        kind: type[LineWithServer]
        for kind in (SipLine, AsteriskLine, FritzboxLine):
            words = kind_words(kind(id="", name=""))
            menu.addAction(words, partial(self._editing.add_new, kind))
        return menu

    def _show_lines(self) -> None:
        typed, found, absent = [], [], []
        for kept in self._lines.lines:
            if not self._lines.is_found(kept.line.id):
                typed.append(kept)
            elif is_here(*self._told(kept.line.id)):
                found.append(kept)
            else:
                absent.append(kept)
        for rows, lines in ((self._typed, typed), (self._found, found), (self._absent, absent)):
            rows.show_lines(lines, self._told)
        self._empty.setVisible(not typed)
        self._found_title.setVisible(bool(found))
        self._more.setVisible(bool(absent))
        chain = [*self._typed.controls, self._add, *self._found.controls]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _told(self, line_id: str) -> tuple[LineHealth, LineHealth | None]:
        return told_of(line_id, self._lines, self._finding)

    def _remove(self, line_id: str) -> None:
        kept = next(each for each in self._lines.lines if each.line.id == line_id)
        self._lines.remove(line_id)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer(self.tr("{line} was removed."), kept)

    def _offer(self, sentence: str, kept: KeptLine) -> None:
        self._undo_bar.offer(sentence.format(line=line_title(kept)), self._lines.undo)

    def _on_news(self, line_id: str, _: LineHealth) -> None:
        if self._lines.is_found(line_id):
            # It may have come, or gone.
            self._show_lines()
        else:
            self._typed.show_health(line_id, *self._told(line_id))


def _words(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
