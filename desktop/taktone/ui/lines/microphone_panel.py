"""The panel of the microphone: programs to tick, and which of them use it right now."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from taktone.core.calling_program import CallingProgram, known_programs, named_programs
from taktone.core.microphone_line import MicrophoneLine
from taktone.core.microphone_use import MicrophoneUse
from taktone.ui.lines.form_column import FormColumn
from taktone.ui.lines.program_port import ProgramPort

COLUMNS = 2


class MicrophonePanel(QWidget):
    """Nothing counts until it is ticked; ticking one switches the source on."""

    def __init__(
        self,
        line: MicrophoneLine,
        finding: ProgramPort,
        platform: str = sys.platform,
        parent: QWidget | None = None,
    ) -> None:
        """Shows what is ticked in ``line``, and what exists on ``platform``."""
        super().__init__(parent)
        self._line = line
        self._finding = finding
        self._boxes: dict[str, QCheckBox] = {}
        self._now = QLabel(self.tr("No program uses the microphone now."))
        self._other_title = _heading(self.tr("Others on this computer"))
        self._programs = _grid()
        self._browsers = _grid()
        self._others = _grid()
        self._build(known_programs(platform))
        self._add_others((*named_programs(line.programs), *finding.seen))
        finding.uses_changed.connect(self._on_uses_changed)

    def line(self) -> MicrophoneLine:
        """The line with what is ticked now."""
        ticked = tuple(key for key, box in self._boxes.items() if box.isChecked())
        return replace(self._line, programs=ticked)

    def password(self) -> str:
        """Nothing: there is nobody to log in to."""
        return ""

    def complaint(self) -> tuple[str, QWidget] | None:
        """Nothing can be missing: without a tick it is only of no use."""
        return None

    def is_wanted(self) -> bool:
        """True once a program is ticked."""
        return any(box.isChecked() for box in self._boxes.values())

    def showEvent(self, event: QShowEvent) -> None:
        """Asks who uses the microphone, for as long as it is seen."""
        super().showEvent(event)
        self._finding.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self._finding.look_away()

    def _build(self, known: Iterable[CallingProgram]) -> None:
        self._now.setTextFormat(Qt.TextFormat.PlainText)
        self._now.setWordWrap(True)
        self._now.setObjectName("microphone_now")
        column = FormColumn(self)
        column.add_help(
            self.tr(
                "Tick the programs that people call you in. When one of them uses the microphone"
                " and plays sound, a card asks who it is. Taktone only asks the computer which"
                " program it is: no sound is ever heard or recorded."
            )
        )
        column.addWidget(self._now)
        column.add_help(
            self.tr("Is yours not here? Make a test call in it now, and it turns up below.")
        )
        column.addWidget(self._other_title)
        column.addLayout(self._others)
        column.addWidget(_heading(self.tr("Programs")))
        column.addLayout(self._programs)
        column.addSpacing(8)
        column.addWidget(_heading(self.tr("Browsers")))
        column.addLayout(self._browsers)
        column.add_help(
            self.tr("For Meet and others on the web. Every site with a call in it counts.")
        )
        for program in known:
            self._add(program, self._browsers if program.is_browser else self._programs)

    def _add(self, program: CallingProgram, grid: QGridLayout) -> None:
        box = QCheckBox(program.name.replace("&", "&&"))
        box.setAccessibleName(program.name)
        box.setChecked(program.key in self._line.programs)
        self._boxes[program.key] = box
        grid.addWidget(box, grid.count() // COLUMNS, grid.count() % COLUMNS)

    def _add_others(self, programs: Iterable[CallingProgram]) -> None:
        for program in programs:
            if program.key not in self._boxes:
                self._add(program, self._others)
        self._other_title.setVisible(self._others.count() > 0)
        grids = (self._others, self._programs, self._browsers)
        boxes = [box for grid in grids for box in self._boxes.values() if grid.indexOf(box) >= 0]
        for before, after in pairwise(boxes):
            QWidget.setTabOrder(before, after)

    def _on_uses_changed(self, uses: tuple[MicrophoneUse, ...]) -> None:
        self._add_others(use.program for use in uses)
        if not uses:
            self._now.setText(self.tr("No program uses the microphone now."))
            return
        recording = self.tr("{program} (only records)")
        named = [
            use.program.name if use.is_talk else recording.format(program=use.program.name)
            for use in uses
        ]
        told = self.tr("The microphone is in use now: {programs}.")
        self._now.setText(told.format(programs=", ".join(named)))


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", "small")
    return label


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 4)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    for at in range(COLUMNS):
        grid.setColumnStretch(at, 1)
    return grid
