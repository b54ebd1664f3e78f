"""The screens that are plugged in, as choices of the setting for the card's screen."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QScreen

from taktone.host.setting import Setting
from taktone.host.settings_schema import CARD_SCREEN, SCREEN_CHOICES

Groups = tuple[tuple[str, tuple[Setting[Any], ...]], ...]


def with_screens(groups: Groups, screens: Sequence[QScreen], chosen: str) -> Groups:
    """The groups with every screen to choose; one that was chosen and is unplugged stays."""
    fixed = [value for value, _ in SCREEN_CHOICES]
    named = {screen.name(): _words(screen) for screen in screens}
    if chosen not in (*fixed, *named):
        named[chosen] = chosen
    setting = replace(CARD_SCREEN, choices=(*SCREEN_CHOICES, *named.items()))
    return tuple(
        (title, tuple(setting if one.key == setting.key else one for one in group))
        for title, group in groups
    )


def _words(screen: QScreen) -> str:
    """Name, maker's name and size: two screens of one kind can be told apart."""
    size = screen.size() * screen.devicePixelRatio()
    parts = (screen.name(), screen.model(), f"{size.width()} × {size.height()}")
    return " · ".join(dict.fromkeys(part for part in parts if part))
