"""One prompt to write on: its sentence, its phase, and when it is met."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from taktone.core.prompt import LONGEST_TEXT, Phase, Prompt, Situation, can_be_met
from taktone.ui.prompt_words import phase_words, situation_words


class PromptForm(QWidget):
    """Says at once what is wrong with a prompt, and tells only of those that can be kept.

    Signals:
        prompt_written: The :class:`Prompt` as it is now.
    """

    prompt_written = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts without a prompt."""
        super().__init__(parent)
        self._prompt: Prompt | None = None
        self.text = QLineEdit()
        self.phase = QComboBox()
        self.phase.setItemDelegate(QStyledItemDelegate(self.phase))
        self.told = QLabel()
        self.when = {situation: QCheckBox() for situation in situation_words()}
        self._labels = (QLabel(), QLabel(), QLabel())
        self._build()
        self._say()
        self.setEnabled(False)

    def show_prompt(self, prompt: Prompt | None) -> None:
        """Shows a prompt; one that is being written is left as it is typed."""
        is_same = prompt is not None and self._prompt is not None and prompt.id == self._prompt.id
        self._prompt = prompt
        self.setEnabled(prompt is not None)
        if is_same and self.text.hasFocus():
            return
        with QSignalBlocker(self.text), QSignalBlocker(self.phase):
            self.text.setText(prompt.text if prompt else "")
            self.phase.setCurrentIndex(self.phase.findData(prompt.phase if prompt else ""))
        for situation, box in self.when.items():
            with QSignalBlocker(box):
                box.setChecked(prompt is not None and situation in prompt.when)
        self._complain(self._written())

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _build(self) -> None:
        # Longer than a prompt may be: one sees what is too much instead of losing it.
        self.text.setMaxLength(4 * LONGEST_TEXT)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.text.textEdited.connect(self._on_changed)
        self.phase.activated.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for label, field in zip(self._labels, (self.text, self.phase, None), strict=True):
            label.setProperty("kind", "small")
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
            if field is not None:
                label.setBuddy(field)
                column.addWidget(field)
            if field is self.text:
                column.addWidget(self.told)
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        for place, box in enumerate(self.when.values()):
            box.toggled.connect(self._on_changed)
            grid.addWidget(box, place // 2, place % 2)
        column.addLayout(grid)

    def _say(self) -> None:
        texts = (self.tr("Sentence"), self.tr("Shown"), self.tr("Only when"))
        for label, words in zip(self._labels, texts, strict=True):
            label.setText(words)
        self.text.setAccessibleName(texts[0])
        self.phase.setAccessibleName(texts[1])
        chosen = self.phase.currentData()
        with QSignalBlocker(self.phase):
            self.phase.clear()
            for phase, words in phase_words().items():
                self.phase.addItem(words, phase)
            self.phase.setCurrentIndex(self.phase.findData(chosen))
        for situation, words in situation_words().items():
            self.when[situation].setText(words)
        self._complain(self._written())

    def _written(self) -> Prompt | None:
        if self._prompt is None or self.phase.currentData() is None:
            return None
        when = frozenset(Situation(x) for x, box in self.when.items() if box.isChecked())
        text, phase = " ".join(self.text.text().split()), Phase(self.phase.currentData())
        return replace(self._prompt, text=text, phase=phase, when=when)

    def _on_changed(self) -> None:
        written = self._written()
        if self._complain(written) and written is not None and written != self._prompt:
            self._prompt = written
            self.prompt_written.emit(written)

    def _complain(self, prompt: Prompt | None) -> bool:
        length = len(prompt.text) if prompt else 0
        words = self.tr("{length} of {most} characters")
        if prompt is not None and not prompt.text:
            words = self.tr("Write a sentence; until then nothing is changed.")
        elif length > LONGEST_TEXT:
            words = self.tr("{length} of {most} characters: too long to read in a call")
        elif prompt is not None and not prompt.text.isprintable():
            words = self.tr("There are signs in it that cannot be shown.")
        elif prompt is not None and not can_be_met(prompt.phase, prompt.when):
            words = self.tr("Never met: after 8 minutes a call is at its last words.")
        is_fine = words == self.tr("{length} of {most} characters")
        self.told.setText(words.format(length=length, most=LONGEST_TEXT) if prompt else "")
        kind = "small" if is_fine else "complaint"
        if self.told.property("kind") != kind:
            self.told.setProperty("kind", kind)
            self.told.style().polish(self.told)
        return is_fine
