"""Numbers whose calls bring up no card."""

from taktone.store.database import Database


class QuietStore:
    """Reads and writes the quiet list; numbers are E.164, as in ``PhoneNumber.number``."""

    def __init__(self, database: Database) -> None:
        """Takes the open database."""
        self._database = database

    def quiet(self, number: str) -> None:
        """Puts a number on the list; a hidden one (empty) cannot be on it."""
        if number:
            self._database.execute(
                "INSERT INTO quiet_numbers VALUES (?) ON CONFLICT DO NOTHING", (number,)
            )

    def unquiet(self, number: str) -> None:
        """Takes a number from the list."""
        self._database.execute("DELETE FROM quiet_numbers WHERE number = ?", (number,))

    def is_quiet(self, number: str) -> bool:
        """True where the number is on the list."""
        sql = "SELECT 1 FROM quiet_numbers WHERE number = ?"
        return self._database.value(sql, (number,)) is not None

    def quiet_numbers(self) -> tuple[str, ...]:
        """All numbers on the list, in their own order."""
        rows = self._database.rows("SELECT number FROM quiet_numbers ORDER BY number")
        return tuple(number for (number,) in rows)
