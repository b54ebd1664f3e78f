"""Everything outside the screen that the card acts on."""

from typing import NamedTuple

from taktone.ui.card.desk_port import DeskPort
from taktone.ui.card.fact_port import FactPort
from taktone.ui.card.person_port import PersonPort
from taktone.ui.card.promise_port import PromisePort


class CardPorts(NamedTuple):
    """One field for each kind of wish."""

    calls: DeskPort
    promises: PromisePort
    facts: FactPort
    people: PersonPort
