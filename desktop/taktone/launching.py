"""Starting the program from the command line."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from taktone.host.control_client import send
from taktone.host.own_command import PACKAGE, again


def has_screen() -> bool:
    """False on a Unix without an X or Wayland display, where Qt would abort."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def send_to_new(message: Mapping[str, object], limit_s: float) -> dict[str, Any]:
    """Starts the program in the background and sends it the message; gives its reply.

    Two callers at the same moment start two, of which one ends at once and both messages reach
    the other.

    Raises:
        NotRunning: It did not answer within ``limit_s``, or ended.
    """
    options: dict[str, Any] = (
        {"creationflags": 0x00000008}  # DETACHED_PROCESS
        if sys.platform == "win32"
        else {"start_new_session": True}
    )
    environment = dict(os.environ)
    if own := environment.get("TAKTONE_DATA"):
        environment["TAKTONE_DATA"] = str(Path(own).absolute())
    import subprocess  # noqa: PLC0415 - 4 ms that a start need not pay

    child = subprocess.Popen(  # noqa: S603 - this program itself
        again("--background"),
        cwd=PACKAGE.parent,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **options,
    )
    return send(message, patience_s=limit_s, is_hopeless=lambda: bool(child.poll()))
