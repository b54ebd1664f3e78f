"""One column of the board: the people at one step."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QListView, QWidget

from taktone.core.candidate import Candidate, Stage
from taktone.trace import trace
from taktone.ui.candidates.candidate_card_delegate import GAP, RADIUS, CandidateCardDelegate
from taktone.ui.candidates.column_model import ColumnModel, dragged_key
from taktone.ui.candidates.picked_people import Key, PickedPeople, key_of
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme

SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_H: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_L: 1}
LETTERS = {"j": 1, "k": -1}


class BoardColumn(QListView):
    """Takes people who are dropped on it, and says what the keys want.

    Signals:
        person_dropped: Ids of person and job, and the :class:`Stage` of this column.
        step_wanted: A :class:`Candidate` is to go so many columns to the right (left: negative).
        leave_wanted: The keyboard is to go so many columns to the right.
        person_chosen: The :class:`Candidate` who became current.
        person_wanted: Show this :class:`Candidate`'s calls.
        star_taken: The mark of a :class:`Candidate` is to go.
        pick_wanted: A :class:`Candidate` is to be picked, or let go.
        menu_wanted: A :class:`Candidate` and where on the screen their menu opens.
        dragged_over: Where on the screen somebody is being dragged (QPoint).
    """

    person_dropped = Signal(object, object)
    step_wanted = Signal(object, int)
    leave_wanted = Signal(int)
    person_chosen = Signal(object)
    person_wanted = Signal(object)
    star_taken = Signal(object)
    pick_wanted = Signal(object)
    menu_wanted = Signal(object, object)
    dragged_over = Signal(object)

    def __init__(
        self,
        stage: Stage,
        words: RowWords,
        theme: Theme,
        picked: PickedPeople,
        parent: QWidget | None = None,
    ) -> None:
        """Takes the step, the words, the look and who is picked."""
        super().__init__(parent)
        self.stage = stage
        self.people = ColumnModel(self)
        self._theme = theme
        self._is_target = False
        self.setModel(self.people)
        self.setItemDelegate(CandidateCardDelegate(words, theme, picked, self))
        self.setObjectName("board_column")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        picked.changed.connect(self.viewport().update)

    @property
    def person(self) -> Candidate | None:
        """Who is current."""
        index = self.currentIndex()
        return self.people.person_at(index.row()) if index.isValid() else None

    def choose(self, row: int) -> None:
        """Makes somebody current; nobody for -1."""
        index = self.people.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
            return
        self.selectionModel().setCurrentIndex(
            QModelIndex(), QItemSelectionModel.SelectionFlag.Clear
        )

    def choose_key(self, key: Key) -> bool:
        """Makes that candidate current; False where they are not here."""
        row = self.people.row_of(key)
        if row >= 0:
            self.choose(row)
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All that can be done with a person, without the mouse."""
        if not self._take_sideways(event) and not self._take_person_key(event):
            if event.text().strip():
                event.ignore()
            else:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Ctrl, a click picks."""
        person = self._person_at(event.position().toPoint())
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if person and is_ctrl and event.button() == Qt.MouseButton.LeftButton:
            self.choose_key(key_of(person))
            self.pick_wanted.emit(person)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Shows the calls."""
        person = self._person_at(event.position().toPoint())
        if person is not None:
            self.person_wanted.emit(person)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the right button at the pointer, by key at the person."""
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        person = self.person if is_key else self._person_at(event.pos())
        if person is not None:
            place = self.visualRect(self.currentIndex()).center() if is_key else event.pos()
            self.menu_wanted.emit(person, self.viewport().mapToGlobal(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gets the keyboard has somebody current, if there is anybody."""
        super().focusInEvent(event)
        if self.person is None and self.people.rowCount():
            self.choose(0)
        elif self.person is not None:
            self.person_chosen.emit(self.person)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only people of this board are let in."""
        self._take_drag(event)
        trace("board.dragged", over=self.stage.value)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The whole column is one place."""
        self._take_drag(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went on."""
        event.accept()
        self._show_target(is_target=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Somebody comes to this step."""
        key = dragged_key(event.mimeData())
        self._show_target(is_target=False)
        if key is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.person_dropped.emit(key, self.stage)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """How high a card is depends on the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame tells where somebody would come to stand, and where the keyboard is."""
        super().paintEvent(event)
        is_bare = self.hasFocus() and not self.people.rowCount()
        if not self._is_target and not is_bare:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.DashLine if self._is_target else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 2, style))
        rect = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -GAP)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        painter.end()

    def _take_sideways(self, event: QKeyEvent) -> bool:
        by = SIDEWAYS.get(Qt.Key(event.key()))
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if by is None:
            return False
        if held == Qt.KeyboardModifier.ShiftModifier and self.person is not None:
            self.step_wanted.emit(self.person, by)
        elif held == Qt.KeyboardModifier.NoModifier:
            self.leave_wanted.emit(by)
        return True

    def _take_person_key(self, event: QKeyEvent) -> bool:
        person = self.person
        if event.text() in LETTERS:
            row = self.currentIndex().row() + LETTERS[event.text()]
            self.choose(max(0, min(row, self.people.rowCount() - 1)))
            return True
        wishes = {
            Qt.Key.Key_Return: self.person_wanted,
            Qt.Key.Key_Enter: self.person_wanted,
            Qt.Key.Key_Delete: self.star_taken,
            Qt.Key.Key_S: self.star_taken,
            Qt.Key.Key_Space: self.pick_wanted,
        }
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wish = wishes.get(Qt.Key(event.key())) if not held else None
        if wish is not None and person is not None:
            wish.emit(person)
        return wish is not None

    def _take_drag(self, event: QDragMoveEvent) -> None:
        if dragged_key(event.mimeData()) is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self._show_target(is_target=True)
        self.dragged_over.emit(self.viewport().mapToGlobal(event.position().toPoint()))

    def _show_target(self, *, is_target: bool) -> None:
        self._is_target = is_target
        self.viewport().update()

    def _person_at(self, place: QPoint) -> Candidate | None:
        index = self.indexAt(place)
        return self.people.person_at(index.row()) if index.isValid() else None

    def _on_current_changed(self, current: QModelIndex) -> None:
        person = self.people.person_at(current.row()) if current.isValid() else None
        if person is not None:
            self.person_chosen.emit(person)
