"""All desks of the card, built once and joined."""

from collections.abc import Callable
from typing import NamedTuple

from taktone.ui.card.busy_desk import BusyDesk
from taktone.ui.card.call_menu_desk import CallMenuDesk
from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_desk import CardDesk
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.card_ports import CardPorts
from taktone.ui.card.card_surroundings import CardSurroundings
from taktone.ui.card.facts_desk import FactsDesk
from taktone.ui.card.forget_desk import ForgetDesk
from taktone.ui.card.person_desk import PersonDesk
from taktone.ui.card.veil_desk import VeilDesk
from taktone.ui.card.who_desk import WhoDesk
from taktone.ui.card.wrap_up_desk import WrapUpDesk
from taktone.ui.theme.theme import Theme


class CardDesks(NamedTuple):
    """In the order in which ``Esc`` asks them."""

    veil: VeilDesk
    busy: BusyDesk
    wrap_up: WrapUpDesk
    facts: FactsDesk
    person: PersonDesk
    who: WhoDesk
    forgetting: ForgetDesk
    menu: CallMenuDesk

    @property
    def all(self) -> tuple[CardDesk, ...]:
        """Every one of them."""
        return tuple(self)


def card_desks(
    ports: CardPorts,
    stack: CallStack,
    face: CardFace,
    theme: Theme,
    around: CardSurroundings,
    refresh: Callable[[], None],
    show_again: Callable[[], None],
) -> CardDesks:
    """Builds them.

    Args:
        ports: What they act on.
        stack: The calls.
        face: What they show it on.
        theme: The look.
        around: Answers from the desktop and the clock.
        refresh: Shows the call in front anew.
        show_again: The same, or what is left without any call.
    """
    who = WhoDesk(ports.people, stack, face)
    forgetting = ForgetDesk(ports.forgetting, stack, face, show_again)
    return CardDesks(
        VeilDesk(stack, face, around.is_discreet, refresh),
        BusyDesk(ports.promises, stack, face, around.now, refresh),
        WrapUpDesk(ports, stack, face, theme, around.now, refresh),
        FactsDesk(ports.facts, stack, face, refresh),
        PersonDesk(ports.person_lines, stack, face, refresh),
        who,
        forgetting,
        CallMenuDesk(face, who, forgetting),
    )
