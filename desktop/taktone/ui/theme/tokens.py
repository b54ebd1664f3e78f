"""The colours of both schemes, by role."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """One scheme; every colour as ``#RRGGBB``.

    Attributes:
        panel: Card and lists; also the text on ``gold`` and ``accent`` fillings.
        paper: Side bar and footer.
        field: Search box, strip of earlier calls.
        ink: Text.
        muted: Second lines and hints.
        line: Separators and borders.
        accent: Prompts, links, focus.
        accent_soft: Prompt strip, chosen row or chip.
        gold: Worth an interview, and nothing else.
        gold_soft: Behind ``gold`` text.
        live: A call in progress.
        ring: Ringing, missed, overdue.
    """

    panel: str
    paper: str
    field: str
    ink: str
    muted: str
    line: str
    accent: str
    accent_soft: str
    gold: str
    gold_soft: str
    live: str
    ring: str


LIGHT = Tokens(
    panel="#FFFFFF",
    paper="#FBFAF7",
    field="#F4F1EA",
    ink="#1C2733",
    muted="#5F6B77",
    line="#E4E0D8",
    accent="#0F5E63",
    accent_soft="#E3F0EF",
    gold="#8A5A0C",
    gold_soft="#FBF0D9",
    live="#197A42",
    ring="#BF400C",
)

DARK = Tokens(
    panel="#1E252B",
    paper="#171C21",
    field="#242C33",
    ink="#EEF1F3",
    muted="#A3AEB8",
    line="#313A42",
    accent="#7CC7C3",
    accent_soft="#1F3536",
    gold="#E9B44C",
    gold_soft="#3A2F17",
    live="#5BD08A",
    ring="#FB923C",
)


def mix(a: str, b: str, share: float) -> str:
    """The colour between two: ``a`` at a ``share`` of 0, ``b`` at 1."""
    channels = zip(_channels(a), _channels(b), strict=True)
    return "#" + "".join(f"{round(x + (y - x) * share):02X}" for x, y in channels)


def contrast(a: str, b: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(a), _luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
