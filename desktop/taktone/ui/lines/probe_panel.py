"""What a test of a line found, line by line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from taktone.core.line_health import LineState
from taktone.core.line_probe import ProbeAnswer, ProbeResult
from taktone.ui.lines.line_mark import LineMark
from taktone.ui.lines.line_words import advice_words, finding_words
from taktone.ui.theme.theme import Theme

_MARKS = {
    ProbeResult.YES: LineState.READY,
    ProbeResult.NO: LineState.NEEDS_YOU,
    ProbeResult.PARTLY: LineState.WAITING,
    ProbeResult.LATER: LineState.WAITING,
}


class ProbePanel(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Starts hidden."""
        super().__init__(parent)
        self.setObjectName("probe_panel")
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 12, 10)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def tell_running(self) -> None:
        """A test is under way."""
        self._clear()
        self._add(LineState.WAITING, self.tr("Testing …"))
        self.show()

    def tell(self, answer: ProbeAnswer) -> None:
        """Shows what was found; where the line does not work, first of all why."""
        self._clear()
        if answer.health.state is not LineState.READY:
            self._add(answer.health.state, advice_words(answer.health))
        for finding in answer.findings:
            self._add(_MARKS[finding.result], finding_words(finding))
        self.show()

    def withdraw(self) -> None:
        """What was found no longer holds."""
        self._clear()
        self.hide()

    def _add(self, state: LineState, words: str) -> None:
        mark = LineMark(self._theme)
        mark.show_state(state)
        mark.setToolTip("")
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        at = self._grid.rowCount()
        self._grid.addWidget(mark, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, at, 1)
        for shown in (mark, label):
            shown.show()

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
