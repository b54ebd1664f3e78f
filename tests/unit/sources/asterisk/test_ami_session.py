"""The talk with a manager interface, bytes for bytes, without a socket."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call_event import CallEvent, CallState
from taktone.core.line_health import LineAdvice
from taktone.sources.asterisk.ami_session import MOST_BRIDGES, AmiSession, AmiState
from unit.sources.asterisk.recordings import AT, NAMES, calls_of, recording

HELLO = b"Asterisk Call Manager/11.0.0\r\n"
WELCOME = b"Response: Success\r\nActionID: login\r\nMessage: Authentication accepted\r\n\r\n"
MINE = (
    b"Channel: PJSIP/1001-02\r\nChannelState: 6\r\nUniqueid: 1.2\r\nLinkedid: 1.1\r\n"
    b"ConnectedLineNum: +4520304050\r\n\r\n"
)


class Talk:
    """A session, what it said last, and what it told."""

    def __init__(self, *, is_private: bool = False, password: str = "hemmelig") -> None:
        self.calls = calls_of()
        self.session = AmiSession("taktone", password, self.calls, is_private=is_private)
        self.told: list[CallEvent] = []

    def is_listed(self) -> bool:
        return self.session.is_listed

    def hear(self, data: bytes) -> str:
        self.told += self.session.feed(data, AT)
        return self.session.take_output().decode()

    def answer(self, action: str, kind: str = "Error", more: str = "") -> str:
        return self.hear(f"Response: {kind}\r\nActionID: {action}\r\n{more}\r\n".encode())

    def log_in(self) -> str:
        self.hear(HELLO)
        self.answer("challenge", "Success", "Challenge: 4711\r\n")
        return self.hear(WELCOME)


def test_nothing_is_said_before_the_greeting_and_then_a_challenge_is_asked_for() -> None:
    talk = Talk()
    assert talk.hear(HELLO[:-1]) == ""
    assert talk.hear(HELLO[-1:]) == (
        "Action: Challenge\r\nActionID: challenge\r\nAuthType: MD5\r\n\r\n"
    )


def test_the_password_itself_never_goes_out_where_a_challenge_is_given() -> None:
    talk = Talk()
    talk.hear(HELLO)
    said = talk.answer("challenge", "Success", "Challenge: 840415273\r\n")
    assert "hemmelig" not in said
    assert f"Key: {hashlib.md5(b'840415273hemmelig').hexdigest()}\r\n" in said
    assert "Username: taktone\r\n" in said
    assert "Events: call\r\n" in said


def test_without_a_challenge_the_password_goes_over_a_private_road_only() -> None:
    private, public = Talk(is_private=True), Talk()
    private.hear(HELLO)
    assert "Secret: hemmelig\r\n" in private.answer("challenge")
    public.hear(HELLO)
    assert public.answer("challenge", more="Message: no\r\n") == ""
    assert public.session.advice is LineAdvice.UNSAFE_LOGIN
    assert public.session.detail == "no"


def test_a_wrong_password_is_told_with_the_servers_words() -> None:
    talk = Talk()
    talk.hear(HELLO)
    talk.answer("challenge", "Success", "Challenge: 1\r\n")
    talk.answer("login", more="Message: Authentication failed\r\n")
    assert talk.session.state is AmiState.FAILED
    assert talk.session.advice is LineAdvice.WRONG_PASSWORD
    assert talk.session.detail == "Authentication failed"


def test_line_ends_in_what_the_user_typed_begin_no_field() -> None:
    talk = Talk(is_private=True, password="x\r\nAction: Originate")
    talk.hear(HELLO)
    assert "\r\nAction: Originate" not in talk.answer("challenge")


@pytest.mark.parametrize("greeting", [b"SSH-2.0-x\r\n", b"HTTP/1.0 400 Bad Request\r\n"])
def test_another_service_is_recognised(greeting: bytes) -> None:
    talk = Talk()
    assert talk.hear(greeting) == ""
    assert talk.session.advice is LineAdvice.STRANGE_ANSWER


def test_what_comes_before_the_log_in_is_not_listened_to() -> None:
    talk = Talk()
    talk.hear(HELLO)
    talk.hear(b"Event: Newstate\r\n" + MINE + WELCOME)
    assert talk.told == []
    assert talk.session.state is AmiState.CHALLENGED


def test_the_full_list_is_taken_where_the_user_may() -> None:
    talk = Talk()
    assert "Action: CoreShowChannels\r\n" in talk.log_in()
    talk.answer("corelist", "Success", "EventList: start\r\n")
    talk.hear(b"Event: CoreShowChannel\r\nActionID: corelist\r\n" + MINE)
    assert [event.state for event in talk.told] == [CallState.ACTIVE]
    talk.hear(b"Event: CoreShowChannelsComplete\r\nActionID: corelist\r\n\r\n")
    assert talk.session.is_listed
    assert talk.session.has_full_list


def test_a_call_that_is_not_on_the_list_after_a_loss_is_over() -> None:
    talk = Talk()
    talk.log_in()
    talk.hear(b"Event: Newstate\r\n" + MINE)
    talk.calls.doubt()
    talk.hear(b"Event: CoreShowChannelsComplete\r\nActionID: corelist\r\n\r\n")
    assert [event.state for event in talk.told] == [CallState.ACTIVE, CallState.ENDED]


def test_with_read_call_alone_the_answered_calls_are_found_in_the_bridges() -> None:
    talk = Talk()
    talk.log_in()
    assert "Action: Status\r\n" in talk.answer("corelist", more="Message: Permission denied\r\n")
    assert "Action: BridgeList\r\n" in talk.answer("statuslist")
    talk.answer("bridgelist", "Success")
    asked = talk.hear(
        b"Event: BridgeListItem\r\nActionID: bridgelist\r\nBridgeUniqueid: b-1\r\n"
        b"BridgeNumChannels: 2\r\n\r\n"
        b"Event: BridgeListItem\r\nActionID: bridgelist\r\nBridgeUniqueid: b-2\r\n"
        b"BridgeNumChannels: 0\r\n\r\n"
        b"Event: BridgeListComplete\r\nActionID: bridgelist\r\n\r\n"
    )
    assert "BridgeUniqueid: b-1\r\n" in asked
    assert "b-2" not in asked
    talk.answer("bridge", "Success")
    talk.hear(b"Event: BridgeInfoChannel\r\nActionID: bridge\r\n" + MINE)
    assert [event.number for event in talk.told] == ["+4520304050"]
    assert not talk.is_listed()
    talk.hear(b"Event: BridgeInfoComplete\r\nActionID: bridge\r\n\r\n")
    assert talk.is_listed()
    assert not talk.session.has_full_list


def test_a_bridge_that_is_gone_meanwhile_does_not_hold_the_list_up() -> None:
    talk = Talk()
    talk.log_in()
    talk.answer("corelist")
    talk.answer("statuslist")
    talk.hear(
        b"Event: BridgeListItem\r\nActionID: bridgelist\r\nBridgeUniqueid: b-1\r\n\r\n"
        b"Event: BridgeListComplete\r\nActionID: bridgelist\r\n\r\n"
    )
    talk.answer("bridge")
    assert talk.session.is_listed


def test_without_bridges_and_without_rights_the_list_is_soon_done() -> None:
    empty, refused = Talk(), Talk()
    for talk in (empty, refused):
        talk.log_in()
        talk.answer("corelist")
        talk.answer("statuslist")
    empty.hear(b"Event: BridgeListComplete\r\nActionID: bridgelist\r\n\r\n")
    refused.answer("bridgelist")
    assert empty.session.is_listed
    assert refused.session.is_listed


def test_no_end_of_bridges_is_asked_about() -> None:
    talk = Talk()
    talk.log_in()
    item = b"Event: BridgeListItem\r\nActionID: bridgelist\r\nBridgeUniqueid: b\r\n\r\n"
    asked = talk.hear(item * (2 * MOST_BRIDGES))
    assert asked.count("Action: BridgeInfo\r\n") == MOST_BRIDGES


def test_a_bridges_name_begins_no_field() -> None:
    talk = Talk()
    talk.log_in()
    asked = talk.hear(
        b"Event: BridgeListItem\r\nActionID: bridgelist\r\nBridgeUniqueid: a\rAction: b\r\n\r\n"
    )
    assert "BridgeUniqueid: aAction: b\r\n" in asked


def test_a_ping_waits_for_its_answer() -> None:
    talk = Talk()
    talk.log_in()
    talk.session.ping()
    assert talk.session.is_pinged
    assert "Action: Ping\r\n" in talk.session.take_output().decode()
    talk.answer("ping", "Success")
    assert not talk.session.is_pinged


def test_good_bye_is_said_only_to_whom_one_has_met() -> None:
    talk = Talk()
    talk.session.log_off()
    assert talk.session.take_output() == b""
    talk.log_in()
    talk.session.log_off()
    assert b"Action: Logoff\r\n" in talk.session.take_output()


@given(st.data())
def test_a_mutated_talk_raises_nothing_and_never_gives_the_password_away(
    data: st.DataObject,
) -> None:
    talk = Talk()
    talk.log_in()
    stream = bytearray(recording(data.draw(st.sampled_from(NAMES))).partition(b"\n")[2])
    for _ in range(data.draw(st.integers(1, 20))):
        at = data.draw(st.integers(0, len(stream) - 1))
        stream[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    cut = data.draw(st.integers(0, len(stream)))
    said = talk.hear(bytes(stream[:cut])) + talk.hear(bytes(stream[cut:]))
    assert "hemmelig" not in said


@given(st.lists(st.binary(max_size=200), max_size=12))
def test_garbage_raises_nothing(pieces: list[bytes]) -> None:
    talk = Talk(is_private=True)
    for piece in (HELLO, *pieces):
        talk.hear(piece)
