"""Carries out what is wanted for calls that were chosen together, and offers the way back."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.core.call_selection import MOST_CALLS, CallSelection
from taktone.core.job import Job
from taktone.core.many_done import ManyAct, ManyDone
from taktone.ui.history.calls_page import CallsPage
from taktone.ui.history.chosen_calls import ChosenCalls
from taktone.ui.history.many_port import ManyPort
from taktone.ui.history.selection_bar import SelectionBar
from taktone.ui.promises.put_off_menu import PutOffMenu
from taktone.ui.undo_bar import UndoBar

translate = QCoreApplication.translate


class SelectionDesk(QObject):
    """Keys of the table mean all chosen calls while there are many.

    Attributes:
        chosen: Which calls are chosen.
        bar: What stands below the list meanwhile.
    """

    def __init__(
        self,
        many: ManyPort,
        calls: CallsPage,
        undo: UndoBar,
        now: Callable[[], datetime],
        flush: Callable[[], None],
        window: QWidget,
    ) -> None:
        """Takes who acts, list, way back, clock (local), who hands on typed words, the window."""
        super().__init__(window)
        self._many = many
        self._calls = calls
        self._undo = undo
        self._now = now
        self._flush = flush
        self._window = window
        self.chosen = ChosenCalls(calls)
        self.bar = SelectionBar()
        column = calls.layout()
        if isinstance(column, QVBoxLayout):
            column.addWidget(self.bar)
        calls.table.installEventFilter(self)
        self._join()

    def set_jobs(self, jobs: tuple[Job, ...]) -> None:
        """Learns which jobs there are."""
        self.bar.set_jobs(jobs)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """``s`` and ``p`` for all of them, Delete, Ctrl+A for the whole list, Escape for one."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.chosen.choose_all()
        elif event.key() == Qt.Key.Key_Delete:
            self._delete()
        elif not self.chosen.is_many:
            return False
        elif event.key() == Qt.Key.Key_Escape:
            self.chosen.clear()
        elif event.text() == "s":
            self._star()
        elif event.text() == "p":
            self._ask_promise(self._calls.table)
        else:
            return False
        return True

    def _join(self) -> None:
        self.chosen.changed.connect(self._show)
        self._calls.status_changed.connect(self._show)
        self.bar.star_wanted.connect(self._star)
        self.bar.job_wanted.connect(lambda job: self._many.choose_job(self._selection(), job))
        self.bar.promise_wanted.connect(self._ask_promise)
        self.bar.delete_wanted.connect(self._delete)
        self.bar.done.connect(self._leave)
        self._many.done.connect(self._on_done)
        self._many.too_many.connect(self._show)

    def _selection(self) -> CallSelection:
        self._flush()
        return self.chosen.selection

    def _show(self) -> None:
        is_many = self.chosen.is_many
        if is_many:
            count = self._calls.count_shown if self.chosen.is_all else self.chosen.count
            may_act = count is not None and count <= MOST_CALLS
            self.bar.tell(_told(count, may_act=may_act), may_act=may_act)
        self.bar.setVisible(is_many)

    def _star(self) -> None:
        rows = self.chosen.rows
        if not self.chosen.is_all and all(row.is_starred for row in rows):
            self._many.unstar(self._selection())
        else:
            self._many.star(self._selection())

    def _ask_promise(self, beside: QWidget) -> None:
        menu = PutOffMenu(self._now, self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.time_chosen.connect(lambda at: self._many.promise(self._selection(), at))
        menu.popup(beside.mapToGlobal(QPoint(0, 0)))
        menu.setActiveAction(menu.actions()[0])

    def _delete(self) -> None:
        if self.chosen.rows:
            self._many.delete(self._selection())

    def _leave(self) -> None:
        self.chosen.clear()
        self._calls.table.setFocus()

    def _on_done(self, act: ManyAct, done: ManyDone) -> None:
        if not done.count:
            self._undo.say(translate("SelectionDesk", "Calls stay as long as their card is open."))
            return
        sentence = _sentences(done.count)[act]
        self._undo.offer(sentence, lambda: self._many.undo(done))


def _told(count: int | None, *, may_act: bool) -> str:
    if count is None:
        return translate("SelectionDesk", "All calls in the list are chosen.")
    told = translate("SelectionDesk", "%Ln call(s) chosen", "", count)
    if may_act:
        return told
    more = translate("SelectionDesk", "More than %Ln are not changed at once.", "", MOST_CALLS)
    return f"{told}. {more}"


def _sentences(count: int) -> dict[ManyAct, str]:
    return {
        ManyAct.STAR: translate("SelectionDesk", "%Ln call(s) starred.", "", count),
        ManyAct.UNSTAR: translate("SelectionDesk", "%Ln call(s) no longer starred.", "", count),
        ManyAct.JOB: translate("SelectionDesk", "%Ln call(s) have another job.", "", count),
        ManyAct.PROMISE: translate("SelectionDesk", "Promised to ring back.", "", count),
        ManyAct.DELETE: translate("SelectionDesk", "%Ln call(s) deleted.", "", count),
    }
