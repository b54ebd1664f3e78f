"""Who the person is: name, number, and the star."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from taktone.ui.call_words import caller_title


class PersonHead(QFrame):
    """The name is changed where it stands: ``Enter`` keeps it, ``Esc`` takes it back.

    Signals:
        renamed: Person id, the new name.
        star_clicked: The star was pressed.
        letter_clicked: They shall be invited or written to.
    """

    renamed = Signal(str, str)
    star_clicked = Signal()
    letter_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows nobody yet."""
        super().__init__(parent)
        self.setObjectName("person_head")
        self._person_id = ""
        self._kept = ""
        self._sent: str | None = None
        self._name = QLineEdit()
        self._name.setProperty("kind", "title")
        self._name.installEventFilter(self)
        self._name.editingFinished.connect(self.flush)
        self._number = QLabel()
        self._number.setProperty("kind", "muted")
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._number.setContentsMargins(8, 0, 8, 0)
        self._star = QPushButton()
        self._star.setProperty("kind", "gold")
        self._star.setCheckable(True)
        self._star.clicked.connect(self._on_star_clicked)
        self._letter = QPushButton()
        self._letter.setProperty("kind", "link")
        self._letter.clicked.connect(self.letter_clicked)
        self._more = QToolButton()
        self._more.setProperty("kind", "plain")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lay_out()
        self._say()

    def show_person(self, person_id: str, name: str, number_text: str) -> None:
        """Shows a person as the store has them; a name being typed is left alone."""
        if person_id != self._person_id:
            self.flush()
            self._sent = None
        elif self._is_typing() or self._sent not in {None, name}:
            return
        self._person_id = person_id
        self._kept = name
        self._sent = None
        if name != self._name.text():
            with QSignalBlocker(self._name):
                self._name.setText(name)
            self._name.setCursorPosition(0)
        self._number.setText(number_text or caller_title("", ""))

    def set_menu(self, menu: QMenu) -> None:
        """What else can be done with the person."""
        self._more.setMenu(menu)

    def show_star(self, *, is_starred: bool) -> None:
        """Filled where the person is marked for the open call's job."""
        self._star.setChecked(is_starred)

    def flush(self) -> None:
        """Keeps a name that was typed."""
        name = " ".join(self._name.text().split())
        if self._person_id and name != self._kept:
            self._kept = self._sent = name
            self.renamed.emit(self._person_id, name)

    def drop(self) -> None:
        """The person is gone: a name that was being typed is no longer kept."""
        self._person_id = self._kept = ""
        self._sent = None
        with QSignalBlocker(self._name):
            self._name.clear()
        self._number.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """``Esc`` in the name takes back what was typed."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.KeyPress:
            self._name.setText(self._kept)
            self._name.selectAll()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 20, 14)
        column.setSpacing(1)
        column.addWidget(self._name)
        reach = QHBoxLayout()
        reach.addWidget(self._number, 1)
        reach.addWidget(self._letter)
        column.addLayout(reach)
        column.addSpacing(11)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._star, 1)
        row.addWidget(self._more)
        column.addLayout(row)

    def _say(self) -> None:
        self._name.setPlaceholderText(self.tr("Add a name"))
        self._name.setAccessibleName(self.tr("Name of the caller"))
        self._star.setText(self.tr("★  Worth an interview"))
        self._star.setAccessibleName(self.tr("Worth an interview"))
        self._letter.setText(self.tr("Invite…"))
        self._letter.setAccessibleName(self.tr("Invite or write…"))
        self._letter.setToolTip(self.tr("Invite or write…"))
        self._more.setText("…")
        self._more.setAccessibleName(self.tr("More about this person"))
        self._more.setToolTip(self.tr("More about this person"))

    def _is_typing(self) -> bool:
        return self._name.hasFocus() and self._name.text() != self._kept

    def _on_star_clicked(self) -> None:
        """The store decides: the button shows the star once it is kept."""
        self._star.setChecked(not self._star.isChecked())
        self.star_clicked.emit()
