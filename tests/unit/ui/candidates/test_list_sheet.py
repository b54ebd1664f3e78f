"""The list on paper: a page a job, numbered, nothing private and nothing cut."""

import re
import threading
import zlib
from dataclasses import fields, replace
from datetime import timedelta

from PySide6.QtGui import QGuiApplication

from taktone.core.candidate import CandidateStep, Stage
from taktone.core.printed_list import PrintedJob, PrintedPerson, printed_jobs
from taktone.ui.candidates.list_sheet import ListSheet
from unit.ui.history.sample import JOBS, NOW, a_candidate

LONG = "Nikolaj-Alexander-Christoffer-Bartholomæus-von-der-Østergaard-Kjærgaard" * 3


def people(count: int, **values: object) -> tuple[PrintedJob, ...]:
    marked = [a_candidate(f"p{number}", **values) for number in range(count)]
    return printed_jobs(marked, JOBS)


def page_count(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def drawn(pdf: bytes) -> bytes:
    """What the pages draw, unpacked."""
    found = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    unpacked = b""
    for stream in found:
        try:
            unpacked += zlib.decompress(stream)
        except zlib.error:
            unpacked += stream
    return unpacked


def test_each_job_has_a_page_of_its_own(qapp: QGuiApplication) -> None:
    marked = [a_candidate("mette"), a_candidate("amina", job_id="fin")]
    pdf = ListSheet(NOW).draw(printed_jobs(marked, JOBS))
    assert pdf.startswith(b"%PDF-")
    assert page_count(pdf) == 2


def test_more_people_than_a_page_holds_go_on_the_next(qapp: QGuiApplication) -> None:
    assert page_count(ListSheet(NOW).draw(people(12))) == 1
    assert page_count(ListSheet(NOW).draw(people(90))) > 2


def test_nobody_makes_one_page(qapp: QGuiApplication) -> None:
    assert page_count(ListSheet(NOW).draw(())) == 1


def test_long_names_wrap_inside_their_column(qapp: QGuiApplication) -> None:
    """The pages break sooner: the name takes more lines, none of them wider than the column."""
    sheet = ListSheet(NOW)
    sheet.draw(people(1))
    (person,) = people(1, name=LONG)[0].people
    blocks, height = sheet._row(person)
    short, usual = sheet._row(people(1)[0].people[0])
    assert height > usual
    name = blocks[0].text
    widths = [name.lineAt(line).naturalTextWidth() for line in range(name.lineCount())]
    assert len(widths) > 2
    assert max(widths) <= 0.29 * sheet._width + 1
    assert short[0].text.lineCount() <= 2


def test_it_is_drawn_in_any_thread(qapp: QGuiApplication) -> None:
    made: list[bytes] = []
    thread = threading.Thread(target=lambda: made.append(ListSheet(NOW).draw(people(3))))
    thread.start()
    thread.join()
    assert page_count(made[0]) == 1


def test_hostile_text_is_only_text(qapp: QGuiApplication) -> None:
    evil = "<b>x</b>\n\u202e\x00)Tj /URI (http://example.org) " + "y" * 9000
    pdf = ListSheet(NOW).draw(people(2, name=evil, last_note=evil, number="<1>"))
    assert b"/URI" not in drawn(pdf)
    assert not re.search(rb"/Subtype\s*/Link", pdf)


def test_why_somebody_was_declined_cannot_reach_the_pages() -> None:
    step = CandidateStep(id="s1", stage=Stage.DECLINED, at=NOW, reason="privat", told="tak")
    declined = replace(a_candidate("mette"), stage=Stage.DECLINED, steps=(step,))
    ((printed,),) = [job.people for job in printed_jobs([declined], JOBS)]
    assert {field.name for field in fields(PrintedPerson)} == {
        *("name", "number", "stage", "stage_at", "note")
    }
    assert "privat" not in repr(printed)
    assert "tak" not in repr(printed)


def test_people_stand_by_step_and_its_day() -> None:
    late = CandidateStep(id="s1", stage=Stage.INVITED, at=NOW)
    early = CandidateStep(id="s2", stage=Stage.INVITED, at=NOW - timedelta(days=3))
    marked = [
        replace(a_candidate("a"), stage=Stage.INVITED, steps=(late,), name="A"),
        replace(a_candidate("b"), stage=Stage.INVITED, steps=(early,), name="B"),
        replace(a_candidate("c"), name="C"),
        replace(a_candidate("d"), job_id="erased"),
    ]
    (job,) = printed_jobs(marked, JOBS)
    assert [one.name for one in job.people] == ["C", "B", "A"]
