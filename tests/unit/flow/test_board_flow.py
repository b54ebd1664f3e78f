"""Side by side and the list on paper, over a real store."""

import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from taktone.core.call_event import CallState
from taktone.core.known_error import KnownError, Problem
from taktone.core.printed_list import PrintedJob
from taktone.flow.list_printing import ListPrinting
from taktone.flow.side_by_side import SideBySide
from unit.flow.conftest import Office

if TYPE_CHECKING:
    from taktone.core.noted_person import NotedPerson


@pytest.fixture
def marked(office: Office) -> Office:
    """Somebody who calls is marked."""
    office.tell(CallState.RINGING, name="Mette Sørensen")
    office.desk.write_note(office.last.call.id, 1, "Rolig, konkret.")
    office.desk.mark(office.last.call.id, is_starred=True)
    office.rest()
    return office


def test_what_was_noted_comes_by_signal(marked: Office) -> None:
    beside = SideBySide(marked.reader)
    read: list[tuple[NotedPerson, ...]] = []
    beside.beside_read.connect(read.append)
    with marked.qtbot.waitSignal(marked.browsing.candidates_read) as candidates:
        marked.browsing.read_candidates()
    beside.read_beside(candidates.args[0] * 9)
    marked.qtbot.waitUntil(lambda: bool(read))
    assert len(read[0]) == 4
    assert read[0][0].calls[0].note == "Rolig, konkret."


def test_the_list_is_written_for_its_owner_alone(marked: Office, tmp_path: Path) -> None:
    printing, path = ListPrinting(marked.reader), tmp_path / "list.pdf"
    drawn: list[tuple[PrintedJob, ...]] = []

    def draw(jobs: tuple[PrintedJob, ...]) -> bytes:
        drawn.append(jobs)
        return b"%PDF-"

    with marked.qtbot.waitSignal(printing.printed) as printed:
        printing.print_list(str(path), draw)
    assert printed.args == [str(path), 1]
    assert path.read_bytes() == b"%PDF-"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in drawn[0][0].people] == ["Mette Sørensen"]


def test_where_it_cannot_be_written_that_is_told(marked: Office, tmp_path: Path) -> None:
    printing = ListPrinting(marked.reader)
    with marked.qtbot.waitSignal(printing.failed) as failed:
        printing.print_list(str(tmp_path / "no such folder" / "list.pdf"), lambda _: b"")
    error = failed.args[0]
    assert isinstance(error, KnownError)
    assert error.problem is Problem.EXPORT_FAILED
