"""Keeps promises, puts them off and takes them back, so that each step can be undone."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from taktone.core.promise import PromisedPerson
from taktone.ui.promises.promise_list_port import PromiseListPort
from taktone.ui.promises.promise_words import short_name
from taktone.ui.promises.promises_page import PromisesPage
from taktone.ui.undo_bar import UndoBar


class PromiseDesk(QObject):
    """Does what the list wants and offers the way back."""

    def __init__(
        self,
        promising: PromiseListPort,
        page: PromisesPage,
        undo: UndoBar,
        parent: QObject | None = None,
    ) -> None:
        """Takes who keeps the promises, the list and where the way back is offered."""
        super().__init__(parent)
        self._promising = promising
        self._undo = undo
        promising.promises_read.connect(page.set_promises)
        page.done_wanted.connect(self.keep)
        page.drop_wanted.connect(self.drop)
        page.put_off_wanted.connect(self.put_off)

    def keep(self, person: PromisedPerson) -> None:
        """The promise was kept."""
        promise_id = person.promise.id
        self._promising.keep(promise_id)
        sentence = self.tr("Your promise to {name} is kept.")
        self._offer(sentence, person, lambda: self._promising.reopen(promise_id))

    def drop(self, person: PromisedPerson) -> None:
        """The promise is taken back."""
        self._promising.drop(person.promise.id)
        sentence = self.tr("Your promise to {name} is taken back.")
        self._offer(sentence, person, lambda: self._promising.restore(person.promise))

    def put_off(self, person: PromisedPerson, due_at: datetime) -> None:
        """The promise gets another time."""
        self._promising.postpone(person.promise.id, due_at)
        sentence = self.tr("Your promise to {name} is put off.")
        self._offer(sentence, person, lambda: self._put_back(person))

    def _put_back(self, person: PromisedPerson) -> None:
        """The old time again; a promise that had none is made anew as it was."""
        promise = person.promise
        if promise.due_at is not None:
            self._promising.postpone(promise.id, promise.due_at)
        else:
            self._promising.drop(promise.id)
            self._promising.restore(promise)

    def _offer(self, sentence: str, person: PromisedPerson, way_back: Callable[[], None]) -> None:
        self._undo.offer(sentence.format(name=short_name(person)), way_back)
