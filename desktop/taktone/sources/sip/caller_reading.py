"""Who calls and how it ended, read from an INVITE and from the CANCEL that takes it back."""

from taktone.core.call_event import EndReason
from taktone.core.number_reading import LONGEST_KEPT, is_withheld
from taktone.core.plain_text import display_name
from taktone.sources.sip.sip_address import (
    SipAddress,
    read_address,
    read_params,
    read_uri,
    split_list,
)
from taktone.sources.sip.sip_message import SipMessage

_PRIVATE = frozenset({"id", "user", "header"})
_ELSEWHERE = "elsewhere"
MOST_LISTED = 8
"""Identities or reasons that are looked at; RFC 3325 knows two, RFC 3326 one for each protocol."""


def read_caller(invite: SipMessage) -> tuple[str, str]:
    """Number and name of who calls, both empty where they are withheld.

    What the server vouches for comes first (RFC 3325, then the older Remote-Party-ID), unless the
    caller asked for privacy; From is only what the caller says.
    """
    told = read_address(invite.get("from"))
    addresses = [told] if _is_private(invite) else [*_vouched_for(invite), told]
    number = next((n for address in addresses if (n := number_of(address.uri))), "")
    names = (name for address in addresses if (name := shown_name(address.name)))
    return number, next(names, "")


def read_line(invite: SipMessage) -> str:
    """The own number or group that was called."""
    called = read_address(invite.get("p-called-party-id") or invite.get("to"))
    uri = read_uri(called.uri)
    return display_name(uri.user) if uri is not None else ""


def read_reason(cancel: SipMessage) -> EndReason:
    """Answered elsewhere, or missed (RFC 3326); every Reason of the message counts."""
    for reason in _listed(cancel, "reason"):
        protocol, _, rest = reason.partition(";")
        params = read_params(rest)
        cause = (protocol.strip().upper(), params.get("cause", ""))
        is_told = cause in {("SIP", "200"), ("Q.850", "26")}
        if is_told or _ELSEWHERE in params.get("text", "").lower():
            return EndReason.ANSWERED_ELSEWHERE
    return EndReason.MISSED


def number_of(text: str) -> str:
    """The address without its parameters; empty where it hides who calls."""
    uri = read_uri(text)
    if uri is None or not uri.user or is_withheld(uri.user):
        return ""
    if uri.host.endswith("anonymous.invalid"):
        return ""
    return str(uri)[:LONGEST_KEPT]


def shown_name(text: str) -> str:
    """A name that is fit to be shown; empty where it says only that there is none."""
    name = display_name(text)
    return "" if is_withheld(name) else name


def _listed(message: SipMessage, name: str) -> list[str]:
    """The values of a header, one to a line or several between commas."""
    values = message.all(name)[:MOST_LISTED]
    return [part for value in values for part in split_list(value, ",")][:MOST_LISTED]


def _vouched_for(invite: SipMessage) -> list[SipAddress]:
    asserted = [read_address(part) for part in _listed(invite, "p-asserted-identity")]
    remote = [read_address(value) for value in invite.all("remote-party-id")[:MOST_LISTED]]
    return [*asserted, *(x for x in remote if x.params.get("party", "calling") == "calling")]


def _is_private(invite: SipMessage) -> bool:
    values = invite.all("privacy")[:MOST_LISTED]
    asked = {x.strip().lower() for value in values for x in value.split(";")}
    has_off = any(
        read_address(value).params.get("privacy", "off").lower() not in ("off", "name")
        for value in invite.all("remote-party-id")[:MOST_LISTED]
    )
    return bool(asked & _PRIVATE) or has_off
