"""One line on the page of lines."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineHealth, LineState
from taktone.ui.lines.line_mark import LineMark
from taktone.ui.lines.line_words import (
    advice_words,
    finding_advice,
    line_title,
    place_words,
    state_words,
)
from taktone.ui.theme.theme import Theme


class LineRow(QFrame):
    """What it is, how it stands, and what can be done with it.

    Signals:
        switched: The user wants it on or off.
        edit_wanted: The user wants to change it.
        remove_wanted: The user wants it gone.
    """

    switched = Signal(bool)
    edit_wanted = Signal()
    remove_wanted = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, is_found: bool = False
    ) -> None:
        """Shows nothing until told; ``is_found``: there is nothing to remove."""
        super().__init__(parent)
        self.setObjectName("line_row")
        self._mark = LineMark(theme)
        self._title = _label("row_title")
        self._place = _label("small")
        self._state = _label("muted")
        self._switch = QCheckBox(self.tr("On"))
        self._edit = QPushButton(self.tr("Settings") if is_found else self.tr("Edit"))
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.setVisible(not is_found)
        self._is_found = is_found
        self._switch.toggled.connect(self.switched)
        self._edit.clicked.connect(self.edit_wanted)
        self._remove.clicked.connect(self.remove_wanted)
        self._build()

    def show_line(self, kept: KeptLine) -> None:
        """Shows what the line is and whether it is on."""
        title = line_title(kept)
        self._title.setText(title)
        self._place.setText(place_words(kept.line))
        with QSignalBlocker(self._switch):
            self._switch.setChecked(kept.is_on)
        self._switch.setAccessibleName(self.tr("{line} is on").format(line=title))
        edit = self.tr("Settings of {line}") if self._is_found else self.tr("Edit {line}")
        self._edit.setAccessibleName(edit.format(line=title))
        self._remove.setAccessibleName(self.tr("Remove {line}").format(line=title))

    def show_health(self, health: LineHealth, finding: LineHealth | None = None) -> None:
        """Shows how the line stands, and while it is off what was found of it."""
        self._mark.show_state(health.state)
        advice = advice_words(health)
        if health.state is LineState.OFF and finding is not None:
            advice = finding_advice(finding)
        told = self.tr("{state}. {advice}")
        self._state.setText(told.format(state=state_words(health.state), advice=advice))

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What the keyboard goes through, in that order."""
        edits = (self._switch, self._edit)
        return edits if self._is_found else (*edits, self._remove)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._title, self._place, self._state):
            words.addWidget(label)
        controls = QHBoxLayout()
        controls.setSpacing(10)
        controls.addWidget(self._switch)
        for button in (self._edit, self._remove):
            button.setProperty("kind", "link")
            button.setAutoDefault(False)
            controls.addWidget(button)
        controls.addStretch(1)
        words.addSpacing(4)
        words.addLayout(controls)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 10)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
