"""The control that fits a setting."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QStyledItemDelegate,
    QWidget,
)

from taktone.host.setting import Setting

_Show = Callable[[Any], object]


class SettingControl(QObject):
    """A combo box, check box, spin box or line: seen from outside all the same.

    Signals:
        value_chosen: What the user chose, of the setting's own type; it may still be refused.
    """

    value_chosen = Signal(object)

    def __init__(self, setting: Setting[Any], parent: QWidget) -> None:
        """Makes the widget; which one follows from choices and default of the setting."""
        super().__init__(parent)
        self._setting = setting
        self._parent = parent
        self._widget: QWidget
        self._show: _Show
        if setting.choices:
            self._make_choice()
        elif isinstance(setting.default, bool):
            self._make_switch()
        elif isinstance(setting.default, int):
            self._make_number()
        else:
            self._make_text()
        self._widget.setAccessibleName(words(setting.label))
        self._widget.setAccessibleDescription(words(setting.help))

    @property
    def widget(self) -> QWidget:
        """What to put into the window."""
        return self._widget

    def show_value(self, value: object) -> None:
        """Shows ``value`` without telling it as a choice."""
        with QSignalBlocker(self._widget):
            self._show(value)

    def _make_choice(self) -> None:
        box = _CalmComboBox(self._parent)
        box.setItemDelegate(QStyledItemDelegate(box))
        for value, label in self._setting.choices:
            box.addItem(words(label), value)
        box.activated.connect(lambda at: self.value_chosen.emit(box.itemData(at)))
        self._widget, self._show = box, lambda value: box.setCurrentIndex(box.findData(value))

    def _make_switch(self) -> None:
        box = QCheckBox(words(self._setting.label))
        box.toggled.connect(self.value_chosen.emit)
        self._widget, self._show = box, box.setChecked

    def _make_number(self) -> None:
        box = _CalmSpinBox()
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setRange(*(self._setting.limits or (0, 2**31 - 1)))
        box.setKeyboardTracking(False)
        box.lineEdit().setTextMargins(10, 0, 0, 0)
        box.valueChanged.connect(self.value_chosen.emit)
        self._widget, self._show = box, box.setValue

    def _make_text(self) -> None:
        line = QLineEdit()
        line.editingFinished.connect(lambda: self.value_chosen.emit(line.text().strip()))
        self._widget, self._show = line, line.setText


def words(source: str) -> str:
    """The setting's words in the present language."""
    return QCoreApplication.translate("Settings", source) if source else ""


class _CalmComboBox(QComboBox):
    """The wheel scrolls the window, it never changes a setting by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _CalmSpinBox(QSpinBox):
    """The same for numbers."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
