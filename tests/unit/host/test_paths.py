"""Where things are kept."""

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from helpers.program import DESKTOP
from taktone.host.paths import (
    LONGEST_SOCKET_PATH,
    config_folder,
    control_address,
    data_folder,
    ensure_folder,
    log_folder,
    resources,
)


def test_one_variable_puts_everything_in_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TAKTONE_DATA", str(tmp_path))
    assert {data_folder(), config_folder(), log_folder()} == {tmp_path}
    assert control_address() == str(tmp_path / "control.sock")


def test_without_it_the_desktops_own_folders_are_used(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TAKTONE_DATA")
    folders = (data_folder(), config_folder(), log_folder())
    assert len(set(folders)) == 3
    assert all(own_home in folder.parents for folder in folders)
    assert control_address().endswith("/taktone/control.sock")


def test_a_path_too_long_for_a_socket_gives_way_to_a_short_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    addresses = set()
    with tempfile.TemporaryDirectory(prefix="run-") as short:
        monkeypatch.setenv("XDG_RUNTIME_DIR", short)
        for end in "ab":
            monkeypatch.setenv("TAKTONE_DATA", str(tmp_path / ("x" * 100 + end)))
            addresses.add(control_address())
            assert control_address() == control_address()
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    addresses.add(control_address())
    assert len(addresses) == 3
    assert all(len(os.fsencode(address)) <= LONGEST_SOCKET_PATH for address in addresses)


def test_a_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    folder = ensure_folder(tmp_path / "a" / "b")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert ensure_folder(folder) == folder


def test_the_resources_are_there() -> None:
    assert {"icons", "prompts", "translations"} <= {path.name for path in resources().iterdir()}


def test_without_a_session_the_data_folder_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TAKTONE_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "gone"))
    assert control_address() == str(data_folder() / "control.sock")


def test_the_short_path_is_short_even_where_every_folder_has_a_long_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_folder = tmp_path / ("x" * 100)
    long_folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long_folder))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long_folder))
    monkeypatch.setenv("TAKTONE_DATA", str(long_folder))
    assert len(os.fsencode(control_address())) <= LONGEST_SOCKET_PATH
    monkeypatch.delenv("TAKTONE_DATA")
    assert len(os.fsencode(control_address())) <= LONGEST_SOCKET_PATH


def test_asking_for_the_address_loads_next_to_nothing(tmp_path: Path) -> None:
    program = (
        "import sys; before = set(sys.modules)\n"
        "from taktone.host.paths import control_address; control_address()\n"
        "print(*sorted(name for name in set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(DESKTOP), "TAKTONE_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(done.stdout.split()) == {
        *("__future__", "taktone", "taktone.host", "taktone.host.paths")
    }
