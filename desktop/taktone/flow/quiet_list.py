"""Numbers whose calls bring up no card, as the settings list and change them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.number_reading import number_text, read_number
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue
from taktone.trace import trace

if TYPE_CHECKING:
    from taktone.store.store import Store

_Line = tuple[str, str]


class QuietList(QObject):
    """Reads and writes the list; numbers are read off the GUI thread, in any spelling.

    Signals:
        list_read: tuple[tuple[str, str], ...]: each number (E.164) and its text for people.
        added: How the number that was added is written for people.
        refused: The text that is no number.
        failed: KnownError.
    """

    list_read = Signal(object)
    added = Signal(str)
    refused = Signal(str)
    failed = Signal(object)

    def __init__(self, reader: StoreWorker, writes: WriteQueue, region: Callable[[], str]) -> None:
        """Takes its parts, and the country in which numbers without a country code are at home."""
        super().__init__()
        self._reader = reader
        self._writes = writes
        self._region = region

    def read(self) -> None:
        """Asks for the list."""
        self._reader.ask(_listed, self.list_read.emit, self.failed.emit, key="quiet")

    def add(self, text: str) -> None:
        """Puts a number on the list, however it is spelt."""
        region = self._region()

        def write(store: "Store") -> str:
            number = read_number(text.strip(), region).number
            store.quiet_list.quiet(number)
            return number_text(number) if number else ""

        self._writes.write(write, lambda number: self._on_added(text, number))

    def remove(self, number: str) -> None:
        """Takes a number (E.164) from the list: its calls are shown again."""
        self._writes.write(lambda store: store.quiet_list.unquiet(number), lambda _: self.read())

    def _on_added(self, text: str, number: str) -> None:
        trace("quiet.changed", n=int(bool(number)))
        if number:
            self.added.emit(number)
            self.read()
        else:
            self.refused.emit(text)


def _listed(store: "Store") -> tuple[_Line, ...]:
    return tuple((number, number_text(number)) for number in store.quiet_list.quiet_numbers())
