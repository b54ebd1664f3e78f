"""Which desk phones may call, from what a user wrote down."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.hook_line import allowed_networks, is_allowed, new_token


def test_only_listed_addresses_and_this_computer_may_connect() -> None:
    networks = allowed_networks("192.168.1.20, 10.1.0.0/16; 2001:db8::/64")
    for peer in ("127.0.0.1", "::1", "192.168.1.20", "::ffff:192.168.1.20", "10.1.2.3"):
        assert is_allowed(peer, networks)
    assert is_allowed("2001:db8::7", networks)
    for peer in ("192.168.1.21", "10.2.0.1", "fe80::1%eth0", "", "rubbish", "2001:db9::7"):
        assert not is_allowed(peer, networks)
    assert not is_allowed("192.168.1.20", allowed_networks(""))


@pytest.mark.parametrize("listed", ["192.168.1", "phone", "10.0.0.0/40", "0.0.0.0/0", "::/0"])
def test_what_is_no_address_or_half_the_internet_is_said(listed: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        allowed_networks(listed)


@given(st.ip_addresses(), st.ip_addresses())
def test_a_list_of_one_lets_in_that_one(listed: object, peer: object) -> None:
    networks = allowed_networks(str(listed))
    assert is_allowed(str(listed), networks)
    is_own = str(peer).startswith("127.") or str(peer) == "::1" or "::ffff:" in str(peer)
    assert is_own or is_allowed(str(peer), networks) == (peer == listed)


@given(st.text(max_size=60))
def test_whatever_comes_from_the_network_is_no_friend(peer: str) -> None:
    assert not is_allowed(f"x{peer}", allowed_networks("10.0.0.0/8"))


def test_a_token_is_new_each_time_and_fits_into_an_address() -> None:
    tokens = {new_token() for _ in range(50)}
    assert len(tokens) == 50
    assert all(len(token) >= 22 and re.fullmatch(r"[\w-]+", token) for token in tokens)
