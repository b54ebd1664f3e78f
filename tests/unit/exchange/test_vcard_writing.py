"""vCards by the rules of RFC 6350, and back."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given

from helpers.naughty_strings import CONTROLS, NAUGHTY, TEXT
from taktone.core.exported_call import ExportedCall
from taktone.core.exported_person import people_of
from taktone.exchange.vcard_reading import read_vcards
from taktone.exchange.vcard_writing import write_vcards
from unit.exchange.samples import CALLS, METTE


def written(*calls: ExportedCall) -> bytes:
    out = io.BytesIO()
    write_vcards(people_of(calls), out)
    return out.getvalue()


def as_vcard(text: str) -> str:
    """What the format has letters for."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", lines)


def test_card_tells_name_numbers_mail_jobs_and_notes() -> None:
    text = written(METTE).decode().replace("\r\n ", "")
    assert text.splitlines() == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "UID;VALUE=text:mette",
        "FN:Mette Marie Sørensen",
        "N:Sørensen;Mette Marie;;;",
        "TEL;VALUE=text;TYPE=voice:+4520123456",
        "TEL;VALUE=text;TYPE=voice:+4586123456",
        "EMAIL:mette@example.com",
        r"CATEGORIES:Projektleder\, Aarhus",
        r"NOTE:Leder et team på 6\; vil tættere på kunden",
        "END:VCARD",
    ]


def test_everybody_gets_one_card() -> None:
    assert [contact.name for contact in read_vcards(written(*CALLS))] == [
        "Mette Marie Sørensen",
        "Jonas",
    ]


@pytest.mark.parametrize("text", [*NAUGHTY, *CONTROLS])
def test_naughty_name_comes_back(text: str) -> None:
    (read,) = read_vcards(written(replace(METTE, name=text)))
    assert read.name == (as_vcard(text) if as_vcard(text).strip() else read.name)
    assert read.numbers == METTE.numbers
    assert read.emails == (METTE.email,)


@given(TEXT)
def test_any_name_and_note_leave_the_card_whole(text: str) -> None:
    data = written(replace(METTE, name=f"a{text}", note=text))
    (read,) = read_vcards(data)
    assert read.name == f"a{as_vcard(text)}"
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert data.decode("utf-8")
