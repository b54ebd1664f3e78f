"""One person: who they are, all their calls, and the note of one of them to write on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from taktone.core.call_row import CallRow
from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.core.job import Job
from taktone.core.number_reading import number_text
from taktone.core.timeline_entry import TimelineEntry
from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.history.call_table_model import CallTableModel
from taktone.ui.history.empty_state import EmptyState
from taktone.ui.history.note_versions import NoteVersions
from taktone.ui.history.page_reader import PageReader
from taktone.ui.history.person_head import PersonHead
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.timeline_view import TimelineView
from taktone.ui.history.wrap_up_book import WrapUpBook
from taktone.ui.people.person_ties import PersonTies
from taktone.ui.people.person_words import PersonWords
from taktone.ui.theme.theme import Theme

NOBODY = "-"
"""An id that nobody has."""


class PersonPane(QFrame):
    """Shows the person of a call, that call open; the note is kept as it is typed.

    Signals:
        star_wanted: The open :class:`CallRow` whose star was pressed.
        job_wanted: Id of the open call, for which a new job is to be made.
        note_changed: Id of a call, its note before it was written on.
        job_changed: Id of a call, id of the job it was about before.
        left: The keyboard shall go back to the list.
        split_wanted: The open call was two calls.
        call_shown: The open :class:`CallRow`, as it stands now.
        person_asked: Id of the person who is shown from now on, or may be another than before.
    """

    star_wanted = Signal(object)
    job_wanted = Signal(str)
    note_changed = Signal(str, str)
    job_changed = Signal(str, str)
    left = Signal()
    split_wanted = Signal()
    call_shown = Signal(object)
    person_asked = Signal(str)

    def __init__(
        self,
        browsing: BrowsingPort,
        words: RowWords,
        theme: Theme,
        parent: QWidget | None = None,
        book: WrapUpBook | None = None,
    ) -> None:
        """Takes who reads and writes, the words, the look and the wrap-ups; asks nothing yet."""
        super().__init__(parent)
        self._book = book
        self._browsing = browsing
        self.setObjectName("person_pane")
        self._words = words
        self._person_id = ""
        self._call_id = ""
        self._model = CallTableModel(words, self)
        self._reader = PageReader(browsing, self._model)
        self._back = QPushButton()
        self._back.setProperty("kind", "link")
        self._back.clicked.connect(self.left)
        self._back_row = QWidget()
        self._back_row.hide()
        self.head = PersonHead()
        self.ties = PersonTies(PersonWords(words))
        self._timeline = TimelineView(self._model, words, theme, self, book)
        entry = self._timeline.entry
        self._versions = NoteVersions(browsing, words, entry.note, entry)
        entry.add_below_note(self._versions)
        self._empty = EmptyState()
        self._build()
        self._join(browsing)
        self._say()

    @property
    def open_call(self) -> CallRow | None:
        """The call whose note is open, None while nobody is shown."""
        return self._model.row_at(self._model.row_of(self._call_id)) if self._call_id else None

    def show_call(self, row: CallRow) -> None:
        """Opens a call of a person; what was being written elsewhere is kept first."""
        if row.person_id != self._person_id:
            self._ask(row.person_id, (row,))
        self._open(row)

    def show_person(self, person_id: str, name: str, number: str) -> None:
        """Opens a person's newest call; their name and number (E.164) are shown at once."""
        if person_id != self._person_id:
            self.flush()
            self._call_id = ""
            self._ask(person_id, ())
            self.head.show_person(person_id, name, number_text(number))
            self._stack.setCurrentIndex(1)

    def show_nobody(self) -> None:
        """The person who was shown is gone."""
        self._person_id = self._call_id = ""
        self.ties.show_ties((), ())
        self._timeline.entry.note.drop()
        self.head.drop()
        self._reader.ask(HistoryQuery(person_id=NOBODY))
        self._stack.setCurrentIndex(0)

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Offers these jobs for the open call."""
        self._timeline.entry.job.set_jobs(jobs)
        if self._book is not None:
            self._book.set_jobs(jobs)
        self._model.repaint_words()

    def refresh(self, changes: Changes) -> None:
        """Reads again what changed of this person."""
        if self._person_id:
            self._reader.refresh(changes)
            if changes.people or changes.has_promises or changes.has_candidates:
                self._browsing.read_timeline(self._person_id)
            if changes.people:
                self.person_asked.emit(self._person_id)
            if self._book is not None and self._person_id in changes.people:
                self._book.read_person(self._person_id)

    def take_note(self, call_id: str, text: str) -> None:
        """Shows what is being written on the card, if that call is open here."""
        if call_id == self._call_id:
            self._timeline.entry.note.open_note(call_id, text)

    def flush(self) -> None:
        """Keeps what was typed so far: note and name."""
        self._timeline.entry.note.flush()
        self.head.flush()

    def focus_note(self) -> None:
        """Gives the keyboard to the note of the open call, at its end."""
        note = self._timeline.entry.note
        note.setFocus(Qt.FocusReason.OtherFocusReason)
        note.moveCursor(QTextCursor.MoveOperation.End)

    def focus_calls(self) -> None:
        """Gives the keyboard to the person's calls."""
        self._timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_way_back(self, *, is_shown: bool) -> None:
        """Where there is room for the pane alone, it needs a button back to the list."""
        self._back_row.setVisible(is_shown)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.ties.say()
            self._model.repaint_words()

    def _build(self) -> None:
        person = QWidget()
        column = QVBoxLayout(person)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.ties)
        below = QVBoxLayout()
        below.setContentsMargins(20, 16, 8, 0)
        below.addWidget(self._timeline)
        column.addLayout(below, 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(person)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout(self._back_row)
        row.setContentsMargins(15, 10, 16, 0)
        row.addWidget(self._back)
        row.addStretch(1)
        whole.addWidget(self._back_row)
        whole.addLayout(self._stack, 1)

    def _join(self, browsing: BrowsingPort) -> None:
        entry = self._timeline.entry
        entry.note.note_written.connect(self._on_note_written)
        entry.note.note_written.connect(browsing.edit_note)
        entry.note.left.connect(self.left)
        entry.job.job_chosen.connect(self._on_job_chosen)
        entry.job.job_chosen.connect(lambda job_id: browsing.choose_job(self._call_id, job_id))
        entry.star_wanted.connect(self.star_wanted)
        entry.split_wanted.connect(self.split_wanted)
        entry.job.new_job_wanted.connect(lambda: self.job_wanted.emit(self._call_id))
        self.head.renamed.connect(browsing.rename)
        self.head.star_clicked.connect(self._on_star_clicked)
        self._timeline.call_opened.connect(self._open)
        self._timeline.note_wanted.connect(self.focus_note)
        self._reader.page_taken.connect(self._on_page_taken)
        browsing.timeline_read.connect(self._on_timeline_read)
        self.call_shown.connect(self._versions.show_call)

    def _say(self) -> None:
        self._timeline.setAccessibleName(self.tr("Calls of this person"))
        self._back.setText(self.tr("‹ Back to the list"))
        self._back.setAccessibleName(self.tr("Back to the list"))
        self._empty.say(
            self.tr("Nobody chosen"), self.tr("Choose a call to see who it was and what was said.")
        )

    def _ask(self, person_id: str, known: tuple[CallRow, ...]) -> None:
        self.flush()
        self._person_id = person_id
        self._reader.ask(HistoryQuery(person_id=person_id), known)
        self.person_asked.emit(person_id)
        self._timeline.show_entries(())
        self._browsing.read_timeline(person_id)
        if self._book is not None:
            self._book.read_person(person_id)

    def _open(self, row: CallRow) -> None:
        self._call_id = row.call_id
        self._timeline.open_call(row.call_id)
        self._show_head(row)
        self._stack.setCurrentIndex(1)
        if self._model.row_of(row.call_id) < 0:
            self._model.fetchMore(QModelIndex())

    def _show_head(self, row: CallRow) -> None:
        self.head.show_person(row.person_id, row.name, self._words.number(row))
        self.head.show_star(is_starred=row.is_starred)
        self.call_shown.emit(row)

    def _on_page_taken(self) -> None:
        """The open call may stand further down; a person without one open gets the newest."""
        row = self._model.row_at(self._model.row_of(self._call_id) if self._call_id else 0)
        if row is None:
            self._model.fetchMore(QModelIndex())
        elif not self._call_id:
            self._open(row)
        else:
            self._show_head(row)

    def _on_timeline_read(self, person_id: str, entries: Sequence[TimelineEntry]) -> None:
        if person_id == self._person_id:
            self._timeline.show_entries(entries)

    def _on_note_written(self, call_id: str, text: str) -> None:
        row = self._model.row_at(self._model.row_of(call_id))
        if row is not None and row.note != text:
            self.note_changed.emit(call_id, row.note)

    def _on_job_chosen(self, job_id: str) -> None:
        row = self._model.row_at(self._model.row_of(self._call_id))
        if row is not None and row.job_id != job_id:
            self.job_changed.emit(self._call_id, row.job_id)

    def _on_star_clicked(self) -> None:
        row = self._model.row_at(self._model.row_of(self._call_id))
        if row is not None:
            self.star_wanted.emit(row)
