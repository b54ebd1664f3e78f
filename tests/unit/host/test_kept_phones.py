"""Paired phones and our own key on disk: for their owner's eyes, whole or not at all."""

import stat
import threading
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.known_error import KnownError, Problem
from taktone.core.phone_pairing import OwnDevice, PairedPhone, PhoneBook
from taktone.host.kept_phones import KeptPhones, book_of, text_of

OWN = OwnDevice(id="f" * 32, certificate_pem="CERT\n", key_pem="SECRET\n")
PIXEL = PairedPhone(id="a" * 32, name='Mettes "Pixel" 7', certificate="0" * 64, version=8)


class Kept:
    """The keeper, what it answered and what it told."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "phones.toml"
        self.makers: list[str] = []
        self.books: list[PhoneBook | None] = []
        self.errors: list[KnownError] = []
        self.kept = KeptPhones(folder, self._make)
        self.kept.failed.connect(self.errors.append)

    def _make(self, _: datetime) -> OwnDevice:
        self.makers.append(threading.current_thread().name)
        return OWN

    def read(self, qtbot: QtBot) -> PhoneBook | None:
        count = len(self.books)
        self.kept.read(self.books.append)
        qtbot.waitUntil(lambda: len(self.books) > count)
        return self.books[-1]


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "data")


def test_a_key_is_made_once_off_the_screens_thread_and_nobody_else_may_read_it(
    kept: Kept, qtbot: QtBot
) -> None:
    assert kept.read(qtbot) == kept.read(qtbot) == PhoneBook(own=OWN)
    assert kept.makers == ["files"]
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    assert Kept(kept.path.parent).read(qtbot) == PhoneBook(own=OWN)


def test_who_is_paired_is_kept(kept: Kept, qtbot: QtBot) -> None:
    kept.read(qtbot)
    kept.kept.keep((PIXEL,))
    assert kept.kept.flush()
    assert Kept(kept.path.parent).read(qtbot) == PhoneBook(own=OWN, phones=(PIXEL,))
    assert kept.read(qtbot) == PhoneBook(own=OWN, phones=(PIXEL,))


def test_those_who_ask_while_it_is_read_are_all_answered(kept: Kept, qtbot: QtBot) -> None:
    kept.kept.read(kept.books.append)
    kept.kept.read(kept.books.append)
    qtbot.waitUntil(lambda: len(kept.books) == 2)
    assert len(kept.makers) == 1


@pytest.mark.parametrize(
    "text",
    [
        "no toml",
        "own = 7",
        "[own]\nid = 'x'",
        "[own]\nid = ''\ncertificate_pem = ''\nkey_pem = ''",
        text_of(PhoneBook(own=OWN, phones=(PIXEL,))).replace("version = 8", "version = 'x'"),
        text_of(PhoneBook(own=OWN, phones=(PIXEL,))).replace("certificate =", "certificat ="),
        text_of(PhoneBook(own=OWN)).replace("id =", "id = 1 #"),
    ],
)
def test_a_broken_file_is_kept_aside_and_told_of(kept: Kept, qtbot: QtBot, text: str) -> None:
    kept.path.parent.mkdir()
    kept.path.write_text(text)
    assert kept.read(qtbot) == PhoneBook(own=OWN)
    assert kept.path.with_name("phones.toml.broken-1").read_text() == text
    qtbot.waitUntil(lambda: bool(kept.errors))
    assert kept.errors[0].problem is Problem.PHONES_BROKEN
    assert book_of(kept.path.read_text()) == PhoneBook(own=OWN)


def test_a_file_that_cannot_be_read_or_made_is_told_of(kept: Kept, qtbot: QtBot) -> None:
    kept.path.mkdir(parents=True)
    assert kept.read(qtbot) is None
    qtbot.waitUntil(lambda: bool(kept.errors))
    assert kept.errors[0].problem is Problem.PHONES_BROKEN
    kept.kept.keep((PIXEL,))
    assert kept.path.is_dir()


def test_the_key_is_in_no_text_about_it() -> None:
    assert "SECRET" not in repr(PhoneBook(own=OWN))
