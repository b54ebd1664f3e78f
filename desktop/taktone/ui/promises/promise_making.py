"""A promise to ring somebody back, made from the list of calls."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from taktone.core.call_row import CallRow
from taktone.core.identity import new_id
from taktone.core.number_reading import number_text
from taktone.core.promise import Promise, PromiseKind
from taktone.ui.call_words import caller_title
from taktone.ui.card.plain_line import plain_line
from taktone.ui.promises.promise_list_port import PromiseListPort
from taktone.ui.promises.put_off_menu import PutOffMenu
from taktone.ui.undo_bar import UndoBar

LONGEST_NAME = 60


class PromiseMaking(QObject):
    """Asks by when, in a menu at the call's row; the way back is offered."""

    def __init__(
        self,
        promising: PromiseListPort,
        undo: UndoBar,
        now: Callable[[], datetime],
        parent: QWidget,
    ) -> None:
        """Takes who keeps promises, the way back, the wall clock (aware, local), the window."""
        super().__init__(parent)
        self._promising = promising
        self._undo = undo
        self._now = now
        self._window = parent

    def ask(self, row: CallRow, table: QAbstractItemView) -> None:
        """Opens the menu at the current row of ``table``."""
        menu = PutOffMenu(self._now, self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.time_chosen.connect(lambda at: self.make(row, at))
        place = table.visualRect(table.currentIndex())
        menu.popup(table.viewport().mapToGlobal(QPoint(place.left(), place.bottom())))
        menu.setActiveAction(menu.actions()[0])

    def make(self, row: CallRow, due_at: datetime) -> None:
        """Promises to ring back by then."""
        now = self._now().astimezone(UTC)
        promise = Promise(
            id=new_id(now),
            person_id=row.person_id,
            call_id=row.call_id,
            job_id=row.job_id,
            kind=PromiseKind.CALL_BACK,
            due_at=due_at.astimezone(UTC),
            made_at=now,
        )
        self._promising.restore(promise)
        name = row.name.strip() or number_text(row.number)
        name = plain_line(name or caller_title("", ""), LONGEST_NAME)
        sentence = self.tr("You promised to ring {name} back.").format(name=name)
        self._undo.offer(sentence, lambda: self._promising.drop(promise.id))
