"""Programs by the names their systems give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.calling_program import (
    LONGEST_KEY,
    CallingProgram,
    known_programs,
    named_programs,
    program_of_bundle,
    program_of_command,
    program_of_package,
)


@pytest.mark.parametrize(
    ("command", "application", "key"),
    [
        ("chromium", "Chromium input", "chromium"),
        ("chrome", "Google Chrome input", "chrome"),
        ("firefox-esr", "Firefox", "firefox"),
        ("zoom", "ZOOM VoiceEngine", "zoom"),
        ("teams-for-linux", "Chromium input", "teams"),
        ("electron", "teams-for-linux", "teams"),
        ("python3.11", "Min telefon", "min telefon"),
        ("linphone", "Linphone", "linphone"),
        ("sox", "SoX", "sox"),
        ("", "Gammel telefon", "gammel telefon"),
    ],
)
def test_a_command_of_linux(command: str, application: str, key: str) -> None:
    assert program_of_command(command, application).key == key


@pytest.mark.parametrize(
    ("package", "key", "name"),
    [
        ("MSTeams_8wekyb3d8bbwe", "teams", "Microsoft Teams"),
        (
            r"C:\Users\me\AppData\Local\Teams\current\Teams.exe",
            "teams",
            "Microsoft Teams",
        ),
        (r"C:\Program Files\Zoom\bin\Zoom.exe", "zoom", "Zoom"),
        (r"C:\Program Files\Google\Chrome\Application\chrome.exe", "chrome", "Google Chrome"),
        (r"D:\Telefoni\Softfon.exe", "softfon.exe", "Softfon"),
        ("Acme.Softphone_abc123", "acme.softphone", "Softphone"),
    ],
)
def test_a_package_of_windows(package: str, key: str, name: str) -> None:
    program = program_of_package(package)
    assert (program.key, program.name) == (key, name)


@pytest.mark.parametrize(
    ("bundle", "key"),
    [
        ("com.google.Chrome.helper", "chrome"),
        ("com.apple.WebKit.GPU", "safari"),
        ("com.microsoft.teams2.modulehost", "teams"),
        ("us.zoom.xos", "zoom"),
        ("com.google.chromecast", "com.google.chromecast"),
    ],
)
def test_a_bundle_of_macos(bundle: str, key: str) -> None:
    assert program_of_bundle(bundle).key == key


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_the_usual_ones_are_known_everywhere_and_browsers_come_last(platform: str) -> None:
    known = known_programs(platform)
    keys = [program.key for program in known]
    assert {"teams", "zoom", "webex", "chrome", "firefox"} <= set(keys)
    assert len(keys) == len(set(keys))
    browsers = [program.is_browser for program in known]
    assert browsers == sorted(browsers)


def test_what_exists_elsewhere_only_is_not_offered() -> None:
    assert "facetime" not in {program.key for program in known_programs("linux")}
    assert "twinkle" not in {program.key for program in known_programs("win32")}


def test_keys_get_their_names_back_and_unknown_ones_go_by_themselves() -> None:
    assert named_programs({"zoom", "sox"}) == (
        CallingProgram(key="sox", name="sox"),
        CallingProgram(key="zoom", name="Zoom"),
    )


@given(st.text(), st.text())
def test_a_key_can_be_kept_whatever_a_program_calls_itself(command: str, application: str) -> None:
    for program in (
        program_of_command(command, application),
        program_of_package(command),
        program_of_bundle(command),
    ):
        assert len(program.key) <= LONGEST_KEY
        assert program.key.isprintable()
        assert "," not in program.key
