"""Taking back what an import made, always inside a transaction; what there is more of stays."""

from collections.abc import Iterable

from taktone.store.database import Database
from taktone.store.person_rows import person_id_of, recount_number

NEVER = 0
"""When somebody called last from a number that is only known from an address book."""

_IS_UNTOUCHED = """
    SELECT id FROM people p WHERE p.seq = ? AND p.call_count = 0 AND p.joined_to IS NULL
    AND NOT EXISTS (SELECT 1 FROM candidates WHERE person_seq = p.seq)
    AND NOT EXISTS (SELECT 1 FROM promises WHERE person_seq = p.seq)
    AND NOT EXISTS (SELECT 1 FROM people other INDEXED BY people_joined
        WHERE other.joined_to = p.seq)
"""


def ids_of(database: Database, people: Iterable[int]) -> frozenset[str]:
    """Ids of those people who are still there."""
    found = (database.value("SELECT id FROM people WHERE seq = ?", (person,)) for person in people)
    return frozenset(str(person_id) for person_id in found if person_id is not None)


def erase_untouched(database: Database, people: Iterable[int]) -> frozenset[str]:
    """Erases those on whom nothing hangs but what the import made; their ids."""
    erased = set()
    for person in people:
        found = database.value(_IS_UNTOUCHED, (person,))
        if found is not None:
            database.execute("DELETE FROM people WHERE seq = ?", (person,))
            erased.add(str(found))
    return frozenset(erased)


def take_back_fields(database: Database, fields: Iterable[tuple[int, str, str]]) -> frozenset[str]:
    """Names and e-mails that were empty are so again, unless they were changed since."""
    people = set()
    for person, column, text in fields:
        if database.execute(
            f"UPDATE people SET {column} = '' WHERE seq = ? AND {column} = ?",  # noqa: S608
            (person, text),
        ):
            people.add(person_id_of(database, person))
    return frozenset(people)


def take_back_numbers(
    database: Database,
    fields: Iterable[tuple[int, str, str]],
    numbers: Iterable[tuple[int, str]],
) -> frozenset[str]:
    """As :func:`take_back_fields`, and numbers nobody called from since go; ids of the people."""
    people = set(take_back_fields(database, fields))
    for person, number in numbers:
        if database.execute(
            "DELETE FROM numbers WHERE person_seq = ? AND number = ? AND last_at = ?",
            (person, number, NEVER),
        ):
            people.add(person_id_of(database, person))
    return frozenset(people)


def take_back_times(
    database: Database, times: Iterable[tuple[int, str, int | None]]
) -> frozenset[str]:
    """When people called last from a number is what the calls say that are left, else as before."""
    told = tuple(times)
    for person, number, before in reversed(told):
        if recount_number(database, person, number):
            continue
        where = (number, person)
        if before is None:
            database.execute("DELETE FROM numbers WHERE number = ? AND person_seq = ?", where)
        else:
            sql = "UPDATE numbers SET last_at = ? WHERE number = ? AND person_seq = ?"
            database.execute(sql, (before, *where))
    return ids_of(database, {person for person, _, _ in told})
