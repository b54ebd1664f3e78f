"""The quiet list in the settings: numbers whose calls bring no card and are not kept."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from taktone.ui.settings.quiet_port import QuietPort
from taktone.ui.settings.scrolled_page import titled_page
from taktone.ui.settings.settings_page import SettingsPage

Lines = tuple[tuple[str, str], ...]


class QuietPanel(QWidget):
    """A line for each number with a way to remove it, and a field to add one."""

    def __init__(self, quiet: QuietPort, parent: QWidget | None = None) -> None:
        """Takes who keeps the list; it is read when first shown."""
        super().__init__(parent)
        self._quiet = quiet
        self._shown: dict[str, QWidget] = {}
        self._help = _label("small")
        self._told = _label("complaint")
        self._field = QLineEdit()
        self._add = QPushButton(self.tr("Add"))
        self._list = QVBoxLayout()
        self._build()
        quiet.list_read.connect(self._on_list_read)
        quiet.added.connect(self._on_added)
        quiet.refused.connect(self._on_refused)

    def showEvent(self, event: QShowEvent) -> None:
        """Reads the list anew."""
        super().showEvent(event)
        self._quiet.read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """``Enter`` in the field adds, and presses no button of the window."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_enter = isinstance(event, QKeyEvent) and event.key() in keys
        if is_enter and event.type() == QEvent.Type.KeyPress:
            self._on_add()
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._help.setText(self.tr("Calls from these numbers bring no card and are not kept."))
        self._told.hide()
        self._field.setPlaceholderText(self.tr("A number, in any spelling"))
        self._field.setAccessibleName(self.tr("Number to be quiet"))
        self._field.installEventFilter(self)
        self._add.setAccessibleName(self.tr("Add the number"))
        self._add.setAutoDefault(False)
        self._add.clicked.connect(self._on_add)
        self._list.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._help)
        column.addLayout(self._list)
        column.addLayout(row)
        column.addWidget(self._told)
        column.addStretch(1)

    def _on_list_read(self, lines: Lines) -> None:
        wanted = dict(lines)
        removes: list[QWidget] = []
        for number in self._shown.keys() - wanted.keys():
            line = self._shown.pop(number)
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        for place, (number, text) in enumerate(lines):
            if number not in self._shown:
                self._shown[number] = self._line(number, text)
                self._list.insertWidget(place, self._shown[number])
            removes += self._shown[number].findChildren(QPushButton)
        # Made later, they would come last: Tab goes from top to bottom.
        for before, after in pairwise((*removes, self._field, self._add)):
            QWidget.setTabOrder(before, after)

    def _line(self, number: str, text: str) -> QWidget:
        line = QWidget()
        label = _label("")
        label.setText(text)
        remove = QPushButton(self.tr("Remove"))
        remove.setProperty("kind", "link")
        remove.setAutoDefault(False)
        remove.setAccessibleName(self.tr("Remove {number}").format(number=text))
        remove.clicked.connect(lambda: self._quiet.remove(number))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label, 1)
        row.addWidget(remove)
        return line

    def _on_add(self) -> None:
        text = self._field.text().strip()
        if text:
            self._quiet.add(text)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_added(self, _text: str) -> None:
        self._field.clear()
        self._told.hide()

    def _on_refused(self, _text: str) -> None:
        self._told.setText(self.tr("That does not look like a telephone number."))
        self._told.show()
        self._field.selectAll()


def quiet_page(quiet: QuietPort) -> SettingsPage:
    """The page of the settings that holds the list."""

    def title() -> str:
        return QCoreApplication.translate("QuietPanel", "Quiet numbers")

    return SettingsPage(
        key="quiet", title=title, build=lambda: titled_page(title(), QuietPanel(quiet))
    )


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        label.setProperty("kind", kind)
    return label
