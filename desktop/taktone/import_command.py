"""``taktone import``: people from an address book or calls from a list, program running or not."""

import json
import os
import sys
from collections.abc import Mapping
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from taktone.cli_words import say
from taktone.core.damaged_file import DamagedFileError
from taktone.core.import_look import ImportUndo
from taktone.core.known_error import KnownError
from taktone.flow.import_road import ImportBook, look, read_book, take_back_step, take_step
from taktone.host.language import number_region
from taktone.host.paths import config_folder, data_folder
from taktone.host.settings_file import read_settings, value_at
from taktone.host.settings_schema import NUMBER_REGION
from taktone.store.store import open_store

if TYPE_CHECKING:
    from taktone.store.store import Store


def import_file(message: Mapping[str, object]) -> int:
    """Tells what becomes of the people in a file, and unless it is a preview takes them in.

    Nothing of a damaged file is taken, and nothing stays of an import that was ended.

    Returns:
        0 done, 1 not possible now, 130 ended by the user.
    """
    path = Path(str(message["text"]))
    try:
        book = read_book(path.read_bytes(), _region(), None)
    except OSError as error:
        return _complain(say("no_file", detail=f"{path}: {error.strerror}"))
    except DamagedFileError as damaged:
        flaw = say(f"flaw_{damaged.flaw}")
        return _complain(say("damaged", line=str(damaged.line), flaw=flaw))
    try:
        with closing(open_store(data_folder())) as store:
            return _take(store, book, message)
    except KnownError as error:
        return _complain(say("bad_history", detail=str(error)))


def _take(store: "Store", book: ImportBook, message: Mapping[str, object]) -> int:
    counts = {str(fate): count for fate, count in look(store, book).counts.items()}
    if "json" in message:
        print(json.dumps(counts))
    else:
        print(say("preview", **{name: str(count) for name, count in counts.items()}))
    if "preview" in message:
        return 0
    undo, at = ImportUndo(), datetime.now(UTC)
    try:
        for begin in range(0, book.count, book.step):
            take_step(store, book, begin, at, undo)
            _tell_progress(begin + book.step, book.count)
    except BaseException as ended:
        while not undo.is_empty:
            take_back_step(store, book, undo)
        store.empty_log()
        if isinstance(ended, KeyboardInterrupt):
            return _complain(say("taken_back"), 130)
        raise
    print(say("imported"), file=sys.stderr)
    return 0


def _region() -> str:
    """As the settings say, else as the environment does."""
    name = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    chosen: object = ""
    with suppress(OSError, ValueError):
        chosen = value_at(read_settings(config_folder() / "settings.toml"), NUMBER_REGION.key)
    return number_region(chosen if isinstance(chosen, str) else "", name)


def _tell_progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{min(done, of)}/{of} ", end="", file=sys.stderr, flush=True)


def _complain(sentence: str, code: int = 1) -> int:
    shown = "".join(letter if letter.isprintable() else "?" for letter in sentence)
    print(shown, file=sys.stderr)
    return code
