"""The log: private, bounded, and without anybody in it."""

import faulthandler
import logging
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from taktone.host.error_log import LARGEST, ErrorLog

log = logging.getLogger("taktone.test")
NAME = "Jonas Holm"
ADDRESS = "amina@example.org"
NOBODY: dict[str, str] = {}


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(autouse=True)
def crashes_of_the_tests_stay_pytests(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real thing is tried in a process of its own below."""
    monkeypatch.setattr(faulthandler, "enable", lambda _: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "logs"


@pytest.fixture
def error_log(folder: Path) -> Iterator[ErrorLog]:
    started = ErrorLog(folder)
    started.start()
    yield started
    started.stop()


def written(folder: Path) -> str:
    return (folder / "taktone.log").read_text(encoding="utf-8")


def test_a_line_says_when_how_bad_where_and_what(error_log: ErrorLog, folder: Path) -> None:
    log.info("source %s is ready", "microphone")
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} INFO taktone\.test: source microphone is ready\n",
        written(folder),
    )


def test_files_and_folder_are_for_the_owner_alone(error_log: ErrorLog, folder: Path) -> None:
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert files(folder) == ["crash.log", "taktone.log"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_nobody_is_in_the_log_nor_on_the_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error_log = ErrorLog(folder)
    error_log.start()
    log.warning("call from %s, %r", "+45 20 12 34 56", "Mette Sørensen")
    try:
        NOBODY[NAME]
    except KeyError:
        log.exception("looking up %s failed", ADDRESS, stack_info=True)
    error_log.stop()
    for text in (written(folder), capsys.readouterr().err):
        assert "call from <number>, <text>" in text
        assert "KeyError: <text>" in text
        assert "looking up <address> failed" in text
        for word in ("Mette", "Jonas", "amina", "20 12", str(Path.home())):
            assert word not in text


def test_a_message_that_does_not_fit_is_no_error(error_log: ErrorLog, folder: Path) -> None:
    log.info(*("one %s, two %s", "Mette"))
    assert "a message that does not fit its values" in written(folder)
    assert "Mette" not in written(folder)


def test_the_terminal_hears_of_warnings_only(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error_log = ErrorLog(folder)
    error_log.start()
    log.info("ready")
    log.warning("odd")
    error_log.stop()
    err = capsys.readouterr().err
    assert "odd" in err
    assert "ready" not in err


def test_a_large_log_begins_anew_and_one_older_is_kept(error_log: ErrorLog, folder: Path) -> None:
    path = folder / "taktone.log"
    for age in ("oldest", "older"):
        with path.open("a", encoding="utf-8") as file:
            file.write(age + "x" * LARGEST)
        log.info("grown")
        log.info("after %s", age)
    assert path.stat().st_size < 1000
    assert "after older" in written(folder)
    kept = folder / "taktone.log.1"
    assert "after oldest" in kept.read_text(encoding="utf-8")
    assert "olderx" in kept.read_text(encoding="utf-8")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert files(folder) == ["crash.log", "taktone.log", "taktone.log.1"]


def test_a_folder_that_cannot_be_made_is_said_on_the_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.write_text("in the way")
    error_log = ErrorLog(folder)
    error_log.start()
    log.warning("still heard")
    error_log.stop()
    err = capsys.readouterr().err
    assert "no log is kept" in err
    assert "still heard" in err


def test_a_full_disk_disturbs_nobody(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder.mkdir(mode=0o700)
    (folder / "taktone.log").symlink_to("/dev/full")
    error_log = ErrorLog(folder)
    error_log.start()
    log.info("nobody will read this")
    error_log.stop()
    assert capsys.readouterr().err == ""


def test_after_stop_nothing_more_is_written(folder: Path) -> None:
    root = logging.getLogger()
    before = (list(root.handlers), root.level)
    error_log = ErrorLog(folder)
    error_log.start()
    error_log.stop()
    log.error("too late")
    assert (root.handlers, root.level) == before
    assert written(folder) == ""


def run(folder: Path, program: str) -> subprocess.CompletedProcess[str]:
    start = (
        "import sys; from pathlib import Path; from taktone.host.error_log import ErrorLog;"
        "log = ErrorLog(Path(sys.argv[1])); log.start();"
    )
    return subprocess.run(
        [sys.executable, "-c", start + program, str(folder)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_qt_speaks_into_the_same_log(folder: Path) -> None:
    done = run(
        folder,
        "from PySide6.QtCore import qWarning, qDebug; qDebug('small');"
        "qWarning('no font for \"Mette\"'); log.stop(); qWarning('after')",
    )
    assert done.returncode == 0
    assert "WARNING qt: default: no font for <text>" in written(folder)
    assert "small" not in written(folder)
    assert "after" not in written(folder)
    assert "after" in done.stderr


def test_a_crash_leaves_its_place_and_survives_the_next_start(folder: Path) -> None:
    crash = "import faulthandler, os, resource;"
    crash += "resource.setrlimit(resource.RLIMIT_CORE, (0, 0)); os.kill(os.getpid(), 11)"
    assert run(folder, crash).returncode == -11
    place = (folder / "crash.log").read_text(encoding="utf-8")
    assert "Segmentation fault" in place
    assert run(folder, "log.stop()").returncode == 0
    assert (folder / "crash.log.1").read_text(encoding="utf-8") == place
    assert (folder / "crash.log").read_text(encoding="utf-8") == ""
