"""The few statistics the tables need."""

import math
from collections.abc import Iterable, Sequence
from statistics import median


def percentile(values: Iterable[float], share: float) -> float:
    """The nearest-rank percentile; ``share`` in 0..100."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share / 100 * len(ordered)) - 1)]


def paired_ratio(ours: Sequence[float], yardstick: Sequence[float]) -> float:
    """The median of the ratios round by round, which holds while the machine's speed drifts."""
    return median(a / b for a, b in zip(ours, yardstick, strict=True))
