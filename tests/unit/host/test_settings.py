"""Settings: in effect at once, on disk safely, and never at the cost of the user's file."""

import errno
import stat
import sys
import tomllib
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from taktone.core.known_error import KnownError, Problem
from taktone.host.settings import Settings
from taktone.host.settings_file import value_at, with_values
from taktone.host.settings_schema import (
    CARD_LINGER_S,
    CARD_MODE,
    COLOUR_SCHEME,
    LANGUAGE,
    NUMBER_REGION,
    PROMPTS_ENABLED,
)

MINE = """\
# Kept by hand since 2026.
[card]
mode = 'always'   # the boss wants to see it
colour_of_my_own = "pink"

[elsewhere]
list = [1, 2]
"""


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "taktone"


@pytest.fixture
def file(folder: Path) -> Path:
    folder.mkdir()
    return folder / "settings.toml"


@pytest.fixture
def nothing_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder lets no file go (for root, no folder is read-only)."""

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "rename", refuse)


def loaded(folder: Path) -> Settings:
    settings = Settings(folder)
    settings.load()
    return settings


def details(problems: tuple[KnownError, ...]) -> list[str]:
    assert all(error.problem is Problem.SETTINGS_BROKEN for error in problems)
    return [error.detail for error in problems]


def test_without_a_file_the_defaults_hold_and_none_is_made(qtbot: QtBot, folder: Path) -> None:
    settings = loaded(folder)
    assert settings.get(CARD_LINGER_S) == 180
    assert settings.problems == ()
    assert not folder.exists()


def test_without_a_file_no_toml_reader_is_loaded(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "tomllib")
    loaded(folder)
    assert "tomllib" not in sys.modules


def test_what_was_set_is_there_after_a_restart(qtbot: QtBot, folder: Path) -> None:
    settings = loaded(folder)
    settings.set(CARD_LINGER_S, 60)
    settings.set(PROMPTS_ENABLED, False)
    settings.set(LANGUAGE, "da")
    assert settings.flush()
    again = loaded(folder)
    assert again.get(CARD_LINGER_S) == 60
    assert again.get(PROMPTS_ENABLED) is False
    assert again.get(LANGUAGE) == "da"
    assert again.get(COLOUR_SCHEME) == "system"


def test_a_change_is_told_at_once(qtbot: QtBot, folder: Path) -> None:
    settings = loaded(folder)
    with qtbot.waitSignal(settings.setting_changed, timeout=0) as told:
        settings.set(CARD_MODE, "always")
    assert told.args == ["card.mode"]
    assert settings.get(CARD_MODE) == "always"
    settings.flush()


def test_setting_what_holds_already_changes_nothing(qtbot: QtBot, folder: Path) -> None:
    settings = loaded(folder)
    with qtbot.assertNotEmitted(settings.setting_changed):
        settings.set(CARD_MODE, "automatic")
    assert settings.flush()
    assert not folder.exists()


@pytest.mark.parametrize("value", [5, 99999, True])
def test_a_senseless_value_is_refused(qtbot: QtBot, folder: Path, value: int) -> None:
    settings = loaded(folder)
    with pytest.raises(ValueError, match=r"card\.linger_s"):
        settings.set(CARD_LINGER_S, value)
    assert settings.get(CARD_LINGER_S) == 180


def test_file_and_folder_are_for_the_owner_alone(qtbot: QtBot, folder: Path) -> None:
    settings = loaded(folder)
    settings.set(LANGUAGE, "en")
    settings.flush()
    assert stat.S_IMODE((folder / "settings.toml").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert files(folder) == ["settings.toml"]


def test_comments_and_unknown_keys_stay(qtbot: QtBot, folder: Path, file: Path) -> None:
    file.write_text(MINE, encoding="utf-8")
    settings = loaded(folder)
    assert settings.get(CARD_MODE) == "always"
    settings.set(CARD_MODE, "notification")
    settings.set(NUMBER_REGION, "SE")
    settings.flush()
    now = file.read_text(encoding="utf-8")
    assert now.startswith("# Kept by hand since 2026.\n[card]\n")
    assert '"notification"   # the boss wants to see it\n' in now
    assert 'colour_of_my_own = "pink"' in now
    assert tomllib.loads(now)["elsewhere"] == {"list": [1, 2]}
    assert tomllib.loads(now)["general"] == {"number_region": "SE"}


def test_what_was_edited_by_hand_meanwhile_stays(qtbot: QtBot, folder: Path, file: Path) -> None:
    settings = loaded(folder)
    file.write_text("[card]\nlinger_s = 20\n", encoding="utf-8")
    settings.set(LANGUAGE, "da")
    settings.flush()
    assert loaded(folder).get(CARD_LINGER_S) == 20
    assert loaded(folder).get(LANGUAGE) == "da"


@pytest.mark.parametrize(
    "text", [b"[card\nmode=", b"\xff\xfe[\0c", b"a = " + b"[" * 5000, b"card = 1\ncard = 2\n"]
)
def test_a_broken_file_is_kept_aside_and_told(
    qtbot: QtBot, folder: Path, file: Path, text: bytes
) -> None:
    file.write_bytes(text)
    settings = loaded(folder)
    aside = folder / "settings.toml.broken-1"
    assert details(settings.problems) == [str(aside)]
    assert aside.read_bytes() == text
    assert settings.get(CARD_MODE) == "automatic"
    settings.set(CARD_MODE, "always")
    settings.flush()
    assert aside.read_bytes() == text
    assert loaded(folder).get(CARD_MODE) == "always"


@pytest.mark.usefixtures("nothing_moves")
def test_a_broken_file_that_cannot_be_kept_aside_is_not_overwritten(
    qtbot: QtBot, folder: Path, file: Path
) -> None:
    file.write_text("oh no", encoding="utf-8")
    settings = loaded(folder)
    assert details(settings.problems) == [str(file)]
    with qtbot.waitSignal(settings.failed) as told:
        settings.set(LANGUAGE, "da")
    assert told.args[0].problem is Problem.READ_ONLY
    assert not settings.flush()
    assert file.read_text(encoding="utf-8") == "oh no"


def test_broken_files_do_not_overwrite_each_other(qtbot: QtBot, folder: Path, file: Path) -> None:
    for text in ("=1", "=2", "=3"):
        file.write_text(text, encoding="utf-8")
        loaded(folder)
    kept = [(folder / f"settings.toml.broken-{n}").read_text() for n in (1, 2, 3)]
    assert kept == ["=1", "=2", "=3"]


def test_a_file_that_breaks_meanwhile_is_kept_aside_and_everything_chosen_written(
    qtbot: QtBot, folder: Path, file: Path
) -> None:
    file.write_text("[card]\nlinger_s = 20\n", encoding="utf-8")
    settings = loaded(folder)
    file.write_text("oh no", encoding="utf-8")
    with qtbot.waitSignal(settings.failed) as told:
        settings.set(LANGUAGE, "da")
    assert details((told.args[0],)) == [f"{file}.broken-1"]
    assert settings.flush()
    assert Path(f"{file}.broken-1").read_text(encoding="utf-8") == "oh no"
    assert loaded(folder).get(CARD_LINGER_S) == 20
    assert loaded(folder).get(LANGUAGE) == "da"


def test_one_wrong_value_gives_way_to_its_default_and_the_file_stays(
    qtbot: QtBot, folder: Path, file: Path
) -> None:
    text = '[card]\nlinger_s = "long"\nmode = "always"\n'
    file.write_text(text, encoding="utf-8")
    settings = loaded(folder)
    assert details(settings.problems) == [f"{file}: card.linger_s"]
    assert settings.get(CARD_LINGER_S) == 180
    assert settings.get(CARD_MODE) == "always"
    assert file.read_text(encoding="utf-8") == text


def test_a_value_in_the_place_of_a_table_is_wrong(qtbot: QtBot, folder: Path, file: Path) -> None:
    file.write_text('general = "da"\n', encoding="utf-8")
    settings = loaded(folder)
    assert settings.get(LANGUAGE) == "system"
    assert f"{file}: general.language" in details(settings.problems)


def test_a_mark_at_the_files_start_is_no_error(qtbot: QtBot, folder: Path, file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbf[card]\r\nmode = "always"\r\n')
    settings = loaded(folder)
    assert settings.problems == ()
    assert settings.get(CARD_MODE) == "always"


def test_something_unreadable_in_the_files_place_is_told_and_left(
    qtbot: QtBot, folder: Path, file: Path
) -> None:
    file.mkdir()
    settings = loaded(folder)
    (detail,) = details(settings.problems)
    assert detail.startswith(str(file))
    with qtbot.waitSignal(settings.failed) as told:
        settings.set(LANGUAGE, "da")
    assert told.args[0].problem is Problem.READ_ONLY
    assert file.is_dir()
    assert files(folder) == ["settings.toml"]


def test_a_folder_that_cannot_be_written_is_told_and_tried_again(
    qtbot: QtBot, folder: Path
) -> None:
    folder.write_text("in the way", encoding="utf-8")
    settings = loaded(folder)
    with qtbot.waitSignal(settings.failed) as told:
        settings.set(LANGUAGE, "da")
    assert told.args[0].problem is Problem.READ_ONLY
    assert settings.get(LANGUAGE) == "da"
    assert not settings.flush()
    folder.unlink()
    assert settings.flush()
    assert loaded(folder).get(LANGUAGE) == "da"


def test_a_link_stays_a_link(qtbot: QtBot, folder: Path, file: Path, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text(MINE, encoding="utf-8")
    file.symlink_to(real)
    settings = loaded(folder)
    settings.set(LANGUAGE, "da")
    settings.flush()
    assert file.is_symlink()
    assert 'language = "da"' in real.read_text(encoding="utf-8")


keys = st.sampled_from(["card", "general", "mode", "x"])
tables = st.recursive(
    st.one_of(st.booleans(), st.integers(-9, 9), st.text(max_size=5)),
    lambda inner: st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)
values = st.dictionaries(
    st.sampled_from(["card.mode", "card.linger_s", "general.language", "prompts.enabled"]),
    st.one_of(st.booleans(), st.integers(-99, 99), st.text(max_size=9)),
)


def as_toml(table: dict[str, object]) -> str:
    return tomlkit.dumps(table)


@given(st.dictionaries(keys, tables, max_size=4), values)
def test_any_file_takes_any_values_and_keeps_the_rest(
    before: dict[str, object], wished: dict[str, str | int | bool]
) -> None:
    after = tomllib.loads(with_values("# mine\n" + as_toml(before), wished))
    for key, value in wished.items():
        assert value_at(after, key) == value
        assert type(value_at(after, key)) is type(value)
    touched = {key.partition(".")[0] for key in wished}
    assert {k: v for k, v in after.items() if k not in touched} == {
        k: v for k, v in before.items() if k not in touched
    }
