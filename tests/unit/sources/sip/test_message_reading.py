"""Bytes to messages, the tortuous ones of RFC 4475 among them, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.sip_exchange import wired
from taktone.sources.sip.message_reading import MOST_HEADERS, read_message
from taktone.sources.sip.sip_address import read_address, read_uri
from taktone.sources.sip.sip_message import LONGEST_MESSAGE, SipMessage, read_count

PLAIN = """OPTIONS sip:7@192.0.2.9 SIP/2.0
Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1
From: <sip:1@x>;tag=1
To: <sip:7@y>
Call-ID: 1
CSeq: 1 OPTIONS

"""
# RFC 4475 section 3.1.1.1, white space and folds as they stand there.
TORTUOUS = (
    b"INVITE sip:vivekg@chair-dnrc.example.com;unknownparam SIP/2.0\r\n"
    b"TO :\r\n sip:vivekg@chair-dnrc.example.com ;   tag    = 1918181833n\r\n"
    b'from   : "J Rosenberg \\\\\\""       <sip:jdrosen@example.com>\r\n  ;\r\n  tag = 98asjd8\r\n'
    b"MaX-fOrWaRdS: 0068\r\n"
    b"Call-ID: wsinv.ndaksdj@192.0.2.1\r\n"
    b"Content-Length   : 3\r\n"
    b"cseq: 0009\r\n  INVITE\r\n"
    b"Via  : SIP  /   2.0\r\n /UDP\r\n    192.0.2.2;branch=390skdjuw\r\n"
    b"s :\r\n"
    b"NewFangledHeader:   newfangled value\r\n continued newfangled value\r\n"
    b"UnknownHeaderWithUnusualValue: ;;,,;;,;\r\n"
    b"Content-Type: application/sdp\r\n"
    b"Route:\r\n <sip:services.example.com;lr;unknownwith=value;unknown-no-value>\r\n"
    b"v:  SIP  / 2.0  / TCP     spindle.example.com   ;\r\n"
    b"  branch  =   z9hG4bK9ikj8  ,\r\n SIP  /    2.0   / UDP  192.168.255.111   ; branch=\r\n"
    b" z9hG4bK30239\r\n"
    b'm:"Quoted string \\"\\"" <sip:jdrosen@example.com> ; newparam =\r\n'
    b"      newvalue ;\r\n  secondparam ; q = 0.33\r\n\r\nv=0"
)


def read(data: bytes) -> SipMessage:
    message = read_message(data)
    assert message is not None
    return message


def test_a_request_is_read() -> None:
    message = read(wired(PLAIN))
    assert (message.method, message.uri, message.is_request) == ("OPTIONS", "sip:7@192.0.2.9", True)
    assert message.get("call-id") == "1"
    assert message.cseq == (1, "OPTIONS")


def test_an_answer_is_read() -> None:
    message = read(wired(PLAIN.replace("OPTIONS sip:7@192.0.2.9 SIP/2.0", "SIP/2.0 200 All right")))
    assert (message.status, message.phrase, message.is_request) == (200, "All right", False)


def test_the_tortuous_invite_of_rfc_4475() -> None:
    message = read(TORTUOUS)
    assert message.method == "INVITE"
    assert message.cseq == (9, "INVITE")
    caller = read_address(message.get("from"))
    assert (caller.name, caller.tag) == ('J Rosenberg \\"', "98asjd8")
    assert read_address(message.get("to")).tag == "1918181833n"
    assert message.get("contact").startswith('"Quoted string')
    assert len(message.all("via")) == 2
    assert message.body == b"v=0"


def test_compact_names_are_long_ones() -> None:
    compact = PLAIN.replace("Via", "v").replace("From", "f").replace("To:", "t:")
    message = read(wired(compact.replace("Call-ID", "I")))
    assert (message.get("call-id"), message.get("to")) == ("1", "<sip:7@y>")


def test_letters_outside_ascii_come_through_and_broken_ones_do_no_harm() -> None:
    data = wired(PLAIN.replace("<sip:1@x>", '"Søren" <sip:1@x>'))
    assert read_address(read(data).get("from")).name == "Søren"
    assert read_address(read(data.replace(b"\xc3", b"\xff")).get("from")).name == "S\ufffd\ufffdren"


def test_plain_line_ends_will_do() -> None:
    assert read(PLAIN.encode()).get("call-id") == "1"


def test_blank_lines_before_a_message_are_skipped() -> None:
    assert read(b"\r\n\r\n" + wired(PLAIN)).method == "OPTIONS"


@pytest.mark.parametrize("name", ["Via", "From", "To", "Call-ID", "CSeq"])
def test_what_every_message_needs_must_be_there(name: str) -> None:
    assert read_message(wired(PLAIN.replace(f"{name}:", "X:"))) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\r\n\r\n",
        b"\0" * 100,
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"SIP/2.0 99 Low\r\n\r\n",
        b"SIP/2.0 \xc2\xb2\xc2\xb2\xc2\xb2 Squares\r\n\r\n",
        wired(PLAIN.replace("1 OPTIONS", "1 INVITE")),
        wired(PLAIN.replace("1 OPTIONS", "99999999999 OPTIONS")),
        wired(PLAIN.replace("1 OPTIONS", "-1 OPTIONS")),
        wired(PLAIN.replace("SIP/2.0\n", "SIP/7.0\n")),
        wired(PLAIN.replace("Call-ID: 1", "Call-ID: 1\nno colon here")),
        wired(PLAIN).replace(b"Length: 0", b"Length: 5"),
        wired(PLAIN).replace(b"Length: 0", b"Length: -1"),
        wired(PLAIN).replace(b"Length: 0", b"Length: many"),
        wired(PLAIN.replace("\n\n", "\n" + "X: 1\n" * MOST_HEADERS + "\n")),
        wired(PLAIN.replace("<sip:7@y>", "<sip:7@y>" + "x" * LONGEST_MESSAGE)),
    ],
)
def test_what_is_no_message_is_dropped(data: bytes) -> None:
    assert read_message(data) is None


def test_what_follows_the_body_is_not_part_of_it() -> None:
    assert read(wired(PLAIN + "v=0") + b"junk").body == b"v=0"


def test_a_line_break_in_a_value_adds_no_header() -> None:
    message = SipMessage(method="A", uri="sip:x\r\nEvil: 1", headers=[("to", "a\r\nEvil: 2\nb")])
    assert b"\r\nEvil" not in message.to_bytes()
    assert b"\nEvil" not in message.to_bytes()


@pytest.mark.parametrize(
    ("text", "number"), [("7", 7), (" 7 ", 7), ("", -1), ("²", -1), ("٣", -1), ("1" * 11, -1)]
)
def test_numbers_are_ascii_digits(text: str, number: int) -> None:
    assert read_count(text) == number


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["subject", "x-one", "contact"]),
            st.text(st.characters(exclude_categories=("C", "Z")), max_size=30),
        ),
        max_size=8,
    ),
    st.binary(max_size=50),
)
def test_what_is_written_is_read_again(headers: list[tuple[str, str]], body: bytes) -> None:
    needed = [("via", "a"), ("from", "b"), ("to", "c"), ("call-id", "d"), ("cseq", "1 X")]
    message = SipMessage(method="X", uri="sip:y", headers=[*needed, *headers], body=body)
    again = read(message.to_bytes())
    assert (again.method, again.uri, again.body) == ("X", "sip:y", body)
    assert list(again.headers[:-1]) == [*needed, *headers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sip:Alice@Example.ORG:5070;transport=tcp?x=y", "sip:Alice@example.org:5070"),
        ("sips:1:secret@h", "sips:1@h"),
        ("sip:h", "sip:h"),
        ("sip:%61@h", "sip:a@h"),
        ("sip:a%20b%23@h", "sip:a%20b%23@h"),
        ("sip:1@[2001:db8::1]:5060", "sip:1@[2001:db8::1]:5060"),
        ("tel:+4520304050;phone-context=x", "tel:%2B4520304050"),
        ("sip:1@h:99999", "sip:1@h"),
        ("SIP:1@h", "sip:1@h"),
    ],
)
def test_addresses_are_read_and_written(text: str, expected: str) -> None:
    assert str(read_uri(text)) == expected.replace("%2B", "+")


@pytest.mark.parametrize("text", ["", "mailto:a@b", "1001", ":", "http://x"])
def test_other_addresses_are_none(text: str) -> None:
    assert read_uri(text) is None


@pytest.mark.parametrize(
    ("value", "name", "uri", "params"),
    [
        ('"A, \\"B\\"" <sip:1@h;lr>;tag=x', 'A, "B"', "sip:1@h;lr", {"tag": "x"}),
        ("A B <sip:1@h>", "A B", "sip:1@h", {}),
        ("sip:1@h;tag=x", "", "sip:1@h", {"tag": "x"}),
        ('<sip:1@h>;TAG="q;u";tag=second', "", "sip:1@h", {"tag": "q;u"}),
        ('"open <sip:1@h>', "open <sip:1@h>", "", {}),
        ("<sip:1@h", "", "sip:1@h", {}),
        ("", "", "", {}),
        ("<>;;=;lr", "", "", {"lr": ""}),
    ],
)
def test_names_and_what_follows(value: str, name: str, uri: str, params: dict[str, str]) -> None:
    address = read_address(value)
    assert (address.name, address.uri, address.params) == (name, uri, params)
