"""Taktone as one of the programs for telephone links (``tel:``), as a file of the Linux desktop.

A file of its own, so that the desktop offers Taktone for these links only where somebody wants it.
Needs no Qt: the packages write the same file.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from taktone.core.known_error import KnownError, Problem
from taktone.host.application_id import APPLICATION_ID
from taktone.host.private_file import write_private

TEL_FILE = f"{APPLICATION_ID}.Tel.desktop"
LONGEST_TELLING_S = 30
_ENTRY = """[Desktop Entry]
Type=Application
Version=1.5
Name=Taktone: a card for numbers you call
Name[da]=Taktone: et kort til numre, du ringer til
Comment=Offers Taktone for telephone links; it does not dial
Comment[da]=Tilbyder Taktone til telefonlinks; det ringer ikke op
Exec={command} %u
Icon=taktone
Terminal=false
NoDisplay=true
MimeType=x-scheme-handler/tel;
"""


def tel_entry(command: str) -> str:
    """The file's text; ``command`` is a command line as such files have it."""
    return _ENTRY.format(command=command)


def quoted_for_entry(program: str) -> str:
    """A path as ``Exec`` has it: quoted where that is needed, nothing in it with a meaning."""
    plain = program.replace("%", "%%")
    if plain.replace("%", "").replace("/", "").replace(".", "").replace("-", "").isalnum():
        return plain
    for letter in '\\"`$':
        plain = plain.replace(letter, f"\\{letter}")
    # The file has an escape of its own, which is taken away first.
    return '"{}"'.format(plain.replace("\\", "\\\\"))


def user_share_folder() -> Path:
    """Where the desktop looks for what this user alone has (XDG_DATA_HOME)."""
    told = os.environ.get("XDG_DATA_HOME", "")
    return Path(told) if Path(told).is_absolute() else Path.home() / ".local" / "share"


def offer_tel(share: Path, program: str) -> None:
    """Writes the file below ``share`` unless it is there as it should be.

    Raises:
        KnownError: DISK_FULL or READ_ONLY.
    """
    path = share / "applications" / TEL_FILE
    text = tel_entry(quoted_for_entry(program))
    with suppress(OSError, UnicodeDecodeError):
        if path.read_text(encoding="utf-8") == text:
            return
    write_private(path, text)
    tell_desktop(share)


def withdraw_tel(share: Path) -> None:
    """Takes the file away, if it is there.

    Raises:
        KnownError: READ_ONLY.
    """
    path = share / "applications" / TEL_FILE
    try:
        path.unlink()
    except FileNotFoundError:
        return
    except OSError as error:
        raise KnownError(Problem.READ_ONLY, str(path)) from error
    tell_desktop(share)


def tell_desktop(share: Path) -> bool:
    """Has the cache made anew in which desktops look for links; False where nothing makes it."""
    maker = shutil.which("update-desktop-database")
    if maker is None:
        return False
    import subprocess  # noqa: PLC0415 - 4 ms, and this is rare

    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(  # noqa: S603 - a program of the system, no word from outside
            [maker, "-q", str(share / "applications")],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=LONGEST_TELLING_S,
        )
    return True
