"""Proofs of the password: the worked examples of the RFCs, and lists of challenges."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.sources.sip.digest import Challenge, Credentials, read_challenges, response
from taktone.sources.sip.sip_message import SipMessage

MUFASA = Credentials("Mufasa", "Circle of Life")


def told(*values: str, header: str = "www-authenticate") -> Challenge | None:
    message = SipMessage(status=401, headers=[(header, value) for value in values])
    return read_challenges(message).get(header)


def field(value: str, name: str) -> str:
    return value.partition(f'{name}="')[2].partition('"')[0]


@pytest.mark.parametrize(
    ("algorithm", "expected"),
    [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ],
)
def test_the_example_of_rfc_7616(algorithm: str, expected: str) -> None:
    """Section 3.9.1."""
    challenge = told(
        f'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm={algorithm}, '
        'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", '
        'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'
    )
    assert challenge is not None
    cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
    value = response(challenge, MUFASA, "GET", "/dir/index.html", cnonce)
    assert field(value, "response") == expected
    assert field(value, "opaque") == "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"
    assert f"algorithm={algorithm}" in value
    assert "qop=auth, nc=00000001" in value


def test_the_example_of_rfc_2617() -> None:
    """Section 3.5, as errata give it; a challenge without algorithm means MD5."""
    challenge = told(
        'Digest realm="testrealm@host.com", qop="auth,auth-int", '
        'nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"'
    )
    assert challenge is not None
    who = Credentials("Mufasa", "Circle Of Life")
    value = response(challenge, who, "GET", "/dir/index.html", "0a4f113b")
    assert field(value, "response") == "6629fae49393a05397450978507c4ef1"
    assert "algorithm" not in value


def test_the_strongest_of_the_list_in_rfc_8760() -> None:
    """Section 2.4: the same realm three times, each with another algorithm."""
    values = [f'Digest realm="r", nonce="n", qop="auth", algorithm={name}' for name in
              ("MD5", "SHA-512-256", "SHA-256")]  # fmt: skip
    best = told(*values)
    assert best is not None
    assert best.algorithm == "SHA-512-256"
    without = told(values[0], values[2])
    assert without is not None
    assert without.algorithm == "SHA-256"


def test_sha_512_256_by_the_formula() -> None:
    challenge = Challenge(realm="r", nonce="n", algorithm="SHA-512-256", has_qop=True)
    value = response(challenge, Credentials("ü", "p"), "REGISTER", "sip:x", "c")

    def hashed(text: str) -> str:
        return hashlib.new("sha512_256", text.encode()).hexdigest()

    one, two = hashed("ü:r:p"), hashed("REGISTER:sip:x")
    assert field(value, "response") == hashed(f"{one}:n:00000001:c:auth:{two}")


def test_a_session_by_the_formula() -> None:
    challenge = Challenge(realm="r", nonce="n", algorithm="md5-SESS")
    value = response(challenge, Credentials("u", "p"), "A", "sip:x", "c")

    def hashed(text: str) -> str:
        return hashlib.md5(text.encode()).hexdigest()

    one = hashed(f"{hashed('u:r:p')}:n:c")
    assert field(value, "response") == hashed(f"{one}:n:{hashed('A:sip:x')}")
    assert "algorithm=md5-SESS" in value


def test_a_server_without_qop_gets_none() -> None:
    challenge = told('Digest realm="r", nonce="n"')
    assert challenge is not None
    value = response(challenge, MUFASA, "A", "sip:x", "c")
    assert "qop" not in value
    assert "cnonce" not in value


@pytest.mark.parametrize(
    "value",
    [
        'Digest realm="r", nonce="n", algorithm=SHA-1',
        'Digest realm="r", nonce="n", qop="auth-int"',
        'Digest nonce="n"',
        'Digest realm="r"',
        'Basic realm="r"',
        'NTLM realm="r", nonce="n", qop="auth"',
        "",
        ",,,",
    ],
)
def test_what_cannot_be_met_is_no_challenge(value: str) -> None:
    assert told(value) is None


def test_several_challenges_in_one_line() -> None:
    value = (
        'Basic realm="x", Digest realm="r, q", nonce="1", '
        'Digest realm="r", nonce="2", algorithm=SHA-256'
    )
    best = told(value)
    assert best is not None
    assert (best.nonce, best.realm) == ("2", "r")


def test_quotes_inside_a_value_go_back_as_they_came() -> None:
    challenge = told('Digest realm="a \\"b\\"", nonce="n"')
    assert challenge is not None
    assert 'realm="a \\"b\\""' in response(challenge, MUFASA, "A", "sip:x", "c")


@pytest.mark.parametrize(("stale", "expected"), [("true", True), ('"TRUE"', True), ("no", False)])
def test_stale(stale: str, expected: bool) -> None:
    challenge = told(f'Digest realm="r", nonce="n", stale={stale}')
    assert challenge is not None
    assert challenge.is_stale is expected


def test_the_password_stands_in_no_traceback() -> None:
    assert "Circle" not in repr(MUFASA)


@given(st.text(max_size=200))
def test_nothing_raises(value: str) -> None:
    challenge = told(f"Digest {value}", value, header="proxy-authenticate")
    if challenge is not None:
        assert response(challenge, MUFASA, "A", "sip:x", "c").startswith("Digest ")
