"""What each product sends in the course of a call, played to the door and told as one call."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from taktone.core.hook_products import PRODUCTS
from taktone.core.number_reading import read_number
from taktone.sources.hook.hook_door import HookDoor
from taktone.sources.hook.http_request import RequestReader
from taktone.sources.told_messages import ToldMessages

if TYPE_CHECKING:
    from taktone.core.call_event import CallEvent

FOLDER = Path(__file__).parents[3] / "data" / "sources" / "hook"
PLACE = "192.0.2.7"
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
METTE = "+4520123456"
# Wildix, Ringotel and the web client of 3CX never tell an end.
WHOLE = ["ringing", "active", "ended"]
EXPECTED = {
    "3cx_web": WHOLE[:1],
    "wildix": WHOLE[:2],
    "ringotel": WHOLE[:2],
    **dict.fromkeys(("enreach", "global_iptel", "snom", "yealink", "grandstream"), WHOLE),
    "address": WHOLE,
}


def requests(code: str) -> list[bytes]:
    """The requests of a transcript as they go over the wire."""
    text = (FOLDER / f"{code}.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    blocks = "\n".join(lines).strip().split("\n\n")
    return [block.replace("\n", "\r\n").encode() + b"\r\n\r\n" for block in blocks]


def test_each_product_that_fetches_an_address_has_its_transcript() -> None:
    fetching = {product.code for product in PRODUCTS if product.needs_hook}
    assert {path.stem for path in FOLDER.glob("*.txt")} == fetching == EXPECTED.keys()


@pytest.mark.parametrize("code", EXPECTED)
def test_a_transcript_is_one_call(code: str) -> None:
    door, messages = HookDoor("key"), ToldMessages("hook", lambda: "DK")
    events: list[CallEvent] = []
    for data in requests(code):
        reader = RequestReader()
        reader.feed(data)
        assert reader.request is not None
        status, message = door.answer(reader.request, PLACE)
        assert status == 200
        assert message is not None
        event = messages.read(message, AT)
        assert event is not None
        events.append(event)
    assert [str(event.state) for event in events] == EXPECTED[code]
    assert len({event.key for event in events}) == 1
    assert {read_number(event.number, "DK").number for event in events} == {METTE}
