"""What programs call things."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.sources.hook.hook_words import FIELD_OF, OPERATION_OF, hook_message, told_fields
from taktone.sources.told_messages import OPERATIONS

JSON = "application/json; charset=utf-8"
FORM = "application/x-www-form-urlencoded"


def test_every_event_is_one_that_a_call_knows() -> None:
    assert set(OPERATION_OF.values()) <= OPERATIONS
    assert set(FIELD_OF.values()) == {"number", "name", "line", "id", "source"}


@pytest.mark.parametrize(
    ("event", "operation"),
    [("Incoming", "ring"), ("call-out", "dial"), ("Established", "answer"), ("hung_up", "end")],
)
def test_events_are_known_however_they_are_spelt(event: str, operation: str) -> None:
    assert hook_message(event, {}) == {"op": operation}


def test_an_unknown_event_is_none() -> None:
    assert hook_message("reboot", {"number": "20123456"}) is None


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("caller_id_number", "number"),
        ("RemoteParty", "number"),
        ("ani", "number"),
        ("display_remote", "name"),
        ("displayName", "name"),
        ("dnis", "line"),
        ("Call-ID", "id"),
        ("callid", "id"),
    ],
)
def test_the_fields_of_many_products_are_known(name: str, field: str) -> None:
    assert hook_message("ring", {name: "x", "else": "y"}) == {"op": "ring", field: "x"}


@pytest.mark.parametrize(
    ("event", "told", "wanted"),
    [
        ("outgoing", {"from": "204", "to": "20123456"}, {"number": "20123456", "line": "204"}),
        ("dial", {"caller": "204", "called": "20123456"}, {"number": "20123456", "line": "204"}),
        ("dial", {"to": "20123456"}, {"number": "20123456"}),
        ("dial", {"from": "20123456"}, {"number": "20123456"}),
        ("dial", {"remote": "20123456", "local": "204"}, {"number": "20123456", "line": "204"}),
        ("ring", {"from": "20123456", "to": "204"}, {"number": "20123456", "line": "204"}),
    ],
)
def test_the_number_is_the_other_sides_whoever_calls(
    event: str, told: dict[str, str], wanted: dict[str, str]
) -> None:
    message = hook_message(event, told)
    assert message is not None
    assert {name: value for name, value in message.items() if name != "op"} == wanted


@pytest.mark.parametrize(
    "alias",
    [
        *("number", "caller", "callerid", "caller_id_number", "from", "remote", "phone"),
        *("ani", "cid", "name", "caller_name", "display_remote", "displayName", "line", "called"),
        *("to", "local", "dnis", "id", "call_id", "call-id", "callid", "uuid"),
    ],
)
def test_every_alias_that_was_seen_in_a_product_is_known(alias: str) -> None:
    message = hook_message("ring", {alias: "x"})
    assert message is not None
    assert len(message) == 2


def test_the_first_value_that_says_anything_counts() -> None:
    told = {"number": "", "caller": "20123456", "from": "31558002"}
    assert hook_message("ring", told) == {"op": "ring", "number": "20123456"}


def test_query_form_and_json_tell_the_same() -> None:
    wanted = {"number": "+4520123456", "name": "Mette Sørensen"}
    text = "number=%2B4520123456&name=Mette+S%C3%B8rensen"
    assert told_fields(text, "", b"") == wanted
    assert told_fields("", FORM, text.encode()) == wanted
    assert told_fields("", JSON, json.dumps(wanted).encode()) == wanted


def test_the_query_counts_before_the_body() -> None:
    assert told_fields("id=1", FORM, b"id=2") == {"id": "1"}


@pytest.mark.parametrize(
    "body", [b"[1]", b"{", b'{"a": {"b": 1}, "c": true}', b"[" * 9000, b"\xff", b""]
)
def test_odd_bodies_tell_nothing(body: bytes) -> None:
    assert told_fields("", JSON, body) == {}


def test_half_a_letter_can_be_written_down() -> None:
    told = told_fields("", JSON, rb'{"name": "a\ud800b"}')
    assert hook_message("ring", told) == {"op": "ring", "name": "a\ufffdb"}


@given(st.text(), st.binary(), st.sampled_from(["", FORM, JSON]))
def test_nothing_raises(query: str, body: bytes, kind: str) -> None:
    told = told_fields(query, kind, body)
    message = hook_message("ring", told)
    assert message is not None
    assert all(isinstance(value, str) for value in message.values())
