"""The colours of a scheme as Qt's own roles."""

from PySide6.QtGui import QColor, QPalette

from taktone.ui.theme.tokens import Tokens, mix

_Role = QPalette.ColorRole


def palette(tokens: Tokens) -> QPalette:
    """A palette in which the Fusion style draws what no style sheet reaches."""
    colours = {
        _Role.Window: tokens.paper,
        _Role.WindowText: tokens.ink,
        _Role.Base: tokens.panel,
        _Role.AlternateBase: tokens.field,
        _Role.Text: tokens.ink,
        _Role.PlaceholderText: tokens.muted,
        _Role.Button: tokens.panel,
        _Role.ButtonText: tokens.ink,
        _Role.BrightText: tokens.panel,
        _Role.ToolTipBase: tokens.ink,
        _Role.ToolTipText: tokens.panel,
        _Role.Highlight: tokens.accent,
        _Role.HighlightedText: tokens.panel,
        _Role.Accent: tokens.accent,
        _Role.Link: tokens.accent,
        _Role.LinkVisited: tokens.accent,
        _Role.Light: tokens.panel,
        _Role.Midlight: tokens.field,
        _Role.Mid: mix(tokens.line, tokens.muted, 0.3),
        _Role.Dark: mix(tokens.line, tokens.muted, 0.6),
        _Role.Shadow: tokens.line,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        faint = mix(tokens.muted, tokens.panel, 0.4)
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(faint))
    return made
