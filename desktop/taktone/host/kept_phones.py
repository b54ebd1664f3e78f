"""Who is paired with this program, and its own key: read and written off the GUI thread."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from taktone.core.known_error import KnownError, Problem
from taktone.core.phone_pairing import OwnDevice, PairedPhone, PhoneBook
from taktone.core.plain_text import display_name
from taktone.host.file_worker import FileWorker
from taktone.host.private_file import keep_aside, read_private, write_private

FILE_NAME = "phones.toml"
MOST_PHONES = 64

MakeDevice = Callable[[datetime], OwnDevice]
Taken = Callable[[PhoneBook | None], None]

_HEAD = "# The phones that are paired with Taktone, and its own key: nobody else may read this.\n\n"


class KeptPhones(QObject):
    """``phones.toml`` in the data folder, readable by its owner alone.

    It is made with a key of its own when first asked for. One that is broken is kept aside as
    ``phones.toml.broken-1`` (``-2`` ...) and told of: every phone has to be paired again.

    Signals:
        failed: KnownError.
    """

    failed = Signal(object)
    _was_read = Signal(object)

    def __init__(self, folder: Path, make: MakeDevice) -> None:
        """Takes where the file lives and what makes a key; reads nothing yet."""
        super().__init__()
        self._path = folder / FILE_NAME
        self._make = make
        self._book: PhoneBook | None = None
        self._waiting: list[Taken] = []
        self._worker = FileWorker(self)
        self._worker.failed.connect(self.failed)
        self._was_read.connect(self._on_read)

    def read(self, taken: Taken) -> None:
        """Gives the book, None where it can neither be read nor made; that is told, too."""
        if self._book is not None:
            taken(self._book)
            return
        self._waiting.append(taken)
        if len(self._waiting) == 1:
            self._worker.write(self._read)

    def keep(self, phones: tuple[PairedPhone, ...]) -> None:
        """Writes who is paired by now."""
        if self._book is not None:
            self._book = book = replace(self._book, phones=phones)
            self._worker.write(lambda: self._write(book))

    def flush(self, limit_s: float = 5.0) -> bool:
        """Waits until the file is written; False where it could not be."""
        return self._worker.flush(limit_s)

    def _read(self) -> KnownError | None:
        book: PhoneBook | None = None
        problem: KnownError | None = None
        try:
            book, problem = self._found_or_made()
        except OSError as error:
            problem = KnownError(Problem.PHONES_BROKEN, f"{self._path}: {error.strerror}")
        except KnownError as error:
            problem = error
        self._was_read.emit(book)
        return problem

    def _found_or_made(self) -> tuple[PhoneBook, KnownError | None]:
        problem: KnownError | None = None
        try:
            text = read_private(self._path)
            if text is not None:
                return book_of(text), None
        except ValueError:
            problem = KnownError(Problem.PHONES_BROKEN, str(keep_aside(self._path)))
        book = PhoneBook(own=self._make(datetime.now(UTC)))
        self._write(book)
        return book, problem

    def _write(self, book: PhoneBook) -> None:
        write_private(self._path, text_of(book))

    def _on_read(self, book: PhoneBook | None) -> None:
        self._book = book
        waiting, self._waiting = self._waiting, []
        for taken in waiting:
            taken(book)


def book_of(text: str) -> PhoneBook:
    """The book in a file's text.

    Raises:
        ValueError: It is no TOML, or something in it is not as we write it.
    """
    import tomllib  # noqa: PLC0415 - only for those who have phones

    try:
        told = tomllib.loads(text)
        own = OwnDevice(**_texts(told["own"]))
        phones = tuple(_phone(table) for table in told.get("phone", [])[:MOST_PHONES])
    except (AttributeError, KeyError, TypeError, RecursionError) as error:
        raise ValueError from error
    if not (own.id and own.certificate_pem and own.key_pem):
        raise ValueError
    return PhoneBook(own=own, phones=phones)


def text_of(book: PhoneBook) -> str:
    """The file's text for a book."""
    import tomlkit  # noqa: PLC0415 - 27 ms, needed only to write

    own = {
        "id": book.own.id,
        "certificate_pem": book.own.certificate_pem,
        "key_pem": book.own.key_pem,
    }
    phones = [
        {"id": each.id, "name": each.name, "certificate": each.certificate, "version": each.version}
        for each in book.phones
    ]
    return _HEAD + tomlkit.dumps({"own": own, "phone": phones})


def _texts(table: Mapping[str, Any]) -> dict[str, str]:
    if not all(isinstance(value, str) for value in table.values()):
        raise ValueError
    return dict(table)


def _phone(table: Mapping[str, Any]) -> PairedPhone:
    values = dict(table)
    version = values.pop("version")
    if type(version) is not int:
        raise ValueError
    phone = PairedPhone(**_texts(values), version=version)
    return replace(phone, name=display_name(phone.name))
