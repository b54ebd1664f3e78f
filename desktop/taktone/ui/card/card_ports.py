"""Everything outside the screen that the card acts on."""

from typing import NamedTuple

from taktone.ui.card.desk_port import DeskPort
from taktone.ui.card.fact_port import FactPort
from taktone.ui.card.forgetting_port import ForgettingPort
from taktone.ui.card.people_port import PeoplePort
from taktone.ui.card.person_port import PersonPort
from taktone.ui.card.promise_port import PromisePort
from taktone.ui.card.prompt_memory import PromptMemory
from taktone.ui.card.words_port import WordsPort
from taktone.ui.card.wrap_up_port import WrapUpPort


class CardPorts(NamedTuple):
    """One field for each kind of wish."""

    calls: DeskPort
    promises: PromisePort
    facts: FactPort
    person_lines: PersonPort
    people: PeoplePort
    forgetting: ForgettingPort
    wrap_ups: WrapUpPort
    words: WordsPort
    prompts: PromptMemory | None = None
