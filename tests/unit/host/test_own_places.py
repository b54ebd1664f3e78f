"""Where other programs find this one."""

import sys
from ipaddress import ip_address
from pathlib import Path

import pytest

from taktone.host.own_places import own_address, own_command, own_program


def test_the_command_on_the_path_is_told_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "my programs"
    folder.mkdir()
    program = folder / "taktone"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    assert own_command() == f'"{program}"'


def test_a_program_beside_its_python_is_found_without_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bin" / "python"))
    assert own_command() == "taktone"
    beside = tmp_path / "bin" / "taktone"
    beside.parent.mkdir()
    beside.touch()
    assert own_command().strip('"') == str(beside)


def test_the_address_is_the_one_on_the_way_there() -> None:
    assert own_address("127.0.0.5") == "127.0.0.1"
    assert own_address() == "" or ip_address(own_address()).version == 4


@pytest.mark.parametrize("towards", ["255.255.255.255", "no address", "::1"])
def test_where_there_is_no_way_there_is_no_address(towards: str) -> None:
    assert own_address(towards) == ""


def test_a_program_in_one_file_is_its_own_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/tmp/.mount_x/my taktone")
    monkeypatch.delenv("APPIMAGE", raising=False)
    assert own_program() == "/tmp/.mount_x/my taktone"
    assert own_command() == '"/tmp/.mount_x/my taktone"'
    monkeypatch.setenv("APPIMAGE", "/home/mette/Taktone.AppImage")
    assert own_command() == "/home/mette/Taktone.AppImage"
