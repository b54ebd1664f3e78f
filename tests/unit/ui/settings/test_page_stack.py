"""Pages of the settings beside the list of their names."""

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from taktone.ui.settings.page_stack import PageStack
from taktone.ui.settings.settings_page import SettingsPage
from unit.ui.history.reach import part, shown_text


class Book:
    """A stack, and every page it ever built."""

    def __init__(self, qtbot: QtBot) -> None:
        self.stack = PageStack()
        self.built: list[QLabel] = []
        qtbot.addWidget(self.stack)
        self.stack.show()

    def page(self, key: str) -> SettingsPage:
        return SettingsPage(key=key, title=key.upper, build=lambda: self._build(key))

    def fill(self, *keys: str) -> None:
        self.stack.set_pages([self.page(key) for key in keys], "Settings")

    def names(self) -> QListWidget:
        return part(self.stack, QListWidget)

    def _build(self, key: str) -> QWidget:
        self.built.append(QLabel(f"page {key}"))
        return self.built[-1]


@pytest.fixture
def book(qtbot: QtBot) -> Book:
    return Book(qtbot)


def test_the_first_page_is_shown_and_the_list_names_all(book: Book) -> None:
    book.fill("a", "b")
    assert shown_text(book.stack) == "page a"
    assert [book.names().item(row).text() for row in range(2)] == ["A", "B"]
    assert book.names().accessibleName() == "Settings"


def test_a_single_page_needs_no_list(book: Book) -> None:
    book.fill("a")
    assert not book.names().isVisible()
    book.fill("a", "b")
    assert book.names().isVisible()


def test_a_click_on_a_name_shows_its_page(book: Book) -> None:
    book.fill("a", "b")
    book.names().setCurrentRow(1)
    assert shown_text(book.stack) == "page b"
    assert book.stack.current_key == "b"


def test_a_page_can_be_asked_for_and_an_unknown_one_changes_nothing(book: Book) -> None:
    book.fill("a", "b")
    book.stack.show_page("b")
    book.stack.show_page("c")
    book.stack.show_page("")
    assert book.stack.current_key == "b"


def test_built_anew_the_same_page_stays_shown_and_the_old_ones_are_closed(book: Book) -> None:
    book.fill("a", "b")
    book.stack.show_page("b")
    old = tuple(book.built)
    book.fill("a", "b")
    assert book.stack.current_key == "b"
    assert shown_text(book.stack) == "page b"
    assert not any(page.isVisible() for page in old)
    assert len(book.built) == 4


def test_before_there_are_pages_none_is_shown(book: Book) -> None:
    assert book.stack.current_key == ""
