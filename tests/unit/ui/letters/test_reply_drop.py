"""An answer dropped on the main window, wherever on it."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from taktone.ui.exchange.import_desk import ImportDesk
from taktone.ui.history.main_menu import MainMenu
from taktone.ui.history.note_editor import NoteEditor
from taktone.ui.letters.reply_drop import ReplyDrop
from taktone.ui.theme.theme import Theme
from taktone.ui.undo_bar import UndoBar
from unit.ui.exchange.fake_exchange import FakeImporting
from unit.ui.letters.fake_letters import FakeLetters

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEFT = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def drop(target: QWidget, *links: str) -> bool:
    """Drops files there; whether anybody took them."""
    mime = QMimeData()
    mime.setUrls([QUrl(link) for link in links])
    mime.setText("\n".join(links))
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, *LEFT)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        dropped = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, *LEFT)
        QApplication.sendEvent(target, dropped)
    return enter.isAccepted()


@pytest.fixture
def port(qapp: QApplication) -> FakeLetters:
    return FakeLetters()


@pytest.fixture
def window(port: FakeLetters, qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    ReplyDrop(port, made)
    return made


@pytest.mark.parametrize("name", ["answer.ics", "ANSWER.ICS", "s%C3%B8ren%20svar.ics"])
def test_an_answer_is_opened(window: QMainWindow, port: FakeLetters, name: str) -> None:
    assert drop(window, f"file:///home/kim/{name}")
    assert port.asked == [("reply", QUrl(f"file:///home/kim/{name}").toLocalFile())]


@pytest.mark.parametrize(
    "links",
    [
        ("file:///home/kim/people.vcf",),
        ("https://example.com/answer.ics",),
        ("file:///a.ics", "file:///b.ics"),
        (),
    ],
)
def test_anything_else_is_left_to_others(
    window: QMainWindow, port: FakeLetters, links: tuple[str, ...]
) -> None:
    assert not drop(window, *links)
    assert port.asked == []


@pytest.mark.parametrize("is_import_first", [True, False])
def test_imports_and_answers_do_not_take_each_other_s_files(
    port: FakeLetters, qtbot: QtBot, is_import_first: bool
) -> None:
    window, importing = QMainWindow(), FakeImporting()
    qtbot.addWidget(window)
    undo, menu = UndoBar(window), MainMenu(window)
    if is_import_first:
        ImportDesk(importing, menu, undo, window)
    ReplyDrop(port, window)
    if not is_import_first:
        ImportDesk(importing, menu, undo, window)
    assert drop(window, "file:///home/kim/answer.ics")
    assert importing.wishes == []
    assert drop(window, "file:///home/kim/people.vcf")
    assert importing.wishes == [("open", "/home/kim/people.vcf")]
    assert port.asked == [("reply", "/home/kim/answer.ics")]


def test_a_file_over_the_note_is_for_the_window_and_a_link_is_text(qtbot: QtBot) -> None:
    note = NoteEditor(Theme())
    qtbot.addWidget(note)
    note.open_note("call", "")
    assert not drop(note.viewport(), "file:///home/kim/answer.ics")
    assert drop(note.viewport(), "https://example.com/cv")
    assert "https://example.com/cv" in note.toPlainText()
