"""Which channels are the user's own."""

import pytest

from taktone.sources.asterisk.own_phones import MOST_PHONES, OwnPhones


@pytest.mark.parametrize(
    ("typed", "channel"),
    [
        ("1001", "PJSIP/1001-0000002a"),
        ("1001", "SIP/1001-0000002a"),
        ("1001", "DAHDI/1001-1"),
        ("1002, 1001", "PJSIP/1001-0000002a"),
        ("1002 1001;1003", "PJSIP/1003-0000002a"),
        ("PJSIP/Mette-Desk", "PJSIP/mette-desk-0000002a"),
        ("pjsip/1001", "PJSIP/1001-0000002a"),
    ],
)
def test_own(typed: str, channel: str) -> None:
    assert OwnPhones(typed).has(channel)


@pytest.mark.parametrize(
    ("typed", "channel"),
    [
        ("1001", "PJSIP/10010-0000002a"),
        ("1001", "PJSIP/1001"),
        ("1001", "PJSIP/trunk-00001001"),
        ("1001", "Local/1001@from-queue-00000001;1"),
        ("local/1001@x", "Local/1001@x-00000001;1"),
        ("SIP/1001", "PJSIP/1001-0000002a"),
        ("", "PJSIP/-0000002a"),
        ("1001", ""),
        ("1001", "-"),
    ],
)
def test_foreign(typed: str, channel: str) -> None:
    assert not OwnPhones(typed).has(channel)


def test_none_typed_is_none() -> None:
    assert not OwnPhones(" ,; ")
    assert OwnPhones("1")


def test_no_end_of_names_is_kept() -> None:
    phones = OwnPhones(",".join(str(n) for n in range(100, 100 + 2 * MOST_PHONES)))
    assert phones.has("PJSIP/100-1")
    assert not phones.has(f"PJSIP/{99 + 2 * MOST_PHONES}-1")
