"""Drafts are read back as a mail program reads them."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.naughty_strings import NAUGHTY
from taktone.core.invitation import Attendant, InvitationMethod
from taktone.core.known_error import KnownError, Problem
from taktone.core.letter_filling import FilledLetter
from taktone.core.plain_text import display_name
from taktone.exchange.calendar_writing import calendar_bytes
from taktone.exchange.mail_writing import LONGEST_LINK, draft_bytes, mail_link
from unit.exchange.invitations import INVITATION

LETTER = FilledLetter(
    "Samtale om jobbet som økonomichef", "Hej Mette\n\nVi ses på Ærø – velkommen!"
)
TO = Attendant(email="mette@example.com", name="Mette Sørensen")
ME = Attendant(email="kim@example.dk", name="Kim Åberg")
HEADERS = {"x-unsent", "to", "from", "subject", "mime-version"} | {
    f"content-{what}" for what in ("type", "transfer-encoding")
}


def parsed(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def test_draft_says_what_a_draft_says() -> None:
    raw = draft_bytes(LETTER, TO, ME)
    message = parsed(raw)
    assert message["X-Unsent"] == "1"
    assert message["To"].addresses[0].display_name == "Mette Sørensen"
    assert message["To"].addresses[0].addr_spec == "mette@example.com"
    assert message["From"].addresses[0].addr_spec == "kim@example.dk"
    assert message["Subject"] == LETTER.subject
    assert message.get_content().replace("\r\n", "\n").rstrip() == LETTER.body
    assert message["Date"] is None
    assert message["Message-ID"] is None
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_without_an_own_address_the_mail_program_knows_best() -> None:
    assert parsed(draft_bytes(LETTER, TO, None))["From"] is None
    assert parsed(draft_bytes(LETTER, TO, Attendant(email="")))["From"] is None


@pytest.mark.parametrize("method", list(InvitationMethod))
def test_calendar_part_stands_in_the_letter_and_as_a_file(method: InvitationMethod) -> None:
    calendar = calendar_bytes(INVITATION)
    message = parsed(draft_bytes(LETTER, TO, ME, calendar, method))
    parts = [part for part in message.walk() if not part.is_multipart()]
    assert [part.get_content_type() for part in parts] == [
        *("text/plain", "text/calendar", "application/ics"),
    ]
    assert message.get_content_type() == "multipart/mixed"
    assert parts[1]["Content-Type"].params["method"] == str(method)
    assert parts[1]["Content-Type"].params["charset"] == "utf-8"
    assert parts[1].get_payload(decode=True) == calendar
    assert (parts[2].get_filename(), parts[2].get_content()) == ("invite.ics", calendar)


@pytest.mark.parametrize("name", [*NAUGHTY, "x\r\nBcc: evil@example.com", "x\n\nbody"])
def test_names_put_nothing_into_the_headers(name: str) -> None:
    letter = FilledLetter(f"Om {name}", name)
    message = parsed(draft_bytes(letter, Attendant(email=TO.email, name=name), ME))
    assert {key.lower() for key in message.keys()} <= HEADERS  # noqa: SIM118 - no dict
    (address,) = message["To"].addresses
    assert address.addr_spec == TO.email
    # Python's reader keeps the blanks between long words that RFC 2047 takes away.
    read, written = address.display_name, display_name(name)
    assert read.replace(" ", "") == written.replace(" ", "")
    assert message["Subject"] == display_name(f"Om {name}")


@pytest.mark.parametrize(
    "email",
    [
        *("", "mette", "@example.com", "mette@", "møtte@example.com", "a b@example.com"),
        *("a@b.dk\r\nBcc: evil@example.com", "a@b.dk, evil@example.com", "a@b.dk>", "a@..dk"),
    ],
)
def test_address_that_fits_in_no_header_is_a_clear_error(email: str) -> None:
    for write in (
        lambda: draft_bytes(LETTER, Attendant(email=email), ME),
        lambda: mail_link(LETTER, email),
    ):
        with pytest.raises(KnownError) as told:
            write()
        assert told.value.problem is Problem.MAIL_ADDRESS
        assert "evil" not in str(told.value)


def test_domain_with_danish_letters_is_written_as_mail_servers_know_it() -> None:
    message = parsed(draft_bytes(LETTER, Attendant(email="mette@købmand.dk"), ME))
    assert message["To"].addresses[0].addr_spec == "mette@xn--kbmand-bya.dk"


@given(st.text(), st.text())
def test_link_is_read_back_as_it_was_and_never_too_long(subject: str, body: str) -> None:
    letter = FilledLetter(
        subject.encode("utf-8", "ignore").decode(), body.encode("utf-8", "ignore").decode()
    )
    link, is_whole = mail_link(letter, TO.email)
    assert len(link) <= LONGEST_LINK
    assert link.isascii()
    assert not any(letter.isspace() for letter in link)
    parts = urlsplit(link)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", TO.email)
    fields = parse_qs(parts.query, keep_blank_values=True)
    assert set(fields) <= {"subject", "body"}
    if is_whole:
        assert fields["body"] == [letter.body.replace("\n", "\r\n")]


def test_long_letter_is_cut_behind_a_line() -> None:
    body = "\n".join(f"linje {number} æøå" for number in range(200))
    link, is_whole = mail_link(FilledLetter("Emne", body), TO.email)
    assert not is_whole
    assert len(link) <= LONGEST_LINK
    (told,) = parse_qs(urlsplit(link).query)["body"]
    assert body.startswith(told.replace("\r\n", "\n") + "\n")


def test_address_cannot_bring_fields_of_its_own() -> None:
    link, _ = mail_link(LETTER, "a&b?cc=evil%40example.com@example.com")
    assert "?cc=" not in link
    assert set(parse_qs(urlsplit(link).query)) == {"subject", "body"}
