"""Whether a program of the desktop takes drafts (``.eml`` files)."""

import subprocess
import sys

_LIMIT_S = 5


def takes_drafts() -> bool:
    """True where one does; asked in a worker's thread, because it starts a program on Linux.

    macOS opens them in Mail. On Windows ``.eml`` has to be known to the system.
    """
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - there on Windows only

        try:
            winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, ".eml"))
        except OSError:
            return False
        return True
    return sys.platform == "darwin" or _is_known_to_the_desktop()


def _is_known_to_the_desktop() -> bool:
    command = ["xdg-mime", "query", "default", "message/rfc822"]
    try:
        done = subprocess.run(  # noqa: S603 - constants
            command, capture_output=True, text=True, timeout=_LIMIT_S, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return bool(done.stdout.strip())
