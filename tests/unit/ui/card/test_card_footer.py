"""The two buttons at the foot of the card."""

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.core.open_call import OpenCall
from taktone.ui.card.card_footer import CardFooter
from taktone.ui.theme.theme import Theme
from unit.ui.card.sample import ended, held, missed, ringing, talking


class LongWords(QTranslator):
    """A language of long words."""

    def __init__(self, more: str) -> None:
        super().__init__()
        self._more = more

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return source if "{" in source else source + self._more


def a_footer(qtbot: QtBot, theme: Theme, width: int = 384) -> CardFooter:
    footer = CardFooter(theme, width)
    qtbot.addWidget(footer)
    footer.show()
    footer.resize(width, footer.sizeHint().height())
    return footer


def is_whole(footer: CardFooter) -> bool:
    """True where neither button is cut, nor covers the other."""
    boxes = [footer.busy.geometry(), footer.star.geometry()]
    has_words = all(
        button.width() > button.fontMetrics().horizontalAdvance(button.text())
        for button in (footer.busy, footer.star)
    )
    return (
        has_words
        and not boxes[0].intersects(boxes[1])
        and all(footer.rect().contains(box) for box in boxes)
    )


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (ringing(), "Busy now"),
        (talking(), "Promise a call"),
        (held(), "Promise a call"),
        (ended(), "Promise a call"),
        (missed(), "Promise a call"),
    ],
)
def test_while_it_rings_there_is_no_time_and_later_a_promise(
    qtbot: QtBot, theme: Theme, shown: OpenCall, words: str
) -> None:
    footer = a_footer(qtbot, theme)
    footer.show_call(shown.call)
    assert footer.busy.text() == words
    assert footer.busy.accessibleName() == words
    assert footer.busy.toolTip() == f"{words} (Ctrl+B)"


def test_another_time_stands_left_of_the_star_and_comes_after_it_by_key(
    qtbot: QtBot, theme: Theme
) -> None:
    footer = a_footer(qtbot, theme)
    assert footer.busy.x() < footer.star.x()
    assert footer.star.nextInFocusChain() is footer.busy
    assert is_whole(footer)


@pytest.mark.parametrize("more", ["", " og", " nu og her", " – ganske langt ord", "x" * 20])
def test_long_words_are_never_cut(
    qtbot: QtBot, qapp: QApplication, theme: Theme, more: str
) -> None:
    words = LongWords(more)
    QCoreApplication.installTranslator(words)
    try:
        footer = a_footer(qtbot, theme)
        footer.show_call(talking().call)
        footer.resize(384, footer.sizeHint().height())
        footer._row.activate()
        assert is_whole(footer)
    finally:
        QCoreApplication.removeTranslator(words)


def test_short_words_come_back_to_one_row_with_their_shortcuts(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    footer = a_footer(qtbot, theme)
    one_row = footer.sizeHint().height()
    words = LongWords("x" * 20)
    QCoreApplication.installTranslator(words)
    footer.show_call(talking().call)
    two_rows = footer.sizeHint().height()
    QCoreApplication.removeTranslator(words)
    footer.show_call(ringing().call)
    assert footer.sizeHint().height() == one_row < two_rows
