"""The settings window, made from the schema."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from taktone.host.setting import Setting
from taktone.host.settings import Settings
from taktone.ui.settings.page_stack import PageStack
from taktone.ui.settings.scrolled_page import scrolled
from taktone.ui.settings.setting_control import words
from taktone.ui.settings.setting_row import SettingRow
from taktone.ui.settings.settings_page import SettingsPage
from taktone.ui.theme.theme import Theme
from taktone.ui.window_sheet import window_sheet

Groups = Sequence[tuple[str, Sequence[Setting[Any]]]]


class SettingsDialog(QDialog):
    """Every setting by group, and further pages. A choice takes effect at once; ``Esc`` closes."""

    def __init__(
        self,
        settings: Settings,
        groups: Groups,
        theme: Theme,
        pages: Sequence[SettingsPage] = (),
    ) -> None:
        """Takes the settings, what there is to set, the look, and the pages after the first."""
        super().__init__()
        self._settings = settings
        self._groups = groups
        self._theme = theme
        self._further = tuple(pages)
        self._rows: dict[str, SettingRow] = {}
        self._pages = PageStack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        settings.setting_changed.connect(self._on_setting_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._rebuild()
        self.resize(720, 620)

    def set_pages(self, pages: Sequence[SettingsPage]) -> None:
        """Takes other pages after the first."""
        self._further = tuple(pages)
        self._rebuild()

    def show_page(self, key: str) -> None:
        """Shows one of the further pages."""
        self._pages.show_page(key)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language, which is chosen in this very window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()

    def _rebuild(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        focused = next((key for key, row in self._rows.items() if row.holds_focus()), "")
        general = SettingsPage(
            key="general", title=lambda: self.tr("General"), build=self._general_page
        )
        self._pages.set_pages((general, *self._further), self.tr("Settings"))
        if focused:
            self._rows[focused].take_focus()

    def _general_page(self) -> QWidget:
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
        column.addStretch(1)
        return scrolled(page, self.tr("Settings"))

    def _row(self, setting: Setting[Any]) -> SettingRow:
        row = SettingRow(setting, self)
        row.show_value(self._settings.get(setting))
        row.value_chosen.connect(self._settings.set)
        self._rows[setting.key] = row
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
