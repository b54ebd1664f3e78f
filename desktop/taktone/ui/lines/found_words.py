"""What the sources that are found on this machine are called: an entry a kind, by its code.

A kind without an entry is shown by its code, so that a new one can be seen before it has words.
"""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def found_title(code: str) -> str:
    """What kind it is."""
    return _titles().get(code, code)


def found_place(code: str) -> str:
    """What is heard through it, in a sentence; empty where there is nothing to say."""
    return _places().get(code, "")


def _titles() -> dict[str, str]:
    return {
        "hook": translate("FoundLines", "Telephone programs and desk phones"),
        "kdeconnect": translate("FoundLines", "Android phone (KDE Connect)"),
        "microphone": translate("FoundLines", "Calls in programs (microphone in use)"),
        "ofono": translate("FoundLines", "Phone over Bluetooth, or modem (oFono)"),
        "pipewire": translate("FoundLines", "Phone over Bluetooth (PipeWire)"),
        "modem_manager": translate("FoundLines", "Mobile modem (ModemManager)"),
        "gnome_calls": translate("FoundLines", "GNOME Calls"),
        "kdeconnectd": translate("FoundLines", "Android phone (KDE Connect on this computer)"),
    }


def _places() -> dict[str, str]:
    return {
        "hook": translate(
            "FoundLines", "MicroSIP, 3CX, Enreach, snom, Yealink and others: copy one line."
        ),
        "kdeconnect": translate(
            "FoundLines", "Calls of a phone in the same network, told by the KDE Connect app on it."
        ),
        "microphone": translate(
            "FoundLines",
            "Teams, Zoom, Meet, any softphone. Taktone asks the computer which program uses the"
            " microphone, and never listens to it.",
        ),
        "ofono": translate("FoundLines", "Calls of a phone that is connected to this computer."),
        "pipewire": translate(
            "FoundLines",
            "Calls of an iPhone or any other phone that is connected as a hands-free set.",
        ),
        "modem_manager": translate("FoundLines", "Calls of a SIM card in or at this computer."),
        "gnome_calls": translate("FoundLines", "Calls of the telephone program of GNOME."),
        "kdeconnectd": translate(
            "FoundLines", "That the phone rings and whom you missed, though not when you hang up."
        ),
    }
