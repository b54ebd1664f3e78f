"""The window that asks what goes into an export, for whom and as what kind of file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.export_wish import ExportLook, ExportWish
from taktone.core.known_error import KnownError
from taktone.exchange.export_format import ExportForm, ExportFormat
from taktone.exchange.presets import PRESETS, Preset, preset_named
from taktone.trace import trace
from taktone.ui.card.plain_line import plain_line
from taktone.ui.exchange.export_words import (
    done_words,
    format_words,
    lacking_names,
    look_words,
    progress_words,
)
from taktone.ui.problem_words import problem_words


class ExportDialog(QDialog):
    """Not modal. It stays open while the file is written and says when it is there.

    Signals:
        look_wanted: The ``ExportWish`` to look at.
        export_wanted: ``(ExportWish, ExportForm, path)``.
        cancel_wanted: End what is under way.
    """

    look_wanted = Signal(object)
    export_wanted = Signal(object, object, str)
    cancel_wanted = Signal()

    def __init__(
        self, seen: ExportWish, chosen: ExportWish | None, language: str, parent: QWidget
    ) -> None:
        """Takes what is seen, what is chosen there (None: nothing), and ``da`` or ``en``."""
        super().__init__(parent)
        self._wishes = (seen,) if chosen is None else (seen, chosen)
        self._language = language
        self._look: ExportLook | None = None
        self._is_writing = self._is_done = False
        self._which = QComboBox()
        self._for = QComboBox()
        self._kind = QComboBox()
        self._told = _plain("muted")
        self._lacking = QListWidget()
        self._private = _plain("small")
        self._cancel = QPushButton()
        self._export = QPushButton()
        self._fill()
        self._build()
        self._which.currentIndexChanged.connect(self._on_wish_changed)
        self._for.currentIndexChanged.connect(self._on_preset_changed)
        self._cancel.clicked.connect(self.reject)
        self._export.clicked.connect(self._on_export)
        self._say_state()

    @property
    def wish(self) -> ExportWish:
        """What is to be exported."""
        return self._wishes[max(0, self._which.currentIndex())]

    @property
    def form(self) -> ExportForm:
        """How it is to look."""
        return ExportForm(
            format=ExportFormat(self._kind.currentData()),
            preset=self._for.currentData(),
            language=self._language,
        )

    def show_look(self, wish: ExportWish, look: ExportLook) -> None:
        """Tells what the file will hold; an answer about something else is dropped."""
        if wish == self.wish and not self._is_writing and not self._is_done:
            self._look = look
            self._say_state()
            trace("export.looked", calls=look.calls)

    def show_progress(self, count: int) -> None:
        """So many calls are written."""
        if self._is_writing:
            self._told.setText(progress_words(count))

    def show_done(self, path: str, count: int) -> None:
        """The file is there."""
        self._is_writing, self._is_done = False, True
        self._say_state()
        self._told.setText(done_words(plain_line(Path(path).name), count))

    def show_problem(self, error: KnownError) -> None:
        """Nothing was written, and why; it can be tried again."""
        self._is_writing = False
        self._say_state()
        words = problem_words(error)
        self._told.setText(f"{words.title}. {words.sentence} {words.advice}")

    def ask_path(self, path: str) -> None:
        """Writes to ``path``; where it has no ending the kind's own is added."""
        chosen = Path(path)
        if not chosen.suffix:
            path = str(chosen.with_name(chosen.name + self.form.format.ending))
        self._is_writing = True
        self._say_state()
        self._told.setText(self.tr("Writing …"))
        self.export_wanted.emit(self.wish, self.form, path)

    def showEvent(self, event: QShowEvent) -> None:
        """A low screen takes its room from the list of names, not from the letters of a field."""
        for field in (self._which, self._for, self._kind):
            field.setMinimumHeight(field.sizeHint().height())
        super().showEvent(event)
        self._make_room()

    def reject(self) -> None:
        """Ends an export that is under way; the file is then as it was."""
        if self._is_writing:
            self.cancel_wanted.emit()
        super().reject()

    def _fill(self) -> None:
        chosen = len(self._wishes[-1].chosen)
        several = self.tr("The %Ln chosen calls", "", chosen)
        texts = (
            self.tr("The calls in the list"),
            several if chosen > 1 else self.tr("The chosen call"),
        )
        for text, _ in zip(texts, self._wishes, strict=False):
            self._which.addItem(text)
        self._which.setCurrentIndex(int(chosen > 1))
        self._for.addItem(self.tr("Myself: every call"), "")
        for preset in PRESETS:
            self._for.addItem(preset.name, preset.key)
        self._offer_kinds()

    def _offer_kinds(self) -> None:
        """A recruitment system reads tables only, and those without semicolons."""
        has_preset = bool(self._for.currentData())
        before = self._kind.currentData()
        self._kind.clear()
        for kind in self._kinds(has_preset=has_preset):
            self._kind.addItem(format_words(kind), str(kind))
        self._kind.setCurrentIndex(max(0, self._kind.findData(before)))

    def _kinds(self, *, has_preset: bool) -> tuple[ExportFormat, ...]:
        if has_preset:
            return (ExportFormat.CSV, ExportFormat.XLSX)
        first = ExportFormat.CSV_DANISH if self._language == "da" else ExportFormat.CSV
        return (first, *(kind for kind in ExportFormat if kind is not first))

    def _preset(self) -> Preset | None:
        return preset_named(self._for.currentData())

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        heading = _plain("title")
        heading.setText(self.tr("What should the file hold?"))
        heading.setMinimumWidth(400)
        self._private.setText(
            self.tr(
                "Impressions, and whether they would call again, never leave this computer. "
                "Notes do: read them with the caller's eyes first."
            )
        )
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (self.tr("Calls"), self._which),
            (self.tr("For"), self._for),
            (self.tr("File"), self._kind),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
        self._lacking.setAccessibleName(self.tr("People without an e-mail"))
        self._lacking.setProperty("kind", "framed")
        self._lacking.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._lacking.setMinimumHeight(64)
        self._lacking.setMaximumHeight(130)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(form)
        column.addWidget(self._told)
        column.addWidget(self._lacking)
        column.addWidget(self._private)
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self._cancel.setProperty("kind", "plain")
        self._cancel.setAutoDefault(False)
        self._export.setProperty("kind", "primary")
        self._export.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._export)
        return row

    def _say_state(self) -> None:
        is_resting = not self._is_writing and not self._is_done
        for field in (self._which, self._for, self._kind):
            field.setEnabled(is_resting)
        has_calls = self._look is not None and self._look.calls > 0
        self._export.setEnabled(is_resting and has_calls)
        self._export.setVisible(not self._is_done)
        self._export.setText(self.tr("Choose file…"))
        self._cancel.setText(self.tr("Close") if self._is_done else self.tr("Cancel"))
        for button in (self._cancel, self._export):
            button.setAccessibleName(button.text())
        self._say_look()

    def _say_look(self) -> None:
        look, preset = self._look, self._preset()
        self._told.setText(self.tr("Looking …") if look is None else look_words(look, preset))
        is_needed = preset is not None and preset.needs_email
        names = lacking_names(look) if look is not None and is_needed else []
        self._lacking.clear()
        self._lacking.addItems(names)
        self._lacking.setVisible(bool(names) and not self._is_done)
        self._make_room()

    def _make_room(self) -> None:
        """Qt forgets that lines wrap when it works out how low a window may be."""
        column = self.layout()
        if self.isVisible() and column is not None:
            column.activate()
            self.setMinimumHeight(column.minimumHeightForWidth(self.width()))

    def _on_wish_changed(self) -> None:
        self._look = None
        self._say_state()
        self.look_wanted.emit(self.wish)

    def _on_preset_changed(self) -> None:
        self._offer_kinds()
        self._say_look()

    def _on_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{self._kind.currentText()} (*{self.form.format.ending})")
        dialog.selectFile(f"{self.form.preset or 'taktone'}{self.form.format.ending}")
        dialog.fileSelected.connect(self.ask_path)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _plain(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
