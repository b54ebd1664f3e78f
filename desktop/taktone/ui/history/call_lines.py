"""The painted lines of a call: put into words and measured once, then only drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from taktone.core.call_row import CallRow
from taktone.core.search_query import fold
from taktone.ui.history.call_table_model import Column
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.search_marks import Mark, marks, number_marks, sought_words
from taktone.ui.history.text_lines import elided, excerpt, wrapped
from taktone.ui.theme.theme import Theme

NAME_PX = 13.5
TEXT_PX = 13.0
REMEMBERED = 2048


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell; ``colour`` names one of the tokens."""

    text: str
    font: QFont
    colour: str
    hits: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class _Fonts:
    name: QFont
    text: QFont
    figures: QFont
    strong: QFont


class CallLines:
    """Remembers the lines of the rows painted last, until look, words, search or day change."""

    def __init__(self, words: RowWords, theme: Theme, now: Callable[[], datetime]) -> None:
        """Takes the words, the look, and the wall clock (aware, in the user's time zone)."""
        self._words = words
        self._theme = theme
        self._now = now
        self._fold = lru_cache(maxsize=REMEMBERED)(fold)
        self._sought: tuple[str, ...] = ()
        self._day = date.min
        self._fonts: _Fonts | None = None
        self._known: dict[tuple[int, Column, int], tuple[CallRow, tuple[Line, ...]]] = {}

    def search_for(self, typed: str) -> None:
        """Marks the words that ``typed`` finds from now on."""
        self._sought = sought_words(typed, fold)
        self.forget()

    def forget(self) -> None:
        """Words or look are others than before."""
        self._known.clear()
        self._fonts = None

    def forget_yesterday(self) -> None:
        """Past midnight, today is yesterday."""
        day = self._now().date()
        if day != self._day:
            self._day = day
            self.forget()

    def line_height(self) -> float:
        """From one line to the next, in pixels."""
        return QFontMetricsF(self._look().name).height() + 1

    def when_width(self) -> float:
        """So wide that no moment of this year is cut, in pixels."""
        metrics = QFontMetricsF(self._look().figures)
        return max(map(metrics.horizontalAdvance, self._words.long_moments()))

    def lines(self, row: CallRow, column: Column, width: int) -> tuple[Line, ...]:
        """At most two lines that fit into ``width`` pixels."""
        key = (row.seq, column, width)
        known = self._known.get(key)
        if known is not None and known[0] is row:
            return known[1]
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        made = self._made(row, column, width)
        self._known[key] = (row, made)
        return made

    def _made(self, row: CallRow, column: Column, width: int) -> tuple[Line, ...]:
        match column:
            case Column.CALLER:
                return self._caller(row, width)
            case Column.WHEN:
                return self._when(row, width)
            case Column.JOB:
                font = self._look().text
                title = elided(self._words.job(row.job_id), font, width)
                return (Line(title, font, "ink", marks(title, self._sought, self._fold)),)
            case Column.NOTE:
                return self._note(row, width)
            case Column.STAR:
                return ()

    def _caller(self, row: CallRow, width: int) -> tuple[Line, ...]:
        fonts = self._look()
        name = elided(self._words.caller(row), fonts.name, width)
        number = elided(self._words.number(row), fonts.figures, width)
        hits = marks(name, self._sought, self._fold) or number_marks(name, self._sought)
        return (
            Line(name, fonts.name, "ink", hits),
            Line(number, fonts.figures, "muted", number_marks(number, self._sought)),
        )

    def _when(self, row: CallRow, width: int) -> tuple[Line, ...]:
        fonts = self._look()
        when = Line(elided(self._words.when(row), fonts.figures, width), fonts.figures, "ink")
        is_missed = self._words.is_missed(row)
        font = fonts.strong if is_missed else fonts.figures
        outcome = elided(self._words.outcome(row), font, width)
        return when, Line(outcome, font, "ring" if is_missed else "muted")

    def _note(self, row: CallRow, width: int) -> tuple[Line, ...]:
        font = self._look().text
        found = wrapped(excerpt(row.note, self._sought, self._fold), font, width, 2)
        return tuple(Line(x, font, "muted", marks(x, self._sought, self._fold)) for x in found)

    def _look(self) -> _Fonts:
        if self._fonts is None:
            self._fonts = _Fonts(
                self._theme.font(NAME_PX, QFont.Weight.DemiBold),
                self._theme.font(TEXT_PX),
                self._theme.font(TEXT_PX, is_tabular=True),
                self._theme.font(TEXT_PX, QFont.Weight.DemiBold),
            )
        return self._fonts
