"""What is built and installed: the same resources everywhere, pinned packages, a calm set-up."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import translations
from translations import Text, texts_of

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PINS = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()


def build(source: Path, target: Path, kind: str) -> Path:
    """The one archive that hatchling makes of ``source``."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(target)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (archive,) = target.iterdir()
    return archive


def names_in(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def resource_names() -> set[str]:
    """What the program reads, as the checkout holds it."""
    folder = ROOT / "resources"
    found = [p for p in folder.rglob("*") if p.is_file() and p.suffix != ".ts"]
    return {path.relative_to(folder).as_posix() for path in found}


def test_the_wheel_carries_every_resource_and_all_code(tmp_path: Path) -> None:
    names = names_in(build(ROOT, tmp_path / "wheel", "wheel"))
    packed = {n.removeprefix("taktone/_resources/") for n in names if "/_resources/" in n}
    code = {p.relative_to(ROOT / "desktop").as_posix() for p in (ROOT / "desktop").rglob("*.py")}
    assert packed == resource_names()
    assert {"translations/taktone_da.qm", "prompts/da.toml", "prompts/en.toml"} <= packed
    assert code <= names


@pytest.mark.long
def test_the_wheel_made_from_the_sdist_is_the_wheel_made_from_the_checkout(tmp_path: Path) -> None:
    sdist = build(ROOT, tmp_path / "sdist", "sdist")
    subprocess.run(["tar", "-xzf", str(sdist), "-C", str(tmp_path)], check=True)
    (source,) = tmp_path.glob("taktone-*")
    assert not list(source.rglob("*.qm"))
    of_sdist = names_in(build(source, tmp_path / "one", "wheel"))
    assert of_sdist == names_in(build(ROOT, tmp_path / "two", "wheel"))


def test_an_editable_install_reads_the_resources_of_the_checkout(tmp_path: Path) -> None:
    wheel = build(ROOT, tmp_path / "wheel", "wheel:editable")
    assert not [name for name in names_in(wheel) if "_resources" in name]
    assert zipfile.ZipFile(wheel).read("_taktone.pth").decode() == str(ROOT / "desktop")
    assert (translations.FOLDER / "taktone_da.qm").exists()


def _plain(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement)[0].lower().replace("_", "-")


def test_each_package_that_is_asked_for_is_pinned() -> None:
    project = PROJECT["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    asked += PROJECT["build-system"]["requires"]
    assert {_plain(name) for name in asked} <= {_plain(pin) for pin in PINS}


def test_a_pin_is_one_exact_release_and_names_no_index() -> None:
    for pin in PINS:
        assert re.fullmatch(r"#.*|[\w.-]+==[\w.]+(; [\w .<>=\"]+)?", pin), pin


def test_no_release_of_pyside6_that_loses_references_is_asked_for_before_python_3_12() -> None:
    asked = [d for d in PROJECT["project"]["dependencies"] if d.startswith("PySide6")]
    assert asked == [r for r in PROJECT["build-system"]["requires"] if r.startswith("PySide6")]
    assert any("<6.12" in line and "python_version < '3.12'" in line for line in asked)


def test_every_way_of_marking_a_text_is_read() -> None:
    code = """
class Card(QObject):
    def show(self):
        QCoreApplication.translate("Words", "Missed")
        self.tr("Star", "verb")
        title = f"{self.tr('Note')}: {self.text}"
        return self.tr("%n call(s)", "", count), self.tr("One " "line")

NAMES = {1: QT_TRANSLATE_NOOP("Problem", "The disk is full")}
QCoreApplication.translate("Words", "%n minute(s)", n=3)
QCoreApplication.translate("Problem", NAMES[1])
"""
    assert set(texts_of(code)) == {
        Text("Words", "Missed"),
        Text("Card", "Star", "verb"),
        Text("Card", "Note"),
        Text("Card", "%n call(s)", has_plural=True),
        Text("Card", "One line"),
        Text("Problem", "The disk is full"),
        Text("Words", "%n minute(s)", has_plural=True),
    }


def test_texts_reach_the_ts_files_as_they_stand_in_the_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "card.py").write_text(
        'class Card:\n    def f(self): return self.tr("“Ö” \\"x\\"\\nand {name}"), '
        'self.tr("%n call(s)", "", 2)\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(translations, "CODE", tmp_path)
    translations.update(tmp_path)
    danish = (tmp_path / "taktone_da.ts").read_text("utf-8")
    english = (tmp_path / "taktone_en.ts").read_text("utf-8")
    assert "<name>Card</name>" in danish
    assert "“Ö” &quot;x&quot;\nand {name}" in danish
    assert english.count("<numerusform>") == 2
    assert "{name}" not in english


@pytest.fixture
def bare_checkout(tmp_path: Path) -> Path:
    """A checkout on a Debian where nothing is installed and nothing may be."""
    for name in ("pyproject.toml", "packaging/constraints.txt", "packaging/setup.sh"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    commands = {
        "apt-get": "exit 9",
        "dpkg-query": "echo 'installed,libglib2.0-0t64,libglib2.0-0 (= 2.80), x'",
        "id": "echo 1000",
        "sudo": "exit 1",
        "python3": f'exec {sys.executable} "$@"',
    }
    (tmp_path / "bin").mkdir()
    for name, script in commands.items():
        (tmp_path / "bin" / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / "bin" / name).chmod(0o755)
    return tmp_path


def set_up(checkout: Path, purpose: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(checkout / "packaging" / "setup.sh"), purpose],
        env={**os.environ, "PATH": f"{checkout / 'bin'}:{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_set_up_without_the_right_to_install_says_which_command_to_run(bare_checkout: Path) -> None:
    done = set_up(bare_checkout, "run")
    assert done.returncode == 1
    assert "sudo apt-get update && sudo apt-get install --yes libdbus-1-3 libegl1" in done.stderr
    assert not (bare_checkout / ".venv").exists()


def test_a_library_that_goes_by_a_newer_name_is_not_missing(bare_checkout: Path) -> None:
    assert "libglib2.0-0" not in set_up(bare_checkout, "run").stderr


def test_a_screen_is_asked_for_only_where_there_is_none(bare_checkout: Path) -> None:
    assert "xvfb" not in set_up(bare_checkout, "run").stderr
    assert "xvfb" in set_up(bare_checkout, "tour").stderr


def test_real_telephones_are_asked_for_only_by_their_own_tests(bare_checkout: Path) -> None:
    assert "kamailio" not in set_up(bare_checkout, "test").stderr
    asked = set_up(bare_checkout, "peers").stderr
    assert {"baresip-core", "iproute2", "kamailio", "sip-tester", "xvfb"} <= set(asked.split())


def test_set_up_for_an_unknown_purpose_is_refused(bare_checkout: Path) -> None:
    assert set_up(bare_checkout, "fly").returncode == 2


def test_where_python_is_too_old_a_newer_one_is_asked_for(bare_checkout: Path) -> None:
    for minor in ("", ".11", ".12", ".13", ".14"):
        old = bare_checkout / "bin" / f"python3{minor}"
        old.write_text("#!/bin/sh\nexit 1\n")
        old.chmod(0o755)
    assert " python3.11 python3.11-venv" in set_up(bare_checkout, "run").stderr
