"""Looking at what a widget paints."""

from collections import Counter

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


def painted(widget: QWidget) -> QImage:
    """What the widget paints, on nothing."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)


def colours(image: QImage) -> Counter[str]:
    """How many pixels there are of each opaque colour."""
    found: Counter[str] = Counter()
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            if pixel.alpha() == 255:
                found[pixel.name().upper()] += 1
    return found


def is_inked(widget: QWidget, colour: str) -> bool:
    """True where the widget paints something in just this colour."""
    return colours(painted(widget))[colour.upper()] > 0
