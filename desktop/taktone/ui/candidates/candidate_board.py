"""The people of one job by how far they have come."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from taktone.core.candidate import Candidate, Stage
from taktone.ui.candidates.board_column import BoardColumn
from taktone.ui.candidates.picked_people import Key, PickedPeople, key_of
from taktone.ui.candidates.step_words import stage_words
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme

STAGES = tuple(Stage)
LEAST_PX = 150
EMPTY_PX = 78
SPACING = 10
EDGE_PX, SCROLLED_PX = 48, 24
"""So near the edge a drag scrolls the board, and so far each time it moves there."""
WIDEST = 16_777_215
"""QWIDGETSIZE_MAX: no limit."""


class CandidateBoard(QScrollArea):
    """A column for each step; in a column whoever came last stands first, and nobody is ranked.

    Signals:
        candidate_chosen: The :class:`Candidate` who became current.
        person_wanted: Show this :class:`Candidate`'s calls.
        star_taken: The mark of a :class:`Candidate` is to go.
        step_wanted: A :class:`Candidate` is to come to a :class:`Stage`.
        menu_wanted: A :class:`Candidate` and where on the screen their menu opens.
    """

    candidate_chosen = Signal(object)
    person_wanted = Signal(object)
    star_taken = Signal(object)
    step_wanted = Signal(object, object)
    menu_wanted = Signal(object, object)

    def __init__(self, words: RowWords, theme: Theme, picked: PickedPeople) -> None:
        """Takes the words, the look and who is picked."""
        super().__init__()
        self._theme = theme
        self._picked = picked
        self._people: tuple[Candidate, ...] = ()
        self._chosen: Key = ("", "")
        self._is_listing = False
        self._headings = {stage: QLabel() for stage in STAGES}
        self._columns = {stage: BoardColumn(stage, words, theme, picked) for stage in STAGES}
        self.setObjectName("board")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._row = QHBoxLayout()
        self.setWidget(self._laid_out())
        for column in self._columns.values():
            self._join(column)
        theme.changed.connect(self._on_theme_changed)
        self._say()

    def set_people(self, people: Sequence[Candidate]) -> None:
        """Shows these candidates of one job; whoever was current stays it, wherever they stand."""
        had_focus = any(column.hasFocus() for column in self._columns.values())
        place = self._place()
        self._people = tuple(sorted(people, key=lambda one: one.stage_at, reverse=True))
        self._is_listing = True
        for stage, column in self._columns.items():
            column.people.set_people([one for one in self._people if one.stage is stage])
        self._is_listing = False
        self._say()
        self._choose_again(place, has_focus=had_focus)

    @property
    def chosen(self) -> Candidate | None:
        """Who is current."""
        return next((one for one in self._people if key_of(one) == self._chosen), None)

    def choose(self, key: Key) -> None:
        """Makes somebody current, or the first one where they are not here."""
        if not any(column.choose_key(key) for column in self._columns.values()):
            self._choose_first()

    def tell_chosen(self) -> None:
        """Tells again who is current; where nobody is, the first one is from now on."""
        chosen = self.chosen
        if chosen is None:
            self._choose_first()
        else:
            self.candidate_chosen.emit(chosen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes to whoever is current."""
        super().focusInEvent(event)
        self.take_focus()

    def take_focus(self) -> None:
        """Gives the keyboard to the column of whoever is current."""
        if self.chosen is None:
            self._choose_first()
        stage = self.chosen.stage if self.chosen is not None else Stage.STARRED
        self._columns[stage].setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whoever is current stays in sight."""
        super().resizeEvent(event)
        self._show_chosen()

    def _laid_out(self) -> QWidget:
        ground = QWidget()
        ground.setObjectName("board_ground")
        row = self._row
        ground.setLayout(row)
        row.setContentsMargins(16, 10, 16, 4)
        row.setSpacing(SPACING)
        for stage, column in self._columns.items():
            heading = self._headings[stage]
            heading.setTextFormat(Qt.TextFormat.PlainText)
            heading.setProperty("kind", "heading")
            heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            both = QVBoxLayout()
            both.setSpacing(6)
            both.addWidget(heading)
            both.addWidget(column, 1)
            row.addLayout(both)
        return ground

    def _join(self, column: BoardColumn) -> None:
        column.person_dropped.connect(self._on_dropped)
        column.step_wanted.connect(self._on_step_wanted)
        column.leave_wanted.connect(lambda by: self._go_on(column.stage, by))
        column.person_chosen.connect(self._on_person_chosen)
        column.person_wanted.connect(self.person_wanted)
        column.star_taken.connect(self.star_taken)
        column.pick_wanted.connect(self._picked.toggle)
        column.menu_wanted.connect(self.menu_wanted)
        column.dragged_over.connect(self._on_dragged_over)

    def _fit_columns(self) -> None:
        """Where nobody stands, a column is only as wide as its heading."""
        factor = self._theme.type_scale.factor
        for place, (stage, column) in enumerate(self._columns.items()):
            is_empty = not column.people.rowCount()
            # Not the label's own hint, which is never below the least width it had before.
            heading = self._headings[stage]
            heading.ensurePolished()
            said = heading.fontMetrics().horizontalAdvance(heading.text()) + 2
            least = max(round((EMPTY_PX if is_empty else LEAST_PX) * factor), said)
            for part in (column, self._headings[stage]):
                part.setMinimumWidth(least)
                part.setMaximumWidth(least if is_empty else WIDEST)
            self._row.setStretch(place, 0 if is_empty else 1)

    def _place(self) -> tuple[Stage, int] | None:
        chosen = self.chosen
        if chosen is None:
            return None
        return chosen.stage, self._columns[chosen.stage].people.row_of(self._chosen)

    def _choose_again(self, place: tuple[Stage, int] | None, *, has_focus: bool) -> None:
        """Whoever was current; else who follows in their column; else anybody."""
        if self.chosen is not None:
            self._columns[self.chosen.stage].choose_key(self._chosen)
        elif place is not None and self._columns[place[0]].people.rowCount():
            column = self._columns[place[0]]
            column.choose(min(place[1], column.people.rowCount() - 1))
        elif place is not None:
            self._choose_first()
        if has_focus:
            self.take_focus()

    def _choose_first(self) -> None:
        for column in self._columns.values():
            if column.people.rowCount():
                column.choose(0)
                return
        self._chosen = ("", "")

    def _go_on(self, stage: Stage, by: int) -> None:
        """The keyboard goes to the next column that way where somebody stands."""
        place = STAGES.index(stage) + by
        row = max(0, self._columns[stage].currentIndex().row())
        while 0 <= place < len(STAGES):
            column = self._columns[STAGES[place]]
            if column.people.rowCount():
                column.choose(min(row, column.people.rowCount() - 1))
                column.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            place += by

    def _on_step_wanted(self, person: Candidate, by: int) -> None:
        place = STAGES.index(person.stage) + by
        if 0 <= place < len(STAGES):
            self.step_wanted.emit(person, STAGES[place])

    def _on_dropped(self, key: Key, stage: Stage) -> None:
        person = next((one for one in self._people if key_of(one) == key), None)
        if person is not None and person.stage is not stage:
            self._chosen = key
            self.step_wanted.emit(person, stage)

    def _on_dragged_over(self, place: QPoint) -> None:
        """Columns that are out of sight come nearer."""
        x, bar = self.viewport().mapFromGlobal(place).x(), self.horizontalScrollBar()
        if x < EDGE_PX:
            bar.setValue(bar.value() - SCROLLED_PX)
        elif x > self.viewport().width() - EDGE_PX:
            bar.setValue(bar.value() + SCROLLED_PX)

    def _on_person_chosen(self, person: Candidate) -> None:
        if self._is_listing:
            return
        for stage, column in self._columns.items():
            if stage is not person.stage and column.person is not None:
                column.choose(-1)
        is_other = key_of(person) != self._chosen
        self._chosen = key_of(person)
        self._show_chosen()
        if is_other:
            self.candidate_chosen.emit(person)

    def _show_chosen(self) -> None:
        if self.chosen is not None:
            self.ensureWidgetVisible(self._columns[self.chosen.stage], SPACING, 0)

    def _say(self) -> None:
        for stage, column in self._columns.items():
            title, count = stage_words(stage), column.people.rowCount()
            number = QLocale().toString(count)
            self._headings[stage].setText(f"{title}  {number}" if count else title)
            words = self.tr("{step}, %n person(s)", "", count)
            column.setAccessibleName(words.format(step=title))
        self._fit_columns()

    def _on_theme_changed(self) -> None:
        self._fit_columns()
        for column in self._columns.values():
            column.scheduleDelayedItemsLayout()
            column.viewport().update()
