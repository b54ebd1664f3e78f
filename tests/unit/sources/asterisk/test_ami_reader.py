"""The manager interface's bytes become messages, however they are cut and whatever they hold."""

from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.sources.asterisk.ami_reader import LONGEST_LINE, LONGEST_MESSAGE, AmiReader
from unit.sources.asterisk.recordings import NAMES, recording

HELLO = b"Asterisk Call Manager/5.0.4\r\n"


def test_a_message_is_its_fields_with_names_in_small_letters() -> None:
    reader = AmiReader()
    assert reader.feed(HELLO + b"Event: Hold\r\nUniqueid: 1.2\r\n\r\n") == (
        {"event": "Hold", "uniqueid": "1.2"},
    )
    assert reader.is_greeted


def test_of_a_repeated_field_the_first_counts_and_colons_stay_in_values() -> None:
    (message,) = AmiReader().feed(HELLO + b"A: sip:x@y\r\nA: 2\r\nno colon here\r\n\r\n")
    assert message == {"a": "sip:x@y"}


def test_bytes_that_are_not_utf8_spoil_their_own_value_only() -> None:
    (message,) = AmiReader().feed(HELLO + b"Name: J\xf8rgensen\r\nNumber: 12\r\n\r\n")
    assert message == {"name": "J\N{REPLACEMENT CHARACTER}rgensen", "number": "12"}


@pytest.mark.parametrize("greeting", [b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 400", b"\r\n", b"A\n"])
def test_whoever_greets_otherwise_is_no_manager_interface(greeting: bytes) -> None:
    reader = AmiReader()
    assert reader.feed(greeting) == ()
    assert reader.is_broken


def test_a_line_without_end_breaks_it_off_and_is_not_kept_for_ever() -> None:
    reader = AmiReader()
    reader.feed(HELLO)
    for _ in range(3):
        reader.feed(b"x" * (LONGEST_LINE // 2))
    assert reader.is_broken


def test_a_line_that_is_too_long_though_it_ends_breaks_it_off() -> None:
    reader = AmiReader()
    reader.feed(HELLO + b"x" * (LONGEST_LINE + 1) + b"\r\n")
    assert reader.is_broken


def test_a_message_that_is_too_long_is_passed_over_and_the_next_one_heard() -> None:
    reader = AmiReader()
    fields = b"".join(b"F%d: %s\r\n" % (n, b"y" * 4000) for n in range(LONGEST_MESSAGE // 4000 + 1))
    assert reader.feed(HELLO + fields + b"\r\nEvent: Hold\r\n\r\n") == ({"event": "Hold"},)
    assert not reader.is_broken


@pytest.mark.parametrize("name", NAMES)
def test_a_recording_cut_at_every_byte_gives_the_same_messages(name: str, is_hard: bool) -> None:
    """In two pieces, the second one to the end of its message; in haste at every seventh byte."""
    step = 1 if is_hard else 7
    data = recording(name)
    whole = iter(AmiReader().feed(data))
    start, reader = data.index(b"\r\n") + 2, AmiReader()
    for cut in range(start):
        greeted = deepcopy(reader)
        assert greeted.feed(data[:cut]) + greeted.feed(data[cut:start]) == ()
        assert greeted.is_greeted, cut
    reader.feed(data[:start])
    while (end := data.find(b"\r\n\r\n", start) + 4) > 3:
        message = next(whole)
        for cut in range(start, end, step):
            halved = deepcopy(reader)
            assert halved.feed(data[start:cut]) + halved.feed(data[cut:end]) == (message,), cut
        reader.feed(data[start:end])
        start = end
    assert list(whole) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_recording_byte_by_byte_gives_the_same_messages(name: str) -> None:
    data = recording(name)
    reader = AmiReader()
    by_byte = tuple(message for byte in data for message in reader.feed(bytes([byte])))
    assert by_byte == AmiReader().feed(data)


@given(st.lists(st.binary(max_size=300), max_size=20), st.booleans())
def test_nothing_raises(pieces: list[bytes], is_greeted: bool) -> None:
    reader = AmiReader()
    if is_greeted:
        reader.feed(HELLO)
    for piece in pieces:
        for message in reader.feed(piece):
            assert message
            assert all(name == name.lower() for name in message)
