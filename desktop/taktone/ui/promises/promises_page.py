"""The view "Ring back": what was promised and is not done yet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from taktone.core.promise import PromisedPerson
from taktone.ui.history.empty_state import EmptyState
from taktone.ui.history.list_layout import lay_out_list
from taktone.ui.history.row_words import RowWords
from taktone.ui.promises.promise_bar import PromiseBar
from taktone.ui.promises.promise_list_view import PromiseListView
from taktone.ui.promises.promise_model import PromiseModel
from taktone.ui.promises.promise_words import PromiseWords
from taktone.ui.promises.put_off_menu import PutOffMenu
from taktone.ui.theme.theme import Theme

LONGEST_WAIT_S = 3600.0


class PromisesPage(QWidget):
    """In the order in which they were read: overdue first.

    Signals:
        status_changed: The line for the footer is another.
        counted: How many promises are open.
        person_chosen: Person id, name and number (E.164) of the promise that became current.
        person_wanted: Double click or ``Enter``: show the chosen person's calls.
        dial_wanted: A number (E.164) to call.
        done_wanted: The :class:`PromisedPerson` whose promise is kept.
        drop_wanted: The :class:`PromisedPerson` whose promise is taken back.
        put_off_wanted: The :class:`PromisedPerson`, and an aware datetime.
    """

    status_changed = Signal(str)
    counted = Signal(int)
    person_chosen = Signal(str, str, str)
    person_wanted = Signal()
    dial_wanted = Signal(str)
    done_wanted = Signal(object)
    drop_wanted = Signal(object)
    put_off_wanted = Signal(object, object)

    def __init__(self, words: RowWords, theme: Theme, parent: QWidget | None = None) -> None:
        """Takes the words and the look."""
        super().__init__(parent)
        self._now = words.now
        promise_words = PromiseWords(words)
        self._model = PromiseModel(promise_words, self)
        self.promises = PromiseListView(self._model, promise_words, theme)
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self._order = QLabel()
        self._order.setProperty("kind", "muted")
        self._bar = PromiseBar()
        self._menu = PutOffMenu(words.now, self)
        self._empty = EmptyState()
        self._is_read = False
        self._chosen = ""
        self._put_off: PromisedPerson | None = None
        self._place = 0
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        lay_out_list(self, (self._title, self._order, self._bar), self.promises, self._empty)
        self._join()
        self._say()

    @property
    def status(self) -> str:
        """The line for the footer, empty until something was read."""
        if not self._is_read:
            return ""
        return self.tr("%Ln promise(s)", "", self._model.rowCount())

    def set_promises(self, promises: Sequence[PromisedPerson]) -> None:
        """Lists these."""
        self._is_read = True
        self._model.set_promises(promises)
        self.counted.emit(len(promises))

    def open(self) -> None:
        """Comes to the front: whoever was chosen, or else the first, is told again."""
        row = self._model.row_of(self._chosen)
        self._chosen = ""
        self._choose(max(0, row))

    def showEvent(self, event: QShowEvent) -> None:
        """Follows the clock while it can be seen."""
        super().showEvent(event)
        self._follow_clock()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees what becomes overdue."""
        super().hideEvent(event)
        self._turn.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _join(self) -> None:
        self._model.modelReset.connect(self._on_reset)
        self.promises.selectionModel().currentChanged.connect(self._on_current_changed)
        self.promises.opened.connect(self.person_wanted)
        for wanted in (self.promises.done_wanted, self._bar.done_clicked):
            wanted.connect(self._on_done_wanted)
        for wanted in (self.promises.drop_wanted, self._bar.drop_clicked):
            wanted.connect(self._on_drop_wanted)
        for wanted in (self.promises.dial_wanted, self._bar.dial_clicked):
            wanted.connect(self._on_dial_wanted)
        self.promises.put_off_wanted.connect(lambda: self._ask_when(self.promises.menu_place()))
        self._bar.put_off_clicked.connect(lambda: self._ask_when(self._bar.menu_place()))
        self._menu.time_chosen.connect(self._on_time_chosen)
        self._turn.timeout.connect(self._on_turn)

    def _say(self) -> None:
        self._title.setText(self.tr("Ring back"))
        self._order.setText(self.tr("What is overdue stands first."))
        self.promises.setAccessibleName(self.tr("Promises"))
        self._empty.say(
            self.tr("Nothing promised"),
            self.tr("Missed calls and what you promise stand here."),
        )
        self._show_state()

    def _current(self) -> PromisedPerson | None:
        return self._model.promise_at(self.promises.currentIndex().row())

    def _on_reset(self) -> None:
        if self._chosen:
            row = self._model.row_of(self._chosen)
            self._choose(row if row >= 0 else min(self._place, self._model.rowCount() - 1))
        elif not self.isHidden():
            self._choose(0)
        self._follow_clock()
        self._show_state()

    def _show_state(self) -> None:
        is_empty = self._model.rowCount() == 0
        self._empty.setVisible(is_empty and self._is_read)
        self._order.setVisible(not is_empty)
        self._bar.setVisible(not is_empty)
        self.status_changed.emit(self.status)

    def _choose(self, row: int) -> None:
        """What follows takes the place of what is no longer on the list."""
        self.promises.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())
        self._on_current_changed(self.promises.currentIndex())

    def _on_current_changed(self, current: QModelIndex) -> None:
        person = self._model.promise_at(current.row())
        self._bar.offer(
            has_promise=person is not None, has_number=person is not None and bool(person.number)
        )
        if person is None:
            return
        self._place = current.row()
        if person.promise.id != self._chosen:
            self._chosen = person.promise.id
            if not self.isHidden():
                self.person_chosen.emit(person.promise.person_id, person.name, person.number)

    def _on_done_wanted(self) -> None:
        if (person := self._current()) is not None:
            self.done_wanted.emit(person)

    def _on_drop_wanted(self) -> None:
        if (person := self._current()) is not None:
            self.drop_wanted.emit(person)

    def _on_dial_wanted(self) -> None:
        person = self._current()
        if person is not None and person.number:
            self.dial_wanted.emit(person.number)

    def _ask_when(self, place: QPoint) -> None:
        """The list may be read anew while the menu is open: the promise it is about stays."""
        self._put_off = self._current()
        if self._put_off is not None:
            self._menu.popup(place)
            self._menu.setActiveAction(self._menu.actions()[0])

    def _on_time_chosen(self, at: object) -> None:
        if self._put_off is not None:
            self.put_off_wanted.emit(self._put_off, at)

    def _follow_clock(self) -> None:
        """What falls due is painted as overdue, though nobody reads the list anew."""
        due_at = self._model.next_due(self._now())
        if due_at is None or not self.isVisible():
            self._turn.stop()
            return
        left_s = (due_at - self._now()).total_seconds()
        self._turn.start(round(1000 * (min(left_s, LONGEST_WAIT_S) + 1)))

    def _on_turn(self) -> None:
        self.promises.viewport().update()
        self._follow_clock()
