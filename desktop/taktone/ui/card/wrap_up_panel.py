"""What is asked when a talk has ended; while it lasts, the line for promises alone."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from taktone.core.job import Job
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_measures import EDGE
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.choice_row import ChoiceRow
from taktone.ui.card.promise_section import PromiseSection
from taktone.ui.card.wrap_up_rows import WrapUpRows
from taktone.ui.theme.theme import Theme

LEAST_HEIGHT = 96
MOST_HEIGHT = 480


class WrapUpPanel(QScrollArea):
    """As high as its rows, within bounds; scrolls where they, or the screen, have no room.

    Signals:
        stops_changed: What Tab goes through is another.

    Attributes:
        promise: What was promised.
        rows: Everything else.
    """

    stops_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        width: int,
        job_of: Callable[[str], Job | None],
        words: Callable[[], tuple[str, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """Takes the width of the card, the jobs by id, and the user's behaviour words."""
        super().__init__(parent)
        self._job_of = job_of
        self._words = words
        self._width = width
        self._stops: list[QWidget] = []
        self._least = theme.type_scale.px(LEAST_HEIGHT)
        self._most = theme.type_scale.px(MOST_HEIGHT)
        self._body = QWidget()
        self._body.setObjectName("wrap_up_body")
        self.promise = PromiseSection(theme, width)
        self.rows = WrapUpRows(theme, width, EDGE)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.promise)
        column.addWidget(self.rows)
        self._body.setFixedWidth(width)
        self.setWidget(self._body)
        self._set_up()

    @property
    def has_keyboard(self) -> bool:
        """True where what is typed into the card lands here."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def show_entry(self, entry: CardEntry, moment: CardMoment) -> None:
        """Is there once a talk has ended, or where the user wants to promise something."""
        is_over = entry.is_over
        is_there = (is_over or entry.promised.is_open) and not entry.is_veiled
        set_shown(self, is_shown=is_there)
        if self.isHidden():
            return
        set_shown(self.rows, is_shown=is_over)
        self.promise.show_promises(entry.promised, moment.now)
        if is_over:
            job = self._job_of(entry.shown.job_id)
            value = entry.wrap_up.value.beside_star(is_starred=entry.shown.is_starred)
            self.rows.show_wrap_up(value, job.criteria if job else (), self._words())
        self._fit()
        self._follow_stops()

    def tab_stops(self) -> list[QWidget]:
        """What Tab goes through, in its order."""
        return [*self.promise.tab_stops(), *self.rows.tab_stops()]

    def sizeHint(self) -> QSize:
        """As high as everything in it, as long as the card does not tower above the desktop."""
        return QSize(self._width, min(self._most, self._body.height()))

    def minimumSizeHint(self) -> QSize:
        """A row and a half, so that one sees that there is more."""
        return QSize(0, min(self._least, self._body.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the rows when they grow or fold."""
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Tab goes on through the card, and what gets the keyboard is in sight."""
        has_moved = super().focusNextPrevChild(is_next)
        focus = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, EDGE)
        return has_moved

    def _follow_stops(self) -> None:
        stops = self.tab_stops()
        if stops != self._stops:
            self._stops = stops
            self.stops_changed.emit()

    def _fit(self) -> None:
        layout = self._body.layout()
        if layout is None:
            return
        layout.activate()
        height = layout.sizeHint().height()
        if height != self._body.height():
            self._body.setFixedHeight(height)
            self.updateGeometry()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        # The card paints its own ground.
        self.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        self.setStyleSheet("QScrollArea, #wrap_up_body { background: transparent; }")
        # The scroll bar lies over the empty right edge: there is nothing to scroll sideways to.
        sideways = self.horizontalScrollBar()
        sideways.rangeChanged.connect(lambda _, most: sideways.setMaximum(0) if most else None)
        self._body.installEventFilter(self)
        for row in self._body.findChildren(ChoiceRow):
            row.stop_moved.connect(self._follow_stops)
        self.hide()
