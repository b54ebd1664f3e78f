"""Everything about who calls, for the windows."""

from typing import NamedTuple

from taktone.flow.forgetting_callers import ForgettingCallers
from taktone.flow.inviting import Inviting
from taktone.flow.people import People
from taktone.flow.quiet_list import QuietList


class PeopleFlow(NamedTuple):
    """Who is who, who is forgotten, whose calls stay quiet, and who is written to."""

    people: People
    forgetting: ForgettingCallers
    quiet_list: QuietList
    letters: Inviting
