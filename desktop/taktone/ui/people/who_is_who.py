"""The user's ways with the person beside the list: joined, taken apart, forgotten."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from taktone.core.person import Join, Lookalike, Person
from taktone.ui.history.person_pane import PersonPane
from taktone.ui.letters.letter_desk import LetterDesk
from taktone.ui.letters.reply_drop import ReplyDrop
from taktone.ui.people.join_dialog import JoinDialog
from taktone.ui.people.person_menu import PersonMenu
from taktone.ui.people.who_port import PeoplePorts
from taktone.ui.undo_bar import UndoBar


class WhoIsWho(QObject):
    """Asks who the shown person is, tells what ties them to others, and does what is wanted."""

    def __init__(
        self,
        ports: PeoplePorts,
        pane: PersonPane,
        undo: UndoBar,
        window: QMainWindow,
    ) -> None:
        """Takes who answers and acts, where people are shown, and where the way back is offered."""
        super().__init__(window)
        self._people = ports.people
        self._forgetting = ports.forgetting
        self._pane = pane
        self._words = pane.ties.words
        self._undo = undo
        self._window = window
        self._person: Person | None = None
        self._asked_id = ""
        self._alike: tuple[Lookalike, ...] = ()
        self._erasure_id = ""
        self._split_id = ""
        self._dialog: JoinDialog | None = None
        self.menu = PersonMenu(window)
        pane.head.set_menu(self.menu)
        window.addActions(self.menu.shortcuts())
        self.letters = LetterDesk(ports.letters, pane, undo, window)
        for wanted in (self.menu.letter_wanted, pane.head.letter_clicked):
            wanted.connect(self.letters.open)
        ReplyDrop(ports.letters, window)
        self._join_signals()

    def open_join(self, like: Lookalike | None = None) -> None:
        """Shows the window that makes two people one."""
        if self._person is None:
            return
        if self._dialog is not None:
            self._dialog.close()
        dialog = JoinDialog(self._person, self._alike, self._words, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.people_wanted.connect(lambda text: self._people.find_people(text, dialog.kept_id))
        dialog.joined.connect(self._on_joined)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        self._people.find_people("", dialog.kept_id)
        if like is not None:
            dialog.choose(like)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def forget(self, is_quiet: bool) -> None:  # noqa: FBT001 - slot of a Signal(bool)
        """The person was no job seeker: they go with every call."""
        if self._person is None:
            return
        self._pane.flush()
        numbers = self._person.numbers
        number = numbers[0] if numbers else ""
        self._erasure_id = self._forgetting.forget_person(
            self._person.person_id, number, is_quiet=is_quiet
        )
        sentence = self.tr("Nothing about this caller is kept.")
        if is_quiet and number:
            sentence = self.tr("Nothing about this caller is kept, and no card comes up.")
        self._undo.offer(sentence, self._undo_forgetting)
        self._pane.show_nobody()

    def split(self) -> None:
        """The open call was two calls."""
        call = self._pane.open_call
        if call is not None and call.is_merged:
            self._pane.flush()
            self._split_id = call.call_id
            self._people.splitting.split(call.call_id)

    def _join_signals(self) -> None:
        self._pane.split_wanted.connect(self.split)
        self._pane.call_shown.connect(lambda row: self.menu.offer_split(is_merged=row.is_merged))
        self._people.splitting.parted.connect(self._on_parted)
        self.menu.split_wanted.connect(self.split)
        self._pane.person_asked.connect(self._ask)
        self._pane.ties.join_wanted.connect(self.open_join)
        self._pane.ties.apart_wanted.connect(self._on_apart_wanted)
        self._people.person_read.connect(self._on_person_read)
        self._people.people_found.connect(self._on_people_found)
        self._forgetting.over.connect(self._on_over)
        self.menu.join_wanted.connect(self.open_join)
        self.menu.forget_wanted.connect(self.forget)

    def _ask(self, person_id: str) -> None:
        self._asked_id = person_id
        self._people.read_person(person_id)

    def _on_person_read(
        self, person_id: str, person: Person | None, alike: tuple[Lookalike, ...]
    ) -> None:
        if person_id != self._asked_id:
            return  # somebody else is shown since
        self._person, self._alike = person, alike
        if person is None:
            self._pane.ties.show_ties((), ())
            self._pane.show_nobody()
            return
        self.menu.offer_quiet(has_number=bool(person.numbers))
        self._pane.ties.show_ties(alike, person.joins)

    def _on_people_found(self, text: str, found: tuple[Person, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_found(text, found)

    def _on_joined(self, kept_id: str, joined_id: str) -> None:
        self._people.join(kept_id, joined_id)
        sentence = self.tr("They are one person now.")
        self._undo.offer(sentence, lambda: self._people.undo_latest_join(kept_id))

    def _on_apart_wanted(self, join: Join) -> None:
        self._people.take_apart(join.id)

    def _on_parted(self, call_id: str, other_id: str) -> None:
        if call_id == self._split_id:
            self._split_id = ""
            sentence = self.tr("These are two calls now.")
            self._undo.offer(sentence, lambda: self._people.splitting.mend(call_id, other_id))

    def _undo_forgetting(self) -> None:
        self._forgetting.undo(self._erasure_id)

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _on_over(self, erasure_id: str) -> None:
        if erasure_id == self._erasure_id:
            self._erasure_id = ""
            self._undo.take_back(self._undo_forgetting)
