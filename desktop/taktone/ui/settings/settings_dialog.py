"""The settings window, made from the schema."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from taktone.host.setting import Setting
from taktone.host.settings import Settings
from taktone.ui.settings.editor_desk import EditorDesk, EditorLink
from taktone.ui.settings.setting_control import words
from taktone.ui.settings.setting_row import SettingRow
from taktone.ui.theme.theme import Theme
from taktone.ui.window_sheet import window_sheet

Groups = Sequence[tuple[str, Sequence[Setting[Any]]]]


class SettingsDialog(QDialog):
    """Every setting by group. A choice takes effect at once; ``Esc`` closes the window."""

    def __init__(
        self, settings: Settings, groups: Groups, theme: Theme, editors: EditorDesk | None = None
    ) -> None:
        """Takes the settings, what there is to set, the look, and the editors beside them."""
        super().__init__()
        self._editors = editors
        self._settings = settings
        self._groups = groups
        self._theme = theme
        self._rows: dict[str, SettingRow] = {}
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        settings.setting_changed.connect(self._on_setting_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._rebuild()
        self.resize(540, 620)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language, which is chosen in this very window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()

    def _rebuild(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self._scroll.setAccessibleName(self.tr("Settings"))
        focused = next((key for key, row in self._rows.items() if row.holds_focus()), "")
        self._rows = {}
        page = QWidget()
        page.setObjectName("settings_page")
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 20, 20, 24)
        column.setSpacing(18)
        for title, group in self._groups:
            column.addWidget(_heading(title))
            for setting in group:
                column.addWidget(self._row(setting))
            column.addSpacing(10)
        if self._editors is not None:
            for link in self._editors.links():
                column.addLayout(self._link(link, self._editors))
        column.addStretch(1)
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()
        self._scroll.setWidget(page)
        if focused:
            self._rows[focused].take_focus()

    def _row(self, setting: Setting[Any]) -> SettingRow:
        row = SettingRow(setting, self)
        row.show_value(self._settings.get(setting))
        row.value_chosen.connect(self._settings.set)
        self._rows[setting.key] = row
        return row

    def _link(self, link: EditorLink, editors: EditorDesk) -> QHBoxLayout:
        button = QPushButton(self.tr("Edit…"))
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Edit {what}").format(what=link.label))
        button.clicked.connect(lambda: editors.open(link.key, self))
        words = QVBoxLayout()
        words.setSpacing(2)
        for text, kind in ((link.label, ""), (link.help, "small")):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("kind", kind)
            words.addWidget(label)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _on_setting_changed(self, key: str) -> None:
        row = self._rows.get(key)
        if row is not None:
            row.show_value(self._settings.get(row.setting))

    def _on_theme_changed(self) -> None:
        self.setStyleSheet(window_sheet(self._theme))


def _heading(title: str) -> QLabel:
    label = QLabel(words(title))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", "title")
    return label
