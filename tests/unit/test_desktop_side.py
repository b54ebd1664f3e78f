"""Whether there is a tray is asked of who knows it without waking the bus."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from taktone.desktop_side import DesktopSide


class Desktop:
    """What the side of the desktop looks at, and what it says of the tray."""

    def __init__(self) -> None:
        self.told: list[bool] = []
        self.shown: list[str] = []
        self.hints: set[str] = set()
        self.tray_watch = SimpleNamespace(has_host=False)
        self.tray = SimpleNamespace(is_embedded=False)
        windows: Any = SimpleNamespace(
            set_tray=lambda *, has_tray: self.told.append(has_tray),
            tell_problem=lambda problem: self.shown.append(problem.problem.name),
            show_history=lambda: self.shown.append("history"),
            show_in_task_bar=lambda: self.shown.append("task bar"),
        )
        remembered: Any = SimpleNamespace(add_hint=self._add_hint)
        parts: tuple[Any, ...] = (windows, self.tray, self.tray_watch, None, remembered, None)
        desk: Any = None
        self.side = DesktopSide(desk, *parts)

    def _add_hint(self, hint: str) -> bool:
        is_new = hint not in self.hints
        self.hints.add(hint)
        return is_new


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How often Qt was asked; it knows of no tray."""
    asked: list[str] = []

    def is_available() -> bool:
        asked.append("Qt")
        return False

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", is_available)
    return asked


@pytest.fixture
def desktop(qapp: object, asked: list[str]) -> Iterator[Desktop]:
    made = Desktop()
    yield made
    made.side.stop()


def test_a_panel_on_the_bus_is_known_without_asking_qt(desktop: Desktop, asked: list[str]) -> None:
    desktop.tray_watch.has_host = True
    desktop.side._look_for_tray()
    assert (desktop.told, desktop.shown, asked) == ([True], [], [])


def test_a_panel_of_x11_is_known_without_asking_qt(desktop: Desktop, asked: list[str]) -> None:
    desktop.tray.is_embedded = True
    desktop.side._look_for_tray()
    assert (desktop.told, desktop.shown, asked) == ([True], [], [])


def test_without_either_qt_is_asked_and_no_tray_is_told_of_once(
    desktop: Desktop, asked: list[str]
) -> None:
    desktop.side._look_for_tray()
    desktop.side._look_for_tray()
    assert desktop.told == [False, False]
    assert desktop.shown == ["NO_TRAY", "history", "task bar"]
    assert asked == ["Qt", "Qt"]
