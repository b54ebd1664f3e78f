"""The page of the settings with the user's lines."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
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
from taktone.core.identity import new_id
from taktone.core.kept_line import KeptLine, Line
from taktone.core.line_health import LineHealth
from taktone.core.sip_line import SipLine
from taktone.ui.lines.line_dialog import LineDialog
from taktone.ui.lines.line_row import LineRow
from taktone.ui.lines.line_words import kind_words, line_title
from taktone.ui.lines.lines_port import LinesPort, TestingPort
from taktone.ui.settings.scrolled_page import scrolled
from taktone.ui.theme.theme import Theme
from taktone.ui.undo_bar import UndoBar


class LinesPage(QWidget):
    """Each line with switch, health and one sentence of advice; what is done can be undone."""

    def __init__(
        self,
        lines: LinesPort,
        testing: TestingPort,
        theme: Theme,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """Takes the lines, their test, the look and the wall clock."""
        super().__init__(parent)
        self.setObjectName("settings_page")
        self._lines = lines
        self._testing = testing
        self._theme = theme
        self._now = now
        self._rows: dict[str, LineRow] = {}
        self._open: dict[str, LineDialog] = {}
        self._list = QVBoxLayout()
        self._empty = _words("muted")
        self._add = QPushButton(self.tr("Add a line"))
        self._undo_bar = UndoBar()
        self._build()
        lines.lines_changed.connect(self._show_lines)
        lines.health_changed.connect(self._on_health_changed)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._undo_bar.undo)
        self._show_lines()

    def add_line(self, line: Line) -> None:
        """Opens the window for a new line."""
        self._show_dialog(KeptLine(line=line), is_new=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Its windows go with it."""
        for dialog in tuple(self._open.values()):
            dialog.reject()
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
        self._list.setSpacing(10)
        for label in (title, intro, self._empty):
            column.addWidget(label)
        column.addLayout(self._list)
        below = QHBoxLayout()
        below.addWidget(self._add)
        below.addStretch(1)
        column.addLayout(below)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolled(page, self.tr("Lines")), 1)
        outer.addWidget(self._undo_bar)

    def _add_menu(self) -> QMenu:
        menu = QMenu(self)
        for kind in (SipLine, AsteriskLine, FritzboxLine):
            words = kind_words(kind(id="", name=""))
            menu.addAction(words, partial(self._add_new, kind))
        return menu

    def _add_new(self, kind: type[Line]) -> None:
        self.add_line(kind(id=new_id(self._now()), name=""))

    def _show_lines(self) -> None:
        kept = self._lines.lines
        for line_id in self._rows.keys() - {each.line.id for each in kept}:
            row = self._rows.pop(line_id)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, each in enumerate(kept):
            row = self._rows.get(each.line.id) or self._made_row(each.line.id)
            row.show_line(each)
            row.show_health(self._lines.health(each.line.id))
            self._list.removeWidget(row)
            self._list.insertWidget(at, row)
            row.show()
        self._empty.setVisible(not kept)
        rows = (self._rows[each.line.id] for each in kept)
        chain = [*(control for row in rows for control in row.controls), self._add]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _made_row(self, line_id: str) -> LineRow:
        row = self._rows[line_id] = LineRow(self._theme)
        row.switched.connect(lambda is_on: self._lines.switch(line_id, is_on=is_on))
        row.edit_wanted.connect(lambda: self._edit(line_id))
        row.remove_wanted.connect(lambda: self._remove(line_id))
        return row

    def _edit(self, line_id: str) -> None:
        kept = next(each for each in self._lines.lines if each.line.id == line_id)
        self._show_dialog(kept, is_new=False)

    def _show_dialog(self, kept: KeptLine, *, is_new: bool) -> None:
        line_id = kept.line.id
        if line_id not in self._open:
            dialog = LineDialog(kept, self._testing, self._theme, self.window(), is_new=is_new)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            keep = self._keep_new if is_new else self._keep_changed
            dialog.line_kept.connect(keep)
            dialog.finished.connect(lambda: self._open.pop(line_id, None))
            self._open[line_id] = dialog
        dialog = self._open[line_id]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _keep_new(self, kept: KeptLine, password: str) -> None:
        self._lines.add(kept, password)
        self._offer(self.tr("{line} was added."), kept)

    def _keep_changed(self, kept: KeptLine, password: str) -> None:
        now = next((each for each in self._lines.lines if each.line.id == kept.line.id), kept)
        changed = KeptLine(line=kept.line, is_on=now.is_on)
        if changed != now or password:
            self._lines.change(changed, password or None)
            self._offer(self.tr("{line} was changed."), kept)

    def _remove(self, line_id: str) -> None:
        kept = next(each for each in self._lines.lines if each.line.id == line_id)
        self._lines.remove(line_id)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer(self.tr("{line} was removed."), kept)

    def _offer(self, sentence: str, kept: KeptLine) -> None:
        self._undo_bar.offer(sentence.format(line=line_title(kept)), self._lines.undo)

    def _on_health_changed(self, line_id: str, health: LineHealth) -> None:
        row = self._rows.get(line_id)
        if row is not None:
            row.show_health(health)


def _words(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
