"""What is seldom done with a person, behind the dots beside the star."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

JOIN_KEYS = "Ctrl+J"
LETTER_KEYS = "Ctrl+I"
FORGET_KEYS = "Ctrl+D"
QUIET_KEYS = "Ctrl+Shift+D"
SPLIT_KEYS = "Ctrl+T"


class PersonMenu(QMenu):
    """Wishes for the person who is shown.

    Signals:
        letter_wanted: Invite or write to them.
        join_wanted: They are the same as somebody else.
        split_wanted: Their open call was two calls.
        forget_wanted: They were no job seeker; whether their number shall be quiet.
    """

    letter_wanted = Signal()
    join_wanted = Signal()
    split_wanted = Signal()
    forget_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts closed."""
        super().__init__(parent)
        self._letter = self.addAction("")
        self.addSeparator()
        self._join = self.addAction("")
        self._split = self.addAction("")
        self.addSeparator()
        self._forget = self.addAction("")
        self._quiet = self.addAction("")
        for action, keys in (
            (self._letter, LETTER_KEYS),
            (self._join, JOIN_KEYS),
            (self._split, SPLIT_KEYS),
            (self._forget, FORGET_KEYS),
            (self._quiet, QUIET_KEYS),
        ):
            action.setShortcut(QKeySequence(keys))
        self._letter.triggered.connect(self.letter_wanted)
        self._join.triggered.connect(self.join_wanted)
        self._split.triggered.connect(self.split_wanted)
        self._forget.triggered.connect(lambda: self.forget_wanted.emit(False))
        self._quiet.triggered.connect(lambda: self.forget_wanted.emit(True))
        self.offer_split(is_merged=False)
        self._say()

    def shortcuts(self) -> tuple[QAction, ...]:
        """Actions the window takes over, so that their keys work while the menu is closed."""
        return self._letter, self._join, self._split, self._forget, self._quiet

    def offer_quiet(self, *, has_number: bool) -> None:
        """A hidden number cannot be quiet."""
        self._quiet.setEnabled(has_number)

    def offer_split(self, *, is_merged: bool) -> None:
        """Only a call that several sources heard can be two."""
        self._split.setEnabled(is_merged)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("More about this person"))
        self._letter.setText(self.tr("Invite or write…"))
        self._join.setText(self.tr("Same person as…"))
        self._split.setText(self.tr("These are two calls"))
        self._forget.setText(self.tr("Not a job seeker"))
        self._quiet.setText(self.tr("Not a job seeker, and no more cards from the number"))
