"""Whether there is a tray is looked for until one is there."""

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
        windows: Any = SimpleNamespace(
            set_tray=lambda *, has_tray: self.told.append(has_tray),
            tell_problem=lambda problem: self.shown.append(problem.problem.name),
            show_history=lambda: self.shown.append("history"),
            show_in_task_bar=lambda: self.shown.append("task bar"),
        )
        remembered: Any = SimpleNamespace(add_hint=self._add_hint)
        parts: tuple[Any, ...] = (windows, None, None, None, remembered, None)
        desk: Any = None
        self.side = DesktopSide(desk, *parts)

    def _add_hint(self, hint: str) -> bool:
        is_new = hint not in self.hints
        self.hints.add(hint)
        return is_new


@pytest.fixture
def desktop(qapp: object) -> Iterator[Desktop]:
    made = Desktop()
    made.side._patience.start()
    yield made
    made.side.stop()


def tray_is_there(monkeypatch: pytest.MonkeyPatch, *, is_there: bool) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: is_there)


def test_a_tray_that_is_there_is_not_looked_for_later(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    tray_is_there(monkeypatch, is_there=True)
    desktop.side.seek_tray()
    assert desktop.told == [True]
    assert not desktop.side._patience.isActive()


def test_a_tray_that_may_be_on_its_way_is_waited_for(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    tray_is_there(monkeypatch, is_there=False)
    desktop.side.seek_tray()
    assert desktop.told == []
    assert desktop.shown == []
    assert desktop.side._patience.isActive()


def test_that_there_is_no_tray_is_told_once(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    tray_is_there(monkeypatch, is_there=False)
    desktop.side._look_for_tray()
    desktop.side._look_for_tray()
    assert desktop.told == [False, False]
    assert desktop.shown == ["NO_TRAY", "history", "task bar"]
