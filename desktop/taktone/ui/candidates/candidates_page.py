"""The list of people marked worth an interview."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QListView, QWidget

from taktone.core.candidate import Candidate, Stage
from taktone.core.job import Job
from taktone.ui.candidates.board_column import SIDEWAYS
from taktone.ui.candidates.candidate_delegate import CandidateDelegate
from taktone.ui.candidates.candidate_model import CandidateModel
from taktone.ui.candidates.picked_people import PickedPeople
from taktone.ui.history.empty_state import EmptyState
from taktone.ui.history.list_layout import calm_list, lay_out_list
from taktone.ui.history.list_words import people_status, say_no_candidates
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme


class CandidatesPage(QWidget):
    """By job, newest star first; nobody is ever ranked.

    Signals:
        status_changed: A line for the footer.
        candidate_chosen: The :class:`Candidate` who became current.
        person_wanted: Double click or ``Enter``: show this :class:`Candidate`'s calls.
        star_taken: The star of a :class:`Candidate` was clicked, ``s`` or ``Delete`` pressed.
        step_wanted: A :class:`Candidate` is to come to a :class:`Stage`.
        menu_wanted: A :class:`Candidate` and where on the screen their menu opens.
    """

    status_changed = Signal(str)
    candidate_chosen = Signal(object)
    person_wanted = Signal(object)
    star_taken = Signal(object)
    step_wanted = Signal(object, object)
    menu_wanted = Signal(object, object)

    def __init__(
        self,
        words: RowWords,
        theme: Theme,
        picked: PickedPeople | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Takes the words, the look and who is picked."""
        super().__init__(parent)
        self._model = CandidateModel(self)
        self._picked = PickedPeople(self) if picked is None else picked
        self._order = QLabel()
        self._order.setProperty("kind", "muted")
        self.people = _PeopleList(self._model, words, theme, self._picked)
        self._empty = EmptyState()
        self._chosen = ("", "")
        self._place = 0
        lay_out_list(self, (self._order,), self.people, self._empty)
        self.people.selectionModel().currentChanged.connect(self._on_current_changed)
        self.people.person_wanted.connect(self.person_wanted)
        self.people.star_taken.connect(self.star_taken)
        self.people.step_wanted.connect(self.step_wanted)
        self.people.menu_wanted.connect(self.menu_wanted)
        self.people.pick_wanted.connect(self._picked.toggle)
        self._picked.changed.connect(self._repaint)
        self._model.modelReset.connect(self._on_reset)
        theme.changed.connect(self._repaint)
        self._say()

    @property
    def status(self) -> str:
        """The line for the footer."""
        return people_status(self._model.count())

    def set_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Lists these people."""
        self._model.set_candidates(candidates)

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns titles and order of the jobs."""
        self._model.set_jobs(jobs)

    def choose(self, person_id: str, job_id: str) -> None:
        """Makes somebody current who is listed."""
        row = self._model.row_of(person_id, job_id)
        if row >= 0:
            self._choose(row)

    def open(self) -> None:
        """Comes to the front: whoever was chosen, or else the first, is told again."""
        row = self._model.row_of(*self._chosen)
        row = row if row >= 0 else self._model.person_near(0)
        self._chosen = ("", "")
        self._choose(row)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _repaint(self) -> None:
        self.people.viewport().update()

    def _say(self) -> None:
        self._order.setText(self.tr("By job, newest star first. Nobody is ranked."))
        self.people.setAccessibleName(self.tr("People worth an interview"))
        self._on_reset()

    def _on_reset(self) -> None:
        is_empty = self._model.count() == 0
        say_no_candidates(self._empty)
        self._empty.setVisible(is_empty)
        self._order.setVisible(not is_empty)
        if self._chosen != ("", ""):
            row = self._model.row_of(*self._chosen)
            self._choose(row if row >= 0 else self._model.person_near(self._place))
        self.status_changed.emit(self.status)

    def _choose(self, row: int) -> None:
        """Who follows takes the place of somebody who is no longer on the list."""
        self.people.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())
        self._on_current_changed(self.people.currentIndex())

    def _on_current_changed(self, current: QModelIndex) -> None:
        line = self._model.line_at(current.row()) if current.isValid() else None
        if not isinstance(line, Candidate):
            return
        self._place = current.row()
        if (line.person_id, line.job_id) != self._chosen:
            self._chosen = (line.person_id, line.job_id)
            self.candidate_chosen.emit(line)


class _PeopleList(QListView):
    person_wanted = Signal(object)
    star_taken = Signal(object)
    step_wanted = Signal(object, object)
    pick_wanted = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(
        self, model: CandidateModel, words: RowWords, theme: Theme, picked: PickedPeople
    ) -> None:
        super().__init__()
        self._people = model
        self._delegate = CandidateDelegate(words, theme, picked, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        calm_list(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        person = self._person(self.currentIndex())
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._tell(self.person_wanted, person)
        elif event.key() == Qt.Key.Key_Delete or event.text() == "s":
            self._tell(self.star_taken, person)
        elif event.key() == Qt.Key.Key_Space:
            self._tell(self.pick_wanted, person)
        elif event.key() in SIDEWAYS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._step(person, SIDEWAYS[Qt.Key(event.key())])
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        star = self._delegate.star_rect(QRectF(self.visualRect(index)))
        person = self._person(index)
        if person and event.button() == Qt.MouseButton.LeftButton:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.pick_wanted.emit(person)
                return
            if star.contains(event.position()):
                self.star_taken.emit(person)
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._tell(self.person_wanted, self._person(self.indexAt(event.position().toPoint())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        person = self._person(index)
        if person is not None:
            place = self.visualRect(index).center() if is_key else event.pos()
            self.menu_wanted.emit(person, self.viewport().mapToGlobal(place))

    def _step(self, person: Candidate | None, by: int) -> None:
        stages = list(Stage)
        place = stages.index(person.stage) + by if person is not None else -1
        if 0 <= place < len(stages):
            self.step_wanted.emit(person, stages[place])

    def _person(self, index: QModelIndex) -> Candidate | None:
        line = self._people.line_at(index.row()) if index.isValid() else None
        return line if isinstance(line, Candidate) else None

    def _tell(self, signal: SignalInstance, person: Candidate | None) -> None:
        if person is not None:
            signal.emit(person)
