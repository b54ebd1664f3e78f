"""``taktone --self-test``: does an installed program have all it needs?

Nothing of the user's is touched: a history of its own is opened in a temporary folder, and a
practice call is played into it by a second process without a screen.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QGuiApplication, QImageReader

from taktone.cli_words import say
from taktone.core.history_query import HistoryQuery
from taktone.core.known_error import KnownError
from taktone.host.control_client import NotRunning, send
from taktone.host.key_back_end import find_back_end
from taktone.host.own_command import PACKAGE, again
from taktone.host.paths import data_folder, resources
from taktone.host.prompt_file import load_prompts
from taktone.sources.practice_source import CALLER
from taktone.store.store import open_store

LANGUAGES = ("da", "en")
LIMIT_S = 30.0
LOOKED_EVERY_S = 0.05


class _MissingError(Exception):
    """What a check did not find."""


def test_self() -> int:
    """Prints a table of what was checked; 0 where all is well, 1 where something is missing."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv[:1])
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        ("check_icons", _icons),
        ("check_prompts", _prompts),
        ("check_translations", _translations),
        ("check_key_store", _key_store),
        ("check_history", _history),
        ("check_call", _practice_call),
    )
    with _own_folder():
        results = [_told(key, check) for key, check in checks]
    application.quit()
    return 0 if all(results) else 1


@contextmanager
def _own_folder() -> Iterator[None]:
    before = os.environ.get("TAKTONE_DATA")
    with tempfile.TemporaryDirectory(prefix="taktone-") as folder:
        os.environ["TAKTONE_DATA"] = folder
        try:
            yield
        finally:
            os.environ.pop("TAKTONE_DATA")
            if before is not None:
                os.environ["TAKTONE_DATA"] = before


def _told(key: str, check: Callable[[], str]) -> bool:
    try:
        found, is_fine = check(), True
    except (_MissingError, KnownError, OSError, ValueError) as error:
        found, is_fine = f"{error}", False
    print(f"{'ok' if is_fine else '--':<4}{say(key):<16}{found}")
    return is_fine


def _icons() -> str:
    pictures = sorted((resources() / "icons").glob("*.svg"))
    broken = [path.name for path in pictures if QImageReader(str(path)).read().isNull()]
    if broken or not pictures:
        raise _MissingError(", ".join(broken) or str(resources() / "icons"))
    return str(len(pictures))


def _prompts() -> str:
    counts = []
    for language in LANGUAGES:
        prompts, problem = load_prompts(resources() / "prompts", language)
        if problem is not None:
            raise problem
        counts.append(f"{language} {len(prompts)}")
    return ", ".join(counts)


def _translations() -> str:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    wanted = {f"taktone_{language}": str(resources() / "translations") for language in LANGUAGES}
    for name, place in {**wanted, "qtbase_da": folder}.items():
        if not QTranslator().load(name, place):
            raise _MissingError(f"{place}/{name}.qm")
    return ", ".join(LANGUAGES)


def _key_store() -> str:
    """A computer without one is no fault of the program: that is said, and all is well."""
    try:
        return type(find_back_end()).__module__.rpartition(".")[2]
    except KnownError:
        return say("check_no_key_store")


def _history() -> str:
    with closing(open_store(data_folder())) as store:
        store.history.page(HistoryQuery(), before=None)
    return str(data_folder())


def _practice_call() -> str:
    trace = data_folder() / "trace.jsonl"
    trace.touch()
    program = subprocess.Popen(  # noqa: S603 - this program itself
        again("--background"),
        cwd=PACKAGE.parent,
        env={**os.environ, "TAKTONE_TRACE": str(trace)},
        stdin=subprocess.DEVNULL,
    )
    try:
        with suppress(NotRunning):
            send({"v": 1, "op": "practice"}, patience_s=LIMIT_S)
        _wait_for(trace, "card.flushed", program)
        with suppress(NotRunning):
            send({"v": 1, "op": "quit"})
        program.wait(LIMIT_S)
    except subprocess.TimeoutExpired as error:
        raise _MissingError(say("check_no_card")) from error
    finally:
        if program.poll() is None:
            program.kill()
            program.wait()
    with closing(open_store(data_folder(), may_write=False)) as store:
        rows = store.history.page(HistoryQuery(), before=None).rows
    if [row.name for row in rows] != [CALLER]:
        raise _MissingError(say("check_no_card"))
    return CALLER


def _wait_for(trace: Path, event: str, program: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + LIMIT_S
    while program.poll() is None and time.monotonic() < until:
        with suppress(subprocess.TimeoutExpired):
            program.wait(LOOKED_EVERY_S)
        if f'"{event}"' in trace.read_text(encoding="utf-8"):
            return
    raise _MissingError(say("check_no_card"))
