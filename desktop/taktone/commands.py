"""What the program does for each message that arrives at its local socket."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from taktone import __version__
from taktone.cli_request import BadWords, link_message
from taktone.flow.call_desk import CallDesk
from taktone.flow.pausing import Pausing
from taktone.sources.command_source import CommandSource
from taktone.sources.told_messages import OPERATIONS

LONGEST_PAUSE_MIN = 24 * 60
ACTIONS = frozenset({"show", "history", "practice", "settings"})
"""What the desktop may ask for by name; whoever can ask is a program of the user's own session."""


class Front(Protocol):
    """What knows which call the user is looking at."""

    def front_call_id(self) -> str:
        """Empty where no card is open."""

    def append_to_note(self, text: str) -> bool:
        """Adds a line to the note of that call; False where no card is open."""


class Commands(QObject):
    """Answers messages; what concerns windows is told by signals."""

    show_wanted = Signal()
    history_wanted = Signal()
    practice_wanted = Signal()
    settings_wanted = Signal()
    quit_wanted = Signal()
    macro_met = Signal(str)
    answer_opened = Signal(str)

    def __init__(
        self,
        source: CommandSource,
        desk: CallDesk,
        pausing: Pausing,
        front: Front,
        now: Callable[[], datetime],
        is_quiet: Callable[[], bool],
    ) -> None:
        """Takes what the messages act on."""
        super().__init__()
        self._source = source
        self._desk = desk
        self._pausing = pausing
        self._front = front
        self._now = now
        self._is_quiet = is_quiet
        self._wishes = {
            "show": self.show_wanted,
            "history": self.history_wanted,
            "practice": self.practice_wanted,
            "settings": self.settings_wanted,
            "quit": self.quit_wanted,
        }

    def answer(self, message: Mapping[str, object]) -> Mapping[str, object] | None:
        """Does what the message asks; None where the operation is not known.

        Raises:
            ValueError: A field has no fitting value.
        """
        operation = message.get("op")
        if not isinstance(operation, str):
            return None
        if operation in OPERATIONS:
            return self._tell_of_call(message)
        if operation in self._wishes:
            # Answered first: the asker need not wait for a window to be built.
            QTimer.singleShot(0, self._wishes[operation].emit)
            return {}
        match operation:
            case "note":
                return self._note(message)
            case "open":
                self._open(message)
            case "close":
                self._desk.close_call(self._front.front_call_id())
            case "pause":
                self._pausing.pause(_minutes(message))
            case "resume":
                self._pausing.resume()
            case "status":
                return self._status()
            case _:
                return None
        return {}

    def open_link(self, link: str) -> None:
        """Shows the card of a link (``taktone:ring?number=...``); anything else is passed over."""
        try:
            message = link_message(link)
        except BadWords:
            return
        self._tell_of_call(message)

    def act(self, name: str) -> None:
        """Does what the desktop's menu of the program offers; any other name is passed over."""
        if name in ACTIONS:
            self._wishes[name].emit()

    def _tell_of_call(self, message: Mapping[str, object]) -> Mapping[str, object]:
        told = self._source.receive(message, self._now())
        if told.get("hint") == "unfilled_macro":
            self.macro_met.emit(str(message.get("number")))
        return told

    def _open(self, message: Mapping[str, object]) -> None:
        path = message.get("path")
        if not isinstance(path, str) or not path:
            raise ValueError("path")
        QTimer.singleShot(0, self.history_wanted.emit)
        QTimer.singleShot(0, lambda: self.answer_opened.emit(path))

    def _note(self, message: Mapping[str, object]) -> Mapping[str, object]:
        text = message.get("text")
        if not isinstance(text, str):
            raise ValueError("text")  # noqa: TRY004 - what the sender wrote, not our own call
        return {} if self._front.append_to_note(text) else {"ok": False, "error": "no_card"}

    def _status(self) -> Mapping[str, object]:
        calls = [shown.call for shown in self._desk.open_calls()]
        return {
            "version": __version__,
            "open_calls": sum(not call.is_ended for call in calls),
            "open_cards": len(calls),
            "is_paused": self._pausing.is_paused,
            "is_quiet": self._is_quiet(),
        }


def _minutes(message: Mapping[str, object]) -> int:
    minutes = message.get("minutes", 60)
    if not isinstance(minutes, int) or not 1 <= minutes <= LONGEST_PAUSE_MIN:
        raise ValueError("minutes")
    return minutes
