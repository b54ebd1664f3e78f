"""What the card asks of the world, answered by settings, clocks and the desktop."""

import os
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from taktone.flow_parts import FlowParts
from taktone.host.desktop_services import DesktopServices
from taktone.host.local_zone import local_zone
from taktone.host.platform_choice import is_composited, knows_pointer
from taktone.host.remembered import Remembered
from taktone.host.settings import Settings
from taktone.host.settings_schema import CARD_CORNER, CARD_LINGER_S, CARD_SCREEN
from taktone.ui.card.card_places import CardPlaces
from taktone.ui.card.card_surroundings import CardSurroundings
from taktone.ui.card.chosen_screen import chosen_screen

if TYPE_CHECKING:
    from taktone.ui.card.card_ports import CardPorts
    from taktone.wording import Wording


def card_surroundings(
    app: QApplication,
    settings: Settings,
    services: DesktopServices,
    remembered: Remembered,
    now: Callable[[], datetime],
    tick_s: Callable[[], float],
) -> CardSurroundings:
    """The answers, each given anew whenever it is asked for; ``now`` is aware UTC."""
    return CardSurroundings(
        app=app,
        screen=lambda: chosen_screen(
            settings.get(CARD_SCREEN), is_pointer_known=knows_pointer(os.environ)
        ),
        now=lambda: now().astimezone(local_zone()),
        tick_s=tick_s,
        linger_s=lambda: settings.get(CARD_LINGER_S),
        may_move=lambda: not services.motion.is_reduced,
        places=CardPlaces(app.screens, lambda: settings.get(CARD_CORNER), remembered),
        is_discreet=lambda: services.quiet.is_discreet,
        is_composited=is_composited(os.environ, QApplication.platformName()),
    )


def card_ports(flow: FlowParts, wording: "Wording") -> "CardPorts":
    """What the card acts on."""
    from taktone.ui.card.card_ports import CardPorts  # noqa: PLC0415 - for the first call

    late = flow.late()
    return CardPorts(
        flow.desk,
        late.promising,
        late.facts,
        late.person_lines,
        late.people.people,
        late.people.forgetting,
        late.wrapping_up,
        wording.words,
        wording.shown,
    )
