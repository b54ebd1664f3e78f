"""What a package lays into a Linux system: man pages, completions, and what stays out of it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import bundle
from icu_slice import is_kept
from linux import completions
from linux.man_page import LANGUAGES, man_page
from make_icon import draw
from taktone.cli_request import CALLS, HISTORY, PLAIN, options_of, understand

OPERATIONS = sorted({*CALLS, *HISTORY, *PLAIN, "doctor", "note", "open", "pause"})
VALUE = {"stats": (), "import": ("people.vcf",), "note": ("text",), "open": ("reply.ics",)}


def complete(word: str, *before: str) -> set[str]:
    """What bash offers for ``word`` after ``taktone`` and ``before``."""
    line = " ".join(["taktone", *before, word])
    script = f"""{completions.bash()}
COMP_WORDS=({line}); COMP_CWORD={len(before) + 1}; _taktone; printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_man_page_names_every_word_and_option_the_command_line_knows(language: str) -> None:
    text = man_page(language).replace("\\-", "-")
    for operation in OPERATIONS:
        assert f"taktone {operation}" in text
        assert all(option in text for option in options_of(operation))
    assert all(option in text for option in options_of(""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_roff_finds_nothing_wrong_with_the_man_page(language: str, tmp_path: Path) -> None:
    if shutil.which("groff") is None:
        assert man_page(language).startswith(".TH TAKTONE 1")
        return
    page = tmp_path / "taktone.1"
    page.write_text(man_page(language), encoding="utf-8")
    command = ["groff", "-man", "-ww", "-K", "utf8", "-T", "utf8", "-z", str(page)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert not done.stderr


def test_every_option_offered_for_an_operation_is_understood() -> None:
    values = {"--limit": "3", "--format": "csv", "--preset": "lever", "--time": "week"}
    switches = {"--starred", "--json", "--preview", "--timing"}
    for operation in OPERATIONS:
        for option in options_of(operation):
            value = () if option in switches else (values.get(option, "x"),)
            assert understand([operation, *VALUE.get(operation, ()), option, *value]).kind


def test_bash_completes_words_and_then_the_options_of_each() -> None:
    assert complete("an") == {"answer"}
    assert complete("--se") == {"--self-test"}
    assert complete("--", "search") == set(options_of("search"))
    assert complete("--", "quit") == set()


def test_fish_and_zsh_are_told_of_every_word() -> None:
    assert all(f" {operation}" in completions.fish() for operation in OPERATIONS)
    assert all(operation in completions.zsh() for operation in OPERATIONS)


@pytest.mark.parametrize(
    ("place", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", True),
        ("PySide6/Qt/translations/qtbase_da.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("taktone/_resources/translations/taktone_da.qm", True),
        ("sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so", True),
        ("python3.11/lib-dynload/_sqlite3.cpython-311-x86_64-linux-gnu.so", True),
        ("libssl.so.3", False),
    ],
)
def test_what_goes_into_the_folder(place: str, stays: bool) -> None:
    assert bundle.is_wanted(place) is stays


@pytest.mark.parametrize(
    ("item", "stays"),
    [
        ("root.res", True),
        ("coll/da.res", True),
        ("coll/ucadata.icu", True),
        ("zoneinfo64.res", True),
        ("zone/en_GB.res", True),
        ("coll/zh.res", False),
        ("fr_CA.res", False),
        ("brkitr/root.res", False),
        ("ibm-943_P15A-2003.cnv", False),
    ],
)
def test_what_stays_of_icu(item: str, stays: bool) -> None:
    assert is_kept(item) is stays


@pytest.mark.parametrize(("form", "mark"), [("ico", b"\0\0\1\0"), ("icns", b"icns")])
def test_the_picture_is_drawn_for_other_systems(
    form: str, mark: bytes, tmp_path: Path, qapp: QApplication
) -> None:
    place = tmp_path / f"taktone.{form}"
    draw(place)
    assert place.read_bytes().startswith(mark)
    assert place.stat().st_size > 10_000


def test_macos_is_told_of_links_and_of_no_dock() -> None:
    told = bundle.info_plist()
    assert told["LSUIElement"] is True
    assert told["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["taktone"]


def test_a_purged_package_says_where_the_history_is() -> None:
    script = Path(bundle.__file__).parent / "linux" / "after_removal.sh"
    told = {
        word: subprocess.run(["sh", str(script), word], capture_output=True, text=True, check=True)
        for word in ("remove", "purge")
    }
    assert "~/.local/share/taktone" in told["purge"].stdout
    assert not told["remove"].stdout
    assert os.access(script, os.X_OK)
