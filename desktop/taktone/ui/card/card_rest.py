"""How the card rests while nobody calls: as it will stand at the next ring."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject

from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, Direction
from taktone.core.caller import Caller
from taktone.core.open_call import OpenCall
from taktone.core.phone_number import PhoneNumber
from taktone.core.prompt_deck import PromptDeck
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.card_frame import CardFrame
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.prompt_hand import PromptHand

_NOBODY = Call(
    id="",
    state=CallState.RINGING,
    direction=Direction.INCOMING,
    legs=(Leg(source="", key="", state=CallState.RINGING),),
    number=PhoneNumber(number="0"),
    started_at=datetime(2000, 1, 1, tzinfo=UTC),
)
_BEFORE = Caller(call_count=1, last_at=_NOBODY.started_at)


class CardRest(QObject):
    """Does while nobody waits what would else be done while somebody rings.

    Every part already stands as for the last caller, or a returning one before the first: at a ring
    only words are new. The last caller's name and note do not stay in a hidden window.
    """

    def __init__(
        self,
        frame: CardFrame,
        face: CardFace,
        moment: Callable[[], CardMoment],
        deck: Callable[[], PromptDeck],
    ) -> None:
        """Takes the window, its face, the present, and the prompts for the next call."""
        super().__init__(frame)
        self._frame = frame
        self._face = face
        self._moment = moment
        self._deck = deck
        frame.rested.connect(self.begin)

    def begin(self) -> None:
        """Nobody calls, or the prompts for the next call are others; nothing while it is seen."""
        if self._frame.isVisible():
            return
        nobody = CardEntry(OpenCall(call=_NOBODY, caller=_BEFORE), PromptHand(self._deck(), ""))
        self._face.show_calls(nobody, (), self._moment())
        self._face.earlier.stand_by()
        # Not resized: a window of another size than before needs new memory from the X server.
        self._face.wanted_size()
