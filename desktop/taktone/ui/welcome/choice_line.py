"""One way to hear job seekers, to be chosen at the first start."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from taktone.core.line_health import LineHealth, LineState
from taktone.ui.lines.line_mark import LineMark
from taktone.ui.lines.line_words import advice_words, state_words
from taktone.ui.theme.theme import Theme
from taktone.ui.welcome.plain_words import plain_words


class ChoiceLine(QFrame):
    """What it is, a sentence about it, and a button; once it is set up, how it stands.

    Signals:
        wanted: The user wants to set it up, or to change it.
    """

    wanted = Signal()

    def __init__(
        self, theme: Theme, title: str, sentence: str, parent: QWidget | None = None
    ) -> None:
        """Takes what it is and what to know of it before it is set up."""
        super().__init__(parent)
        self.setObjectName("line_row")
        self._title = title
        self._sentence = sentence
        self._mark = LineMark(theme)
        self._told = plain_words("small", sentence)
        self.button = QPushButton()
        self.button.setProperty("kind", "link")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.wanted)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(plain_words("row_title", title))
        words.addWidget(self._told)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_health(None)

    def show_health(self, health: LineHealth | None) -> None:
        """Shows how it stands; None while there is no such line, or it is off."""
        is_on = health is not None and health.state is not LineState.OFF
        self._mark.show_state(health.state if health is not None else LineState.OFF)
        self.button.setText(self.tr("Change") if is_on else self.tr("Set up"))
        name = self.tr("Change {line}") if is_on else self.tr("Set up {line}")
        self.button.setAccessibleName(name.format(line=self._title))
        if health is None or not is_on:
            self._told.setText(self._sentence)
            return
        told = self.tr("{state}. {advice}")
        words = told.format(state=state_words(health.state), advice=advice_words(health))
        self._told.setText(words)
