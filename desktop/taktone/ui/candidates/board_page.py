"""The view "Worth an interview": a board by job, or all jobs as a list."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from taktone.core.candidate import Candidate
from taktone.core.job import Job
from taktone.ui.candidates.board_head import BoardHead
from taktone.ui.candidates.candidate_board import CandidateBoard
from taktone.ui.candidates.candidates_page import CandidatesPage
from taktone.ui.candidates.picked_people import Key, PickedPeople, key_of
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme

translate = QCoreApplication.translate
NARROW_PX = 520
"""Below this width a board would be scrolled more than read."""


class BoardPage(QWidget):
    """Where nobody enters steps, and where it is narrow, the list alone.

    Signals:
        status_changed: A line for the footer.
        candidate_chosen: The :class:`Candidate` who became current.
        person_wanted: Show this :class:`Candidate`'s calls.
        star_taken: The mark of a :class:`Candidate` is to go.
        step_wanted: A :class:`Candidate` is to come to a :class:`Stage`.
        menu_wanted: A :class:`Candidate` and where on the screen their menu opens.
    """

    status_changed = Signal(str)
    candidate_chosen = Signal(object)
    person_wanted = Signal(object)
    star_taken = Signal(object)
    step_wanted = Signal(object, object)
    menu_wanted = Signal(object, object)

    def __init__(self, words: RowWords, theme: Theme, *, has_board: bool) -> None:
        """Takes the words and the look; without a board there is the list."""
        super().__init__()
        self._theme = theme
        self._has_board = has_board
        self._is_list_wanted = False
        self._candidates: tuple[Candidate, ...] = ()
        self._jobs: tuple[Job, ...] = ()
        self._job_id = ""
        self._is_full = False
        self._current: Key = ("", "")
        self.picked = PickedPeople(self)
        self.head = BoardHead()
        self.listed = CandidatesPage(words, theme, self.picked)
        self.board = CandidateBoard(words, theme, self.picked)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self.listed)
        self._stack.addWidget(self.board)
        for button in self.head.buttons:
            button.setVisible(has_board)
        self._join()
        self._show_part()

    @property
    def status(self) -> str:
        """The line for the footer."""
        if self._is_full:
            return translate("BoardPage", "Four people fit beside each other.")
        return self.listed.status

    @property
    def is_board(self) -> bool:
        """Whether the board is shown."""
        return self._stack.currentWidget() is self.board

    @property
    def chosen(self) -> Candidate | None:
        """Who is current."""
        people = (one for one in self._candidates if key_of(one) == self._current)
        return self.board.chosen if self.is_board else next(people, None)

    def picked_people(self) -> tuple[Candidate, ...]:
        """Who is picked to be seen side by side."""
        return tuple(one for one in self._candidates if one in self.picked)

    def set_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Shows these people."""
        self._candidates = tuple(candidates)
        self.picked.keep_only(self._candidates)
        self.listed.set_candidates(self._candidates)
        self.head.invite.setEnabled(bool(self._candidates))
        self._show_job()

    def set_candidate(self, candidate: Candidate) -> None:
        """Somebody stands elsewhere now, before it is read again."""
        self.set_candidates(
            [candidate if key_of(one) == key_of(candidate) else one for one in self._candidates]
        )

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns titles and order of the jobs."""
        self._jobs = tuple(jobs)
        self.listed.set_jobs(jobs)
        self._show_job()

    def open(self) -> None:
        """Comes to the front: whoever was chosen, or else the first, is told again."""
        if self.is_board:
            self.board.tell_chosen()
        else:
            self.listed.open()

    def show_list(self, is_list: bool) -> None:  # noqa: FBT001 - slot of a Signal(bool)
        """The list in place of the board, or the board again."""
        self._is_list_wanted = is_list
        self._show_part()
        self.open()
        self.setFocus()

    def show_job(self, job_id: str) -> None:
        """The board of another job."""
        self._job_id = job_id
        self._show_job()
        self.open()
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What reads better depends on the width."""
        super().resizeEvent(event)
        was_board = self.is_board
        self._show_part()
        if was_board is not self.is_board and self._candidates:
            self.open()

    def _join(self) -> None:
        self.head.list_wanted.connect(self.show_list)
        self.head.job_chosen.connect(self.show_job)
        self.listed.status_changed.connect(lambda _: self._say_status())
        self.picked.changed.connect(self._on_picked)
        self.picked.was_full.connect(self._on_full)
        for part in (self.listed, self.board):
            part.candidate_chosen.connect(self._on_candidate_chosen)
            part.person_wanted.connect(self.person_wanted)
            part.star_taken.connect(self.star_taken)
            part.step_wanted.connect(self.step_wanted)
            part.menu_wanted.connect(self.menu_wanted)

    def _show_part(self) -> None:
        has_room = self.width() >= NARROW_PX * self._theme.type_scale.factor
        may_choose = self._has_board and has_room and bool(self._candidates)
        is_board = may_choose and not self._is_list_wanted
        part = self.board if is_board else self.listed
        had_focus = self._stack.isAncestorOf(self.focusWidget() or self)
        self._stack.setCurrentWidget(part)
        self.setFocusProxy(part if is_board else self.listed.people)
        self.head.show_listing(is_list=not is_board, may_choose=may_choose)
        if had_focus:
            self.setFocus()

    def _show_job(self) -> None:
        """The job that is shown, or else the first that has somebody."""
        theirs = {one.job_id for one in self._candidates}
        offered = [job for job in self._jobs if job.id in theirs or job.id == self._job_id]
        if self._job_id not in {job.id for job in offered}:
            self._job_id = offered[0].id if offered else ""
        self.head.set_jobs(offered, self._job_id)
        self.board.set_people([one for one in self._candidates if one.job_id == self._job_id])
        self._show_part()

    def _on_candidate_chosen(self, candidate: Candidate) -> None:
        self._current = key_of(candidate)
        self.candidate_chosen.emit(candidate)

    def _on_picked(self) -> None:
        self._is_full = False
        self.head.show_picked(len(self.picked))
        self._say_status()

    def _on_full(self) -> None:
        self._is_full = True
        self._say_status()

    def _say_status(self) -> None:
        self.status_changed.emit(self.status)
