"""One line of the table of results."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one benchmark found.

    Attributes:
        bench: What was measured, with unit.
        ours: The program's figure; ``yardstick`` the figure beside it, None where there is none.
        ratio: Ours to the yardstick; may be a median of pairs rather than of the two figures.
        limit: The most that ratio may be, None where nothing was promised of it.
        most: The most that our own figure may be, in its unit; None where nothing was promised.
        remark: Said in place of the verdict where there is more to say.
    """

    bench: str
    ours: float
    yardstick: float | None = None
    ratio: float | None = None
    limit: float | None = None
    most: float | None = None
    remark: str = ""

    @property
    def is_ok(self) -> bool:
        """False where a limit is missed."""
        if self.most is not None and self.ours > self.most:
            return False
        return self.limit is None or (self.ratio is not None and self.ratio <= self.limit)

    @property
    def verdict(self) -> str:
        """The last column."""
        if self.remark:
            return self.remark
        if self.limit is None and self.most is None:
            return "told"
        return "ok" if self.is_ok else "**over**"


def beside(bench: str, ours: float, yardstick: float, limit: float | None = None) -> Outcome:
    """Our figure beside the yardstick's, judged by the ratio of the two."""
    return Outcome(bench=bench, ours=ours, yardstick=yardstick, ratio=ours / yardstick, limit=limit)
