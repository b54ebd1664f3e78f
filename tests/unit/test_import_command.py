"""``taktone import``: a preview, the import, and files that are refused whole."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from taktone.cli import main
from taktone.core.phone_number import PhoneNumber
from taktone.flow import import_road
from taktone.store.import_store import ImportStore
from taktone.store.store import Store, open_store

VCARDS = """BEGIN:VCARD
VERSION:3.0
FN:Mette Sørensen
TEL:20 12 34 56
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Jonas Holm
EMAIL:jonas@example.com
END:VCARD
"""
METTE = PhoneNumber(number="+4520123456")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.vcf"
    path.write_text(VCARDS, "utf-8")
    return path


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Store]:
    """The program has the history open for writing all the while."""
    store = open_store(tmp_path / "data")
    yield store
    store.close()


def told(capfd: pytest.CaptureFixture[str]) -> tuple[str, str]:
    sys.stdout.flush()
    out, err = capfd.readouterr()
    return out, err


def test_preview_tells_and_takes_nothing(
    book: Path, running: Store, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "--preview", str(book)]) == 0
    assert told(capfd)[0].startswith("2 new, 0 completed, 0 known already")
    assert running.calls.caller_of(METTE).person_id == ""


def test_people_are_taken_in_while_the_program_runs(
    book: Path, running: Store, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "--json", str(book)]) == 0
    out, err = told(capfd)
    assert json.loads(out) == {"new": 2, "completed": 0, "known": 0, "unusable": 0}
    assert err == "Imported.\n"
    assert running.calls.caller_of(METTE).name == "Mette Sørensen"
    assert main(["import", "--json", str(book)]) == 0
    assert json.loads(told(capfd)[0])["known"] == 2


def test_no_program_is_needed_to_take_in_find_count_and_give_out(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    calls = tmp_path / "fritz.csv"
    calls.write_text("Typ;Datum;Rufnummer\n1;24.11.25 10:42;+4520123456\n", "utf-8")
    open_store(tmp_path / "data").close()
    assert main(["import", "--json", str(calls)]) == 0
    assert json.loads(told(capfd)[0])["new"] == 1
    assert main(["search", "--json", "3456"]) == 0
    assert json.loads(told(capfd)[0])["number"] == "+4520123456"
    assert main(["stats", "--json"]) == 0
    assert json.loads(told(capfd)[0])["calls"] == 1
    assert main(["export", "--json"]) == 0
    assert [call["number"] for call in json.loads(told(capfd)[0])] == ["+4520123456"]
    assert main(["status"]) != 0


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (VCARDS.rpartition("END")[0], "Line 6: The card that begins here has no end."),
        (VCARDS.replace("4.0", "9"), "Line 7: The vCard has no version"),
        ("Typ;Datum;Rufnummer\n1;24.11.26 10:42;20123456\n9;x;y\n", "Line 3: "),
        ("x,y\n1,2\n", "Line 1: No heading tells"),
        ("", "Line 1: The file is empty."),
    ],
)
def test_damaged_file_is_refused_whole(
    book: Path, running: Store, capfd: pytest.CaptureFixture[str], text: str, sentence: str
) -> None:
    book.write_text(text, "utf-8")
    assert main(["import", str(book)]) == 1
    out, err = told(capfd)
    assert out == ""
    assert err.startswith(sentence)
    assert err.endswith("Nothing was imported.\n")
    assert running.calls.caller_of(METTE).person_id == ""


def test_file_that_is_not_there(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(tmp_path / "none.vcf")]) == 1
    assert told(capfd)[1].startswith("The file cannot be read: ")


def test_import_that_is_ended_leaves_nothing(
    book: Path,
    running: Store,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Ctrl+C comes after the first of two chunks."""
    take = ImportStore.take
    chunks: list[object] = []

    def taken(*given: object) -> object:
        if chunks:
            raise KeyboardInterrupt
        chunks.append(given)
        return take(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(import_road, "CONTACTS_AT_ONCE", 1)
    monkeypatch.setattr(ImportStore, "take", taken)
    assert main(["import", str(book)]) == 130
    assert told(capfd)[1] == "Ended: what was imported was taken back.\n"
    assert len(chunks) == 1
    assert running.calls.caller_of(METTE).person_id == ""


def test_import_wants_one_file(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["import"]) == 2
    assert main(["import", "a", "b"]) == 2


def test_call_list_is_taken_in_once(
    tmp_path: Path, running: Store, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "fritz.csv"
    path.write_text("Typ;Datum;Rufnummer\n1;24.11.26 10:42;+4520123456\n", "utf-8")
    assert main(["import", "--json", str(path)]) == 0
    assert json.loads(told(capfd)[0])["new"] == 1
    assert running.calls.caller_of(METTE).call_count == 1
    assert main(["import", "--json", str(path)]) == 0
    assert json.loads(told(capfd)[0])["known"] == 1
    assert running.calls.caller_of(METTE).call_count == 1
