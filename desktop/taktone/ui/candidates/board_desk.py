"""Moves people on the board, so that each step can be undone, and opens what belongs to it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from taktone.core.candidate import Candidate, CandidateStep, Stage
from taktone.core.noted_person import NotedPerson
from taktone.trace import trace
from taktone.ui.candidates.beside_dialog import BesideDialog
from taktone.ui.candidates.board_page import BoardPage
from taktone.ui.candidates.board_ports import BoardPorts
from taktone.ui.candidates.decline_dialog import DeclineDialog
from taktone.ui.candidates.list_sheet import ListSheet
from taktone.ui.candidates.star_desk import StarDesk
from taktone.ui.candidates.step_words import candidate_name, moved_words, stage_words
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme
from taktone.ui.undo_bar import UndoBar


class BoardDesk(QObject):
    """Does what board and list want; without ports there is nothing to do.

    Signals:
        failed: ``(KnownError,)``.
        letter_wanted: Id of the person to invite or write to, id of the job.
    """

    failed = Signal(object)
    letter_wanted = Signal(str, str)

    def __init__(
        self,
        ports: BoardPorts | None,
        page: BoardPage,
        stars: StarDesk,
        undo: UndoBar,
        words: RowWords,
        theme: Theme,
        window: QWidget,
    ) -> None:
        """Takes who enters steps, the page, the stars, the way back, words, look and window."""
        super().__init__(window)
        self._page = page
        self._stars = stars
        self._undo = undo
        self._words = words
        self._theme = theme
        self._window = window
        page.star_taken.connect(stars.take)
        stars.star_taken.connect(self._on_star_taken)
        if ports is None:
            return
        self._ports = ports
        page.step_wanted.connect(self.move)
        page.menu_wanted.connect(self.open_menu)
        page.head.invite.clicked.connect(lambda: self.write_to(page.chosen))
        page.head.beside.clicked.connect(lambda: self.compare(page.picked_people()))
        page.head.printing.clicked.connect(self._ask_path)
        ports.beside.beside_read.connect(self._on_beside_read)
        ports.printing.printed.connect(self._on_printed)
        ports.beside.failed.connect(self.failed)
        ports.printing.failed.connect(self.failed)

    def move(self, candidate: Candidate, stage: Stage) -> None:
        """Somebody comes to a step today; whoever is declined is asked about at once."""
        if candidate.stage is stage:
            return
        step = self._ports.steps.move(candidate.person_id, candidate.job_id, stage)
        moved = replace(candidate, stage=stage, steps=(*candidate.steps, step))
        self._page.set_candidate(moved)
        name = candidate_name(candidate)
        self._undo.offer(moved_words(name, stage), lambda: self._ports.steps.take_back(step.id))
        trace("board.moved", stage=stage.value)
        if stage is Stage.DECLINED:
            self._ask_why(name, step)

    def write_to(self, candidate: Candidate | None) -> None:
        """Wants the window for a letter to somebody, about the job they are shown for."""
        if candidate is not None:
            self.letter_wanted.emit(candidate.person_id, candidate.job_id)

    def compare(self, candidates: tuple[Candidate, ...]) -> None:
        """Shows what was noted about these people side by side."""
        if candidates:
            self._ports.beside.read_beside(candidates)

    def open_menu(self, candidate: Candidate, place: QPoint) -> None:
        """Everything that can be done with somebody."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(candidate_name(candidate))
        for stage in Stage:
            action = menu.addAction(stage_words(stage))
            action.setCheckable(True)
            action.setChecked(stage is candidate.stage)
            action.triggered.connect(lambda _=False, to=stage: self.move(candidate, to))
        menu.addSeparator()
        letter = menu.addAction(self.tr("Invite or write…"))
        letter.triggered.connect(lambda: self.write_to(candidate))
        self._add_why(menu, candidate)
        pick = menu.addAction(self.tr("Pick to see side by side"))
        pick.setCheckable(True)
        pick.setChecked(candidate in self._page.picked)
        pick.triggered.connect(lambda: self._page.picked.toggle(candidate))
        away = menu.addAction(self.tr("Take off the list"))
        away.triggered.connect(lambda: self._page.star_taken.emit(candidate))
        menu.popup(place)

    def _add_why(self, menu: QMenu, candidate: Candidate) -> None:
        if candidate.stage is not Stage.DECLINED or not candidate.steps:
            return
        name, step = candidate_name(candidate), candidate.steps[-1]
        action = QAction(self.tr("Why, and what they are told…"), menu)
        action.triggered.connect(lambda: self._ask_why(name, step))
        menu.addAction(action)

    def _ask_why(self, name: str, step: CandidateStep) -> None:
        dialog = DeclineDialog(name, step, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.written.connect(self._ports.steps.write_decline)
        dialog.show()

    def _on_star_taken(self, candidate: Candidate) -> None:
        sentence = self.tr("{name} is no longer on the list.")
        sentence = sentence.format(name=candidate_name(candidate))
        self._undo.offer(sentence, lambda: self._stars.give_back(candidate))

    def _on_beside_read(self, people: tuple[NotedPerson, ...]) -> None:
        if people:
            dialog = BesideDialog(people, self._words, self._theme, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.show()
            trace("beside.shown", people=len(people))

    def _ask_path(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Print to PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("taktone.pdf")
        dialog.fileSelected.connect(self.print_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def print_to(self, path: str) -> None:
        """Prints the list into a file at ``path``."""
        chosen = Path(path)
        if not chosen.suffix:
            path = str(chosen.with_name(f"{chosen.name}.pdf"))
        self._ports.printing.print_list(path, ListSheet(self._words.now()).draw)

    def _on_printed(self, path: str, jobs: int) -> None:
        name = plain_line(Path(path).name, 60)
        self._undo.say(self.tr("%Ln job(s) printed to {file}.", "", jobs).format(file=name))
        trace("list.printed", jobs=jobs)
