"""The first step: where do job seekers call you?"""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineHealth, LineState
from taktone.core.sip_line import SipLine
from taktone.ui.lines.found_here import is_here, told_of
from taktone.ui.lines.line_editing import LineEditing
from taktone.ui.lines.line_rows import LineRows
from taktone.ui.lines.lines_port import FindingPort, LinesPort
from taktone.ui.theme.theme import Theme
from taktone.ui.welcome.choice_line import ChoiceLine
from taktone.ui.welcome.plain_words import plain_words

Editing = Callable[[QWidget], LineEditing]
SET_UP = (SipLine, FritzboxLine)


class LinesStep(QWidget):
    """The usual ways, each with a sentence and a button, and what was found on this computer."""

    def __init__(
        self, lines: LinesPort, finding: FindingPort, theme: Theme, editing: Editing
    ) -> None:
        """Takes the lines, what is found here, the look, and what sets a line up."""
        super().__init__()
        self.setObjectName("settings_page")
        self._lines = lines
        self._finding = finding
        self._editing = editing(self)
        self._choices: dict[str, ChoiceLine] = {}
        self._found = LineRows(theme, is_found=True)
        self._found_title = plain_words("row_title", self.tr("Found on this computer"))
        self._build(theme)
        self._found.switched.connect(lambda line_id, is_on: lines.switch(line_id, is_on=is_on))
        self._found.edit_wanted.connect(self._editing.edit)
        lines.lines_changed.connect(self._show_lines)
        # Methods, not lambdas: Qt lets go of those of an object that is gone.
        lines.health_changed.connect(self._on_news)
        finding.finding_changed.connect(self._on_news)
        self._show_lines()

    @property
    def hears_something(self) -> bool:
        """True where at least one line is on and could be heard."""
        healths = [self._lines.health(kept.line.id) for kept in self._lines.lines if kept.is_on]
        return any(x.state not in (LineState.OFF, LineState.NOT_HERE) for x in healths)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What the keyboard goes through, in that order."""
        buttons = [x.button for x in self._choices.values() if not x.isHidden()]
        return (*buttons, *self._found.controls)

    def close_windows(self) -> None:
        """Closes the windows in which lines are set up."""
        self._editing.close_all()

    def showEvent(self, event: QShowEvent) -> None:
        """Asks what can run here, for as long as it is seen."""
        super().showEvent(event)
        self._finding.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self._finding.look_away()

    def _build(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 8, 24, 16)
        column.setSpacing(8)
        for code, (title, sentence) in self._words().items():
            choice = ChoiceLine(theme, title, sentence)
            choice.wanted.connect(partial(self._set_up, code))
            self._choices[code] = choice
            column.addWidget(choice)
        column.addSpacing(6)
        column.addWidget(self._found_title)
        column.addWidget(self._found)
        column.addStretch(1)

    def _words(self) -> dict[str, tuple[str, str]]:
        return {
            SipLine.kind: (
                self.tr("A telephone line at work (SIP)"),
                self.tr("Your telephone administrator has what the form asks for."),
            ),
            FritzboxLine.kind: (
                self.tr("A FRITZ!Box"),
                self.tr("Dial #96*5* once on a telephone at the box; no password is needed."),
            ),
            "kdeconnect": (
                self.tr("An Android phone"),
                self.tr("With the free app KDE Connect on it, paired by comparing a code."),
            ),
            "microphone": (
                self.tr("Teams, Zoom, Meet or another program"),
                self.tr("Taktone sees that it uses the microphone, and never listens."),
            ),
            "hook": (
                self.tr("A telephone program or desk phone with a hook"),
                self.tr("MicroSIP, 3CX, snom and others: copy one line into it."),
            ),
        }

    def _set_up(self, code: str) -> None:
        kept = self._kept(code)
        kind = next((each for each in SET_UP if each.kind == code), None)
        if kept is not None:
            self._editing.edit(kept.line.id)
        elif kind is not None:
            self._editing.add_new(kind)

    def _kept(self, code: str) -> KeptLine | None:
        return next((kept for kept in self._lines.lines if kept.line.kind == code), None)

    def _show_lines(self) -> None:
        for code, choice in self._choices.items():
            kept = self._kept(code)
            choice.show_health(self._lines.health(kept.line.id) if kept else None)
            choice.setVisible(kept is not None or code in {kind.kind for kind in SET_UP})
        found = [kept for kept in self._lines.lines if self._is_row(kept)]
        self._found.show_lines(found, self._told)
        self._found_title.setVisible(bool(found))
        for before, after in pairwise(self.controls):
            QWidget.setTabOrder(before, after)

    def _on_news(self, _line_id: str, _health: LineHealth) -> None:
        self._show_lines()

    def _is_row(self, kept: KeptLine) -> bool:
        is_choice = kept.line.kind in self._choices
        is_found = self._lines.is_found(kept.line.id)
        return is_found and not is_choice and is_here(*self._told(kept.line.id))

    def _told(self, line_id: str) -> tuple[LineHealth, LineHealth | None]:
        return told_of(line_id, self._lines, self._finding)
