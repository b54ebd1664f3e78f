"""Everything outside the screen that the card acts on."""

from typing import NamedTuple

from taktone.ui.card.desk_port import DeskPort
from taktone.ui.card.forgetting_port import ForgettingPort
from taktone.ui.card.people_port import PeoplePort
from taktone.ui.card.promise_port import PromisePort


class CardPorts(NamedTuple):
    """One field for each kind of wish."""

    calls: DeskPort
    promises: PromisePort
    people: PeoplePort
    forgetting: ForgettingPort
