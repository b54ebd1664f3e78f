"""What the windows read from and write to."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from taktone.flow.browsing import Browsing
from taktone.flow.call_desk import CallDesk
from taktone.flow.card_gate import CardGate
from taktone.flow.pausing import Pausing

if TYPE_CHECKING:
    from taktone.late_flow import LateFlow


class Roads(NamedTuple):
    """The parts of the flow that windows know; ``late`` gives those that no first ring needs."""

    calls: CallDesk
    browsing: Browsing
    gate: CardGate
    pausing: Pausing
    late: Callable[[], "LateFlow"]
