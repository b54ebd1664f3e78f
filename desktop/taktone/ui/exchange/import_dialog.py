"""The window of an import: what columns hold, what would come, how far it is, the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from taktone.core.damaged_file import Flaw
from taktone.core.import_look import Fate, ImportLook
from taktone.core.import_shape import ImportShape
from taktone.core.known_error import KnownError
from taktone.trace import trace
from taktone.ui.card.plain_line import plain_line
from taktone.ui.exchange.import_words import field_words, flaw_words, look_words, progress_words
from taktone.ui.exchange.look_model import LookModel
from taktone.ui.problem_words import problem_words

LONGEST = 40


class ImportDialog(QDialog):
    """Not modal; nothing is taken before the user has seen what comes.

    Signals:
        columns_chosen: ``(ImportShape, columns)``.
        import_wanted: Take it in.
        cancel_wanted: Take back what came so far.
        undo_wanted: Take back the whole import.
    """

    columns_chosen = Signal(object, object)
    import_wanted = Signal()
    cancel_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        """Takes the file's name."""
        super().__init__(parent)
        self._shape: ImportShape | None = None
        self._fields: list[QComboBox] = []
        self._is_running = self._is_done = False
        self._model = LookModel()
        self._told = _plain("muted")
        self._columns = QScrollArea()
        self._table = QTableView()
        self._progress = QProgressBar()
        self._cancel, self._go = QPushButton(), QPushButton()
        self._build(plain_line(name, LONGEST))
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)
        self._show(self._told, self.tr("Reading …"))

    def ask_columns(self, shape: ImportShape) -> None:
        """Asks what the columns of a table hold, as guessed."""
        self._shape, self._fields = shape, []
        inside = QFrame()
        inside.setObjectName("settings_page")
        form = QFormLayout(inside)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        for place, (heading, sample) in enumerate(zip(shape.headings, shape.samples, strict=True)):
            field = QComboBox()
            for key, words in field_words().items():
                field.addItem(words, str(key))
            field.setCurrentIndex(field.findData(shape.columns.get(place, "")))
            title = plain_line(heading, LONGEST) or str(place + 1)
            field.setAccessibleName(title)
            field.currentIndexChanged.connect(self._say_columns)
            self._fields.append(field)
            label = _plain("")
            shown = plain_line(sample, LONGEST)
            label.setText(f"{title}\n{shown}" if shown else title)
            form.addRow(label, field)
        self._columns.setWidget(inside)
        self._show(self._columns, self.tr("What do the columns hold?"), self.tr("Next"))
        self._say_columns()
        self._go.setFocus()

    def show_look(self, look: ImportLook) -> None:
        """Tells what would come, what is here already and of whom, and what is left out."""
        self._shape = None
        self._model.show(look)
        self._show(self._table, look_words(look), self.tr("Import"))
        self._go.setEnabled(look.is_worth_it)
        self._go.setFocus()
        trace("import.looked", new=look.counts[Fate.NEW])

    def show_flaw(self, line: int, flaw: Flaw) -> None:
        """Nothing of the file can be taken."""
        self._show(self._told, flaw_words(line, flaw))
        self._cancel.setText(self.tr("Close"))

    def show_problem(self, error: KnownError) -> None:
        """Something else stands in the way."""
        words = problem_words(error)
        self._show(self._told, f"{words.title}. {words.sentence} {words.advice}")

    def show_progress(self, done: int, of: int) -> None:
        """How far it has come."""
        if self._is_running:
            self._progress.setRange(0, of)
            self._progress.setValue(done)
            self._told.setText(progress_words(done, of))

    def show_done(self) -> None:
        """All of it is in the history."""
        self._is_running, self._is_done = False, True
        self._show(self._told, self.tr("Imported."), self.tr("Undo import"))
        self._cancel.setText(self.tr("Close"))
        self._go.setFocus()
        trace("import.done")

    def reject(self) -> None:
        """Ends an import that is under way: nothing of it stays."""
        if self._is_running:
            self._is_running = False
            self.cancel_wanted.emit()
        super().reject()

    def _on_go(self) -> None:
        if self._shape is not None:
            columns = self._held()
            self._show(self._told, self.tr("Reading …"))
            self.columns_chosen.emit(self._shape, columns)
        elif self._is_done:
            self.undo_wanted.emit()
            super().accept()
        else:
            self._is_running = True
            self._show(self._progress, self.tr("Importing …"))
            self.import_wanted.emit()

    def _held(self) -> dict[int, str]:
        held = enumerate(field.currentData() for field in self._fields)
        return {place: str(data) for place, data in held if data}

    def _say_columns(self) -> None:
        self._go.setEnabled(bool(self._held()))

    def _show(self, part: QWidget, told: str, go: str = "") -> None:
        for each in (self._columns, self._table, self._progress):
            each.setVisible(each is part)
        self._told.setText(told)
        self._go.setVisible(bool(go))
        self._go.setEnabled(True)
        for button, words in ((self._go, go), (self._cancel, self.tr("Cancel"))):
            button.setText(words)
            button.setAccessibleName(words)

    def _build(self, name: str) -> None:
        self.setWindowTitle(self.tr("Import"))
        letter = self.fontMetrics().averageCharWidth()
        self.resize(max(640, letter * 90), 480)
        heading = _plain("title")
        heading.setText(name)
        self._columns.setWidgetResizable(True)
        self._columns.setFrameShape(QScrollArea.Shape.NoFrame)
        self._table.setObjectName("look_table")
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("What happens to each entry"))
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._cancel.setProperty("kind", "plain")
        self._cancel.setAutoDefault(False)
        self._go.setProperty("kind", "primary")
        self._go.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for part in (heading, self._told):
            column.addWidget(part)
        column.addWidget(self._columns, 1)
        column.addWidget(self._table, 1)
        column.addWidget(self._progress)
        column.addStretch(0)
        column.addLayout(row)


def _plain(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
