"""What the windows read from and write to."""

from typing import NamedTuple

from taktone.flow.browsing import Browsing
from taktone.flow.call_desk import CallDesk
from taktone.flow.card_gate import CardGate
from taktone.flow.pausing import Pausing
from taktone.flow.people_flow import PeopleFlow
from taktone.flow.promising import Promising


class Roads(NamedTuple):
    """The parts of the flow that windows know."""

    calls: CallDesk
    browsing: Browsing
    promising: Promising
    people: PeopleFlow
    gate: CardGate
    pausing: Pausing
