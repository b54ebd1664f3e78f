"""What the user promised in the call: chosen with a click, worded and timed below."""

from datetime import datetime, timedelta

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from taktone.core.promise import Promise, PromiseKind
from taktone.ui.call_words import when_words
from taktone.ui.card.call_promises import CallPromises
from taktone.ui.card.card_measures import EDGE
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.choice_row import Choice, ChoiceRow
from taktone.ui.card.fold_section import FoldSection
from taktone.ui.card.moment_field import MomentField
from taktone.ui.card.promise_words import chip_words
from taktone.ui.theme.theme import Theme

NOTHING, SOON, LATER = "nothing", "soon", "later"
_LONGEST_TEXT = 500


class PromiseSection(FoldSection):
    """Chips for what is promised and what could be; a line and times for the latest of them.

    Signals:
        kind_wanted: The ``PromiseKind`` the user promises.
        take_back_wanted: Id of a promise the user takes back.
        worded: The words of the promise, after each key.
        timed: When it is to be kept (aware), None for as soon as possible.
        nothing_chosen: Whether nothing was promised.
        text_typed: A letter that is for the note.
    """

    kind_wanted = Signal(object)
    take_back_wanted = Signal(str)
    worded = Signal(str)
    timed = Signal(object)
    nothing_chosen = Signal(bool)
    text_typed = Signal(str)

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        """Takes the width of the card."""
        super().__init__(theme, EDGE, parent)
        self._ids: dict[str, str] = {}
        self._times: dict[str, datetime] = {}
        self._edited_id = ""
        self._wants_other_time = False
        self.chips = ChoiceRow(theme, width - 2 * EDGE)
        self.words = QLineEdit()
        self.words.setMaxLength(_LONGEST_TEXT)
        self.when = ChoiceRow(theme, width - 2 * EDGE)
        self.moment = MomentField()
        for part in (self.chips, self.words, self.when, self.moment):
            self.column.addWidget(part)
        for part in (self.words, self.when, self.moment):
            part.hide()
        self.chips.chosen.connect(self._on_chosen)
        self.words.textEdited.connect(self.worded)
        self.when.chosen.connect(self._on_timed)
        self.moment.moment_chosen.connect(self.timed)
        for row in (self.chips, self.when):
            row.text_typed.connect(self.text_typed)
        self._say_words()

    def show_promises(self, made: CallPromises, now: datetime) -> None:
        """Shows what is promised in a call; ``now`` is aware, in the user's time zone."""
        edited = made.edited
        if made.edited_id != self._edited_id:
            self._edited_id, self._wants_other_time = made.edited_id, False
        self.chips.show_choices(self._choices(made, now))
        self.heading.answer(", ".join(x.words for x in self.chips.choices if x.is_on))
        set_shown(self.words, is_shown=edited is not None or made.is_wording)
        text = edited.text if edited is not None else ""
        if text != self.words.text() and not (made.is_wording and edited is None):
            with QSignalBlocker(self.words):
                self.words.setText(text)
        set_shown(self.when, is_shown=edited is not None)
        if edited is not None:
            self._show_times(edited, made.times or (), now)
        set_shown(self.moment, is_shown=edited is not None and self._wants_other_time)

    def take_keyboard(self) -> None:
        """The next keys choose what is promised."""
        self.heading.setChecked(True)
        self.chips.take_keyboard()

    def take_keyboard_for_words(self) -> None:
        """The next keys are the words of the promise."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def tab_stops(self) -> list[QWidget]:
        """What Tab goes through, in its order."""
        stops: list[QWidget] = [self.heading, *self.chips.tab_stops(), self.words]
        return [*stops, *self.when.tab_stops(), self.moment]

    def _choices(self, made: CallPromises, now: datetime) -> list[Choice]:
        locale = QLocale()
        kinds = {
            PromiseKind.CALL_BACK: self.tr("Call back"),
            PromiseKind.SEND_MAIL: self.tr("Send mail"),
        }
        choices = []
        for kind, words in kinds.items():
            promise = made.of_kind(kind)
            shown = words if promise is None else chip_words(promise, now, locale)
            choices.append(Choice(kind, shown, is_on=promise is not None))
        self._ids = {str(kind): x.id for kind in kinds if (x := made.of_kind(kind)) is not None}
        first = set(self._ids.values())
        rest = (x for x in made.promises if x.id not in first and chip_words(x, now, locale))
        choices += [Choice(x.id, chip_words(x, now, locale), is_on=True) for x in rest]
        other = self.tr("Something else")
        choices.append(Choice(PromiseKind.OTHER, other, is_on=made.is_wording))
        if not made.promises:
            choices.append(Choice(NOTHING, self.tr("Nothing"), is_on=made.is_nothing))
        return choices

    def _show_times(self, edited: Promise, times: tuple[datetime, ...], now: datetime) -> None:
        locale = QLocale()
        offered = {str(place): at for place, at in enumerate(times) if at > now}
        due_at = edited.due_at
        if due_at is not None and due_at not in offered.values():
            offered["own"] = due_at
        self._times = offered
        choices = [
            Choice(key, when_words(at, now, locale), is_on=at == due_at)
            for key, at in sorted(offered.items(), key=lambda item: item[1])
        ]
        choices.append(Choice(SOON, self.tr("As soon as I can"), is_on=due_at is None))
        later = self.tr("Another time")
        choices.append(Choice(LATER, later, is_on=self._wants_other_time))
        self.when.show_choices(choices)
        start = due_at or next(iter(offered.values()), now + timedelta(days=1))
        self.moment.show_moment(start, now)

    def _on_chosen(self, key: str, is_on: bool) -> None:  # noqa: FBT001 - slot of chosen
        if key == NOTHING:
            self.nothing_chosen.emit(is_on)
        elif key in set(PromiseKind) and key not in self._ids:
            self.kind_wanted.emit(PromiseKind(key))
        else:
            self.take_back_wanted.emit(self._ids.get(key, key))

    def _on_timed(self, key: str, is_on: bool) -> None:  # noqa: FBT001 - slot of chosen
        if key == LATER:
            self._wants_other_time = is_on
            set_shown(self.moment, is_shown=is_on)
            if is_on:
                self.moment.setFocus(Qt.FocusReason.OtherFocusReason)
                self.timed.emit(self.moment.moment)
        else:
            self._wants_other_time = False
            self.timed.emit(self._times.get(key))

    def _say_words(self) -> None:
        self.heading.say(self.tr("What did you promise?"))
        self.words.setPlaceholderText(self.tr("In your own words"))
        self.words.setAccessibleName(self.tr("The promise in your own words"))
