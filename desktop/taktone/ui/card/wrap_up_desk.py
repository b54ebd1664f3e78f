"""The user's way through the wrap-up, and to a promise at any time of the call."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from taktone.core.promise import Promise, PromiseKind
from taktone.core.wrap_up import Verdict, WrapUp, WrapUpField, WrapUpValue, is_starred_after
from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.card_ports import CardPorts
from taktone.ui.theme.theme import Theme

if TYPE_CHECKING:
    from taktone.ui.card.wrap_up_panel import WrapUpPanel

PROMISE_KEYS = "Ctrl+P"
BUILD_MS = 400


class WrapUpDesk(QObject):
    """Builds the panel when a talk is under way, and writes what is clicked and typed in it.

    Nothing of it exists while a telephone rings: the card comes up without it.
    """

    star_wanted = Signal(bool)

    def __init__(
        self,
        ports: CardPorts,
        stack: CallStack,
        face: CardFace,
        theme: Theme,
        now: Callable[[], datetime],
        refresh: Callable[[], None],
    ) -> None:
        """Takes its parts, the present (aware), and what shows the call in front anew."""
        super().__init__(face)
        self._ports = ports
        self._stack = stack
        self._face = face
        self._theme = theme
        self._now = now
        self._refresh = refresh
        self._panel: WrapUpPanel | None = None
        self._asked_id = ""
        self._building = QTimer(self)
        self._building.setSingleShot(True)
        self._building.setInterval(BUILD_MS)
        self._building.timeout.connect(self.panel)
        ports.wrap_ups.wrap_up_read.connect(self._on_read)
        ports.wrap_ups.field_changed.connect(self._on_field_changed)
        ports.words.changed.connect(self._on_words_changed)
        ports.promises.times_offered.connect(self._on_times_offered)
        face.footer.star_clicked.connect(self._on_star)

    @property
    def has_keyboard(self) -> bool:
        """True while what is typed is for the wrap-up."""
        return self._panel is not None and self._panel.has_keyboard

    @property
    def keys(self) -> Mapping[str, Callable[[], object]]:
        """Opens the line for promises."""
        return {PROMISE_KEYS: self.promise}

    def panel(self) -> "WrapUpPanel":
        """The panel, built when it is first asked for."""
        if self._panel is None:
            from taktone.ui.card import wrap_up_panel  # noqa: PLC0415 - not before a talk

            face = self._face
            made = wrap_up_panel.WrapUpPanel(
                self._theme, face.maximumWidth(), face.job_of, lambda: self._ports.words.words
            )
            self._panel = made
            self._join(made)
            face.add_part(made)
        return self._panel

    def promise(self) -> None:
        """By key: opens the line for promises and goes into it; closes it from there."""
        front = self._stack.front
        if front is None:
            return
        if front.promised.is_open and not front.is_over and self.panel().has_keyboard:
            self.close()
            return
        front.promised.is_open = True
        self._ask_times(front)
        self.panel()
        self._refresh()
        self.panel().promise.take_keyboard()
        self.panel().ensureWidgetVisible(self.panel().promise.heading)

    def close(self) -> bool:
        """Puts the line for promises away; once the talk has ended it stays."""
        front = self._stack.front
        if front is None or not front.promised.is_open or front.is_over:
            return False
        had_keyboard = self.has_keyboard
        front.promised.is_open = False
        self._refresh()
        if had_keyboard:
            self._face.note.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def follow(self) -> None:
        """A talk under way needs the panel soon; one that has ended, now."""
        front = self._stack.front
        if front is None:
            return
        if front.is_over:
            self.panel()
            if not front.wrap_up.is_asked:
                front.wrap_up.is_asked = True
                if not self.has_keyboard:
                    front.promised.edited_id = ""
                self._ports.wrap_ups.read(front.call_id)
        elif front.is_talk and self._panel is None and not self._building.isActive():
            self._building.start()

    def _join(self, panel: "WrapUpPanel") -> None:
        promise, rows = panel.promise, panel.rows
        # The note first, then the wrap-up from top to bottom, then the rest of the card.
        panel.stops_changed.connect(lambda: self._face.order_tabs(panel.tab_stops()))
        promise.kind_wanted.connect(self._on_kind_wanted)
        promise.take_back_wanted.connect(self._on_take_back)
        promise.worded.connect(self._on_worded)
        promise.timed.connect(self._on_timed)
        promise.nothing_chosen.connect(self._on_nothing)
        rows.field_chosen.connect(self._on_field_chosen)
        rows.word_added.connect(self._ports.words.add)
        for part in (promise, rows):
            part.text_typed.connect(self._face.write_on)

    def _ask_times(self, entry: CardEntry) -> None:
        if entry.promised.times is None and self._asked_id != entry.call_id:
            self._asked_id = entry.call_id
            self._ports.promises.offer_times(entry.call_id)

    def _on_times_offered(self, call_id: str, times: tuple[datetime, ...]) -> None:
        if call_id != self._asked_id:
            return
        self._asked_id = ""
        entry = self._stack.get(call_id)
        if entry is not None:
            entry.promised.times = tuple(times)
            if entry is self._stack.front:
                self._refresh()

    def _on_kind_wanted(self, kind: PromiseKind) -> None:
        front = self._stack.front
        if front is None:
            return
        self._ask_times(front)
        if kind is PromiseKind.OTHER:
            front.promised.edited_id = ""
            front.promised.is_wording = not front.promised.is_wording
        else:
            self._make(front, kind, "")
        self._refresh()
        if front.promised.is_wording:
            self.panel().promise.take_keyboard_for_words()

    def _make(self, front: CardEntry, kind: PromiseKind, text: str) -> None:
        made = self._ports.promises.make(front.call_id, kind, None, text)
        at, was_nothing = self._now(), front.promised.is_nothing
        front.promised.add(
            Promise(id=made, person_id="", call_id=front.call_id, kind=kind, text=text, made_at=at)
        )
        if was_nothing:
            self._ports.wrap_ups.change(front.call_id, WrapUpField.IS_NOTHING_PROMISED, value=False)

    def _on_worded(self, text: str) -> None:
        front = self._stack.front
        if front is None:
            return
        edited = front.promised.edited
        if edited is None:
            if text.strip():
                self._make(front, PromiseKind.OTHER, text)
        elif edited.kind is PromiseKind.OTHER and not text.strip():
            front.promised.take_back(edited.id)
            front.promised.is_wording = True
            self._ports.promises.drop(edited.id)
        else:
            self._change(front, text, edited.due_at)
        self._refresh()

    def _on_timed(self, due_at: datetime | None) -> None:
        front = self._stack.front
        edited = front.promised.edited if front is not None else None
        if front is not None and edited is not None:
            self._change(front, edited.text, due_at)
            self._refresh()

    def _change(self, front: CardEntry, text: str, due_at: datetime | None) -> None:
        changed = front.promised.change(text, due_at)
        if changed is not None:
            self._ports.promises.change(changed.id, text, due_at)

    def _on_take_back(self, promise_id: str) -> None:
        front = self._stack.front
        if front is not None:
            front.promised.take_back(promise_id)
            self._ports.promises.drop(promise_id)
            self._refresh()

    def _on_nothing(self, is_on: bool) -> None:  # noqa: FBT001 - slot of a Signal(bool)
        front = self._stack.front
        if front is not None:
            front.promised.is_nothing, front.promised.is_wording = is_on, False
            self._ports.wrap_ups.change(front.call_id, WrapUpField.IS_NOTHING_PROMISED, is_on)
            self._refresh()

    def _on_field_chosen(self, field: WrapUpField, value: WrapUpValue) -> None:
        front = self._stack.front
        if front is None:
            return
        was_starred = front.shown.is_starred
        shown = front.wrap_up.value.beside_star(is_starred=was_starred).verdict
        self._ports.wrap_ups.change(front.call_id, field, value)
        if isinstance(value, Verdict):
            is_starred = is_starred_after(value, shown, is_starred=was_starred)
            if is_starred is not was_starred:
                self.star_wanted.emit(is_starred)
        self._refresh()

    def _on_star(self, is_starred: bool) -> None:  # noqa: FBT001 - slot of a Signal(bool)
        front = self._stack.front
        if front is not None:
            verdict = Verdict.YES if is_starred else Verdict.NONE
            self._ports.wrap_ups.change(front.call_id, WrapUpField.VERDICT, verdict)

    def _on_read(self, call_id: str, found: WrapUp) -> None:
        entry = self._stack.get(call_id)
        if entry is not None:
            entry.wrap_up.take(found)
            self._take_nothing(entry)
            self._show_if_front(entry)

    def _on_field_changed(self, call_id: str, field: WrapUpField, value: WrapUpValue) -> None:
        entry = self._stack.get(call_id)
        if entry is not None:
            entry.wrap_up.change(field, value)
            self._take_nothing(entry)
            self._show_if_front(entry)

    @staticmethod
    def _take_nothing(entry: CardEntry) -> None:
        entry.promised.is_nothing = entry.wrap_up.value.is_nothing_promised

    def _on_words_changed(self) -> None:
        front = self._stack.front
        if front is not None:
            self._show_if_front(front)

    def _show_if_front(self, entry: CardEntry) -> None:
        if entry is self._stack.front and entry.is_over:
            self._refresh()
