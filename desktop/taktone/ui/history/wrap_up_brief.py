"""The wrap-up of the open call: some quiet lines, and the rows to change it in place."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from taktone.core.wrap_up import WrapUp
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.choice_row import ChoiceRow
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.card.wrap_up_rows import WrapUpRows
from taktone.ui.theme.theme import Theme
from taktone.ui.wrap_up_words import brief_lines

_LOOK = TextLook(px=12, role="muted", line_px=17, max_lines=4)


class WrapUpBrief(QWidget):
    """Says what was kept; a button below opens the rows of the card.

    Signals:
        field_chosen: ``WrapUpField`` and its new value.
        word_added: A behaviour word the user wants in the list.
    """

    field_chosen = Signal(object, object)
    word_added = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Starts folded."""
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[WrapUp, Sequence[str], Sequence[str]] | None = None
        self._width = 0
        self.lines = (ClampedLabel(theme, _LOOK), ClampedLabel(theme, _LOOK))
        self.button = QPushButton()
        self.button.setProperty("kind", "link")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._on_toggled)
        self.rows: WrapUpRows | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for line in self.lines:
            self._column.addWidget(line)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self._column.addLayout(row)
        self._say()

    def show_wrap_up(self, value: WrapUp, criteria: Sequence[str], words: Sequence[str]) -> None:
        """Shows what is kept of a call, its star in it as the "yes"."""
        self._shown = (value, criteria, words)
        texts = brief_lines(value, criteria)
        for line, text in zip(self.lines, texts, strict=True):
            line.say(text)
            set_shown(line, is_shown=bool(text) and not self.button.isChecked())
        if self.rows is not None and self.button.isChecked():
            self.rows.show_wrap_up(value, criteria, words)
            self._order_tabs()
        self._say()

    def fold(self) -> None:
        """Another call is open: the rows go away."""
        self.button.setChecked(False)

    def set_width(self, width: int) -> None:
        """The width it will have."""
        self._width = width
        for line in self.lines:
            line.set_width(width)
        if self.rows is not None:
            self.rows.set_width(width)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        has_lines = any(line.text() for line in self.lines)
        if self.button.isChecked():
            self.button.setText(self.tr("Done"))
        else:
            self.button.setText(self.tr("Change") if has_lines else self.tr("Wrap up"))
        self.button.setAccessibleName(self.tr("Wrap-up of this call"))

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - slot of toggled(bool)
        if is_open and self.rows is None:
            self.rows = self._built()
        if self.rows is not None:
            self.rows.setVisible(is_open)
        if self._shown is not None:
            self.show_wrap_up(*self._shown)
        self.updateGeometry()

    def _built(self) -> WrapUpRows:
        rows = WrapUpRows(self._theme, self._width, 0, self)
        rows.field_chosen.connect(self.field_chosen)
        rows.word_added.connect(self.word_added)
        for row in rows.findChildren(ChoiceRow):
            row.stop_moved.connect(self._order_tabs)
        self._column.insertWidget(0, rows)
        return rows

    def _order_tabs(self) -> None:
        if self.rows is not None:
            for before, after in pairwise((self.button, *self.rows.tab_stops())):
                QWidget.setTabOrder(before, after)
