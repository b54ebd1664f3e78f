"""One connection to a manager interface: greeting, log-in, the list of calls, then its events."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from taktone.core.call_event import CallEvent
from taktone.core.line_health import LineAdvice
from taktone.core.plain_text import display_name
from taktone.sources.asterisk.ami_calls import AmiCalls
from taktone.sources.asterisk.ami_reader import AmiMessage, AmiReader

MOST_BRIDGES = 200
LONGEST_CHALLENGE = 256

_Answer = Callable[[AmiMessage, datetime], tuple[CallEvent, ...]]
_LISTS = {"corelist": "CoreShowChannels", "statuslist": "Status", "bridgelist": "BridgeList"}
_NEXT_LIST = {"corelist": "statuslist", "statuslist": "bridgelist"}


class AmiState(StrEnum):
    """How far the connection has come."""

    GREETING = "greeting"
    CHALLENGED = "challenged"
    LOGGING_IN = "logging_in"
    READY = "ready"
    FAILED = "failed"


class AmiSession:
    """Bytes in, bytes out and call events; knows no socket and no clock, and never raises.

    The list of calls in progress is taken from ``CoreShowChannels`` or ``Status`` where the user
    may (``write = reporting`` or ``call``), else from the bridges, which anyone who is logged in
    may see: those are the calls that are answered.

    Attributes:
        state: How far it has come.
        advice: Why it failed.
        detail: What the other side said about it.
        has_full_list: True where it was told of all calls, False where only of answered ones.
        is_listed: The list of calls is complete.
        is_pinged: An answer to :meth:`ping` is due.
    """

    def __init__(self, user: str, password: str, calls: AmiCalls, *, is_private: bool) -> None:
        """Takes who logs in, and whether nobody between here and there can listen."""
        self.state = AmiState.GREETING
        self.advice = LineAdvice.NONE
        self.detail = ""
        self.has_full_list = False
        self.is_listed = False
        self.is_pinged = False
        self._user = _one_line(user)
        self._password = _one_line(password)
        self._calls = calls
        self._is_private = is_private
        self._reader = AmiReader()
        self._out = bytearray()
        self._bridges = 0
        self._answers: dict[str, _Answer] = {
            "challenge": self._on_challenge,
            "login": self._on_login,
            "ping": self._on_pong,
            **dict.fromkeys(_LISTS, self._on_list_answer),
            "bridge": self._on_bridge_answer,
        }

    def feed(self, data: bytes, at: datetime) -> tuple[CallEvent, ...]:
        """Takes what came; gives what it tells of the user's calls."""
        if self.state is AmiState.FAILED:
            return ()
        was_greeted = self._reader.is_greeted
        told: list[CallEvent] = []
        messages = self._reader.feed(data)
        if self._reader.is_greeted and not was_greeted:
            self.state = AmiState.CHALLENGED
            self._send("Challenge", "challenge", AuthType="MD5")
        for message in messages:
            told += self._take(message, at)
        if self._reader.is_broken:
            self._fail(LineAdvice.STRANGE_ANSWER)
        return tuple(told)

    def take_output(self) -> bytes:
        """What is to be sent now."""
        out = bytes(self._out)
        self._out.clear()
        return out

    def ping(self) -> None:
        """Asks whether the other side still lives."""
        self.is_pinged = True
        self._send("Ping", "ping")

    def log_off(self) -> None:
        """Says good-bye."""
        if self.state is AmiState.READY:
            self._send("Logoff", "logoff")

    def _take(self, message: AmiMessage, at: datetime) -> tuple[CallEvent, ...]:
        action = message.get("actionid", "")
        if "response" in message:
            answer = self._answers.get(action)
            return answer(message, at) if answer else ()
        if self.state is not AmiState.READY:
            return ()
        told = self._calls.take(message, at)
        return (*told, *self._follow_list(message, at)) if action in self._answers else told

    def _on_challenge(self, message: AmiMessage, _: datetime) -> tuple[CallEvent, ...]:
        if self.state is not AmiState.CHALLENGED:
            return ()
        challenge = message.get("challenge", "")[:LONGEST_CHALLENGE]
        self.state = AmiState.LOGGING_IN
        if _is_success(message) and challenge:
            # The protocol knows no other digest; the password itself never goes out.
            told = hashlib.md5(_encoded(challenge + self._password), usedforsecurity=False)
            key = told.hexdigest()
            self._send(
                "Login", "login", AuthType="MD5", Username=self._user, Key=key, Events="call"
            )
        elif self._is_private:
            self._send("Login", "login", Username=self._user, Secret=self._password, Events="call")
        else:
            self._fail(LineAdvice.UNSAFE_LOGIN, message)
        return ()

    def _on_login(self, message: AmiMessage, _: datetime) -> tuple[CallEvent, ...]:
        if self.state is not AmiState.LOGGING_IN:
            return ()
        if _is_success(message):
            self.state = AmiState.READY
            self._ask_for_list("corelist")
        else:
            self._fail(LineAdvice.WRONG_PASSWORD, message)
        return ()

    def _on_pong(self, _: AmiMessage, __: datetime) -> tuple[CallEvent, ...]:
        self.is_pinged = False
        return ()

    def _on_list_answer(self, message: AmiMessage, at: datetime) -> tuple[CallEvent, ...]:
        """Where one list is refused the next is asked for."""
        if self.is_listed or _is_success(message):
            return ()
        following = _NEXT_LIST.get(message["actionid"])
        if following:
            self._ask_for_list(following)
            return ()
        return self._finish_list(at, has_all=False)

    def _on_bridge_answer(self, message: AmiMessage, at: datetime) -> tuple[CallEvent, ...]:
        return () if _is_success(message) else self._end_bridge(at)

    def _follow_list(self, message: AmiMessage, at: datetime) -> tuple[CallEvent, ...]:
        event = message.get("event", "").lower()
        if event in {"coreshowchannelscomplete", "statuscomplete"}:
            return self._finish_list(at, has_all=True)
        if event == "bridgelistitem" and self._bridges < MOST_BRIDGES:
            bridge = _one_line(message.get("bridgeuniqueid", ""))[:128]
            if bridge and message.get("bridgenumchannels") != "0":
                self._bridges += 1
                self._send("BridgeInfo", "bridge", BridgeUniqueid=bridge)
        elif event == "bridgelistcomplete" and not self._bridges:
            return self._finish_list(at, has_all=False)
        elif event == "bridgeinfocomplete":
            return self._end_bridge(at)
        return ()

    def _end_bridge(self, at: datetime) -> tuple[CallEvent, ...]:
        self._bridges = max(0, self._bridges - 1)
        return () if self._bridges else self._finish_list(at, has_all=False)

    def _finish_list(self, at: datetime, *, has_all: bool) -> tuple[CallEvent, ...]:
        if self.is_listed:
            return ()
        self.is_listed = True
        self.has_full_list = has_all
        return self._calls.settle(at, has_all=has_all)

    def _ask_for_list(self, kind: str) -> None:
        self._send(_LISTS[kind], kind)

    def _send(self, action: str, action_id: str, **fields: str) -> None:
        lines = [f"Action: {action}", f"ActionID: {action_id}"]
        lines += [f"{name}: {value}" for name, value in fields.items()]
        self._out += _encoded("\r\n".join(lines) + "\r\n\r\n")

    def _fail(self, advice: LineAdvice, message: AmiMessage | None = None) -> None:
        self.state = AmiState.FAILED
        self.advice = advice
        self.detail = display_name((message or {}).get("message", ""))


def _is_success(message: AmiMessage) -> bool:
    return message["response"].lower() in {"success", "goodbye", "follows"}


def _one_line(text: str) -> str:
    """Without line ends: they would begin a field of their own."""
    return "".join(letter for letter in text if letter not in "\r\n")


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")
