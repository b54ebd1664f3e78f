"""A week of times to choose from: a column a day, a button every half hour."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from taktone.core.interview_times import MOST_PROPOSED, Day, suggested
from taktone.ui.letters.time_words import clock_words, day_words, long_day_words

SUGGEST_KEYS = "Ctrl+3"


class WeekGrid(QWidget):
    """At most three times are chosen, one where ``most`` says so; what is taken cannot be.

    Signals:
        week_wanted: A day of the week to show.
        times_chosen: The chosen times changed.
    """

    week_wanted = Signal(object)
    times_chosen = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Shows nothing yet."""
        super().__init__(parent)
        self.most = MOST_PROPOSED
        self._today = today
        self._day = today + timedelta(days=1)
        self._days: tuple[Day, ...] = ()
        self._chosen: set[datetime] = set()
        self.buttons: dict[datetime, QPushButton] = {}
        self._title = QLabel()
        self._title.setProperty("kind", "muted")
        self.back, self.on, self.suggest = QPushButton("‹"), QPushButton("›"), QPushButton()
        self._grid = QGridLayout()
        self._build()

    @property
    def times(self) -> tuple[datetime, ...]:
        """What is chosen, aware, oldest first."""
        return tuple(sorted(self._chosen, key=lambda at: at.astimezone(UTC)))

    @property
    def day(self) -> date:
        """The first day that is shown."""
        return self._day

    def choose(self, times: Sequence[datetime]) -> None:
        """Chooses these and nothing else."""
        self._chosen = set(times)
        self._mark()

    def show_week(self, days: Sequence[Day]) -> None:
        """Shows the times of a week."""
        self._days = tuple(days)
        if days:
            self._day = days[0].day
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.buttons = {}
        for column, day in enumerate(days):
            self._show_day(column, day)
        last = days[-1].day if days else self._day
        first = day_words(self._day, "d. MMM")
        self._title.setText(f"{first} – {day_words(last, 'd. MMM yyyy')}")
        self.back.setEnabled(self._day > self._today)
        self.suggest.setEnabled(bool(suggested(self._days)))
        self._mark()

    def _build(self) -> None:
        self.suggest.setText(self.tr("Suggest three"))
        names = (self.tr("Week before"), self.tr("Week after"), self.suggest.text())
        for button, name in zip((self.back, self.on, self.suggest), names, strict=True):
            button.setProperty("kind", "chip")
            button.setAccessibleName(name)
            button.setAutoDefault(False)
        # A button's own shortcut clicks it a tenth of a second later.
        QShortcut(QKeySequence(SUGGEST_KEYS), self, self._on_suggest)
        self.suggest.setToolTip(SUGGEST_KEYS)
        self.back.clicked.connect(lambda: self._turn(-7))
        self.on.clicked.connect(lambda: self._turn(7))
        self.suggest.clicked.connect(self._on_suggest)
        row = QHBoxLayout()
        for widget in (self.back, self.on, self._title):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.suggest)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addLayout(self._grid)
        column.addStretch(1)

    def _show_day(self, column: int, day: Day) -> None:
        heading = QLabel(day_words(day.day, "ddd d."))
        heading.setProperty("kind", "heading")
        self._grid.addWidget(heading, 0, column, Qt.AlignmentFlag.AlignHCenter)
        if day.is_off:
            off = QLabel(self.tr("Day off"))
            off.setProperty("kind", "small")
            self._grid.addWidget(off, 1, column, Qt.AlignmentFlag.AlignHCenter)
        for row, slot in enumerate(day.slots, start=1):
            words = clock_words(slot.at)
            button = QPushButton(words)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setEnabled(slot.is_free)
            spoken = self.tr("{day}, {time}") if slot.is_free else self.tr("{day}, {time}, taken")
            button.setAccessibleName(spoken.format(day=long_day_words(day.day), time=words))
            if not slot.is_free:
                button.setToolTip(self.tr("Taken"))
            button.clicked.connect(lambda _, at=slot.at: self._on_pressed(at))
            self.buttons[slot.at] = button
            self._grid.addWidget(button, row, column)

    def _turn(self, days: int) -> None:
        self.week_wanted.emit(self._day + timedelta(days=days))

    def _on_suggest(self) -> None:
        self.choose(suggested(self._days)[: self.most])
        self.times_chosen.emit()

    def _on_pressed(self, at: datetime) -> None:
        if at in self._chosen:
            self._chosen.discard(at)
        elif self.most == 1:
            self._chosen = {at}
        elif len(self._chosen) < self.most:
            self._chosen.add(at)
        self._mark()
        self.times_chosen.emit()

    def _mark(self) -> None:
        for at, button in self.buttons.items():
            button.setChecked(at in self._chosen)
