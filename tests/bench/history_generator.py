"""Fills a store folder with a caller history of any size, the same one for the same seed.

python tests/bench/history_generator.py FOLDER ROWS
"""

import os
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from taktone.store.database import Database, open_database
from taktone.store.history_file import prepared_file
from taktone.store.store import open_store

NEW_CALLER = 0.28
STARRED = 0.06
HIDDEN = 0.08
WITH_NOTE = 0.85
SECONDS_APART = 61
LAST_CALL = datetime(2026, 6, 1, 15, tzinfo=UTC)
UNSOLICITED_SEQ = 1


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Samples, no real people.
_FIRST_NAMES = _words("""
    Mette Søren Åse Jonas Amina Freja Bjørn Karen Lærke Rasmus Ida Noah Sille Torben Ellen
    Jørgen Malthe Hjalmar Grethe Yusuf Signe Ørnulf Tove Villads Maja Kåre Dorte Esben Nanna
    Aksel Liv Zoë Chloé Jürgen Emily Oliver Grace Henry Sophie Liam Hannah Pawel Oksana
    Mehmet Leila Anh Bodil Preben Ulla Flemming Gunvor Anker Agnes Storm Vigga Otto Astrid
    Elias Filippa Sander
""")
_LAST_NAMES = _words("""
    Sørensen Holm Yusuf Bæk Østergaard Kjær Lund Åkjær Nørgaard Vinther Toft Bundgaard
    Skovgaard Dahl Krogh Brandt Mølgaard Refslund Thygesen Damgaard Hald Frost Winther
    Ågesen Bjerregaard Jensen Nielsen Hansen Pedersen Andersen Larsen Rasmussen Madsen
    Olesen Knudsen Iversen Berg Walker Hughes Bennett Reed Novak Kaya Schäfer Müller Petrov
    Rossi Tran Abdi Haddad Lindström
""")
_TOWNS = _words("""
    Aarhus Odense Aalborg Kolding Randers Vejle Roskilde Horsens Herning Silkeborg Næstved
    Køge Ribe Tønder Hobro Åbenrå Ærøskøbing Skagen Nykøbing Maribo Ry Hørning Ikast Grenå
    Rønne Værløse Bramming Faaborg Haderslev Kalundborg Leeds Bristol Malmö Flensborg
    Hamborg Lübeck
""")
_TRADES = _words("""
    bogholder projektleder tømrer pædagog sygeplejerske sælger udvikler lagermedarbejder kok
    elektriker ingeniør kontorassistent chauffør lærer indkøber grafiker smed jurist bager
    laborant accountant developer designer nurse buyer analyst teacher driver planner welder
""")
_DANISH = (
    "spørger hvad en arbejdsdag indeholder",
    "vil gerne høre om lønnen og pensionen",
    "har læst opslaget og gjort sit hjemmearbejde",
    "kan begynde efter sommerferien",
    "bad om at blive ringet op efter klokken 15",
    "lyder rolig og nysgerrig",
    "har to børn i skole og ønsker faste dage",
    "undrer sig over titlen",
    "sender ansøgningen inden fredag",
    "fik navnet fra en tidligere kollega",
    "er usikker på kravet om kørekort",
    "taler tysk og lidt fransk",
    "hvor mange sidder der i afdelingen",
    "nævnte et projekt der ligner vores",
    "kommer fra en omstrukturering",
    "aftalte at jeg mailer stillingsbeskrivelsen",
    "talte om hjemmearbejde og rejsedage",
    "god stemme, varm og tydelig",
    "motiveret, forberedt, hurtig i replikken",
    "barsel slutter i marts",
    "ringede under frokosten, prøver igen",
    "ledig siden årsskiftet, passer sin gamle far",
    "elsker værkstedet, hader møder",
    "spurgte til prøvetid og oplæring",
    "kender vores nabo i Ballerup",
    "flytter til byen til foråret",
    "certifikat til truck og kran",
    "forventer mere end vi betaler",
    "stille i røret, tænkte sig om",
    "bruger hjælpemidler, helt uden problemer",
    "har været leder for tolv mennesker",
    "søger noget tættere på hjemmet",
    "vil se maskinerne før samtalen",
    "grinede meget, let at tale med",
    "opsagt med tre måneders varsel",
    "drømmer om natarbejde",
)
_ENGLISH = (
    "asks what the first month looks like",
    "wonders whether Danish is required",
    "has worked with the same machines before",
    "would like to visit the workshop",
    "free to start in October",
    "overtime and salary, politely",
    "promised to send two references",
    "prefers mornings, lives an hour away",
    "clear questions, well prepared",
    "heard about us at a fair",
    "calls back on Monday",
    "who decides, and by when",
    "visa runs until spring",
    "parental leave ends in June",
    "moved here with her partner",
    "knows the trade inside out",
)
_SYLLABLES = _words("""
    al an bar bo by da den dys el en fa fjor ga grø ha hus is jo ka kly la lem li lo lyng ma
    mi na nor o pil ra ro sam se skæ so sti sø ta ten tor u va vej ve vi vå y æb ø å
""")

_REASONS = ("completed",) * 15 + ("missed",) * 4 + ("rejected",)
_SOURCES = ("sip", "fritz", "phone", "command")
_SQL = {
    "people": "INSERT INTO people (seq, id, name) VALUES (?, ?, ?)",
    "numbers": "INSERT INTO numbers (number, person_seq, last_at) VALUES (?, ?, ?)",
    "candidates": "INSERT INTO candidates VALUES (?, ?, 'starred', ?)",
    "calls": (
        "INSERT INTO calls (seq, id, person_seq, job_seq, state, direction, reason, source, name,"
        " number, number_raw, number_national, started_at, ended_at, talk_s)"
        " VALUES (?, ?, ?, ?, 'ended', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    "notes": "INSERT INTO notes (call_seq, text, written_at) VALUES (?, ?, ?)",
}
_SUMS = (
    "UPDATE calls SET is_starred = 1 WHERE EXISTS (SELECT 1 FROM candidates k WHERE"
    " k.person_seq = calls.person_seq AND k.job_seq = coalesce(calls.job_seq, 1))",
    "UPDATE people SET call_count = n FROM (SELECT person_seq, count(*) AS n FROM calls"
    " GROUP BY person_seq) WHERE seq = person_seq",
    "UPDATE jobs SET call_count = (SELECT count(*) FROM calls WHERE job_seq = jobs.seq)",
    "UPDATE totals SET calls = (SELECT count(*) FROM calls)",
    "UPDATE numbers SET last_at = (SELECT max(seq) FROM calls c"
    " WHERE c.person_seq = numbers.person_seq)",
)
# Some MiB at a time are quicker than the usual one. "optimize" puts the large pieces that come of
# it out of the way of live calls, which would otherwise have to join them sooner or later.
_MAKE_INDEX = (
    ("hashsize", 4_194_304),
    ("rebuild", None),
    ("optimize", None),
    ("hashsize", 1_048_576),
)


class HistoryGenerator:
    """Makes rows for every table, call by call, oldest first."""

    def __init__(self, rows: int, seed: int) -> None:
        self._rows = rows
        self._random = Random(seed)
        self._people: list[tuple[str, str, int]] = []  # name, national number, usual job
        self._firms = [self._invented(3).capitalize() + " A/S" for _ in range(2_000)]
        self._rare = [self._invented(4) for _ in range(25_000)]
        self.jobs = max(4, rows // 40_000)
        self.pending: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _SQL}

    def batches(self, size: int = 20_000) -> Iterator[dict[str, list[tuple[Any, ...]]]]:
        """Rows by table, some thousand calls at a time."""
        first = int(LAST_CALL.timestamp()) - self._rows * SECONDS_APART
        for index in range(self._rows):
            at = (first + index * SECONDS_APART) * 1000 + self._random.randrange(50_000)
            self._add_call(index, at)
            if (index + 1) % size == 0 or index + 1 == self._rows:
                yield self.pending
                self.pending = {table: [] for table in _SQL}

    def _add_call(self, index: int, at: int) -> None:
        person = self._caller(index, at)
        name, national, usual_job = self._people[person]
        draw = self._random.random
        job = usual_job if draw() < 0.8 else (None, UNSOLICITED_SEQ)[int(draw() * 2)]
        reason = _REASONS[int(draw() * 20)]
        talk_s = int(30 + draw() * 900) if reason == "completed" else 0
        number = f"+45{national}" if len(national) == 8 else f"+44{national}" if national else ""
        self.pending["calls"].append((
            *(at, self._id(at), person + 1, job),
            "incoming" if draw() < 0.92 else "outgoing",
            *(reason, _SOURCES[int(draw() * 4)], name if draw() < 0.3 else ""),
            *(number, number.replace("+", "00"), national, at, at + talk_s * 1000, talk_s),
        ))  # fmt: skip
        if draw() < WITH_NOTE:
            self.pending["notes"].append((at, self._note(), at))

    def _caller(self, index: int, at: int) -> int:
        """A new person, or one who called before, more often lately than long ago."""
        draw = self._random.random
        if self._people and draw() >= NEW_CALLER:
            while True:
                person = int(len(self._people) * (1 - draw() ** 3) * 0.999_999)
                if self._people[person][1]:
                    return person
        person = len(self._people)
        is_hidden = bool(person) and draw() < HIDDEN
        name = "" if draw() < 0.2 else self._name()
        national = "" if is_hidden else self._national(person)
        job = 2 + min(self.jobs - 1, int(index / self._rows * self.jobs) + int(draw() * 2))
        self._people.append((name, national, job))
        self.pending["people"].append((person + 1, self._id(at), name))
        if national:
            prefix = "+45" if len(national) == 8 else "+44"
            self.pending["numbers"].append((prefix + national, person + 1, at))
        if draw() < STARRED:
            self.pending["candidates"].append((person + 1, job, at))
        return person

    def _national(self, person: int) -> str:
        mixed = person * 2_654_435_761 % 2**32
        if person % 12 == 5:
            return f"7{mixed % 10**5:05}{person % 10**4:04}"
        return str(20_000_000 + (person * 7_368_787) % 79_999_999)

    def _name(self) -> str:
        draw = self._random.random
        last = _LAST_NAMES[int(len(_LAST_NAMES) * draw())]
        if draw() < 0.2:
            last = self._rare[int(len(self._rare) * draw())].capitalize()
        return f"{_FIRST_NAMES[int(len(_FIRST_NAMES) * draw())]} {last}"

    def _note(self) -> str:
        draw = self._random.random
        phrases = _DANISH if draw() < 0.7 else _ENGLISH
        parts = [phrases[int(len(phrases) * draw())] for _ in range(1 + int(draw() * 3))]
        if draw() < 0.4:
            parts.append(_TOWNS[int(len(_TOWNS) * draw())])
        if draw() < 0.5:
            trade = _TRADES[int(len(_TRADES) * draw())]
            parts.append(f"{trade} hos {self._firms[int(len(self._firms) * draw() ** 2)]}")
        rare = len(self._rare)
        parts += [self._rare[int(rare * draw() ** 2)] for _ in range(int(draw() * 4))]
        return ". ".join(parts) + "."

    def _invented(self, most: int) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, most)))

    def _id(self, at: int) -> str:
        tail = f"{self._random.getrandbits(72):018x}"
        return f"{at >> 16:08x}-{at & 0xFFFF:04x}-7{tail[:3]}-8{tail[3:6]}-{tail[6:]}"


def generate(folder: Path, rows: int, seed: int = 7) -> None:
    """Makes ``folder`` a store with ``rows`` calls; it must not have one yet."""
    open_store(folder).close()
    database = open_database(prepared_file(folder), may_write=True)
    for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000"):
        database.rows(f"PRAGMA {setting}")
    generator = HistoryGenerator(rows, seed)
    with database.transaction():
        triggers = database.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        for name, _ in triggers:
            database.execute(f"DROP TRIGGER {name}")
        _fill(database, generator)
        for _, sql in triggers:
            database.execute(sql)
    database.rows("PRAGMA journal_mode = WAL")
    database.close()
    with database.path.open("rb+") as file:
        os.fsync(file)


def _fill(database: Database, generator: HistoryGenerator) -> None:
    for job in range(generator.jobs):
        title = f"{_TRADES[job % len(_TRADES)].capitalize()} {job + 1}"
        database.execute(
            "INSERT INTO jobs (seq, id, title, place) VALUES (?, ?, ?, ?)",
            (job + 2, f"job-{job + 1}", title, _TOWNS[job % len(_TOWNS)]),
        )
    for batch in generator.batches():
        for table, sql in _SQL.items():
            database.connection.executemany(sql, batch[table])
    for sql in _SUMS:
        database.execute(sql)
    for command in _MAKE_INDEX:
        database.execute("INSERT INTO calls_fts (calls_fts, rank) VALUES (?, ?)", command)


if __name__ == "__main__":
    started = time.monotonic()
    generate(Path(sys.argv[1]), int(sys.argv[2]))
    print(f"{int(sys.argv[2]):,} calls in {time.monotonic() - started:.1f} s")
