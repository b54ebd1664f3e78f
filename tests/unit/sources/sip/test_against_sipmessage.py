"""Another reader of the same messages: where sipmessage understands, we understand the same."""

import pytest
import sipmessage
from hypothesis import given
from hypothesis import strategies as st

from helpers.sip_exchange import BINDINGS, Exchange, answer_to, invite, sip_line, wired
from taktone.sources.sip.message_reading import read_message
from taktone.sources.sip.sip_address import read_address, read_uri, split_list
from taktone.sources.sip.sip_message import SipMessage

WORD = st.text("abcdefghijklmnopqrstuvwxyz0123456789-._", min_size=1, max_size=12)
NAME = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=20)


def quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@given(NAME, WORD, WORD, st.dictionaries(WORD.filter(str.isalpha), WORD, max_size=3))
def test_addresses(name: str, user: str, host: str, params: dict[str, str]) -> None:
    tail = "".join(f";{key}={value}" for key, value in params.items())
    text = f"{quoted(name)} <sip:{user}@{host}>{tail}"
    try:
        theirs = sipmessage.Address.parse(text)
    except ValueError:
        return
    ours = read_address(text)
    # They trim and fold the white space of a name in quotes, which RFC 3261 does not.
    assert " ".join(ours.name.split()) == " ".join(theirs.name.split())
    assert ours.params == {str(k).lower(): v for k, v in theirs.parameters.items()}
    uri = read_uri(ours.uri)
    assert uri is not None
    assert (uri.user, uri.host) == (theirs.uri.user, theirs.uri.host)


@given(st.lists(st.tuples(WORD, WORD), min_size=1, max_size=4))
def test_lists_of_addresses(many: list[tuple[str, str]]) -> None:
    # Of several names in quotes they make one.
    text = ", ".join(f"{name} <sip:{user}@h;x=y>;q=1" for name, user in many)
    theirs = sipmessage.Address.parse_many(text)
    ours = [read_uri(read_address(part).uri) for part in split_list(text, ",")]
    assert [uri.user if uri else None for uri in ours] == [address.uri.user for address in theirs]


@pytest.mark.parametrize("is_silent_phone", [True, False])
def test_what_we_write(is_silent_phone: bool) -> None:
    exchange = Exchange(sip_line(is_silent_phone=is_silent_phone, is_watching=not is_silent_phone))
    (asked,) = exchange.connect()
    challenge = 'WWW-Authenticate: Digest realm="a b", nonce="n\\"n", algorithm=SHA-256, qop="auth"'
    (proved,) = exchange.answer(asked, 401, "Unauthorized", challenge)
    theirs = sipmessage.Message.parse(proved.to_bytes())
    assert isinstance(theirs, sipmessage.Request)
    assert (theirs.method, theirs.call_id) == (proved.method, proved.get("call-id"))
    assert str(theirs.via[0].parameters["branch"]) in proved.get("via")
    assert theirs.from_address.uri.user == "1001"
    assert theirs.authorization is not None
    assert theirs.authorization.parameters is not None
    assert theirs.authorization.parameters["realm"] == "a b"
    if not is_silent_phone:
        assert theirs.contact[0].uri.user == exchange.token


def test_what_we_answer() -> None:
    exchange = Exchange(sip_line(is_watching=False, is_silent_phone=True))
    exchange.connect()
    (ringing,) = exchange.hear(invite(exchange))
    theirs = sipmessage.Message.parse(ringing.to_bytes())
    assert isinstance(theirs, sipmessage.Response)
    assert (theirs.code, theirs.cseq.method) == (180, "INVITE")
    assert theirs.via[0].parameters["rport"] == "5060"
    assert theirs.from_address.name == "Jens Jørgensen"


def test_what_a_server_answers() -> None:
    request = SipMessage(
        method="REGISTER",
        uri="sip:x",
        headers=[
            ("via", "SIP/2.0/UDP h;rport;branch=z9hG4bK1"),
            ("from", "<sip:1@x>;tag=1"),
            ("to", "<sip:1@x>"),
            ("call-id", "1"),
            ("cseq", "1 REGISTER"),
        ],
    )
    data = wired(answer_to(request, 200, "OK", BINDINGS))
    ours, theirs = read_message(data), sipmessage.Message.parse(data)
    assert ours is not None
    assert isinstance(theirs, sipmessage.Response)
    assert ours.status == theirs.code
    assert read_address(ours.get("contact")).uri == str(theirs.contact[0].uri)
