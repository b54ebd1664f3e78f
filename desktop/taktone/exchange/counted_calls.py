"""Counts calls on their way into a file."""

from collections.abc import Callable, Iterable, Iterator

from taktone.core.exported_call import ExportedCall

TOLD_EVERY = 1000


class CountedCalls:
    """Passes calls on; ``count`` says how many went by."""

    def __init__(
        self, calls: Iterable[ExportedCall], tell: Callable[[int], object] = lambda _: None
    ) -> None:
        """Takes the calls, and who wants to hear of every thousandth."""
        self.count = 0
        self._calls = calls
        self._tell = tell

    def __iter__(self) -> Iterator[ExportedCall]:
        """The calls, once."""
        for call in self._calls:
            self.count += 1
            if self.count % TOLD_EVERY == 0:
                self._tell(self.count)
            yield call
