"""Makes the desktop know Taktone: its menu entry, ``taktone:`` links, and how the bus starts it.

    python packaging/linux/install_desktop.py [--data FOLDER] [--command COMMAND] [--tel] [--remove]

Without options for the user who runs it. A package gives ``--data DESTDIR/usr/share --command
/usr/bin/taktone`` and leaves caches to its triggers. ``--tel`` offers Taktone for telephone links
as well, one program among others: only that second file says so.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

from taktone.host.application_id import APPLICATION_ID as ID
from taktone.host.tel_offer import (
    TEL_FILE,
    tel_entry,
    tell_desktop,
    user_share_folder,
)

HERE = Path(__file__).resolve().parent
ICONS = HERE.parents[1] / "resources" / "icons"
PLACES = {
    f"{ID}.desktop": f"applications/{ID}.desktop",
    f"{ID}.service": f"dbus-1/services/{ID}.service",
}
TEL = f"applications/{TEL_FILE}"
ICON = "icons/hicolor/scalable/apps/taktone.svg"


def main() -> None:
    """Installs, or removes what it installed."""
    options = _options()
    data: Path = options.data or user_share_folder()
    if options.remove:
        for place in (*PLACES.values(), TEL, ICON):
            (data / place).unlink(missing_ok=True)
    else:
        install(data, options.command, is_tel_offered=options.tel)
    if options.data is None:
        _tell_desktop(data)


def install(data: Path, command: str, *, is_tel_offered: bool) -> None:
    """Writes the files below ``data`` (such as /usr/share), with ``command`` to start it."""
    for name, place in PLACES.items():
        text = (HERE / name).read_text(encoding="utf-8")
        _write(data / place, text.replace("@taktone@", command))
    if is_tel_offered:
        _write(data / TEL, tel_entry(command))
    _write(data / ICON, (ICONS / "taktone.svg").read_text(encoding="utf-8"))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _tell_desktop(data: Path) -> None:
    """Desktops look for links in a cache; where nothing makes it, the user's own list will do."""
    if tell_desktop(data) or not shutil.which("xdg-mime"):
        return
    if (data / "applications" / f"{ID}.desktop").exists():
        link = "x-scheme-handler/taktone"
        subprocess.run(["xdg-mime", "default", f"{ID}.desktop", link], check=False)


def _own_command() -> str:
    """The program of this Python, quoted as .desktop and .service files both understand."""
    beside = Path(sys.executable).with_name("taktone")
    found = str(beside) if beside.exists() else "taktone"
    return f'"{found}"' if " " in found else found


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the desktop know Taktone.")
    parser.add_argument("--data", type=Path, help="a folder such as /usr/share")
    parser.add_argument("--command", default=_own_command(), help="what starts the program")
    parser.add_argument("--tel", action="store_true", help="offer it for telephone links, too")
    parser.add_argument("--remove", action="store_true", help="take the files away again")
    return parser.parse_args()


if __name__ == "__main__":
    main()
