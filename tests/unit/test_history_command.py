"""The history on the command line: no window, no running program, no Qt."""

import csv
import io
import json
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from helpers.program import DESKTOP
from taktone.cli import main
from taktone.core.phone_number import HIDDEN
from taktone.core.wrap_up import WrapUpField
from taktone.exchange.vcard_reading import read_vcards
from taktone.store.store import Store, open_store
from unit.store.samples import BAKER, JONAS, METTE, later, talk


@pytest.fixture
def history(tmp_path: Path) -> Iterator[Store]:
    """The program has it open for writing all the while."""
    store = open_store(tmp_path / "data")
    store.jobs.save(BAKER)
    mette = talk(store, "m1", METTE, name="Mette Sørensen", note="=oplæring;\ni Ærø \x1b[31m")
    talk(store, "j1", JONAS, minutes=1, name="Jonas Holm")
    talk(store, "h1", HIDDEN, minutes=2)
    store.calls.choose_job("m1", BAKER.id)
    store.candidates.mark(mette, BAKER.id, later(9))
    store.people.set_email(mette, "mette@example.com")
    store.wrap_ups.change("m1", WrapUpField.INTUITION, "hemmelig", later(9))
    yield store
    store.close()


@pytest.fixture
def told(capfdbinary: pytest.CaptureFixture[bytes]) -> Iterator[list[str]]:
    """Filled by :func:`run`: what was printed, and what was complained."""
    _captured.append(capfdbinary)
    yield []
    _captured.clear()


_captured: list[pytest.CaptureFixture[bytes]] = []


def run(*words: str, code: int = 0) -> tuple[str, str]:
    """Output and complaints of one command line."""
    assert main(words) == code
    sys.stdout.flush()
    out, err = _captured[0].readouterr()
    return out.decode(), err.decode()


def test_search_lists_what_the_window_would(history: Store, told: list[str]) -> None:
    out, err = run("search", "oplæring")
    assert "Mette Sørensen" in out
    assert "+45 20 12 34 56" in out
    assert "\x1b" not in out
    assert len(out.splitlines()) == 1
    assert err == ""


def test_search_for_programs_is_a_line_of_json_a_call(history: Store, told: list[str]) -> None:
    out, _ = run("search", "--json", "--starred")
    (line,) = out.splitlines()
    assert json.loads(line)["note"] == "=oplæring;\ni Ærø \x1b[31m"
    assert "hemmelig" not in out


def test_search_understands_the_filters_of_the_window(history: Store, told: list[str]) -> None:
    starred, _ = run("search", "--starred")
    assert starred
    assert run("search", "star")[0] == run("search", "stjerne")[0] == starred
    assert run("search", "before:2001")[0] != starred


def test_search_says_that_there_are_more(history: Store, told: list[str]) -> None:
    out, err = run("search", "--limit", "2")
    assert [line[18:30].split()[0] for line in out.splitlines()] == ["Hidden", "Jonas"]
    assert err == "There are more; --limit N shows them.\n"


def test_search_in_one_job(history: Store, told: list[str]) -> None:
    out, _ = run("search", "--job", "bager")
    assert len(out.splitlines()) == 1
    _, err = run("search", "--job", "Tømrer", code=2)
    assert "Tømrer" in err


def test_export_to_the_screen_is_csv(history: Store, told: list[str]) -> None:
    out, _ = run("export")
    rows = list(csv.reader(io.StringIO(out, newline="")))
    assert [row[0] for row in rows] == ["Name", "", "Jonas Holm", "Mette Sørensen"]
    assert rows[-1][-1].startswith("'=oplæring;")
    assert "hemmelig" not in out


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.vcf", "a.json"])
def test_ending_of_the_file_says_what_it_is(
    history: Store, told: list[str], tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    out, err = run("export", "--to", str(path))
    assert out == ""
    assert f"3 calls exported to {path}." in err
    data = path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert b"hemmelig" not in data
    match path.suffix:
        case ".csv":
            assert data.startswith(b"Name,Number,")
        case ".json":
            assert [call["call_id"] for call in json.loads(data)] == ["h1", "j1", "m1"]
        case ".vcf":
            assert {x.name for x in read_vcards(data)} == {"Jonas Holm", "Mette Sørensen"}
        case _:
            sheet = openpyxl.load_workbook(path).worksheets[0]
            assert [row[0] for row in sheet.iter_rows(values_only=True)][2] == "Jonas Holm"


def test_preset_tells_who_lacks_an_email(history: Store, told: list[str], tmp_path: Path) -> None:
    path = tmp_path / "lever.csv"
    _, err = run("export", "--preset", "lever", "--to", str(path))
    assert path.read_text("utf-8").startswith("Full name,Email,Phone,")
    assert "2 people have no e-mail, and Lever asks for one:\n  Hidden number\n  Jonas" in err


def test_danish_export(history: Store, told: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "da")
    out, _ = run("export", "--format", "csv-da")
    assert out.startswith("\ufeffNavn;Nummer;E-mail;Startet;")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["export", "--format", "pdf"], "“pdf” is no kind of file"),
        (["export", "--to", "a.doc"], "“.doc” is no kind of file"),
        (["export", "--preset", "sap"], "“sap” is no preset"),
        (["export", "--preset", "lever", "--json"], "not for this kind of file"),
        (["export", "--format", "xlsx"], "a workbook needs a file"),
    ],
)
def test_what_makes_no_sense_is_refused(
    history: Store, told: list[str], words: list[str], complaint: str
) -> None:
    out, err = run(*words, code=2)
    assert complaint in err
    assert out == ""


def test_file_that_cannot_be_written_is_told_calmly(
    history: Store, told: list[str], tmp_path: Path
) -> None:
    _, err = run("export", "--to", str(tmp_path / "nowhere" / "a.csv"), code=1)
    assert err.startswith("The file could not be written: ")


def test_stats_count(history: Store, told: list[str]) -> None:
    out, _ = run("stats", "--json")
    stats = json.loads(out)
    assert (stats["calls"], stats["answered"], stats["people"], stats["starred"]) == (3, 3, 3, 1)
    assert stats["by_job"] == [
        {"id": "baker", "title": "Bager", "calls": 1},
        {"id": "", "title": "", "calls": 2},
    ]
    assert stats["first_at"] == later(0).isoformat()
    text, _ = run("stats")
    assert text.splitlines()[0].split() == ["Calls", "3"]
    assert text.splitlines()[-1].split() == ["No", "job", "chosen", "2"]


@pytest.mark.parametrize("words", [["stats"], ["search", "x"], ["export"]])
def test_without_a_history_there_is_a_sentence(told: list[str], words: list[str]) -> None:
    assert run(*words, code=1) == ("", "Taktone has no caller history yet.\n")


def test_history_that_is_damaged_is_told(told: list[str], tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "history.db").write_bytes(b"no database" * 1000)
    _, err = run("stats", code=1)
    assert err.startswith("The caller history cannot be read: ")


def test_no_qt_is_loaded_on_this_road(history: Store, tmp_path: Path) -> None:
    code = (
        "import sys; from taktone.cli import main\n"
        "done = main(['export', '--json']) + main(['stats']) + main(['search', 'x'])\n"
        "found = [name for name in sys.modules if name.startswith('PySide6')]\n"
        "sys.exit(f'{done} {found}' if done or found else 0)"
    )
    environment = {
        "PATH": "",
        "TAKTONE_DATA": str(tmp_path / "data"),
        "PYTHONPATH": str(DESKTOP),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("[\n{")


def test_stats_for_programs_tell_what_the_page_insight_tells(
    history: Store, told: list[str]
) -> None:
    history.wrap_ups.change("m1", WrapUpField.WOULD_CALL_AGAIN, "surely", later(9))
    stats = json.loads(run("stats", "--json", "--job", "Bager")[0])["insight"]
    assert [(job["title"], sum(job["counts"])) for job in stats["calls"]] == [("Bager", 1)]
    assert stats["seen_in"] == [{"place": "", "callers": 1, "starred": 1, "interviewed": 0}]
    assert stats["would_call_again"]["surely"] == 1
    assert json.loads(run("stats", "--json")[0])["insight"]["calls"][-1]["job"] == ""
    nothing = json.loads(run("stats", "--json", "--time", "last-month")[0])["insight"]
    assert nothing["step"] == "week"
    _, complaint = run("stats", "--time", "sometime", code=2)
    assert "sometime" in complaint
