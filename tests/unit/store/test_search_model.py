"""Whatever is written, renamed, moved and erased: a search finds what a naive reading finds."""

import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from taktone.core.history_query import HistoryQuery
from taktone.core.job import UNSOLICITED_ID
from taktone.core.phone_number import HIDDEN, PhoneNumber
from taktone.core.wrap_up import EMPTY_WRAP_UP, WrapUp
from taktone.store.store import Store, open_store
from unit.store.conftest import check_index
from unit.store.samples import BAKER, JONAS, METTE, SMITH, T0, a_call, found, later

WORDS = st.sampled_from(("søren", "Åse", "østergård", "bæk", "løn", "ærø", "mette", "12", "2012"))
TEXTS = st.lists(WORDS, max_size=3).map(" ".join)
NUMBERS = st.sampled_from([METTE, JONAS, HIDDEN])
JOBS = st.sampled_from(["", BAKER.id, SMITH.id, UNSOLICITED_ID])
INDEXES = st.integers(0, 7)
QUERIES = ("so", "ase", "ostergaard", "b", "lon", "aer", "mette", "12", "20 12", "mette so", "2")
PLAIN = str.maketrans({"ø": "o", "å": "a", "æ": "ae"})


def words(text: str) -> list[str]:
    return text.casefold().translate(PLAIN).replace("aa", "a").split()


class SearchMachine(RuleBasedStateMachine):
    """Changes a store at random; ``notes`` is what each call's note should be."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.store: Store = open_store(Path(self.folder.name))
        self.store.jobs.save(BAKER)
        self.store.jobs.save(SMITH)
        self.notes: dict[str, str] = {}
        self.impressions: dict[str, str] = {}
        self.minutes = 0

    def call(self, index: int) -> str:
        return sorted(self.notes)[index % len(self.notes)]

    def person(self, index: int) -> str:
        row = self.store.history.row(self.call(index))
        assert row
        return row.person_id

    @rule(number=NUMBERS, name=TEXTS)
    def ring(self, number: PhoneNumber, name: str) -> None:
        self.minutes += 1
        call = a_call(f"call-{self.minutes:03}", number, minutes=self.minutes, name=name)
        self.store.calls.begin(call, self.store.calls.caller_of(number).person_id)
        self.notes[call.id] = ""

    @precondition(lambda self: self.notes)
    @rule(index=INDEXES, number=NUMBERS, name=TEXTS)
    def learn_more(self, index: int, number: PhoneNumber, name: str) -> None:
        row = self.store.history.row(self.call(index))
        assert row
        minutes = (row.started_at - T0) / timedelta(minutes=1)
        self.store.calls.update(a_call(row.call_id, number, minutes=minutes, name=name))

    @precondition(lambda self: self.notes)
    @rule(index=INDEXES, text=TEXTS)
    def type_and_settle(self, index: int, text: str) -> None:
        self.store.calls.write_draft(self.call(index), text, T0)
        self.store.calls.settle(self.call(index))
        self.notes[self.call(index)] = text

    @precondition(lambda self: self.notes)
    @rule(index=INDEXES, text=TEXTS)
    def edit(self, index: int, text: str) -> None:
        self.store.calls.edit_note(self.call(index), text, T0)
        self.notes[self.call(index)] = text

    @precondition(lambda self: self.notes)
    @rule(index=INDEXES, text=TEXTS)
    def wrap_up(self, index: int, text: str) -> None:
        made = WrapUp(words=tuple(text.split()), voice="not looked for")
        self.store.wrap_ups.write(self.call(index), made if text else EMPTY_WRAP_UP, T0)
        self.impressions[self.call(index)] = text

    @precondition(lambda self: self.notes)
    @rule(index=INDEXES, name=TEXTS)
    def rename(self, index: int, name: str) -> None:
        self.store.people.rename(self.person(index), name)

    @precondition(lambda self: self.notes)
    @rule(index=INDEXES, job=JOBS)
    def choose(self, index: int, job: str) -> None:
        self.store.calls.choose_job(self.call(index), job)

    @precondition(lambda self: self.notes)
    @rule(index=INDEXES, job=JOBS, is_marking=st.booleans())
    def mark(self, index: int, job: str, is_marking: bool) -> None:
        person = self.person(index)
        if is_marking:
            self.store.candidates.mark(person, job, later(self.minutes))
        else:
            self.store.candidates.unmark(person, job)

    @precondition(lambda self: self.notes)
    @rule(index=INDEXES)
    def erase_person(self, index: int) -> None:
        person = self.person(index)
        for call in found(self.store, person_id=person):
            del self.notes[call]
        self.store._database.execute("DELETE FROM people WHERE id = ?", (person,))

    @precondition(lambda self: self.notes)
    @rule(index=INDEXES)
    def erase_call(self, index: int) -> None:
        call = self.call(index)
        self.store._database.execute("DELETE FROM calls WHERE id = ?", (call,))
        del self.notes[call]

    @invariant()
    def search_finds_what_reading_finds(self) -> None:
        rows = self.store._database.rows(
            "SELECT c.id, p.name, c.name, c.number, j.id, j.title || ' ' || j.place"
            " FROM calls c JOIN people p ON p.seq = person_seq LEFT JOIN jobs j ON j.seq = job_seq"
            " ORDER BY c.seq DESC"
        )
        texts = {
            call: [
                *words(f"{name} {sent} {self.notes[call]} {self.impressions.get(call, '')}"),
                *words("unsolicited uopfordret" if job == UNSOLICITED_ID else title or ""),
                *(number.lstrip("+"), number[-8:], number[-4:]),
            ]
            for call, name, sent, number, job, title in rows
        }
        for query in QUERIES:
            asked = words(query)
            hits = [
                call
                for call, text in texts.items()
                if all(any(word.startswith(part) for word in text) for part in asked)
            ]
            joined = query.replace(" ", "")
            if joined.isdecimal():
                hits = [
                    c for c in texts if c in hits or any(w.startswith(joined) for w in texts[c])
                ]
            assert found(self.store, query) == hits, query

    @invariant()
    def stars_and_counts_are_exact(self) -> None:
        rows = self.store.history.page(HistoryQuery(), None).rows
        for row in rows:
            stars = self.store.people.caller(row.person_id).starred_jobs
            assert row.is_starred == ((row.job_id or UNSOLICITED_ID) in stars)
            calls = [other for other in rows if other.person_id == row.person_id]
            assert self.store.people.caller(row.person_id).call_count == len(calls)
        assert found(self.store, is_starred=True) == [row.call_id for row in rows if row.is_starred]
        assert self.store.history.count(HistoryQuery()) == len(rows) == len(self.notes)
        for job, count in self.store.jobs.counts().items():
            assert count == len([row for row in rows if row.job_id == job])

    def teardown(self) -> None:
        if hasattr(self, "store"):
            check_index(self.store)
            self.store.close()
            self.folder.cleanup()


TestSearchModel = SearchMachine.TestCase
TestSearchModel.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
