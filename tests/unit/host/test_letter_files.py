"""Letters on disk: the shipped ones are whole, broken ones are told with line and field."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.naughty_strings import NAUGHTY
from taktone.core.known_error import Problem
from taktone.core.letter import LetterKind
from taktone.core.letter_template import LetterTemplate, flaws
from taktone.host.layer_files import LayerPlaces
from taktone.host.letter_book import LetterBook
from taktone.host.letter_files import read_letter_layers, read_letters, save_letters
from taktone.host.opening import is_mail_link, open_letter
from taktone.host.paths import resources

GOOD = '[[letter]]\nid = "x"\nkind = "thanks"\nsubject = "Tak"\ntext = "Hej {name}"\n'
OWN = LetterTemplate(
    id="thanks", kind=LetterKind.THANKS, language="da", subject="Tusind tak", body="Hej {name}"
)


@pytest.mark.parametrize("language", ["da", "en"])
def test_shipped_letters_are_whole_in_both_languages(language: str) -> None:
    letters = read_letters(resources() / "letters" / f"{language}.toml", language)
    assert [str(x.kind) for x in letters] == [x.id for x in letters] == list(LetterKind)
    assert all(not flaws(x) for x in letters)
    assert all("{first_name}" in x.body and "{my_name}" in x.body for x in letters)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("{name}", "{nmae}", "letter 1 (x): line 1 of the text: unknown field 'nmae'"),
        ('"Tak"', '"Tak {times}"', "letter 1 (x): subject: unknown field 'times'"),
        ("{name}", "{name", "letter 1 (x): line 1 of the text: unknown field '{'"),
        ('"thanks"', '"thank"', "letter 1 (x): unknown kind 'thank'"),
        ('subject = "Tak"', "", "letter 1: subject is missing or no text"),
        ('id = "x"', 'id = "x"\ncolour = 1', "letter 1 (x): unknown field 'colour'"),
        ("[[letter]]", "letter = 1\n[x]", "no [[letter]] in it"),
    ],
)
def test_broken_file_is_told_with_line_and_field(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    (tmp_path / "da.toml").write_text(GOOD.replace(old, new))
    layers, problems = read_letter_layers(LayerPlaces(resources() / "letters", None, tmp_path))
    assert len(layers.all) == 2 * len(LetterKind)
    (problem,) = problems
    assert problem.problem is Problem.LETTERS_BROKEN
    assert problem.detail == f"{tmp_path / 'da.toml'}: {reason}"


def test_company_is_over_shipped_and_own_over_both(tmp_path: Path) -> None:
    for folder, word in (("company", "Firma"), ("own", "Egen")):
        (tmp_path / folder).mkdir()
        text = GOOD.replace('"x"', '"thanks"').replace('"Tak"', f'"{word}"')
        (tmp_path / folder / "da.toml").write_text(text)
    places = LayerPlaces(resources() / "letters", tmp_path / "company", tmp_path / "own")
    layers, _ = read_letter_layers(places)
    found = layers.find("thanks", "da")
    assert found is not None
    assert (found.subject, layers.is_own(found)) == ("Egen", True)
    below = layers.without_own(found).find("thanks", "da")
    assert below is not None
    assert below.subject == "Firma"


@pytest.mark.parametrize("text", NAUGHTY)
def test_own_letters_come_back_as_they_were(tmp_path: Path, text: str) -> None:
    shown = "".join(c for c in text if c.isprintable() and c not in "{}")[:2000]
    body = f"Hej {{name}}\n\n{shown}\nx"
    own = replace(OWN, body=body)
    save_letters(tmp_path / "da.toml", (own,))
    assert read_letters(tmp_path / "da.toml", "da") == (own,)
    assert stat.S_IMODE((tmp_path / "da.toml").stat().st_mode) == 0o600


def test_book_keeps_the_users_own_and_gives_the_shipped_back(tmp_path: Path, qtbot: QtBot) -> None:
    def opened() -> LetterBook:
        book = LetterBook(lambda: LayerPlaces(resources() / "letters", None, tmp_path / "own"))
        with qtbot.waitSignal(book.letters_read):
            book.read()
        return book

    book = opened()
    shipped = book.layers.find("thanks", "da")
    book.keep(OWN)
    assert book.flush()
    again = opened()
    assert again.layers.find("thanks", "da") == OWN
    again.drop(OWN)
    assert again.flush()
    assert opened().layers.find("thanks", "da") == shipped


def test_a_file_that_is_no_good_is_never_written_over(tmp_path: Path, qtbot: QtBot) -> None:
    broken = GOOD.replace("{name}", "{nmae}")
    (tmp_path / "da.toml").write_text(broken)
    book = LetterBook(lambda: LayerPlaces(resources() / "letters", None, tmp_path))
    with qtbot.waitSignal(book.failed):
        book.read()
    assert [x.problem for x in book.problems] == [Problem.LETTERS_BROKEN]
    book.keep(replace(OWN, language="en"))
    assert book.flush()
    assert (tmp_path / "da.toml").read_text() == broken
    with qtbot.waitSignal(book.failed) as told:
        book.keep(OWN)
    assert book.flush()
    aside = tmp_path / "da.toml.broken-1"
    assert aside.read_text() == broken
    assert told.args is not None
    assert told.args[0].detail.startswith(f"{aside}: letter 1 (x): line 1 of the text")
    assert read_letters(tmp_path / "da.toml", "da") == (OWN,)
    assert read_letters(tmp_path / "en.toml", "en") == (replace(OWN, language="en"),)


def test_only_letters_are_opened() -> None:
    opened: list[str] = []

    def opens(address: str) -> bool:
        opened.append(address)
        return True

    assert open_letter("", "mailto:a@b.dk?subject=x", opens)
    assert open_letter("/x/a b.eml", "", opens)
    assert opened == ["mailto:a@b.dk?subject=x", "file:///x/a%20b.eml"]
    for link in (
        "",
        "https://a.dk",
        "mailto:a b",
        "mailto:æ",
        "mailto:a\n",
        f"mailto:{'a' * 3000}",
    ):
        assert not is_mail_link(link)
        assert not open_letter("", link, opens)
