"""From headers (and what may follow) that are made to cost a reader as much as they can."""

from collections.abc import Callable

CRAFTED: dict[str, Callable[[int], str]] = {
    "spaces in the name": lambda n: "From: " + "a " * (n // 2) + "<sip:1@x>;tag=1",
    "an open quote": lambda n: 'From: "' + "\\\\" * (n // 2) + "<sip:1@x>;tag=1",
    "quotes": lambda n: "From: " + '"' * n + "<sip:1@x>;tag=1",
    "brackets": lambda n: "From: " + "<" * n + ">;tag=1",
    "semicolons": lambda n: "From: <sip:1@x>;tag=1" + ";" * n,
    "parameters": lambda n: "From: <sip:1@x>;tag=1" + ";a=b" * (n // 4),
    "folds": lambda n: "From: <sip:1@x>;tag=1" + "\n ;a" * (n // 5),
    "blank folds": lambda n: "From: <sip:1@x>;tag=1" + "\n " * (n // 3),
    "vias": lambda n: "From: <sip:1@x>;tag=1\nVia: " + "a," * (n // 2),
    "reasons": lambda n: "From: <sip:1@x>;tag=1\nReason: " + 'SIP;text="a",' * (n // 13),
    "identities": lambda n: "From: <a>;tag=1\nP-Asserted-Identity: " + "<sip:>," * (n // 7),
    "percent signs": lambda n: "From: <sip:" + "%41" * (n // 3) + "@x>;tag=1",
    "colons": lambda n: "From: <sip" + ":" * n + ">;tag=1",
    "combining letters": lambda n: 'From: "' + "e\u0301" * (n // 3) + '" <sip:1@x>;tag=1',
    "privacy": lambda n: "From: <sip:1@x>;tag=1\nPrivacy: " + "id;" * (n // 3),
}
