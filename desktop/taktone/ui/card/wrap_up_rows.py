"""The rows of a wrap-up: clicked and typed, never asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from taktone.core.wrap_up import MayBecome, Verdict, WouldCallAgain, WrapUp, WrapUpField
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.choice_row import Choice, ChoiceRow
from taktone.ui.card.fold_section import FoldSection
from taktone.ui.theme.theme import Theme
from taktone.ui.wrap_up_words import (
    again_words,
    may_become_words,
    private_words,
    verdict_words,
)

ADD = "+"
LONGEST_LINE = 500
LONGEST_WORD = 40


class WrapUpRows(QWidget):
    """Verdict, criteria, impression, what they may become, and how the manager met them.

    Nothing is counted, ordered or suggested here.

    Signals:
        field_chosen: ``WrapUpField`` and its new value.
        word_added: A behaviour word the user wants in the list.
        text_typed: A letter that is for the note.
    """

    field_chosen = Signal(object, object)
    word_added = Signal(str)
    text_typed = Signal(str)

    def __init__(self, theme: Theme, width: int, edge: int, parent: QWidget | None = None) -> None:
        """Takes its width and the room left and right of the words."""
        super().__init__(parent)
        self._edge = edge
        self._value = WrapUp()
        self._criteria: tuple[str, ...] = ()
        self._offered: tuple[str, ...] = ()
        inner = width - 2 * edge
        self.verdict, self.criteria, self.words, self.become, self.again = (
            ChoiceRow(theme, inner) for _ in range(5)
        )
        self.lines = {
            field: QLineEdit()
            for field in (WrapUpField.PERSONALITY, WrapUpField.VOICE, WrapUpField.INTUITION)
        }
        self._labels = {field: QLabel() for field in self.lines}
        self.new_word = QLineEdit()
        self.sections = tuple(FoldSection(theme, edge) for _ in range(5))
        self._build()
        self._join()
        self.say_words()

    def show_wrap_up(self, value: WrapUp, criteria: Sequence[str], words: Sequence[str]) -> None:
        """Shows what stands.

        Args:
            value: The wrap-up, the star in it as "yes".
            criteria: Those of the call's job.
            words: The user's list of behaviour words.
        """
        self._value, self._criteria, self._offered = value, tuple(criteria), tuple(words)
        self._show_choices()
        for field, line in self.lines.items():
            text = str(getattr(value, field))
            if text != line.text() and text.strip() != line.text().strip():
                with QSignalBlocker(line):
                    line.setText(text)
        set_shown(self.sections[1], is_shown=bool(self._all_criteria()))
        self._answer_folded()

    def set_width(self, width: int) -> None:
        """Takes another width."""
        for row in self._rows():
            row.set_width(width - 2 * self._edge)

    def tab_stops(self) -> list[QWidget]:
        """What Tab goes through, from top to bottom."""
        verdict, criteria, heard, become, again = (x.heading for x in self.sections)
        return [
            *(verdict, *self.verdict.tab_stops(), criteria, *self.criteria.tab_stops()),
            *(heard, *self.words.tab_stops(), self.new_word, *self.lines.values()),
            *(become, *self.become.tab_stops(), again, *self.again.tab_stops()),
        ]

    def event(self, event: QEvent) -> bool:
        """Esc leaves the line of a new word, not the card."""
        is_override = event.type() == QEvent.Type.ShortcutOverride and self.new_word.hasFocus()
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the line of a new word."""
        if event.key() == Qt.Key.Key_Escape and not self.new_word.isHidden():
            self._close_new_word()
        else:
            super().keyPressEvent(event)

    def say_words(self) -> None:
        """Puts every word into the present language."""
        questions = (
            (self.tr("Does it fit the job?"), ""),
            (self.tr("What the job needs"), ""),
            (self.tr("What did you hear in the voice?"), private_words()),
            (self.tr("May become"), ""),
            (self.tr("Would you have called again?"), private_words()),
        )
        for section, (question, aside) in zip(self.sections, questions, strict=True):
            section.heading.say(question, aside)
        lines = {
            WrapUpField.PERSONALITY: self.tr("Personality"),
            WrapUpField.VOICE: self.tr("Voice"),
            WrapUpField.INTUITION: self.tr("Intuition"),
        }
        for field, words in lines.items():
            self._labels[field].setText(words)
            name = self.tr("{line}, only for you").format(line=words)
            self.lines[field].setAccessibleName(name)
        self.new_word.setPlaceholderText(self.tr("A word of your own, then Enter"))
        self.new_word.setAccessibleName(self.tr("A word of your own"))
        self._show_choices()

    def _build(self) -> None:
        verdict, criteria, heard, become, again = self.sections
        for section, row in (
            *((verdict, self.verdict), (criteria, self.criteria), (heard, self.words)),
            *((become, self.become), (again, self.again)),
        ):
            section.column.addWidget(row)
        self.new_word.setMaxLength(LONGEST_WORD)
        self.new_word.hide()
        heard.column.addWidget(self.new_word)
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, (field, line) in enumerate(self.lines.items()):
            line.setMaxLength(LONGEST_LINE)
            self._labels[field].setTextFormat(Qt.TextFormat.PlainText)
            self._labels[field].setProperty("kind", "muted")
            self._labels[field].setBuddy(line)
            grid.addWidget(self._labels[field], place, 0)
            grid.addWidget(line, place, 1)
        heard.column.addLayout(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in self.sections:
            column.addWidget(section)

    def _join(self) -> None:
        self.verdict.chosen.connect(self._on_verdict)
        self.criteria.chosen.connect(self._on_criterion)
        self.words.chosen.connect(self._on_word)
        self.become.chosen.connect(self._on_become)
        self.again.chosen.connect(self._on_again)
        self.new_word.returnPressed.connect(self._on_new_word)
        for field, line in self.lines.items():
            line.textEdited.connect(lambda text, field=field: self._choose(field, text))
        for row in self._rows():
            row.text_typed.connect(self.text_typed)
        for section in self.sections:
            section.heading.toggled.connect(self._answer_folded)

    def _rows(self) -> tuple[ChoiceRow, ...]:
        return (self.verdict, self.criteria, self.words, self.become, self.again)

    def _all_criteria(self) -> list[str]:
        """Those of the job, and those ticked before the job was changed."""
        gone = sorted(self._value.criteria_met - set(self._criteria))
        return [*dict.fromkeys(self._criteria), *gone]

    def _show_choices(self) -> None:
        value = self._value
        self.verdict.show_choices(
            [
                Choice(
                    kind,
                    words,
                    is_on=kind is value.verdict,
                    role="gold" if kind is Verdict.YES else "accent",
                    name=self.tr("Yes, worth an interview") if kind is Verdict.YES else "",
                )
                for kind, words in verdict_words().items()
            ]
        )
        met = value.criteria_met
        self.criteria.show_choices(
            [Choice(x, f"✓ {x}" if x in met else x, x in met, x) for x in self._all_criteria()]
        )
        listed = [*dict.fromkeys((*self._offered, *value.words))]
        add = Choice(ADD, ADD, name=self.tr("Add a word of your own"), is_act=True)
        self.words.show_choices([*(Choice(x, x, x in value.words) for x in listed), add])
        self.become.show_choices(
            [Choice(x, words, x in value.may_become) for x, words in may_become_words().items()]
        )
        self.again.show_choices(
            [Choice(x, words, x is value.would_call_again) for x, words in again_words().items()]
        )

    def _answer_folded(self) -> None:
        for section, row in zip(self.sections, self._rows(), strict=True):
            said = [x.words for x in row.choices if x.is_on]
            if row is self.words:
                said += [line.text() for line in self.lines.values() if line.text().strip()]
            section.heading.answer(", ".join(said))

    def _choose(self, field: WrapUpField, value: str | tuple[str, ...] | frozenset[str]) -> None:
        self._value = self._value.changed(field, value)
        self._show_choices()
        self._answer_folded()
        self.field_chosen.emit(field, value)

    def _on_verdict(self, key: str, is_on: bool) -> None:  # noqa: FBT001 - slot of chosen
        self._choose(WrapUpField.VERDICT, Verdict(key) if is_on else Verdict.NONE)

    def _on_criterion(self, key: str, is_on: bool) -> None:  # noqa: FBT001 - slot of chosen
        met = self._value.criteria_met
        self._choose(WrapUpField.CRITERIA_MET, met | {key} if is_on else met - {key})

    def _on_word(self, key: str, is_on: bool) -> None:  # noqa: FBT001 - slot of chosen
        if key == ADD:
            self.new_word.show()
            self.new_word.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        others = tuple(word for word in self._value.words if word != key)
        self._choose(WrapUpField.WORDS, (*others, key) if is_on else others)

    def _on_become(self, key: str, is_on: bool) -> None:  # noqa: FBT001 - slot of chosen
        kinds = self._value.may_become
        kind = MayBecome(key)
        self._choose(WrapUpField.MAY_BECOME, kinds | {kind} if is_on else kinds - {kind})

    def _on_again(self, key: str, is_on: bool) -> None:  # noqa: FBT001 - slot of chosen
        answer = WouldCallAgain(key) if is_on else WouldCallAgain.NONE
        self._choose(WrapUpField.WOULD_CALL_AGAIN, answer)

    def _on_new_word(self) -> None:
        word = " ".join(self.new_word.text().split()).replace(",", "")
        self._close_new_word()
        if word and word != ADD:
            self.word_added.emit(word)
            if word not in self._value.words:
                self._on_word(word, is_on=True)

    def _close_new_word(self) -> None:
        self.new_word.clear()
        self.new_word.hide()
        self.words.take_keyboard(ADD)
