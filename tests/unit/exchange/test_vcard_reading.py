"""Address books as other programs write them, and damaged ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.contact import Contact
from taktone.core.damaged_file import DamagedFileError, Flaw
from taktone.exchange.vcard_reading import read_vcards

GOOGLE = """BEGIN:VCARD\r
VERSION:3.0\r
FN:Mette Sørensen\r
N:Sørensen;Mette;;;\r
item1.EMAIL;TYPE=INTERNET:mette@example.com\r
item1.X-ABLabel:\r
TEL;TYPE=CELL:+45 20 12 34 56\r
PHOTO:https://example.com/a.png\r
END:VCARD\r
"""
APPLE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//macOS 15.0//EN
N:Holm;Jonas;;;
FN:Jonas Holm
item1.EMAIL;type=INTERNET;type=pref:jonas@ex
 ample.com
EMAIL;type=INTERNET;type=HOME:hjem@example.com
TEL;type=HOME;type=VOICE:86 12 34 56
TEL;type=CELL;type=VOICE;type=pref:31 55 80 02
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg
 ABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEU=
END:VCARD
"""
OUTLOOK = """BEGIN:VCARD\r
VERSION:2.1\r
N;LANGUAGE=da;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:S=F8rensen;=C6nder=\r
s\r
TEL;WORK;VOICE:+45 70 10 10 10\r
EMAIL;PREF;INTERNET:anders@example.com\r
\r
END:VCARD\r
"""
NEW = """BEGIN:VCARD
VERSION:4.0
FN:Amina Yusuf
TEL;VALUE=uri;PREF=2;TYPE="voice,home":tel:+45-42-10-66-13;ext=5
TEL;VALUE=uri;PREF=1:tel:+4531415926
EMAIL:amina@example.com
END:VCARD
"""


def read(text: str | bytes) -> list[Contact]:
    return list(read_vcards(text.encode() if isinstance(text, str) else text))


def test_google() -> None:
    assert read(GOOGLE) == [
        Contact(name="Mette Sørensen", numbers=("+45 20 12 34 56",), emails=("mette@example.com",))
    ]


def test_apple_names_what_is_preferred_first() -> None:
    assert read(APPLE) == [
        Contact(
            name="Jonas Holm",
            numbers=("31 55 80 02", "86 12 34 56"),
            emails=("jonas@example.com", "hjem@example.com"),
        )
    ]


def test_outlook_in_windows_letters_without_a_shown_name() -> None:
    assert read(OUTLOOK) == [
        Contact(
            name="Ænders Sørensen", numbers=("+45 70 10 10 10",), emails=("anders@example.com",)
        )
    ]


def test_newest_with_numbers_as_addresses() -> None:
    assert read(NEW)[0].numbers == ("+4531415926", "+45-42-10-66-13")


def test_one_file_may_hold_every_version() -> None:
    found = read(APPLE + GOOGLE + NEW + OUTLOOK)
    assert [contact.line for contact in found] == [1, 14, 23, 30]


def test_old_letters_without_a_word_about_them() -> None:
    card = "BEGIN:VCARD\nVERSION:2.1\nFN:Søren Østergård €\nEND:VCARD\n"
    assert read(card.encode("cp1252"))[0].name == "Søren Østergård €"


def test_wide_letters() -> None:
    assert read(GOOGLE.encode("utf-16"))[0].name == "Mette Sørensen"


def test_company_without_a_person() -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:\nORG:Bager\\, Ærø;Butik\nTEL:1\nEND:VCARD"
    assert read(card)[0].name == "Bager, Ærø, Butik"


def test_card_without_name_number_and_mail_is_left_out() -> None:
    assert read("BEGIN:VCARD\nVERSION:4.0\nFN:\nEND:VCARD\n") == []


DAMAGED = [
    ("", 1, Flaw.EMPTY),
    ("\n\n", 1, Flaw.EMPTY),
    ("Name,Phone\nMette,20123456\n", 1, Flaw.NOT_A_LINE),
    ("FN:Mette\n", 1, Flaw.NO_BEGIN),
    ("BEGIN:VCARD\nVERSION:3.0\nFN:Mette\n", 1, Flaw.NO_END),
    (f"{NEW}BEGIN:VCARD\nVERSION:3.0\n{NEW}", 8, Flaw.NO_END),
    (f"{NEW}END:VCARD\n", 8, Flaw.NO_BEGIN),
    ("BEGIN:VCARD\nVERSION:3.0\nMette\nEND:VCARD\n", 3, Flaw.NOT_A_LINE),
    ("BEGIN:VCARD\nVERSION:5.0\nFN:M\nEND:VCARD\n", 2, Flaw.BAD_VERSION),
    ("BEGIN:VCARD\nFN:M\nEND:VCARD\n", 1, Flaw.BAD_VERSION),
    (
        "BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=klingon:a\nEND:VCARD\n",
        3,
        Flaw.BAD_LETTERS,
    ),
    (
        "BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=utf-8:=F8\nEND:VCARD\n",
        3,
        Flaw.BAD_LETTERS,
    ),
]


@pytest.mark.parametrize(("text", "line", "flaw"), DAMAGED)
def test_damaged_file_tells_the_line_and_what_is_wrong(text: str, line: int, flaw: Flaw) -> None:
    with pytest.raises(DamagedFileError) as told:
        read(text)
    assert (told.value.line, told.value.flaw) == (line, flaw)


@given(st.binary(max_size=200) | st.text('BEGIN:VCARD\n=; \\"FNTEL').map(str.encode))
def test_any_bytes_give_contacts_or_a_known_flaw(data: bytes) -> None:
    try:
        found = read(data)
    except DamagedFileError:
        return
    assert all(contact.name or contact.numbers or contact.emails for contact in found)


@given(st.integers(min_value=0, max_value=len(GOOGLE.encode())))
def test_file_that_was_cut_off_never_gives_half_a_contact(at: int) -> None:
    cut = GOOGLE.encode()[:at]
    try:
        found = read(cut)
    except DamagedFileError:
        found = []
    assert found in ([], read(GOOGLE))
