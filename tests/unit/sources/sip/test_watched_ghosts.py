"""What Kamailio leaves behind when two of its processes publish the same call at once."""

import pytest

from helpers.sip_exchange import Exchange, dialog, notify, sip_line, watching

GHOST = dialog("padi-8", "early", call_id="outside-76")
OVER = dialog("padi-8", "terminated", call_id="outside-76")


class Watch(Exchange):
    """A watched telephone."""

    def __init__(self) -> None:
        super().__init__(sip_line())
        self._asked = watching(self)
        self._version = 0

    def tell(self, *dialogs: str) -> list[str]:
        self._version += 1
        self.hear(notify(self, self._asked, self._version, dialogs))
        return self.states()


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.mark.parametrize("both", [(OVER, GHOST), (GHOST, OVER)])
def test_a_ghost_beside_its_own_end_does_not_ring_with_every_document(
    watch: Watch, both: tuple[str, str]
) -> None:
    for state in ("early", "confirmed", "terminated"):
        watch.tell(*both, dialog("padi-9", state, call_id="c9"))
    assert watch.states() == ["ringing", "active", "ended"]
    assert {event.key for event in watch.events} == {"c9"}


def test_a_ghost_that_outlives_its_own_end_does_not_ring(watch: Watch) -> None:
    assert watch.tell(GHOST) == ["ringing"]
    assert watch.tell(GHOST, OVER) == ["ringing", "ended"]
    assert watch.tell(GHOST) == ["ringing", "ended"]


def test_a_ghost_beside_the_talk_does_not_end_it(watch: Watch) -> None:
    talk = dialog("padi-8", "confirmed", call_id="outside-76")
    watch.tell(GHOST)
    assert watch.tell(GHOST, talk) == ["ringing", "active"]
    assert watch.tell(talk, GHOST) == ["ringing", "active"]
    assert watch.tell(OVER, GHOST) == ["ringing", "active", "ended"]


def test_the_same_conversation_under_another_call_id_is_another_call(watch: Watch) -> None:
    watch.tell(GHOST)
    watch.tell(OVER)
    watch.tell(dialog("padi-8", "early", call_id="outside-77"))
    assert watch.states() == ["ringing", "ended", "ringing"]


def test_an_end_is_remembered_as_long_as_it_is_told(watch: Watch) -> None:
    for number in range(1200):
        watch.tell(OVER, dialog(f"d{number}", "terminated", call_id=f"c{number}"))
    assert watch.tell(GHOST) == []
