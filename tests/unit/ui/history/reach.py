"""Ways to reach what a window shows, by the names a screen reader says."""

from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

Object = TypeVar("Object", bound=QObject)
Control = TypeVar("Control", bound=QWidget)

CONTROLS = (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QAbstractItemView,
    QAbstractSpinBox,
)


def control(root: QWidget, kind: type[Control], name: str) -> Control:
    """The control with that accessible name."""
    found = [x for x in root.findChildren(kind) if x.accessibleName() == name]
    assert found, f"nothing is called {name!r}: {[x.accessibleName() for x in controls(root)]}"
    return found[0]


def part(root: QObject, kind: type[Object]) -> Object:
    """The first child of that kind."""
    found = root.findChild(kind)
    assert isinstance(found, kind), f"no {kind.__name__}"
    return found


def pause_over(root: QObject) -> None:
    """Every pause below ``root`` that is being waited for ends now."""
    for timer in root.findChildren(QTimer):
        if timer.isActive() and timer.isSingleShot():
            timer.stop()
            timer.timeout.emit()


def controls(root: QWidget) -> list[QWidget]:
    """Everything below ``root`` that a user can work with, but for the insides of Qt's own."""
    found: list[QWidget] = []
    for kind in CONTROLS:
        found += [x for x in root.findChildren(kind) if not _is_inside(x)]
    return found


def nameless(root: QWidget) -> list[str]:
    """Controls that a screen reader could not name, unless they are hidden themselves."""
    return [
        f"{type(x).__name__} {x.objectName()}"
        for x in controls(root)
        if not x.isHidden() and not x.accessibleName() and not _text(x)
    ]


def shown_text(root: QWidget) -> str:
    """All that labels and buttons say that are not hidden, line by line."""
    labels = [x.text() for x in root.findChildren(QLabel) if x.isVisibleTo(root)]
    buttons = [x.text() for x in root.findChildren(QAbstractButton) if x.isVisibleTo(root)]
    return "\n".join((*labels, *buttons))


def _text(widget: QWidget) -> str:
    return str(widget.property("text") or "")


def _is_inside(widget: QObject) -> bool:
    """Line edit of a spin box, pop-up of a combo box, corner and headings of a table."""
    parent = widget.parent()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox):
            return True
        parent = parent.parent()
    return type(widget).__name__ in {"QTableCornerButton", "QHeaderView"}


def colours(image: QImage, rows: range | None = None, columns: range | None = None) -> set[str]:
    """The colours of a picture, or of some rows and columns of it."""
    places = [
        (x, y)
        for y in rows or range(image.height())
        for x in columns or range(image.width())
        if x < image.width() and y < image.height()
    ]
    return {QColor(image.pixel(*place)).name() for place in places}
