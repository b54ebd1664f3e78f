"""The list of open promises, worked with by keyboard and mouse."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView

from taktone.ui.history.list_layout import calm_list
from taktone.ui.promises.promise_delegate import PromiseDelegate
from taktone.ui.promises.promise_model import PromiseModel
from taktone.ui.promises.promise_words import PromiseWords
from taktone.ui.theme.theme import Theme


class PromiseListView(QListView):
    """Says what is wanted of the current line; a key held down acts once.

    Signals:
        opened: ``Enter`` or a double click.
        done_wanted: ``d`` or ``Space``.
        drop_wanted: ``Delete``.
        dial_wanted: ``c``.
        put_off_wanted: ``p``.
    """

    opened = Signal()
    done_wanted = Signal()
    drop_wanted = Signal()
    dial_wanted = Signal()
    put_off_wanted = Signal()

    def __init__(self, model: PromiseModel, words: PromiseWords, theme: Theme) -> None:
        """Takes what is listed, the words and the look."""
        super().__init__()
        self._delegate = PromiseDelegate(words, theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        calm_list(self)
        theme.changed.connect(self._on_look_changed)

    def menu_place(self) -> QPoint:
        """Where a menu about the current line belongs (global)."""
        line = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(line.bottomLeft() + QPoint(16, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are wishes here, not a search among the lines."""
        wish = self._wish(event)
        if wish is not None:
            if self.currentIndex().isValid() and not event.isAutoRepeat():
                wish.emit()
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens what was clicked."""
        if self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._on_look_changed()

    def _wish(self, event: QKeyEvent) -> SignalInstance | None:
        keys = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_Space: self.done_wanted,
            Qt.Key.Key_Delete: self.drop_wanted,
        }
        letters = {"d": self.done_wanted, "c": self.dial_wanted, "p": self.put_off_wanted}
        return keys.get(Qt.Key(event.key())) or letters.get(event.text().lower())

    def _on_look_changed(self) -> None:
        self._delegate.measure_again()
        self.viewport().update()
