"""The second step: a practice call."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from taktone.ui.welcome.plain_words import plain_words


class PracticeStep(QWidget):
    """Says what is about to happen, and lets it happen.

    Signals:
        practice_wanted: The practice call is to ring.
    """

    practice_wanted = Signal()

    def __init__(self) -> None:
        """Nothing rings yet."""
        super().__init__()
        self.setObjectName("settings_page")
        self.button = QPushButton(self.tr("Play a practice call"))
        self.button.setProperty("kind", "plain")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._on_clicked)
        self._after = plain_words(
            "small",
            self.tr(
                "There it is. It rings for a few seconds, is answered, and ends by itself. Click"
                " into it to write, or leave it alone: it goes by itself."
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 8, 24, 16)
        column.setSpacing(12)
        told = (
            self.tr(
                "A small card slides in at the corner of your screen. It never takes the keyboard:"
                " you go on with what you are doing until you click it."
            ),
            self.tr(
                "On it you see who calls and about which job, write a note, and star a caller worth"
                " an interview. Everything is saved as you type."
            ),
        )
        for words in told:
            column.addWidget(plain_words("body", words))
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column.addSpacing(4)
        column.addLayout(row)
        column.addWidget(self._after)
        column.addStretch(1)
        self._after.hide()

    def _on_clicked(self) -> None:
        self._after.show()
        self.practice_wanted.emit()
