"""Where things are kept. ``TAKTONE_DATA=DIR`` puts everything below DIR."""

import os
import sys
from pathlib import Path

LONGEST_SOCKET_PATH = 100
"""Bytes; a local socket's address has room for 104 (macOS) to 108 (Linux), with the end mark."""

_PACKAGE = Path(__file__).resolve().parents[1]


def data_folder() -> Path:
    """Where the caller history lives."""
    return _below("data")


def config_folder() -> Path:
    """Where settings and the user's own prompts live."""
    return _below("config")


def log_folder() -> Path:
    """Where the log lives."""
    return _below("log")


def resources() -> Path:
    """The icons, prompts and translations: inside the package, or beside it in a checkout."""
    packed = _PACKAGE / "_resources"
    return packed if packed.is_dir() else _PACKAGE.parents[1] / "resources"


def ensure_folder(folder: Path) -> Path:
    """Makes the folder for its owner alone (0700) where it is missing; gives it back.

    Raises:
        OSError: It cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def control_address() -> str:
    """The address of the running program's local socket; a pipe's name on Windows.

    A path too long for a socket gives way to a short one made from it, in the runtime folder.
    """
    if sys.platform == "win32":
        return rf"\\.\pipe\taktone-{_digest(str(data_folder()))}"
    own = os.environ.get("TAKTONE_DATA")
    path = Path(own) / "control.sock" if own else _runtime_folder() / "control.sock"
    if len(os.fsencode(path)) <= LONGEST_SOCKET_PATH:
        return str(path)
    return str(_runtime_folder() / f"{_digest(str(path))}.sock")


def _below(kind: str) -> Path:
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


def _runtime_folder() -> Path:
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime and sys.platform == "linux":
        return Path(runtime) / "taktone"
    return data_folder() if not os.environ.get("TAKTONE_DATA") else _private_temporary_folder()


def _private_temporary_folder() -> Path:
    import tempfile  # noqa: PLC0415 - only where no runtime folder is given

    return Path(tempfile.gettempdir()) / f"taktone-{os.getuid()}"


def _digest(text: str) -> str:
    from hashlib import blake2b  # noqa: PLC0415 - only for names that are too long

    return blake2b(text.encode(), digest_size=8).hexdigest()
