"""Links on Windows, in a registry of the tests."""

import pytest

from helpers.fake_winreg import FakeWinreg
from taktone.core.known_error import KnownError, Problem
from taktone.host.windows_links import CAPABILITIES, REGISTERED, WindowsLinks

PROGRAM = r"C:\Program Files\Taktone\taktone.exe"
COMMAND = rf'"{PROGRAM}" "%1"'
OWN = r"Software\Classes\taktone"


@pytest.fixture
def registry() -> FakeWinreg:
    return FakeWinreg()


def bring_about(registry: FakeWinreg, program: str = PROGRAM, *, is_offered: bool) -> None:
    WindowsLinks(registry, registry).bring_about(program, is_tel_offered=is_offered)


def test_links_of_its_own_open_the_program_and_no_others_do(registry: FakeWinreg) -> None:
    bring_about(registry, is_offered=False)
    assert registry.value(OWN) == "URL:Taktone"
    assert registry.value(OWN, "URL Protocol") == ""
    assert registry.value(rf"{OWN}\shell\open\command") == COMMAND
    assert not [path for path in registry.keys if "tel" in path or "registered" in path]
    assert registry.shell_told == 1


def test_an_offer_puts_it_on_the_list_and_chooses_nothing(registry: FakeWinreg) -> None:
    bring_about(registry, is_offered=True)
    named = registry.value(REGISTERED, "Taktone")
    assert named == CAPABILITIES
    tel_class = registry.value(rf"{named}\URLAssociations", "tel")
    assert registry.value(rf"Software\Classes\{tel_class}\shell\open\command") == COMMAND
    # The key that would be the choice itself.
    assert r"software\classes\tel" not in registry.keys


def test_what_is_taken_back_leaves_only_its_own_links(registry: FakeWinreg) -> None:
    registry.CreateKeyEx(registry.HKEY_CURRENT_USER, REGISTERED, 0, registry.KEY_SET_VALUE)
    bring_about(registry, is_offered=False)
    before = {path: dict(values) for path, values in registry.keys.items()}
    bring_about(registry, is_offered=True)
    assert registry.keys != before
    bring_about(registry, is_offered=False)
    left = {path: values for path, values in registry.keys.items() if path != r"software\taktone"}
    assert left == before


def test_nothing_is_written_or_told_twice(registry: FakeWinreg) -> None:
    for _ in range(2):
        bring_about(registry, is_offered=True)
    assert registry.shell_told == 1
    bring_about(registry, r"D:\taktone.exe", is_offered=True)
    assert registry.value(rf"{OWN}\shell\open\command") == r'"D:\taktone.exe" "%1"'
    assert registry.shell_told == 2


def test_every_handle_is_given_back(registry: FakeWinreg) -> None:
    bring_about(registry, is_offered=True)
    bring_about(registry, is_offered=False)
    assert registry.handles
    assert not any(key.is_open for key in registry.handles)


def test_a_registry_that_refuses_is_told_calmly(registry: FakeWinreg) -> None:
    registry.is_locked = True
    with pytest.raises(KnownError) as told:
        bring_about(registry, is_offered=True)
    assert told.value.problem is Problem.READ_ONLY
    assert registry.shell_told == 0
