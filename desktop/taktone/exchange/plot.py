"""A plot of counts and the table behind it, before it is a picture."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class PlotKind(StrEnum):
    """How counts are shown."""

    STACKED = "stacked"
    BESIDE = "beside"
    GROWTH = "growth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Counts by label; every series has one value a label.

    Attributes:
        kind: Bars stacked upwards, bars to the right beside each other, or a line over powers of
            ten in both directions.
        of: What the labels are, for the table's first heading.
        series: By their names.
    """

    kind: PlotKind
    title: str
    of: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]

    def rows(self) -> Iterator[tuple[str, ...]]:
        """The table, headings first."""
        yield (self.of, *(name for name, _ in self.series))
        for place, label in enumerate(self.labels):
            yield (label, *(f"{values[place]:g}" for _, values in self.series))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotLook:
    """How a plot is drawn; colours as ``#RRGGBB``, sizes in pixels.

    Attributes:
        ground: Empty for none.
        colours: One a series, used again from the first where there are more.
    """

    width: int
    height: int
    font: str
    font_px: float
    ink: str
    muted: str
    line: str
    ground: str
    colours: tuple[str, ...]
