"""Each product's pasted line, fetched as the product fetches it, is a call."""

from urllib.parse import urlsplit

import pytest

from taktone.core.hook_products import HookMoment, HookProduct
from taktone.core.number_reading import read_number
from taktone.sources.hook.hook_door import HookDoor
from taktone.sources.hook.http_request import RequestReader
from unit.core.test_hook_products import METTE, PASTED, as_called, pasted

PLACE = "192.0.2.7"


@pytest.mark.parametrize(("product", "moment", "line"), PASTED)
def test_an_address_is_one_that_the_hook_understands(
    product: HookProduct, moment: HookMoment, line: str
) -> None:
    text = as_called(pasted(line))
    if "key/" not in text:
        return
    url = urlsplit(text if "://" in text else f"http://{text}")
    # No product is trusted to encode anything but the spaces.
    target = f"{url.path}?{url.query}".replace(" ", "%20")
    reader = RequestReader()
    reader.feed(f"GET {target} HTTP/1.1\r\nHost: {url.netloc}\r\n\r\n".encode())
    assert reader.request is not None
    status, message = HookDoor("key").answer(reader.request, PLACE)
    assert status == 200
    assert message is not None
    assert message["op"] == moment
    assert read_number(str(message["number"]), "DK").number == METTE
    if "name=" in text:
        assert str(message["name"]).startswith("Mette") or product.code == "address"
    assert bool(message.get("source")) == (product.code != "address")


@pytest.mark.parametrize(("product", "moment", "line"), PASTED)
def test_a_line_that_was_pasted_unfilled_says_so(
    product: HookProduct, moment: HookMoment, line: str
) -> None:
    text = pasted(line)
    if "key/" not in text or product.code == "address":
        return
    url = urlsplit(text if "://" in text else f"http://{text}")
    reader = RequestReader()
    reader.feed(f"GET {url.path}?{url.query} HTTP/1.1\r\nHost: {url.netloc}\r\n\r\n".encode())
    assert reader.request is not None
    _, message = HookDoor("key").answer(reader.request, PLACE)
    assert message is not None
    assert read_number(str(message["number"]), "DK").is_hidden
