"""Where on a line its parts stand."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from taktone.ui.promises.promise_columns import PAD_X, PromiseColumns


def columns(width: float, due_width: float = 100, scale: float = 1) -> PromiseColumns:
    return PromiseColumns.on(QRectF(0, 7, width, 52), due_width, scale)


def test_a_wide_line_has_room_for_the_note() -> None:
    shown = columns(632)
    assert shown.note is not None
    assert shown.note.right() == 632 - PAD_X


def test_a_narrow_line_has_none_and_gives_its_room_to_the_others() -> None:
    assert columns(430).note is None
    assert columns(430).due.right() == 430 - PAD_X


def test_large_text_needs_more_room_for_a_note() -> None:
    assert columns(632, due_width=200, scale=2).note is None
    assert columns(1264, due_width=200, scale=2).note is not None


@given(st.floats(0, 4000), st.floats(1, 400), st.floats(1, 3))
def test_columns_never_overlap(width: float, due_width: float, scale: float) -> None:
    shown = columns(width, due_width, scale)
    parts = [x for x in (shown.who, shown.what, shown.due, shown.note) if x is not None]
    assert shown.due.width() == due_width
    assert all(part.width() >= 0 for part in parts)
    if width >= 360:
        for before, after in pairwise(parts):
            assert before.right() <= after.left() + 0.001 or before.width() == 0
