"""What the desktop is told of the program, as files."""

import configparser
import subprocess
import sys
from pathlib import Path

import pytest

from taktone.host.application_id import APPLICATION_ID

LINUX = Path(__file__).parents[2] / "packaging" / "linux"


def read(path: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(path, encoding="utf-8")
    return parser


def install(data: Path, *options: str) -> None:
    command = [sys.executable, str(LINUX / "install_desktop.py"), "--data", str(data), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def names(data: Path) -> set[str]:
    return {str(path.relative_to(data)) for path in data.rglob("*") if path.is_file()}


def test_a_package_gets_the_files_where_desktops_look(tmp_path: Path) -> None:
    install(tmp_path, "--command", "/usr/bin/taktone")
    assert names(tmp_path) == {
        f"applications/{APPLICATION_ID}.desktop",
        f"dbus-1/services/{APPLICATION_ID}.service",
        "icons/hicolor/scalable/apps/taktone.svg",
    }
    entry = read(tmp_path / "applications" / f"{APPLICATION_ID}.desktop")["Desktop Entry"]
    assert entry["Exec"] == "/usr/bin/taktone %u"
    assert entry["DBusActivatable"] == "true"
    assert entry["MimeType"] == "x-scheme-handler/taktone;"
    service = read(tmp_path / "dbus-1" / "services" / f"{APPLICATION_ID}.service")
    assert dict(service["D-BUS Service"]) == {
        "Name": APPLICATION_ID,
        "Exec": "/usr/bin/taktone --background",
    }


def test_telephone_links_are_offered_by_a_file_of_their_own_and_only_when_asked(
    tmp_path: Path,
) -> None:
    install(tmp_path, "--tel")
    offer = read(tmp_path / "applications" / f"{APPLICATION_ID}.Tel.desktop")["Desktop Entry"]
    assert offer["MimeType"] == "x-scheme-handler/tel;"
    assert "DBusActivatable" not in offer
    install(tmp_path, "--remove")
    assert names(tmp_path) == set()


@pytest.mark.parametrize("file", sorted(LINUX.glob("*.desktop")), ids=lambda path: path.name)
def test_every_word_is_said_in_danish(file: Path) -> None:
    for section in read(file).values():
        for key, words in section.items():
            if key in ("Comment", "GenericName", "Keywords") or (
                key == "Name" and words != "Taktone"
            ):
                assert section[f"{key}[da]"]


def test_each_action_of_the_menu_is_one_that_the_program_knows() -> None:
    from taktone.commands import ACTIONS  # noqa: PLC0415 - Qt, which the rest here does without

    parser = read(LINUX / f"{APPLICATION_ID}.desktop")
    actions = parser["Desktop Entry"]["Actions"].strip(";").split(";")
    assert set(actions) <= ACTIONS
    assert {f"Desktop Action {action}" for action in actions} < set(parser)
