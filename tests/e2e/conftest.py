"""What every story has: a screen, the program on it, and another window that has the keyboard."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

LANGUAGES = ("da", "en")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A story with a ``language``: one here, the other in the hard suite; a long one in both."""
    is_chosen = any("language" in mark.args[0] for mark in _parameters(metafunc))
    if "language" in metafunc.fixturenames and not is_chosen:
        here = crc32(metafunc.function.__name__.encode()) % 2
        is_other = bool(metafunc.config.getoption("--hard"))
        told_in = pytest.param(LANGUAGES[here ^ is_other], marks=pytest.mark.hard)
        is_long = metafunc.definition.get_closest_marker("long") is not None
        metafunc.parametrize("language", LANGUAGES if is_long else [told_in])


def _parameters(metafunc: pytest.Metafunc) -> Iterator[pytest.Mark]:
    return metafunc.definition.iter_markers("parametrize")


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XScreen]:
    """One X server with openbox for the whole run."""
    with XScreen(tmp_path_factory.mktemp("screen")) as screen:
        yield screen


both_languages = pytest.mark.parametrize("program", ["da", "en"], indirect=True)
"""Tells a story of the ``program`` in Danish and in English."""


@pytest.fixture
def program(tmp_path: Path, screen: XScreen, request: pytest.FixtureRequest) -> Iterator[Program]:
    """The program, started in the background, with an empty history; in English unless told."""
    screen.point(640, 450)
    language = getattr(request, "param", "en")
    with Program(tmp_path / "data", screen.environment, language=language) as program:
        yield program


class OtherWindow:
    """A window of somebody else's program, with the keyboard in its text field."""

    def __init__(self, screen: XScreen) -> None:
        script = Path(__file__).parents[1] / "helpers" / "other_window.py"
        self._screen = screen
        self._process = subprocess.Popen(
            [sys.executable, str(script)],
            env=dict(screen.environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.window = wait_for(
            lambda: next(iter(screen.windows("^other work$")), None), "the other window"
        )
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Gives the window the keyboard, as a click on it would."""
        self._screen.run("xdotool", "windowactivate", "--sync", self.window)
        wait_for(self.has_keyboard, "the other window's keyboard")

    def has_keyboard(self) -> bool:
        """True while what is typed lands here."""
        return self._screen.focused() == self.window

    def text(self) -> str:
        """Ends the program; gives what its field held last."""
        self._process.terminate()
        out, _ = self._process.communicate(timeout=10)
        lines = out.splitlines()
        return str(json.loads(lines[-1])) if lines else ""

    def close(self) -> None:
        """Ends the program."""
        if self._process.poll() is None:
            self._process.terminate()
        self._process.communicate(timeout=10)


@pytest.fixture
def other_window(screen: XScreen) -> Iterator[OtherWindow]:
    """Another program's window, which has the keyboard."""
    window = OtherWindow(screen)
    yield window
    window.close()


@pytest.fixture
def card(screen: XScreen, program: Program) -> CardOnScreen:
    """The program's card."""
    return CardOnScreen(screen, program)
