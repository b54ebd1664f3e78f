"""What the sources that are found on this machine are called: one entry a kind, by its code.

A kind without an entry is shown by its code, so that a new one can be seen before it has words.
"""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def found_title(code: str) -> str:
    """What kind it is."""
    return _words().get(code, (code, ""))[0]


def found_place(code: str) -> str:
    """What is heard through it, in a sentence; empty where there is nothing to say."""
    return _words().get(code, ("", ""))[1]


def _words() -> dict[str, tuple[str, str]]:
    return {
        "hook": (
            translate("FoundLines", "Telephone programs and desk phones"),
            translate(
                "FoundLines", "MicroSIP, 3CX, Enreach, snom, Yealink and others: copy one line."
            ),
        ),
        "ofono": (
            translate("FoundLines", "Phone over Bluetooth, or modem (oFono)"),
            translate("FoundLines", "Calls of a phone that is connected to this computer."),
        ),
    }
