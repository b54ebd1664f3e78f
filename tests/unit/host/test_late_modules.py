"""Modules that are executed when something in them is first asked for."""

import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest

from taktone.host.late_modules import late_modules

PACKAGE = "late_sample"
INNER = f"{PACKAGE}.inner"


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Which modules of a sample package were executed; each writes its name there."""
    names: list[str] = []
    monkeypatch.setattr(sys, "late_sample_ran", names, raising=False)
    folder = tmp_path / PACKAGE
    folder.mkdir()
    note = "import sys\nsys.late_sample_ran.append(__name__)\n"
    (folder / "__init__.py").write_text(note)
    (folder / "inner.py").write_text(f"{note}answer = 42\n")
    (folder / "asking.py").write_text(f"from {PACKAGE}.inner import answer\n")
    (folder / "broken.py").write_text("1 / 0\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield names
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


def imported_late(*names: str) -> ModuleType:
    with late_modules(names):
        return import_module(names[0])


def test_a_late_module_is_there_and_not_executed(ran: list[str]) -> None:
    module = imported_late(INNER)

    assert sys.modules[INNER] is module
    assert module.__spec__ is not None
    assert not hasattr(module, "__path__")
    assert ran == [PACKAGE]


def test_it_is_executed_once_when_something_in_it_is_asked_for(ran: list[str]) -> None:
    module = imported_late(INNER)

    assert [module.answer, module.answer] == [42, 42]
    assert type(module) is ModuleType
    assert ran == [PACKAGE, INNER]


def test_it_is_executed_under_its_own_name_where_an_importer_gave_it_another(
    ran: list[str],
) -> None:
    module = imported_late(INNER)
    assert module.__spec__ is not None
    module.__spec__.name = "published.elsewhere"

    assert module.answer == 42
    assert module.__spec__.name == "published.elsewhere"
    assert ran == [PACKAGE, INNER]


def test_whoever_wants_something_from_it_while_importing_has_it(ran: list[str]) -> None:
    with late_modules([INNER]):
        assert import_module(f"{PACKAGE}.asking").answer == 42

    assert ran == [PACKAGE, INNER]


def test_a_name_it_does_not_have_is_missed_as_in_any_module(ran: list[str]) -> None:
    with pytest.raises(AttributeError, match="question"):
        _ = imported_late(INNER).question

    assert ran == [PACKAGE, INNER]


def test_what_breaks_in_it_breaks_where_it_is_asked_for(ran: list[str]) -> None:
    module = imported_late(f"{PACKAGE}.broken")

    with pytest.raises(ZeroDivisionError):
        _ = module.answer


def test_a_finder_that_comes_to_the_front_meanwhile_stays_behind_ours(ran: list[str]) -> None:
    class Grabbing:
        """Would find it itself and execute it at once, as PySide's does."""

        def find_spec(
            self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
        ) -> ModuleSpec | None:
            found = (finder.find_spec(name, path) for finder in before if name == INNER)
            return next((spec for spec in found if spec), None)

    before = list(sys.meta_path)
    with late_modules([INNER]):
        grabbing = Grabbing()
        sys.meta_path.insert(0, grabbing)
        module = import_module(INNER)
        sys.meta_path.remove(grabbing)

    assert ran == [PACKAGE]
    assert module.answer == 42


def test_the_finders_are_as_before_afterwards(ran: list[str]) -> None:
    before = list(sys.meta_path)
    with pytest.raises(ModuleNotFoundError), late_modules([f"{PACKAGE}.nothing"]):
        import_module(f"{PACKAGE}.nothing")

    assert sys.meta_path == before
    assert type(sys.meta_path) is list
