"""The facts of a call's job, as they are open and ticked on the card."""


class AskedFacts:
    """Whether the facts are open in a call, and which of them were asked about.

    A tick stands from the click on, whatever the history tells later.

    Attributes:
        is_open: The facts are there to be read and ticked.
    """

    def __init__(self) -> None:
        """Starts closed; nothing is known."""
        self.is_open = False
        self._read: frozenset[str] | None = None
        self._ticked: dict[str, bool] = {}

    @property
    def is_waiting(self) -> bool:
        """True while the facts are open and the history has not told of earlier ticks."""
        return self.is_open and self._read is None

    @property
    def asked(self) -> frozenset[str]:
        """Ids of the facts that were asked about, as far as is known."""
        here = {fact for fact, is_asked in self._ticked.items() if is_asked}
        return ((self._read or frozenset()) | here) - (self._ticked.keys() - here)

    def learn(self, asked: frozenset[str]) -> None:
        """The history tells which facts were asked about in this call."""
        self._read = asked

    def tick(self, fact_id: str, *, is_asked: bool) -> None:
        """The user says that a fact was asked about, or takes it back."""
        self._ticked[fact_id] = is_asked
