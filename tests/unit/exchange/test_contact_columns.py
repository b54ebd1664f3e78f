"""Address books as CSV."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.naughty_strings import CONTROLS, NAUGHTY
from taktone.core.contact import Contact
from taktone.core.damaged_file import DamagedFileError, Flaw
from taktone.exchange.cell_guard import guarded
from taktone.exchange.contact_columns import (
    ContactField,
    guess_columns,
    read_contacts,
    read_headings,
)
from taktone.exchange.csv_writing import write_csv

GOOGLE = (
    "First Name,Middle Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,"
    "Phone 1 - Label,Phone 1 - Value\r\n"
    "Mette,,Sørensen,* ,mette@example.com,Mobile,+45 20 12 34 56 ::: 86 12 34 56\r\n"
    ",,,,,,\r\n"
    "Jonas,,,,,,31 55 80 02\r\n"
)
OUTLOOK = (
    "Fornavn;Efternavn;E-mail-adresse;Mobiltelefon;Telefon (arbejde)\r\n"
    "Amina;Yusuf;amina@example.com;42 10 66 13;\r\n"
)


def written(*rows: tuple[str, ...], separator: str = ",") -> bytes:
    out = io.BytesIO()
    write_csv(rows, out, separator=separator)
    return out.getvalue()


def test_google() -> None:
    assert list(read_contacts(GOOGLE.encode())) == [
        Contact(
            name="Mette Sørensen",
            numbers=("+45 20 12 34 56", "86 12 34 56"),
            emails=("mette@example.com",),
            line=2,
        ),
        Contact(name="Jonas", numbers=("31 55 80 02",), line=4),
    ]


def test_outlook_in_danish_and_in_old_letters() -> None:
    (amina,) = read_contacts(OUTLOOK.encode("cp1252"))
    assert (amina.name, amina.numbers) == ("Amina Yusuf", ("42 10 66 13",))
    assert read_headings(OUTLOOK.encode())[0] == "Fornavn"


def test_columns_may_be_said_by_the_user() -> None:
    data = b"who,where\nMette,20123456\n"
    with pytest.raises(DamagedFileError) as told:
        list(read_contacts(data))
    assert told.value.flaw is Flaw.NO_COLUMN
    (mette,) = read_contacts(data, {0: ContactField.NAME, 1: ContactField.NUMBER})
    assert mette == Contact(name="Mette", numbers=("20123456",), line=2)


@pytest.mark.parametrize("language", ["Name,Number,E-mail", "Navn,Nummer,E-mail"])
def test_our_own_exports_are_known(language: str) -> None:
    fields = (ContactField.NAME, ContactField.NUMBER, ContactField.EMAIL)
    assert guess_columns(language.split(",")) == dict(enumerate(fields))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_naughty_names_come_back(separator: str) -> None:
    texts = [text for text in (*NAUGHTY, *CONTROLS) if text.strip()]
    data = written(("Name", "Phone"), *((text, "1") for text in texts), separator=separator)
    assert [contact.name for contact in read_contacts(data)] == texts


DAMAGED = [
    (b"", 1, Flaw.EMPTY),
    (b"\n\n", 1, Flaw.EMPTY),
    (b"Name,Phone\nMette,1\nJonas\n", 3, Flaw.TOO_FEW_CELLS),
    (b'Name,Phone\n"a\nb",1\n"Mette"x,1\n', 4, Flaw.BAD_QUOTES),
    (b'Name,Phone\n"Mette,1\n', 2, Flaw.BAD_QUOTES),
    (b"Name,Phone\n\xff\0,1\n", 2, Flaw.BAD_LETTERS),
    (b"x,y\n1,2\n", 1, Flaw.NO_COLUMN),
]


@pytest.mark.parametrize(("data", "line", "flaw"), DAMAGED)
def test_damaged_file_tells_the_line_and_what_is_wrong(data: bytes, line: int, flaw: Flaw) -> None:
    with pytest.raises(DamagedFileError) as told:
        list(read_contacts(data))
    assert (told.value.line, told.value.flaw) == (line, flaw)


@given(st.binary(max_size=80))
def test_any_bytes_give_contacts_or_a_known_flaw(data: bytes) -> None:
    try:
        found = list(read_contacts(b"Name,Phone\n" + data))
    except DamagedFileError:
        return
    assert all(contact.name or contact.numbers for contact in found)


def test_excels_own_word_about_the_separator() -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter="|").writerows([["Name", "Phone"], [guarded("=x"), "1"]])
    (found,) = read_contacts(b"sep=|\r\n" + out.getvalue().encode())
    assert found == Contact(name="=x", numbers=("1",), line=3)
