"""What telephone programs call the events and the fields of a call."""

import json
from collections.abc import Mapping

from taktone.core.link_query import as_text, query_pairs

_EVENTS = {
    "ring": ("ring", "ringing", "incoming", "call", "start", "inbound", "alerting", "newcall"),
    "dial": ("dial", "dialing", "dialling", "outgoing", "outbound", "callout"),
    "answer": (
        *("answer", "answered", "connect", "connected", "established", "active", "talking"),
        *("pickup", "confirmed", "offhook"),
    ),
    "end": (
        *("end", "ended", "hangup", "hungup", "terminated", "disconnect", "disconnected", "bye"),
        *("completed", "finished", "idle", "onhook"),
    ),
    "missed": ("missed", "noanswer", "unanswered", "missedcall"),
}
_OTHER_SIDE = ("number", "remote", "phone", "remoteparty")
_CALLER = ("caller", "callerid", "calleridnumber", "callernumber", "from", "ani", "cid", "src")
_CALLED = ("called", "to", "dnis", "calledid", "callednumber", "did", "dnid", "dst", "destination")
_FIELDS = {
    "number": (*_OTHER_SIDE, *_CALLER, "callernum"),
    "name": (
        *("name", "callername", "calleridname", "displayremote", "displayname", "remotealias"),
        *("callerdisplayname",),
    ),
    "line": ("line", "local", *_CALLED),
    "source": ("source", "via"),
    "id": ("id", "callid", "uuid", "callguid", "linkedid", "uniqueid"),
}


def _by_alias(names: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {alias: name for name, aliases in names.items() for alias in aliases}


OPERATION_OF = _by_alias(_EVENTS)
FIELD_OF = _by_alias(_FIELDS)
_FIELD_OF_DIALLED = {
    **FIELD_OF,
    **dict.fromkeys(_CALLED, "number"),
    **dict.fromkeys(_CALLER, "line"),
}
"""Who dials is the caller and wants to know who is called."""


def hook_message(event: str, told: Mapping[str, str]) -> dict[str, object] | None:
    """The message for an event and its fields, None for an event nobody knows.

    Spelling does not matter: ``Call-ID``, ``call_id`` and ``callid`` are one field. The first value
    that says anything counts.
    """
    operation = OPERATION_OF.get(_plain(event))
    if operation is None:
        return None
    fields = FIELD_OF
    if operation == "dial" and any(_plain(name) in _CALLED for name in told):
        fields = _FIELD_OF_DIALLED
    message: dict[str, object] = {"op": operation}
    for name, value in told.items():
        field = fields.get(_plain(name))
        if field is not None and value and field not in message:
            message[field] = _sound(value)
    return message


def told_fields(query: str, kind: str, body: bytes) -> dict[str, str]:
    """The fields of a query and of a body that is a form or a flat JSON object.

    What is neither tells nothing; the query counts before the body.
    """
    told: dict[str, str] = {}
    text = as_text(body)
    is_json = kind.partition(";")[0].strip().lower() == "application/json"
    for name, value in (
        *query_pairs(query),
        *(_json_pairs(text) if is_json else query_pairs(text)),
    ):
        told.setdefault(name, value)
    return told


def _json_pairs(text: str) -> list[tuple[str, str]]:
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return []
    if not isinstance(read, dict):
        return []
    flat = [(name, value) for name, value in read.items() if isinstance(value, str | int)]
    return [(name, str(value)) for name, value in flat if not isinstance(value, bool)]


def _sound(text: str) -> str:
    """Half a surrogate pair is no text: nothing could write it down."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _plain(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())
