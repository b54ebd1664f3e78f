"""The third step: done."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.ui.welcome.plain_words import plain_words


class DoneStep(QWidget):
    """Where Taktone is from now on, and what is left to do where nothing is heard yet."""

    def __init__(self) -> None:
        """Says it whole; :meth:`show_hearing` says more."""
        super().__init__()
        self.setObjectName("settings_page")
        self._hearing = plain_words("body")
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 8, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._hearing)
        for words in (
            self.tr(
                "You find Taktone in the tray, or among your windows where there is no tray: the"
                " caller history, a pause for when you want quiet, and the settings."
            ),
            self.tr("What you write about callers stays on this computer. Nothing is sent away."),
        ):
            column.addWidget(plain_words("body", words))
        column.addStretch(1)

    def show_hearing(self, *, hears_something: bool) -> None:
        """Says whether a call would be heard now."""
        self._hearing.setText(
            self.tr("The card comes up the next time somebody calls.")
            if hears_something
            else self.tr(
                "No line is heard yet. You can set one up at any time in the settings, under Lines;"
                " until then, practice calls work."
            )
        )
