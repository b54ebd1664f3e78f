"""Pages beside a list of their names."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from taktone.ui.settings.settings_page import SettingsPage

KEY_ROLE = Qt.ItemDataRole.UserRole
NARROWEST = 132
MARGIN = 48


class PageStack(QWidget):
    """The list is there only where there is more than one page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts empty."""
        super().__init__(parent)
        self._names = QListWidget()
        self._names.setObjectName("settings_nav")
        self._names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages = QStackedWidget()
        self._names.currentRowChanged.connect(self._pages.setCurrentIndex)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._names)
        row.addWidget(self._pages, 1)

    @property
    def current_key(self) -> str:
        """The page that is shown; empty while there is none."""
        item = self._names.currentItem()
        return str(item.data(KEY_ROLE)) if item is not None else ""

    def set_pages(self, pages: Sequence[SettingsPage], name: str) -> None:
        """Builds the pages in place of those before; the same one stays shown."""
        key = self.current_key
        while (old := self._pages.widget(0)) is not None:
            self._pages.removeWidget(old)
            old.close()
            old.setParent(None)
            old.deleteLater()
        self._names.clear()
        self._names.setAccessibleName(name)
        for page in pages:
            self._pages.addWidget(page.build())
            item = QListWidgetItem(page.title(), self._names)
            item.setData(KEY_ROLE, page.key)
        self._names.setFixedWidth(max(NARROWEST, self._names.sizeHintForColumn(0) + MARGIN))
        self._names.setVisible(len(pages) > 1)
        self._names.setCurrentRow(0)
        self.show_page(key)

    def show_page(self, key: str) -> None:
        """Shows the page with that key, where there is one."""
        for row in range(self._names.count()):
            if self._names.item(row).data(KEY_ROLE) == key:
                self._names.setCurrentRow(row)
