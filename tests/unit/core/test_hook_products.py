"""What is pasted into each product, filled in as that product fills it in."""

import re

import pytest

from taktone.cli_request import understand
from taktone.core.hook_products import PRODUCTS, HookMoment, HookProduct, filled
from taktone.core.number_reading import is_unfilled_macro

METTE = "+4520123456"
PASTED = [
    pytest.param(product, moment, line, id=f"{product.code}-{moment}")
    for product in PRODUCTS
    for moment, line in product.lines
]
# What the products' makers write for the caller's number, and what a phone puts there.
MACROS = {
    "%CallerNumber%": METTE,
    "%CallerDisplayName%": "Mette Sørensen",
    "$callerid": METTE,
    "{CALLERNUM}": METTE,
    "{CALLERNAME}": "Mette",
    "$n": METTE,
    "$d": "Mette",
    "$caller_name$": "Mette",
    "$caller$": METTE,
    "$called$": "204",
    "$RemoteParty": METTE,
    "$RemoteAlias": "Mette",
    "$CallGUID": "a1",
    "$display_remote": "Mette",
    "$remote": f"sip:{METTE}@pbx.example",
    "$local": "sip:204@pbx.example",
    "$call-id": "a1@pbx",
    "$call_id": "a1@pbx",
    "NUMBER": METTE,
    "NAME": "Mette",
}


def pasted(line: str) -> str:
    return filled(line, taktone="taktone", here="127.0.0.1:8258/key", net="192.0.2.7:8258/key")


def as_called(line: str) -> str:
    """The line once the product has filled it in; longer names first, as all of them do."""
    for macro in sorted(MACROS, key=len, reverse=True):
        line = line.replace(macro, MACROS[macro])
    return line


def test_every_product_of_the_notes_is_there_and_no_code_twice() -> None:
    names = " ".join(product.name for product in PRODUCTS)
    for name in (
        *("MicroSIP", "3CX", "Enreach", "Wildix", "innovaphone", "Ringotel", "Global IP Tel"),
        *("snom", "Yealink", "Grandstream", "Linphone", "Zoiper", "Telavox", "RingCentral"),
        "Teams",
    ):
        assert name in names
    codes = [product.code for product in PRODUCTS]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(("product", "moment", "line"), PASTED)
def test_nothing_of_ours_is_left_open_and_every_placeholder_is_one_we_would_notice(
    product: HookProduct, moment: HookMoment, line: str
) -> None:
    text = pasted(line)
    assert "{taktone}" not in text
    assert "{here}" not in text
    assert "{net}" not in text
    for macro in re.findall(r"%[A-Za-z]+%|\$[A-Za-z_-]+\$?|\{[A-Z]+\}", text):
        assert macro in MACROS
        assert is_unfilled_macro(macro)


@pytest.mark.parametrize(("product", "moment", "line"), PASTED)
def test_a_command_is_one_that_we_understand(
    product: HookProduct, moment: HookMoment, line: str
) -> None:
    words = as_called(pasted(line)).partition("=")[2] if product.code == "microsip" else ""
    words = words or as_called(pasted(line))
    if "://" in words or "key/" in words or moment is HookMoment.PROGRAM:
        return
    if moment is HookMoment.LINK:
        request = understand([words])
    else:
        given = [a or b for a, b in re.findall(r'"([^"]*)"|(\S+)', words.removeprefix("taktone "))]
        # MicroSIP appends the number by itself.
        request = understand([*given, METTE] if product.code == "microsip" else given)
    assert request.kind == "send"
    assert request.message["number"] == METTE
    operation = "ring" if moment in (HookMoment.PARAMETERS, HookMoment.LINK) else moment
    assert request.message["op"] == operation


def test_desk_phones_are_given_the_address_on_the_network_and_nobody_else() -> None:
    for product in PRODUCTS:
        assert product.is_on_network == (product.code in ("snom", "yealink", "grandstream"))
        assert not (product.is_on_network and any("{here}" in line for _, line in product.lines))
    assert not next(x for x in PRODUCTS if x.code == "microsip").needs_hook
    assert next(x for x in PRODUCTS if x.code == "snom").needs_hook


def test_a_product_s_own_braces_stay() -> None:
    assert filled("{here}?n={CALLERNUM}", taktone="", here="x", net="") == "x?n={CALLERNUM}"
