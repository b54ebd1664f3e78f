"""What each telephone program and desk phone has to be given, in its own words for the caller.

Read in the vendors' manuals and, for MicroSIP, in its source. ``{taktone}`` is the program,
``{here}`` the hook's address on this computer, ``{net}`` the same as desk phones reach it.
"""

from dataclasses import dataclass
from enum import StrEnum


class HookMoment(StrEnum):
    """Which field of the product a line belongs into."""

    RING = "ring"
    DIAL = "dial"
    ANSWER = "answer"
    END = "end"
    MISSED = "missed"
    PROGRAM = "program"
    PARAMETERS = "parameters"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class HookProduct:
    """One product.

    Attributes:
        code: Its key in the table of words.
        name: As its makers write it.
        lines: What to paste, by where; empty where it can run and fetch nothing.
    """

    code: str
    name: str
    lines: tuple[tuple[HookMoment, str], ...] = ()

    @property
    def is_on_network(self) -> bool:
        """True for a desk phone: it calls from outside this computer."""
        return any("{net}" in line for _, line in self.lines)

    @property
    def needs_hook(self) -> bool:
        """True where an address is fetched; a command works without the hook."""
        return any("{here}" in line or "{net}" in line for _, line in self.lines)


def _desk_phone(code: str, name: str, call_id: str, scheme: str = "http://") -> HookProduct:
    fields = "number=$remote&name=$display_remote&line=$local"
    ids = f"&id={call_id}" if call_id else ""
    return HookProduct(
        code=code,
        name=name,
        lines=tuple(
            (moment, f"{scheme}{{net}}/{moment}?{fields}{ids}&via={code}")
            for moment in (
                *(HookMoment.RING, HookMoment.DIAL, HookMoment.ANSWER, HookMoment.END),
                HookMoment.MISSED,
            )
        ),
    )


_IN_AND_OUT = (HookMoment.RING, HookMoment.ANSWER, HookMoment.END)

PRODUCTS: tuple[HookProduct, ...] = (
    HookProduct(
        code="microsip",
        name="MicroSIP",
        # It appends the caller's number by itself.
        lines=(
            (HookMoment.RING, "cmdIncomingCall={taktone} ring"),
            (HookMoment.DIAL, "cmdOutgoingCall={taktone} dial"),
            (HookMoment.ANSWER, "cmdCallStart={taktone} answer"),
            (HookMoment.END, "cmdCallEnd={taktone} end"),
        ),
    ),
    HookProduct(
        code="3cx",
        name="3CX (Windows, Mac)",
        lines=(
            (HookMoment.PROGRAM, "{taktone}"),
            (HookMoment.PARAMETERS, 'ring %CallerNumber% --name "%CallerDisplayName%"'),
        ),
    ),
    HookProduct(
        code="3cx_web",
        name="3CX (Web Client)",
        lines=(
            (
                HookMoment.RING,
                "http://{here}/ring?number=%CallerNumber%&name=%CallerDisplayName%&via=3cx",
            ),
        ),
    ),
    HookProduct(
        code="enreach",
        name="Enreach Contact",
        lines=tuple(
            (moment, f"http://{{here}}/{moment}?number=$callerid&via=enreach")
            for moment in _IN_AND_OUT
        ),
    ),
    HookProduct(
        code="wildix",
        name="Wildix Collaboration",
        lines=tuple(
            (
                moment,
                f"http://{{here}}/{moment}?number={{CALLERNUM}}&name={{CALLERNAME}}&via=wildix",
            )
            for moment in (HookMoment.RING, HookMoment.ANSWER)
        ),
    ),
    HookProduct(
        code="innovaphone",
        name="innovaphone myPBX",
        lines=(
            (HookMoment.PROGRAM, "{taktone}"),
            (HookMoment.PARAMETERS, 'ring "$n" --name "$d"'),
        ),
    ),
    HookProduct(
        code="ringotel",
        name="Ringotel",
        lines=tuple(
            (
                moment,
                f"http://{{here}}/{moment}?number=$caller$&name=$caller_name$&line=$called$"
                "&via=ringotel",
            )
            for moment in (HookMoment.RING, HookMoment.ANSWER)
        ),
    ),
    HookProduct(
        code="global_iptel",
        name="Global IP Tel",
        lines=tuple(
            (
                moment,
                f"http://{{here}}/{moment}?number=$RemoteParty&name=$RemoteAlias&id=$CallGUID"
                "&via=global",
            )
            for moment in _IN_AND_OUT
        ),
    ),
    _desk_phone("snom", "snom", "$call-id"),
    _desk_phone("yealink", "Yealink", "$call_id"),
    # It puts http:// in front by itself.
    _desk_phone("grandstream", "Grandstream", "", scheme=""),
    HookProduct(code="linphone", name="Linphone"),
    HookProduct(code="zoiper", name="Zoiper"),
    HookProduct(code="telavox", name="Telavox"),
    HookProduct(code="ringcentral", name="RingCentral"),
    HookProduct(code="teams", name="Microsoft Teams"),
    HookProduct(
        code="command",
        name="",
        lines=(
            (HookMoment.RING, '{taktone} ring "NUMBER" --name "NAME"'),
            (HookMoment.ANSWER, '{taktone} answer "NUMBER"'),
            (HookMoment.END, '{taktone} end "NUMBER"'),
            (HookMoment.LINK, "taktone:ring?number=NUMBER&name=NAME"),
        ),
    ),
    HookProduct(
        code="address",
        name="",
        lines=tuple(
            (moment, f"http://{{here}}/{moment}?number=NUMBER&name=NAME") for moment in _IN_AND_OUT
        ),
    ),
)


def filled(line: str, *, taktone: str, here: str, net: str) -> str:
    """A line of a product as it is pasted; every other pair of braces is the product's own."""
    told = {"{taktone}": taktone, "{here}": here, "{net}": net}
    for place, text in told.items():
        line = line.replace(place, text)
    return line
