"""The table of results: on the screen, in a file and in the README."""

from collections.abc import Iterable
from pathlib import Path

from bench.outcome import Outcome

BEGIN = "<!-- bench:begin -->"
END = "<!-- bench:end -->"
_HEAD = (
    "| bench | yardstick | ours | ratio | limit | |",
    "|---|---:|---:|---:|---:|---|",
)


def table(outcomes: Iterable[Outcome]) -> str:
    """The results as a Markdown table."""
    return "\n".join((*_HEAD, *(_line(outcome) for outcome in outcomes)))


def replaced(text: str, block: str) -> str:
    """``text`` with what stands between the two marks replaced by ``block``.

    Raises:
        ValueError: The marks are not there.
    """
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"no {BEGIN} ... {END}")
    return f"{before}{BEGIN}\n{block}\n{END}{after}"


def write_readme(readme: Path, block: str) -> None:
    """Puts the results into the README."""
    readme.write_text(replaced(readme.read_text(encoding="utf-8"), block), encoding="utf-8")


def _line(outcome: Outcome) -> str:
    cells = (
        outcome.bench,
        _figure(outcome.yardstick),
        _figure(outcome.ours),
        "" if outcome.ratio is None else f"{outcome.ratio:.2f}x",
        _limit(outcome),
        outcome.verdict,
    )
    return f"| {' | '.join(cells)} |"


def _limit(outcome: Outcome) -> str:
    limits = []
    if outcome.limit is not None:
        limits.append(f"{outcome.limit:g}x")
    if outcome.most is not None:
        limits.append(f"{outcome.most:g}")
    return ", ".join(limits)


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if value >= 100 or value == 0 else f"{value:.3g}"
