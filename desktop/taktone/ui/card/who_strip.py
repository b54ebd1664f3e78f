"""Several people behind one number: who else it may be."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from taktone.core.caller import Caller
from taktone.core.open_call import OpenCall
from taktone.ui.call_words import caller_title
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_measures import EDGE
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.chip_flow import ChipFlow
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.card.plain_line import plain_line
from taktone.ui.card.time_chip import TimeChip
from taktone.ui.theme.theme import Theme

SHOWN_PEOPLE = 3
WHO_KEYS = tuple(f"Alt+{place}" for place in range(1, SHOWN_PEOPLE + 1))
NEW_KEYS = "Alt+0"
_LOOK = TextLook(px=12.5, role="muted", line_px=17)
_LONGEST_NAME = 26


class WhoStrip(QWidget):
    """A line and a chip for each other person behind the number, and one for somebody new.

    Nothing is built before the first call that needs it.

    Signals:
        person_chosen: Id of the person; empty for somebody new.
    """

    person_chosen = Signal(str)

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        """Takes the width of the card; starts hidden."""
        super().__init__(parent)
        self._theme = theme
        self._width = width
        self._people: tuple[Caller, ...] = ()
        self._is_new = False
        self.lead: ClampedLabel | None = None
        self.flow: ChipFlow | None = None
        self.chips: tuple[TimeChip, ...] = ()
        self.menu: QMenu | None = None
        self.hide()

    def show_entry(self, entry: CardEntry, _moment: CardMoment) -> None:
        """Is there where the number is known for more people than the one shown."""
        people = () if entry.is_veiled else others_behind(entry.shown)
        if people:
            self._show_people(people, is_new=len(people) == len(entry.shown.people))
        set_shown(self, is_shown=bool(people))

    def choose(self, place: int) -> None:
        """By key: the person on that chip, from 0; nothing where there is none."""
        if not self.isHidden() and place < len(self._people):
            self.person_chosen.emit(self._people[place].person_id)

    def _show_people(self, people: tuple[Caller, ...], *, is_new: bool) -> None:
        if self.flow is None:
            self._build()
        if (people, is_new) == (self._people, self._is_new):
            return
        self._people, self._is_new = people, is_new
        for place, chip in enumerate(self.chips[:SHOWN_PEOPLE]):
            chip.setHidden(place >= len(people))
            if place < len(people):
                chip.setText(_name(people[place]))
                chip.setAccessibleName(self.tr("It is {name}").format(name=chip.text()))
        more, new = self.chips[SHOWN_PEOPLE:]
        more.setHidden(len(people) <= SHOWN_PEOPLE)
        new.setHidden(is_new)
        if self.flow is not None:
            self.flow.arrange()

    def _build(self) -> None:
        room = self._width - 2 * EDGE
        self.lead = ClampedLabel(self._theme, _LOOK)
        self.lead.say(self.tr("Or is it"))
        self.flow = ChipFlow(room)
        keys = (*WHO_KEYS, "", NEW_KEYS)
        self.chips = tuple(self._chip(key) for key in keys)
        for place, chip in enumerate(self.chips[:SHOWN_PEOPLE]):
            chip.clicked.connect(lambda _, place=place: self.choose(place))
        more, new = self.chips[SHOWN_PEOPLE:]
        more.setText(self.tr("More…"))
        more.setAccessibleName(self.tr("More people with this number"))
        more.clicked.connect(self._on_more)
        new.setText(self.tr("somebody else"))
        new.setAccessibleName(self.tr("It is somebody else"))
        new.clicked.connect(lambda: self.person_chosen.emit(""))
        self.flow.set_chips(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 0, EDGE, 12)
        column.setSpacing(5)
        column.addWidget(self.lead)
        column.addWidget(self.flow)

    def _chip(self, keys: str) -> TimeChip:
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        chip = TimeChip(self._theme, native)
        chip.show_key(is_shown=bool(keys))
        return chip

    def _on_more(self) -> None:
        if self.menu is None:
            self.menu = QMenu(self)
        self.menu.clear()
        for caller in self._people[SHOWN_PEOPLE:]:
            action = self.menu.addAction(_name(caller).replace("&", "&&"))
            person_id = caller.person_id
            action.triggered.connect(lambda _, chosen=person_id: self.person_chosen.emit(chosen))
        more = self.chips[SHOWN_PEOPLE]
        self.menu.popup(more.mapToGlobal(more.rect().bottomLeft()))


def others_behind(shown: OpenCall) -> tuple[Caller, ...]:
    """Who else is known to call from the number, the latest first."""
    return tuple(x for x in shown.people if x.person_id != shown.caller.person_id)


def _name(caller: Caller) -> str:
    return plain_line(caller_title(caller.name, "-"), _LONGEST_NAME)
