"""The offer for telephone links as a file of the user's desktop."""

import re
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.known_error import KnownError, Problem
from taktone.host.tel_offer import (
    TEL_FILE,
    offer_tel,
    quoted_for_entry,
    tel_entry,
    user_share_folder,
    withdraw_tel,
)


@pytest.fixture
def maker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stands in for update-desktop-database; writes down what it is run with."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "update-desktop-database"
    program.write_text(f'#!/bin/sh\necho "$@" >>{tmp_path}/told\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return tmp_path / "told"


def test_the_offer_is_written_once_and_taken_back(tmp_path: Path, maker: Path) -> None:
    share = tmp_path / "share"
    path = share / "applications" / TEL_FILE
    offer_tel(share, "/opt/taktone")
    assert "Exec=/opt/taktone %u\n" in path.read_text()
    assert "MimeType=x-scheme-handler/tel;\n" in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    offer_tel(share, "/opt/taktone")
    assert maker.read_text().splitlines() == [f"-q {share}/applications"]
    offer_tel(share, "/opt/new/taktone")
    assert "Exec=/opt/new/taktone %u\n" in path.read_text()
    withdraw_tel(share)
    withdraw_tel(share)
    assert list((share / "applications").iterdir()) == []
    assert len(maker.read_text().splitlines()) == 3


def test_a_desktop_without_a_cache_is_offered_it_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    offer_tel(tmp_path, "taktone")
    assert (tmp_path / "applications" / TEL_FILE).exists()


def test_a_place_that_refuses_is_told_calmly(tmp_path: Path, maker: Path) -> None:
    (tmp_path / "applications").write_text("no folder")
    with pytest.raises(KnownError) as told:
        offer_tel(tmp_path, "taktone")
    assert told.value.problem is Problem.READ_ONLY
    (tmp_path / "applications").unlink()
    (tmp_path / "applications" / TEL_FILE).mkdir(parents=True)
    with pytest.raises(KnownError):
        withdraw_tel(tmp_path)
    assert not maker.exists()


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1))
def test_any_path_is_one_word_for_the_desktop(path: str) -> None:
    (line,) = (x for x in tel_entry(quoted_for_entry(path)).splitlines() if x.startswith("Exec="))
    # First the escape of such files, then the quotes, then the codes with a %.
    told = line.removeprefix("Exec=").replace("\\\\", "\\")
    read = re.fullmatch(r'(?:"((?:\\["`$\\]|[^"`$\\])*)"|([^\s"`$\\]+)) %u', told)
    assert read is not None
    program = re.sub(r"\\(.)", r"\1", read[1]) if read[1] is not None else read[2]
    assert "%" not in program.replace("%%", "")
    assert program.replace("%%", "%") == path


def test_every_word_is_said_in_danish() -> None:
    lines = tel_entry("taktone").splitlines()
    for word in ("Name", "Comment"):
        assert sum(line.startswith(f"{word}[da]=") for line in lines) == 1


@pytest.mark.parametrize(("told", "is_used"), [("/somewhere", True), ("here", False), ("", False)])
def test_where_the_desktop_looks(
    told: str, is_used: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", told)
    usual = tmp_path / ".local" / "share"
    assert user_share_folder() == (Path(told) if is_used else usual)
