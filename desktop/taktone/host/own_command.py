"""How this program starts itself once more."""

import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def again(*words: str) -> list[str]:
    """The command line of another process of this program, with ``words`` after its name.

    To be run from ``PACKAGE``'s folder: ``-m`` looks first where it stands, and that is to be where
    the package is. A bundled program (PyInstaller sets ``sys.frozen``) is its own interpreter.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-m", "taktone", *words]
