"""One phone on the panel of phones: who it is, how it stands, and what can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneDeed:
    """One button.

    Attributes:
        kind: Its look: primary, plain or link.
        about: What a screen reader says, with the phone's name.
    """

    words: str
    about: str
    kind: str
    act: Callable[[], None]


class PhoneRow(QFrame):
    """Foreign text is shown as it is; the check code stands alone, large enough to compare."""

    def __init__(self, phone_id: str, parent: QWidget | None = None) -> None:
        """Shows nothing until told."""
        super().__init__(parent)
        self.setObjectName("line_row")
        self.phone_id = phone_id
        self._name = _label("row_title")
        self._state = _label("muted")
        self._code = _label("name")
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._deeds: tuple[PhoneDeed, ...] = ()
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(10)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        for label in (self._name, self._state, self._code):
            column.addWidget(label)
        column.addLayout(self._row)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What can be pressed."""
        return tuple(self._buttons)

    def show_phone(self, name: str, state: str, code: str, deeds: Sequence[PhoneDeed]) -> None:
        """Shows it anew; buttons that stay keep the keyboard."""
        self._name.setText(name)
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self._code.setText(code)
        self._code.setVisible(bool(code))
        told = [(deed.words, deed.about, deed.kind) for deed in deeds]
        if told != [(deed.words, deed.about, deed.kind) for deed in self._deeds]:
            self._make_buttons(deeds)
        self._deeds = tuple(deeds)

    def _make_buttons(self, deeds: Sequence[PhoneDeed]) -> None:
        had_keyboard = any(button.hasFocus() for button in self._buttons)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._made(at, deed) for at, deed in enumerate(deeds)]
        for at, button in enumerate(self._buttons):
            self._row.insertWidget(at, button)
            button.show()
        if had_keyboard and self._buttons:
            self._buttons[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, at: int, deed: PhoneDeed) -> QPushButton:
        button = QPushButton(deed.words)
        button.setAccessibleName(deed.about)
        button.setProperty("kind", deed.kind)
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._on_pressed, at))
        return button

    def _on_pressed(self, at: int) -> None:
        self._deeds[at].act()


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
