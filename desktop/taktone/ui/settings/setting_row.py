"""One setting in the settings window: its words, its control, and the way back to the default."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QWidget

from taktone.host.setting import Setting
from taktone.ui.settings.setting_control import SettingControl, words


class SettingRow(QWidget):
    """Label and control beside each other, one sentence of help below.

    Signals:
        value_chosen: The setting, and a value it accepts.
    """

    value_chosen = Signal(object, object)

    def __init__(self, setting: Setting[Any], parent: QWidget | None = None) -> None:
        """Shows the default until told otherwise."""
        super().__init__(parent)
        self._setting = setting
        self._control = SettingControl(setting, self)
        self._control.value_chosen.connect(self._on_value_chosen)
        self._help = QLabel(words(setting.help))
        self._reset = QPushButton(self.tr("Reset"))
        self._reset.clicked.connect(self._on_reset)
        self._build()
        self.show_value(setting.default)

    @property
    def setting(self) -> Setting[Any]:
        """What it shows."""
        return self._setting

    def show_value(self, value: object) -> None:
        """Shows the value that holds now."""
        self._control.show_value(value)
        self._reset.setVisible(value != self._setting.default)
        self._say_help(is_refused=False)

    def holds_focus(self) -> bool:
        """True while the keyboard is in its control or its button."""
        return self._control.widget.hasFocus() or self._reset.hasFocus()

    def take_focus(self) -> None:
        """Gives the keyboard to its control."""
        self._control.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        control = self._control.widget
        if isinstance(control, QCheckBox):
            grid.addWidget(control, 0, 0)
        else:
            label = QLabel(words(self._setting.label))
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setBuddy(control)
            grid.addWidget(label, 0, 0)
            grid.addWidget(control, 1, 0)
        self._reset.setProperty("kind", "link")
        self._reset.setAutoDefault(False)
        self._reset.setAccessibleName(
            self.tr("Reset {setting}").format(setting=words(self._setting.label))
        )
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        grid.addWidget(self._reset, 0 if isinstance(control, QCheckBox) else 1, 1)
        self._help.setTextFormat(Qt.TextFormat.PlainText)
        self._help.setWordWrap(True)
        grid.addWidget(self._help, 2, 0)

    def _on_value_chosen(self, value: object) -> None:
        is_accepted = self._setting.accepts(value)
        self._say_help(is_refused=not is_accepted)
        if is_accepted:
            self.value_chosen.emit(self._setting, value)

    def _on_reset(self) -> None:
        self.value_chosen.emit(self._setting, self._setting.default)

    def _say_help(self, *, is_refused: bool) -> None:
        kind = "complaint" if is_refused else "small"
        self._help.setVisible(bool(self._setting.help) or is_refused)
        self._help.setText(words(self._setting.help) or self.tr("This cannot be used here."))
        if self._help.property("kind") != kind:
            self._help.setProperty("kind", kind)
            self._help.style().polish(self._help)
