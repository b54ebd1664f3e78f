"""What goes into the folder program and what stays out; read by ``taktone.spec`` and the tests."""

import plistlib
import subprocess
import sys
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
MOST_MB = 115
"""Millions of bytes that the folder may take (GNU ``du --apparent-size``)."""

NEVER_IMPORTED = [
    *(
        "tkinter",
        "unittest",
        "pydoc",
        "doctest",
        "lib2to3",
        "distutils",
        "setuptools",
        "pip",
    ),
    *("numpy", "IPython", "pytest", "hypothesis", "mypy", "openpyxl"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtTest"),
]
_UNWANTED = (
    # Plug-ins for machines without a desktop, and what they alone would bring.
    *(
        "*/plugins/egldeviceintegrations/*",
        "*/plugins/platforms/libqeglfs*",
        "*libQt6EglF*",
        "*/libQt6OpenGL*",
    ),
    *("*/plugins/platforms/libqlinuxfb*", "*/plugins/platforms/libqminimal*"),
    *("*/plugins/platforms/libqvnc*", "*/plugins/platforms/libqvkkhr*"),
    *("*/plugins/platforminputcontexts/*virtualkeyboard*", "*/libQt6VirtualKeyboard*"),
    # Taktone has its own look on Linux; this one brings all of GTK.
    *("*/plugins/platformthemes/libqgtk3*", "libgtk-3*", "libgdk-3*", "libgdk_pixbuf*"),
    *("libatk*", "libcairo*", "libpango*", "librsvg*", "libepoxy*", "libharfbuzz*", "libthai*"),
    # Pictures are SVG and PNG.
    *("*/plugins/imageformats/*qpdf*", "*/plugins/imageformats/*qtiff*", "*/libQt6Pdf*"),
    *("*/plugins/imageformats/*qtga*", "*/plugins/imageformats/*qwbmp*"),
    *("*/plugins/imageformats/*qicns*", "*/plugins/imageformats/*qgif*"),
    *("*/plugins/imageformats/*qwebp*", "*/plugins/sqldrivers/*", "*/plugins/qmltooling/*"),
    *("*/libQt6Qml*", "*/libQt6Quick*", "*/libQt6Sql*"),
    # What every desktop has, in the version that fits its drivers and its bus.
    *("libstdc++*", "libgcc_s*", "libdrm*", "libgbm*", "libsystemd*", "libudev*"),
    *("libglib-2*", "libgobject-2*", "libgio-2*", "libgmodule-2*", "libmount*", "libblkid*"),
    *("libselinux*", "libpcre2*", "libX11*", "libxcb.so*", "libwayland-*", "libgthread*"),
    *("libcap.*", "libgcrypt*", "libgpg-error*", "liblz4*", "libzstd*"),
    *("libfontconfig*", "libfreetype*", "libexpat*", "libpng16*", "libbrotli*", "libfribidi*"),
    *("libjpeg*", "libpixman*", "libdatrie*", "libgraphite2*", "libatspi*", "libXinerama*"),
    *("libXcomposite*", "libXcursor*", "libXdamage*", "libXrandr*"),
    # Who keeps a system safe renews its OpenSSL; ours would grow old.
    *("libssl.so*", "libcrypto.so*"),
    # Widgets draw without OpenGL.
    *("*/plugins/xcbglintegrations/*", "*/plugins/wayland-graphics-integration-client/*"),
    *("*/plugins/generic/*", "*/plugins/imageformats/*qjpeg*", "*/plugins/networkinformation/*"),
    *(
        "*/_codecs_*",
        "*/_multibytecodec*",
        "*/RECORD",
        "*/dist-info/licenses/*",
    ),
)
_QT_WORDS = ("qtbase_da.qm",)


def is_wanted(place: str) -> bool:
    """False for a file of the bundle (its place in it) that the program can do without."""
    path = Path(place).as_posix()
    if "/Qt/translations/" in path:
        return path.endswith(_QT_WORDS)
    return not any(fnmatch(path, pattern) for pattern in _UNWANTED)


def hidden_imports(submodules: Callable[[str], list[str]]) -> list[str]:
    """What is imported by name alone: lines, key stores and a country's holidays."""
    key_stores = {
        "linux": ["keyring.backends.SecretService", "keyring.backends.kwallet"],
        "win32": ["keyring.backends.Windows"],
        "darwin": ["keyring.backends.macOS"],
    }
    return [
        *submodules("taktone"),
        *submodules("holidays.countries"),
        *key_stores.get(sys.platform, []),
    ]


def icon(root: Path = ROOT) -> str | None:
    """The program's picture in the form that this system asks for, made below ``build/``."""
    form = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    if form is None:
        return None
    made = root / "build" / f"taktone.{form}"
    made.parent.mkdir(exist_ok=True)
    script = root / "packaging" / "make_icon.py"
    subprocess.run([sys.executable, str(script), str(made)], check=True)
    return str(made)


def info_plist(root: Path = ROOT) -> dict[str, Any]:
    """What macOS is to know: no dock picture, two languages, and ``taktone:`` links."""
    with (root / "packaging" / "macos" / "url-types.plist").open("rb") as file:
        links = plistlib.load(file)
    return {
        **links,
        "LSUIElement": True,
        "CFBundleDisplayName": "Taktone",
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["da", "en"],
        "NSHighResolutionCapable": True,
    }
