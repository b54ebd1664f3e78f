"""On a screen too small for all of it, the note gives way first; then the middle scrolls."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget

from taktone.ui.card.card_measures import SHORTEST_NOTE
from taktone.ui.card.card_window import CardWindow
from unit.ui.card.pictures import is_inked
from unit.ui.card.sample import RETURNING, ringing, talking


class SmallScreen:
    """A screen with just so much room."""

    def __init__(self, height: int) -> None:
        self.height = height

    def availableGeometry(self) -> QRect:
        return QRect(0, 0, 800, self.height)


def squeeze(card: CardWindow, height: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts the card on a screen that has no more height than that."""
    monkeypatch.setattr(card, "_own_screen", lambda: SmallScreen(height))
    card.fit(card.face.wanted_size())
    QApplication.sendPostedEvents()


def is_wholly_seen(card: CardWindow, part: QWidget) -> bool:
    box = part.rect().translated(part.mapTo(card.face, part.rect().topLeft()))
    return card.face.rect().contains(box)


@pytest.fixture
def full(card: CardWindow) -> CardWindow:
    """A card with everything on it."""
    card.show_call(talking("1", caller=RETURNING))
    card.show_call(ringing("2", name="Jonas Holm"))
    card.face.footer.busy.click()
    return card


def test_with_room_enough_nothing_scrolls(full: CardWindow) -> None:
    assert full.face.middle.verticalScrollBar().maximum() == 0
    assert full.face.middle.thumb().isEmpty()
    assert full.face.height() == full.face.wanted_size().height()


def test_the_note_gives_way_first(full: CardWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    spare = full.face.note.height() - SHORTEST_NOTE
    squeeze(full, full.face.height() - spare, monkeypatch)
    assert full.face.note.height() == SHORTEST_NOTE
    assert full.face.middle.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("height", [240, 300, 380])
def test_name_and_buttons_stay_and_the_rest_scrolls(
    full: CardWindow, height: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    squeeze(full, height, monkeypatch)
    assert full.face.height() == height
    for part in (full.face.header, full.face.strips, full.face.footer):
        assert is_wholly_seen(full, part)
    assert full.face.middle.verticalScrollBar().maximum() > 0
    assert full.face.geometry().contains(full.face.middle.thumb().translated(16, 16))


def test_what_gets_the_keyboard_comes_into_view(
    full: CardWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    squeeze(full, 300, monkeypatch)
    bar = full.face.middle.verticalScrollBar()
    bar.setValue(0)
    full.face.middle._on_focus_changed(None, full.face.note)
    assert bar.value() > 0
    full.face.middle._on_focus_changed(full.face.note, full.face.footer.star)
    full.face.middle._on_focus_changed(full.face.footer.star, None)
    assert bar.value() > 0


def test_the_mark_goes_down_with_what_is_seen(
    full: CardWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    squeeze(full, 300, monkeypatch)
    bar = full.face.middle.verticalScrollBar()
    bar.setValue(0)
    first = full.face.middle.thumb()
    bar.setValue(bar.maximum())
    last = full.face.middle.thumb()
    assert first.top() == full.face.middle.geometry().top()
    assert last.bottom() <= full.face.middle.geometry().bottom() + 1
    assert last.top() > first.top()


def test_a_part_that_comes_or_goes_changes_the_wanted_height(card: CardWindow) -> None:
    card.show_call(talking())
    before = card.face.wanted_size()
    card.face.footer.busy.click()
    assert card.face.wanted_size().height() > before.height()
    assert card.size() == card.face.wanted_size() + QSize(32, 32)
    card.desks.busy.close()
    assert card.face.wanted_size() == before


def test_the_prompts_ground_is_painted_where_the_prompt_is(
    full: CardWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    squeeze(full, 300, monkeypatch)
    bar = full.face.middle.verticalScrollBar()
    bar.setValue(bar.maximum())
    seen = full.face._box(full.face.prompt)
    assert seen.isEmpty() or full.face.middle.geometry().contains(seen)
    assert is_inked(full.face, full.face._theme.tokens.accent_soft) is (not seen.isEmpty())
