"""Setting lines up and changing them, each in a window of its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from taktone.core.identity import new_id
from taktone.core.kept_line import KeptLine, Line, LineWithServer
from taktone.ui.lines.line_dialog import LineDialog
from taktone.ui.lines.line_forms import Panels
from taktone.ui.lines.lines_port import LinesPort, TestingPort
from taktone.ui.theme.theme import Theme


class LineEditing(QObject):
    """Opens the window of a line, once at a time for each, and keeps what it gives.

    Signals:
        added: The KeptLine that was added.
        changed: The KeptLine that was changed.
    """

    added = Signal(object)
    changed = Signal(object)

    def __init__(
        self,
        lines: LinesPort,
        testing: TestingPort,
        theme: Theme,
        now: Callable[[], datetime],
        panels: Panels | None,
        parent: QWidget,
    ) -> None:
        """Takes the lines, their test, the look, the wall clock, panels by kind, and who asks."""
        super().__init__(parent)
        self._lines = lines
        self._testing = testing
        self._theme = theme
        self._now = now
        self._panels = panels
        self._parent = parent
        self._open: dict[str, LineDialog] = {}

    def add_new(self, kind: type[LineWithServer]) -> None:
        """Opens the window for a new line of that kind."""
        self.add(kind(id=new_id(self._now()), name=""))

    def add(self, line: Line) -> None:
        """Opens the window for a new line that may be filled in already."""
        self._show(KeptLine(line=line), is_new=True)

    def edit(self, line_id: str) -> None:
        """Opens the window of a line there is."""
        kept = next(each for each in self._lines.lines if each.line.id == line_id)
        self._show(kept, is_new=False)

    def close_all(self) -> None:
        """Closes the windows; what was not kept is not kept."""
        for dialog in tuple(self._open.values()):
            dialog.reject()

    def _show(self, kept: KeptLine, *, is_new: bool) -> None:
        line_id = kept.line.id
        if line_id not in self._open:
            dialog = LineDialog(
                kept,
                self._testing,
                self._theme,
                self._parent.window(),
                is_new=is_new,
                panels=self._panels,
            )
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.line_kept.connect(self._keep_new if is_new else self._keep_changed)
            dialog.use_wanted.connect(lambda: self._lines.switch(line_id, is_on=True))
            dialog.finished.connect(lambda: self._open.pop(line_id, None))
            self._open[line_id] = dialog
        dialog = self._open[line_id]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _keep_new(self, kept: KeptLine, password: str) -> None:
        self._lines.add(kept, password)
        self.added.emit(kept)

    def _keep_changed(self, kept: KeptLine, password: str) -> None:
        now = next((each for each in self._lines.lines if each.line.id == kept.line.id), kept)
        changed = replace(kept, is_on=now.is_on)
        if changed != now or password:
            self._lines.change(changed, password or None)
            self.changed.emit(kept)
