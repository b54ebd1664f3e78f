"""Where things are kept. ``TAKTONE_DATA=DIR`` puts everything below DIR.

The command line asks for the control address alone and has no time for ``pathlib`` (10 ms).
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LINES_NAME = "lines.toml"
LONGEST_SOCKET_PATH = 100
"""Bytes; a local socket's address has room for 104 (macOS) to 108 (Linux), with the end mark."""


def data_folder() -> Path:
    """Where the caller history lives."""
    return _below("data")


def config_folder() -> Path:
    """Where settings and the user's own prompts live."""
    return _below("config")


def lines_file() -> Path:
    """Where the user's lines are, if there are any."""
    return config_folder() / LINES_NAME


def company_folder() -> Path:
    """Where a company puts what all its users are to have: ``/etc/xdg/taktone`` on Linux."""
    from pathlib import Path  # noqa: PLC0415 - see above

    own = os.environ.get("TAKTONE_DATA")
    if own:
        return Path(own) / "company"
    from platformdirs import PlatformDirs  # noqa: PLC0415 - as in _below

    return PlatformDirs("taktone", appauthor=False).site_config_path


def log_folder() -> Path:
    """Where the log lives."""
    return _below("log")


def resources() -> Path:
    """The icons, prompts and translations: inside the package, or beside it in a checkout."""
    from pathlib import Path  # noqa: PLC0415 - see above

    package = Path(__file__).resolve().parents[1]
    packed = package / "_resources"
    return packed if packed.is_dir() else package.parents[1] / "resources"


def ensure_folder(folder: Path) -> Path:
    """Makes the folder for its owner alone (0700) where it is missing; gives it back.

    Raises:
        OSError: It cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def control_address() -> str:
    """The address of the running program's local socket; a pipe's name on Windows.

    A path too long for a socket gives way to a short one made from it, in a folder of the user's.
    """
    if sys.platform == "win32":
        return rf"\\.\pipe\taktone-{_digest(str(data_folder()))}"
    own = os.environ.get("TAKTONE_DATA")
    address = _join(own or _runtime_folder() or str(data_folder()), "control.sock")
    if _fits(address):
        return address
    name = f"{_digest(address)}.sock"
    return next(place for place in _short_places(name) if _fits(place))


def _below(kind: str) -> Path:
    from pathlib import Path  # noqa: PLC0415 - see above

    own = os.environ.get("TAKTONE_DATA")
    if own:
        return Path(own)
    from platformdirs import PlatformDirs  # noqa: PLC0415 - 9 ms the command line need not pay

    folders = PlatformDirs("taktone", appauthor=False)
    return {
        "data": folders.user_data_path,
        "config": folders.user_config_path,
        "log": folders.user_log_path,
    }[kind]


def _runtime_folder() -> str:
    """The session's own folder for sockets, empty where there is none."""
    if sys.platform != "linux":
        return ""
    # A job of cron or systemd has no XDG_RUNTIME_DIR, and the same folder.
    session = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
    return _join(session, "taktone") if os.access(session, os.W_OK) else ""


def _short_places(name: str) -> Iterator[str]:
    import tempfile  # noqa: PLC0415 - only for a path that is too long

    if sys.platform != "win32":
        own = f"taktone-{os.getuid()}"
        if runtime := _runtime_folder():
            yield _join(runtime, name)
        yield _join(tempfile.gettempdir(), own, name)
        yield _join("/tmp", own, name)  # noqa: S108 - the server takes only a folder of the user's


def _fits(address: str) -> bool:
    return len(os.fsencode(address)) <= LONGEST_SOCKET_PATH


def _join(*parts: str) -> str:
    return os.path.join(*parts)  # noqa: PTH118 - see the module's first lines


def _digest(text: str) -> str:
    from hashlib import blake2b  # noqa: PLC0415 - only for names that are too long

    return blake2b(os.fsencode(text), digest_size=8).hexdigest()
