"""What is to be done outside of an endpoint."""

from dataclasses import dataclass

from taktone.core.call_event import CallEvent
from taktone.sources.sip.sip_wire import Parcel


@dataclass(frozen=True, slots=True)
class SipOutput:
    """Bytes to send, and facts to tell."""

    parcels: tuple[Parcel, ...]
    events: tuple[CallEvent, ...]
