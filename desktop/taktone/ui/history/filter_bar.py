"""The filters of the search as buttons above the list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.core.candidate import Stage
from taktone.core.query_text import QueryGroup, filter_word, filters_in, group_of
from taktone.core.query_token import tokens_of
from taktone.core.query_words import QueryFlag, QueryKey, stages_named, word_of
from taktone.core.time_span import TimeSpan
from taktone.ui.candidates.step_words import stage_words
from taktone.ui.card.chip_flow import ChipFlow
from taktone.ui.history.filter_chip import FilterChip
from taktone.ui.history.search_words import is_danish, span_words, time_words

_SWITCHES = {
    QueryGroup.MISSED: QueryFlag.MISSED,
    QueryGroup.STAR: QueryFlag.STAR,
    QueryGroup.PROMISE: QueryFlag.PROMISE,
    QueryGroup.NOTE: QueryFlag.NOTE,
}
_ORDER = (
    QueryGroup.LINE,
    QueryGroup.TIME,
    QueryGroup.JOB,
    QueryGroup.DIRECTION,
    *_SWITCHES,
    QueryGroup.STEP,
)


def _filters(text: str) -> tuple[object, ...]:
    """What of ``text`` the buttons say: most keys typed change nothing of it."""
    return tuple(
        (token.key, token.flag, token.text, token.is_without)
        for token in tokens_of(text)
        if group_of(token) is not None
    )


class FilterBar(QWidget):
    """Says what the typed search asks for; a click writes a word into it or takes one out.

    Signals:
        filter_wanted: The :class:`QueryGroup`, and its word, empty for none.
    """

    filter_wanted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts without jobs, lines and filters."""
        super().__init__(parent)
        self._text = ""
        self._jobs: tuple[str, ...] = ()
        self._lines: tuple[str, ...] = ()
        self._is_one_job = False
        self._chips = {group: FilterChip() for group in _ORDER}
        self._flow = ChipFlow(self.width())
        self._flow.set_chips(tuple(self._chips.values()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._flow)
        for group, chip in self._chips.items():
            chip.word_wanted.connect(lambda word, of=group: self.filter_wanted.emit(of, word))
        self._say()

    def chip(self, group: QueryGroup) -> FilterChip:
        """The button of a group."""
        return self._chips[group]

    def show_text(self, text: str) -> None:
        """Shows what that search asks for."""
        is_other = _filters(text) != _filters(self._text)
        self._text = text
        if is_other:
            self._say()

    def set_jobs(self, titles: Sequence[str]) -> None:
        """Offers these jobs."""
        self._jobs = tuple(titles)
        self._say()

    def set_lines(self, lines: Sequence[str]) -> None:
        """Offers these own lines; where there is only one, nobody chooses among them."""
        self._lines = tuple(lines)
        self._say()

    def show_one_job(self, *, is_one: bool) -> None:
        """The list is of one job alone: none is chosen here."""
        self._is_one_job = is_one
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.StyleChange}:
            self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many rows as the width needs."""
        super().resizeEvent(event)
        self._flow.set_width(event.size().width())

    def _say(self) -> None:
        self._say_lines()
        self._say_time()
        self._say_jobs()
        self._say_direction()
        self._say_steps()
        for group, title in (
            (QueryGroup.MISSED, self.tr("Missed")),
            (QueryGroup.STAR, self.tr("Star")),
            (QueryGroup.PROMISE, self.tr("Open promise")),
            (QueryGroup.NOTE, self.tr("Has a note")),
        ):
            word = word_of(_SWITCHES[group], is_danish=is_danish())
            self._chips[group].offer_one(title, word)
            found = filters_in(self._text, group)
            self._chips[group].show_on(is_on=any(not token.is_without for token in found))
        self._flow.arrange()

    def _say_lines(self) -> None:
        said = ", ".join(x.text for x in filters_in(self._text, QueryGroup.LINE) if x.text)
        choices = [(self.tr("All lines"), "")]
        choices += [(line, self._key(QueryKey.LINE, line)) for line in self._lines]
        chip = self._chips[QueryGroup.LINE]
        chip.offer(said or choices[0][0], choices)
        chip.show_on(is_on=bool(said))
        chip.setVisible(bool(said) or len(self._lines) > 1)

    def _say_time(self) -> None:
        said = time_words(filters_in(self._text, QueryGroup.TIME))
        choices = [(self.tr("Any time"), "")]
        for span in TimeSpan:
            value = word_of(span, is_danish=is_danish())
            choices.append((span_words(span), self._key(QueryKey.TIME, value)))
        chip = self._chips[QueryGroup.TIME]
        chip.offer(said or choices[0][0], choices)
        chip.show_on(is_on=bool(said))

    def _say_jobs(self) -> None:
        said = ", ".join(x.text for x in filters_in(self._text, QueryGroup.JOB) if x.text)
        choices = [(self.tr("All jobs"), "")]
        choices += [(title, self._key(QueryKey.JOB, title)) for title in self._jobs]
        chip = self._chips[QueryGroup.JOB]
        chip.offer(said or choices[0][0], choices)
        chip.show_on(is_on=bool(said))
        chip.setVisible(bool(said) or not self._is_one_job)

    def _say_direction(self) -> None:
        words = {flag: word_of(flag, is_danish=is_danish()) for flag in QueryFlag}
        titles = {QueryFlag.IN: self.tr("Incoming"), QueryFlag.OUT: self.tr("Outgoing")}
        choices = [(self.tr("In and out"), "")]
        choices += [(title, words[flag]) for flag, title in titles.items()]
        found = [token.flag for token in filters_in(self._text, QueryGroup.DIRECTION)]
        said = ", ".join(titles[flag] for flag in found if flag is not None)
        chip = self._chips[QueryGroup.DIRECTION]
        chip.offer(said or choices[0][0], choices)
        chip.show_on(is_on=bool(said))

    def _say_steps(self) -> None:
        found = [stages_named(token.text) for token in filters_in(self._text, QueryGroup.STEP)]
        said = ", ".join(stage_words(stage) for stages in found for stage in stages)
        choices = [(self.tr("Any step"), "")]
        for stage in Stage:
            value = word_of(stage, is_danish=is_danish())
            choices.append((stage_words(stage), self._key(QueryKey.STEP, value)))
        chip = self._chips[QueryGroup.STEP]
        chip.offer(said or choices[0][0], choices)
        chip.show_on(is_on=bool(said))

    def _key(self, key: QueryKey, value: str) -> str:
        return filter_word(word_of(key, is_danish=is_danish()), value)
