"""Chips to choose from, as one stop of the keyboard."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from taktone.ui.card.chip_flow import ChipFlow
from taktone.ui.card.choice_chip import ChoiceChip
from taktone.ui.theme.theme import Theme

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Choice(NamedTuple):
    """One chip.

    Attributes:
        key: What it stands for.
        words: What it says.
        is_on: It is chosen.
        name: What a screen reader says, where that is more than the words.
        role: Its colour while it is chosen.
        is_act: It starts something and is never chosen itself.
    """

    key: str
    words: str
    is_on: bool = False
    name: str = ""
    role: str = "accent"
    is_act: bool = False


class ChoiceRow(ChipFlow):
    """Tab reaches the row once, the arrows go from chip to chip.

    Chips are kept by their key: the keyboard stays on one while those around it come and go.

    Signals:
        chosen: Key, and whether the user wants it chosen.
        text_typed: A letter typed here, which is for the note.
        stop_moved: Tab reaches another chip.
    """

    chosen = Signal(str, bool)
    text_typed = Signal(str)
    stop_moved = Signal()

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        """Takes its width; starts without chips."""
        super().__init__(width, parent)
        self._theme = theme
        self._by_key: dict[str, ChoiceChip] = {}
        self._acts: frozenset[str] = frozenset()
        self._stop_key = ""
        self._was_entered = False
        self._shown: tuple[Choice, ...] = ()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is offered, as last told."""
        return self._shown

    def chip(self, key: str) -> ChoiceChip:
        """The chip of a key."""
        return self._by_key[key]

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Shows these chips in this order."""
        shown = tuple(choices)
        if shown == self._shown:
            return
        old, self._shown = self._by_key, shown
        self._by_key = {choice.key: self._filled(choice, old) for choice in shown}
        self._acts = frozenset(choice.key for choice in shown if choice.is_act)
        is_kept = self._was_entered and self._stop_key in self._by_key
        self._set_stop(self._stop_key if is_kept else "")
        for chip in self._by_key.values():
            chip.show()
        self.set_chips(tuple(self._by_key.values()))
        for key, chip in old.items():
            if self._by_key.get(key) is not chip:
                self._put_away(chip)

    def stop(self) -> ChoiceChip | None:
        """The chip Tab reaches, None in an empty row."""
        return self._by_key.get(self._stop_key)

    def tab_stops(self) -> list[QWidget]:
        """The chip Tab reaches."""
        stop = self.stop()
        return [] if stop is None else [stop]

    def take_keyboard(self, key: str = "") -> None:
        """Gives the keyboard to a chip, or to the one Tab reaches."""
        self._set_stop(key if key in self._by_key else self._stop_key)
        chip = self.stop()
        if chip is not None:
            chip.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on; letters are for the note."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        keys = list(self._by_key)
        if step and keys:
            place = keys.index(self._stop_key) if self._stop_key in keys else 0
            self.take_keyboard(keys[(place + step) % len(keys)])
        elif event.text() and event.text().isprintable():
            self.text_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A chip that got the keyboard is the one Tab reaches from now on."""
        if event.type() == QEvent.Type.FocusIn:
            for key, chip in self._by_key.items():
                if chip is watched:
                    self._was_entered = True
                    self._set_stop(key)
        return super().eventFilter(watched, event)

    def _filled(self, choice: Choice, old: dict[str, ChoiceChip]) -> ChoiceChip:
        chip = old.get(choice.key)
        if chip is None:
            chip = ChoiceChip(self._theme, choice.role, self)
            chip.clicked.connect(lambda is_on, key=choice.key: self._on_clicked(key, is_on))
            chip.installEventFilter(self)
        chip.setCheckable(not choice.is_act)
        chip.setChecked(choice.is_on)
        chip.say(choice.words, choice.name)
        return chip

    def _put_away(self, chip: ChoiceChip) -> None:
        had_focus = chip.hasFocus()
        chip.removeEventFilter(self)
        chip.hide()
        chip.deleteLater()
        if had_focus:
            self._stop_key = next(iter(self._by_key), "")
            self.take_keyboard()

    def _set_stop(self, key: str) -> None:
        before, self._stop_key = self._stop_key, key or next(iter(self._by_key), "")
        for each, chip in self._by_key.items():
            is_stop = each == self._stop_key
            policy = Qt.FocusPolicy.TabFocus if is_stop else Qt.FocusPolicy.NoFocus
            if chip.focusPolicy() != policy:
                chip.setFocusPolicy(policy)
        if self._stop_key != before:
            self.stop_moved.emit()

    def _on_clicked(self, key: str, is_on: bool) -> None:  # noqa: FBT001 - from clicked(bool)
        if key not in self._acts:
            # What is chosen is for the owner to say: the chip follows what it is shown next.
            self._shown = tuple(
                choice._replace(is_on=is_on) if choice.key == key else choice
                for choice in self._shown
            )
        self.chosen.emit(key, is_on)
