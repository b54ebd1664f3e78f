"""Icons drawn for Taktone, tinted where they are used."""

from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from taktone.host.paths import resources

SIZES = (16, 20, 22, 24, 32, 48, 64)
APP_SIZES = (*SIZES, 128, 256)
TRAY_SIZES = (22, 44)
TRAY_COLOURS = {
    "idle": "#2B8A8F",
    "ringing": "#D9560F",
    "active": "#2A8F54",
    "paused": "#7A8692",
}


def icon_file(name: str) -> Path:
    """Where the drawing of that name is."""
    return _folder() / f"{name}.svg"


@cache
def _folder() -> Path:
    return resources() / "icons"


@lru_cache(maxsize=128)
def icon(name: str, colour: str, sizes: tuple[int, ...] = SIZES) -> QIcon:
    """The drawing ``name`` in one colour (``#RRGGBB``), sharp in those pixels; drawn once."""
    drawing = icon_file(name).read_text(encoding="utf-8")
    return _drawn(drawing.replace("currentColor", colour), sizes)


def app_icon() -> QIcon:
    """The application's own icon, in its own colours."""
    return _drawn(icon_file("taktone").read_text(encoding="utf-8"), APP_SIZES)


@lru_cache(maxsize=8)
def tray_icon(state: str) -> QIcon:
    """The icon for the tray: ``idle``, ``ringing``, ``active`` or ``paused``.

    Its colours can be seen on light and dark panels alike: a desktop does not tell which it has.
    """
    drawing = icon_file(f"tray-{state}-symbolic").read_text(encoding="utf-8")
    return _drawn(drawing.replace("currentColor", TRAY_COLOURS[state]), TRAY_SIZES)


def _drawn(svg: str, sizes: tuple[int, ...]) -> QIcon:
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    made = QIcon()
    for size in sizes:
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        made.addPixmap(pixmap)
    return made
