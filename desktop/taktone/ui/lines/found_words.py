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
        "microphone": (
            translate("FoundLines", "Calls in programs (microphone in use)"),
            translate(
                "FoundLines",
                "Teams, Zoom, Meet, any softphone. Taktone asks the computer which program uses the"
                " microphone, and never listens to it.",
            ),
        ),
        "ofono": (
            translate("FoundLines", "Phone over Bluetooth, or modem (oFono)"),
            translate("FoundLines", "Calls of a phone that is connected to this computer."),
        ),
        "pipewire": (
            translate("FoundLines", "Phone over Bluetooth (PipeWire)"),
            translate(
                "FoundLines",
                "Calls of an iPhone or any other phone that is connected as a hands-free set.",
            ),
        ),
        "modem_manager": (
            translate("FoundLines", "Mobile modem (ModemManager)"),
            translate("FoundLines", "Calls of a SIM card in or at this computer."),
        ),
        "gnome_calls": (
            translate("FoundLines", "GNOME Calls"),
            translate("FoundLines", "Calls of the telephone program of GNOME."),
        ),
        "kdeconnectd": (
            translate("FoundLines", "Android phone (KDE Connect on this computer)"),
            translate(
                "FoundLines",
                "That the phone rings and whom you missed, though not when you hang up.",
            ),
        ),
    }
