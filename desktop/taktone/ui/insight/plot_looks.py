"""How plots look: the theme's colours, the desktop's type."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo

from taktone.exchange.plot import Plot, PlotKind, PlotLook
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import LIGHT, Tokens, mix

TEXT_PX = 12.0
STACKED_PX = 220
BAR_PX, SECOND_BAR_PX, AROUND_PX = 30, 14, 44
SAVED_WIDTH = 960
FAINT = 0.45
"""How far from the panel's colour towards a full one: for what has no job and the rest."""

Alignment = Qt.AlignmentFlag


def shown_look(plot: Plot, theme: Theme, width: int) -> PlotLook:
    """In the window, ``width`` pixels wide."""
    px = float(QFontInfo(theme.font(TEXT_PX)).pixelSize())
    return _look(plot, theme.tokens, theme.font(TEXT_PX).family(), px, max(240, width), "")


def saved_look(plot: Plot, theme: Theme) -> PlotLook:
    """In a file: light, on paper's colour, of one size wherever it is made."""
    family = theme.font(TEXT_PX).family()
    return _look(plot, LIGHT, family, TEXT_PX, SAVED_WIDTH, LIGHT.panel)


def _look(plot: Plot, tokens: Tokens, family: str, px: float, width: int, ground: str) -> PlotLook:
    scale = px / TEXT_PX
    if plot.kind is PlotKind.BESIDE:
        bars = BAR_PX + SECOND_BAR_PX * (len(plot.series) - 1)
        height = AROUND_PX + bars * len(plot.labels) + (BAR_PX if len(plot.series) > 1 else 0)
    else:
        height = STACKED_PX + BAR_PX * (1 + (len(plot.series) - 1) // 3)
    return PlotLook(
        width=width,
        height=round(height * scale),
        font=family,
        font_px=px,
        ink=tokens.ink,
        muted=tokens.muted,
        line=tokens.line,
        ground=ground,
        colours=_colours(plot, tokens),
    )


def _colours(plot: Plot, tokens: Tokens) -> tuple[str, ...]:
    """Gold is worth an interview, and nothing else."""
    faint = mix(tokens.panel, tokens.muted, FAINT)
    if plot.kind is PlotKind.BESIDE:
        return (tokens.accent,) if len(plot.series) == 1 else (tokens.gold, tokens.accent)
    soft = mix(tokens.panel, tokens.accent, FAINT)
    return (tokens.accent, tokens.ring, tokens.live, soft, faint, tokens.muted)
