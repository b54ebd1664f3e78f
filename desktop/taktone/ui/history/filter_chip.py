"""A button above the list that sets one filter of the search."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from taktone.ui.card.plain_line import plain_line

LONGEST = 24


class FilterChip(QPushButton):
    """Looks pressed while its filter is asked for; with choices it opens a menu.

    Signals:
        word_wanted: The word to write into the search, empty to take the filter out.
    """

    word_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts without a filter."""
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self._word = ""
        self._choices: tuple[tuple[str, str], ...] = ()
        self._is_on = False
        self.clicked.connect(self._on_clicked)

    def offer_one(self, title: str, word: str) -> None:
        """A filter that is asked for or not."""
        self._choices, self._word = (), word
        self._say(title)

    def offer(self, title: str, choices: Sequence[tuple[str, str]]) -> None:
        """Choices by what they are called and the word of each; an empty word for all calls."""
        self._choices = tuple(choices)
        self._say(f"{plain_line(title, LONGEST)} ▾")

    def show_on(self, *, is_on: bool) -> None:
        """Whether its filter is asked for."""
        self._is_on = is_on
        self.setChecked(is_on)

    def sizeHint(self) -> QSize:
        """Words are heavier while the filter is asked for, which style sheets forget to count."""
        size = super().sizeHint()
        if not self._is_on:
            return size
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        usual, wide = QFontMetrics(self.font()), QFontMetrics(heavy)
        more = wide.horizontalAdvance(self.text()) - usual.horizontalAdvance(self.text())
        return size + QSize(max(0, more), 0)

    def menu_shown(self) -> QMenu | None:
        """The menu that is open, None while none is."""
        return next((x for x in self.findChildren(QMenu) if x.isVisible()), None)

    def _say(self, title: str) -> None:
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title.removesuffix(" ▾"))

    def _on_clicked(self) -> None:
        self.setChecked(self._is_on)
        if self._choices:
            self._open_menu()
        else:
            self.word_wanted.emit("" if self._is_on else self._word)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.accessibleName())
        for title, word in self._choices:
            action = QAction(plain_line(title, 60).replace("&", "&&"), menu)
            action.triggered.connect(lambda _=False, chosen=word: self.word_wanted.emit(chosen))
            menu.addAction(action)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
