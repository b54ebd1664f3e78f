"""Imports Qt without what only the makers of PySide need.

PySide 6 carries its parser of signatures, and the program that writes its type stubs, as sources
that it compiles at each start (``shibokensupport``): a quarter of what importing it costs. Here
they are executed when the words of a ``TypeError`` or a ``__signature__`` first need them.

At each import it looks whether a module uses it, by fetching the module's source; it wants to know
only for its optional snake_case features, which we do not use: that costs 10 % more and 6 MiB.
"""

import sys
from importlib import import_module

from taktone.host.late_modules import late_modules

_SIGNATURES = ("layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")


def import_qt() -> None:
    """Imports Qt and answers that question with no, where PySide still asks it."""
    with late_modules(f"shibokensupport.signature.{name}" for name in _SIGNATURES):
        import_module("PySide6.QtCore")
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _never  # type: ignore[union-attr]  # noqa: SLF001 - no public way


def _never(_: object) -> bool:
    return False
