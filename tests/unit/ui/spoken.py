"""A window as a screen reader meets it: every control with its role and its name."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QScrollArea, QTabWidget, QWidget

Role = QAccessible.Role

CONTROLS = frozenset(
    {
        *(Role.PushButton, Role.CheckBox, Role.RadioButton, Role.Button, Role.ButtonMenu),
        *(Role.ButtonDropDown, Role.Link, Role.EditableText, Role.ComboBox, Role.SpinBox),
        *(Role.List, Role.Table, Role.Tree, Role.PageTab, Role.MenuItem, Role.Slider),
        *(Role.ListItem, Role.Dial),
    }
)
ROLELESS = frozenset({Role.NoRole, Role.Client, Role.Pane, Role.Grouping})


class Met(NamedTuple):
    """One thing a screen reader stops at."""

    role: Role
    name: str
    kind: str

    @property
    def is_silent(self) -> bool:
        return self.role in CONTROLS and not self.name.strip()


def walk(root: QWidget) -> list[Met]:
    """Everything below a window that can be seen, in its order."""
    return list(_walk(QAccessible.queryAccessibleInterface(root)))


def silent(root: QWidget) -> list[Met]:
    """Controls without a name, and what takes the keyboard without saying what it is."""
    found = [met for met in walk(root) if met.is_silent]
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and _takes_keyboard(widget) and not _is_inside(widget):
            reader = QAccessible.queryAccessibleInterface(widget)
            # What only scrolls, and what holds pages, has no role of its own in Qt.
            is_roleless = reader.role() in ROLELESS and type(widget) not in (
                QScrollArea,
                QTabWidget,
            )
            if is_roleless or not reader.text(QAccessible.Text.Name).strip():
                found.append(_met(reader))
    return found


def _walk(reader: QAccessibleInterface) -> Iterator[Met]:
    for place in range(reader.childCount()):
        child = reader.child(place)
        if child is None or not child.isValid() or child.state().invisible:
            continue
        widget = child.object()
        if isinstance(widget, QWidget) and _is_inside(widget):
            continue
        yield _met(child)
        yield from _walk(child)


def _met(reader: QAccessibleInterface) -> Met:
    kind = type(reader.object()).__name__
    return Met(reader.role(), reader.text(QAccessible.Text.Name), kind)


def _takes_keyboard(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & 1)


def _is_inside(widget: QWidget) -> bool:
    """The insides of Qt's own: they speak for what they are in."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox | QAbstractSpinBox):
            return True
        above = above.parentWidget()
    return type(widget).__name__ in {"QTableCornerButton", "QHeaderView"}
