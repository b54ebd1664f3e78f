"""Has some modules executed when something in them is first asked for, not when imported.

``importlib.util.LazyLoader`` will not do where an importer looks at ``__spec__`` or ``__path__`` of
what it has just imported: that alone would execute the module.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, Protocol


class _Loader(Protocol):
    def create_module(self, spec: ModuleSpec) -> ModuleType | None: ...
    def exec_module(self, module: ModuleType) -> None: ...


class _LateModule(ModuleType):
    """Empty until a name is missed in it."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
        if name.startswith("__"):
            raise AttributeError(name)
        true_name, loader = self.__dict__.pop("_late")
        published = self.__spec__
        self.__class__ = ModuleType  # type: ignore[assignment]
        self.__spec__ = ModuleSpec(true_name, loader)  # an importer may have renamed the other
        loader.exec_module(self)
        self.__spec__ = published
        return getattr(self, name)


class _LateLoader:
    def __init__(self, name: str, loader: _Loader) -> None:
        self._late = (name, loader)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = _LateModule(spec.name)
        module.__dict__["_late"] = self._late
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Not now."""


class _LateFinder:
    """Finds what the others find, and puts the execution off."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name not in self._names:
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        found = (finder.find_spec(name, path, target) for finder in others)
        spec = next((spec for spec in found if spec is not None), None)
        if spec is not None and spec.loader is not None:
            spec.loader = _LateLoader(name, spec.loader)  # type: ignore[assignment]
        return spec


class _Finders(list[Any]):
    """The finders of modules, with ours in front of any that comes to the front meanwhile."""

    def insert(self, at: Any, finder: Any) -> None:  # noqa: ANN401 - as list has it
        super().insert(max(at, 1), finder)


@contextmanager
def late_modules(names: Iterable[str]) -> Iterator[None]:
    """What is imported inside under one of these names is executed when something is missed in it.

    A module that the importer itself wants something from is executed then and there.
    """
    ours = _LateFinder(names)
    finders = sys.meta_path = _Finders([ours, *sys.meta_path])
    try:
        yield
    finally:
        finders.remove(ours)
        sys.meta_path = list(finders)
