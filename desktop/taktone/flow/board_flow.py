"""Everything about the board of candidates, for the windows."""

from typing import NamedTuple

from taktone.flow.list_printing import ListPrinting
from taktone.flow.side_by_side import SideBySide
from taktone.flow.stepping import Stepping


class BoardFlow(NamedTuple):
    """Who comes to which step, who is seen beside whom, and the list on paper."""

    steps: Stepping
    beside: SideBySide
    printing: ListPrinting
