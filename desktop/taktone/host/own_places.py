"""Where other programs find this one: its command, and this computer's address on the network."""

import os
import shutil
import socket
import sys
from pathlib import Path

_ANYWHERE = "192.0.2.1"
"""An address for documentation (RFC 5737); nothing is sent to it."""


def own_program() -> str:
    """The path of what starts the program; its bare name where it is not to be found."""
    if getattr(sys, "frozen", False):
        # An AppImage runs from a folder that is another at each start.
        return os.environ.get("APPIMAGE") or sys.executable
    beside = Path(sys.executable).with_name("taktone.exe" if sys.platform == "win32" else "taktone")
    return shutil.which("taktone") or (str(beside) if beside.exists() else "taktone")


def own_command() -> str:
    """The program as a command line has it, with quotes where its path needs them."""
    found = own_program()
    return f'"{found}"' if " " in found else found


def own_address(towards: str = "") -> str:
    """This computer's IPv4 address on the way to ``towards``; empty where there is no such way.

    Nothing is sent: the system only looks into its table of ways.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect((towards or _ANYWHERE, 9))
            return str(asked.getsockname()[0])
        except OSError:
            return ""
