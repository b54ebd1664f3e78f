"""A page of the settings window."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsPage:
    """Built when the window is, and anew in another language; it is closed before it goes.

    Attributes:
        key: What the page is asked for by.
        title: Gives its name in the list of pages, in the present language.
        build: Makes the page; it has its own scroll bars.
    """

    key: str
    title: Callable[[], str]
    build: Callable[[], QWidget]
