"""The letters so far, and what is done about one of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.interview import Interview
from taktone.core.letter import Answer, Letter
from taktone.core.letter_wish import LetterSheet
from taktone.ui.letters.letter_port import LetterPort
from taktone.ui.letters.letter_words import letter_line, state_words
from taktone.ui.letters.time_words import moment_words


class LetterList(QWidget):
    """Sent and answered are marked by hand here, or by the file of the answer."""

    def __init__(self, port: LetterPort, parent: QWidget) -> None:
        """Takes who keeps it."""
        super().__init__(parent)
        self._port = port
        self._sheet: LetterSheet | None = None
        self._standing = QLabel()
        self._standing.setProperty("kind", "muted")
        self._standing.setWordWrap(True)
        self.list = QListWidget()
        self.list.setProperty("kind", "framed")
        self.time = QComboBox()
        self.sent, self.drop, self.yes, self.no, self.open = (QPushButton() for _ in range(5))
        self._build()

    def show_sheet(self, sheet: LetterSheet) -> None:
        """Shows what there is."""
        self._sheet = sheet
        row = max(0, self.list.currentRow())
        self.list.clear()
        for letter in sheet.letters:
            item = QListWidgetItem(letter_line(letter))
            item.setData(Qt.ItemDataRole.UserRole, letter)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        interview = sheet.interview
        self.time.clear()
        for at in interview.times if interview is not None else ():
            self.time.addItem(moment_words(at), at)
        self._standing.setText(_standing(interview))
        self._standing.setVisible(interview is not None)
        self._offer()

    def _build(self) -> None:
        heading = QLabel(self.tr("Letters so far"))
        heading.setProperty("kind", "heading")
        self.list.setAccessibleName(heading.text())
        self.time.setAccessibleName(self.tr("The time they chose"))
        self.sent.setCheckable(True)
        texts = (
            *(self.tr("Sent"), self.tr("Not sent: remove"), self.tr("They said yes")),
            *(self.tr("They said no"), self.tr("Open an answer…")),
        )
        buttons = (self.sent, self.drop, self.yes, self.no, self.open)
        for button, text in zip(buttons, texts, strict=True):
            button.setText(text)
            button.setAccessibleName(text)
            button.setProperty("kind", "chip")
            button.setAutoDefault(False)
        # Checked it is bold, which takes more room than Qt has reserved.
        self.sent.setMinimumWidth(self.fontMetrics().horizontalAdvance(self.sent.text()) + 36)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(heading)
        column.addWidget(self._standing)
        column.addWidget(self.list)
        for widgets in ((self.sent, self.drop, self.open), (self.time, self.yes, self.no)):
            row = QHBoxLayout()
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            column.addLayout(row)
        self.list.currentRowChanged.connect(lambda _: self._offer())
        self.sent.clicked.connect(self._on_sent)
        self.drop.clicked.connect(self._on_drop)
        self.yes.clicked.connect(lambda: self._on_answer(Answer.ACCEPTED))
        self.no.clicked.connect(lambda: self._on_answer(Answer.DECLINED))
        self.open.clicked.connect(self._on_open)

    def _letter(self) -> Letter | None:
        item = self.list.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return found if isinstance(found, Letter) else None

    def _offer(self) -> None:
        letter = self._letter()
        interview = self._sheet.interview if self._sheet is not None else None
        can_answer = interview is not None and bool(interview.times)
        self.sent.setEnabled(letter is not None)
        self.sent.setChecked(letter is not None and letter.sent_at is not None)
        self.drop.setEnabled(letter is not None and letter.sent_at is None)
        for widget in (self.time, self.yes, self.no):
            widget.setVisible(can_answer)

    def _on_sent(self) -> None:
        letter = self._letter()
        if letter is not None:
            self._port.mark_sent(letter.id, is_sent=letter.sent_at is None)

    def _on_drop(self) -> None:
        letter = self._letter()
        if letter is not None:
            self._port.take_back(letter.id)

    def _on_answer(self, answer: Answer) -> None:
        interview = self._sheet.interview if self._sheet is not None else None
        if interview is not None:
            chosen = self.time.currentData() if answer is Answer.ACCEPTED else None
            self._port.answer(interview, answer, chosen)

    def _on_open(self) -> None:
        dialog = QFileDialog(self, self.tr("Open an answer"))
        dialog.setNameFilter(self.tr("Calendar files (*.ics)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._port.open_reply)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _standing(interview: Interview | None) -> str:
    if interview is None:
        return ""
    words = state_words()[interview.state]
    return f"{words}: {moment_words(interview.starts_at)}" if interview.starts_at else words
