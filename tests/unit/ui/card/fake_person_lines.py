"""What is told of a caller, with nothing real behind it."""


class FakePersonLines:
    """Notes each text, by call and line."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str, str]] = []

    def set_name(self, call_id: str, name: str) -> None:
        self.told.append((call_id, "name", name))

    def set_email(self, call_id: str, email: str) -> None:
        self.told.append((call_id, "email", email))

    def set_seen_in(self, call_id: str, seen_in: str) -> None:
        self.told.append((call_id, "seen_in", seen_in))

    @property
    def last(self) -> tuple[str, str, str]:
        return self.told[-1]
