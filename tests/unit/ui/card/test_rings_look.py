"""The motif as the call stands."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from taktone.core.call_event import EndReason
from taktone.core.open_call import OpenCall
from taktone.ui.card.rings_look import SIZE, RingsLook
from taktone.ui.theme.theme import Theme
from unit.ui.card.sample import TICK_S, ended, held, missed, ringing, talking


def drawn(theme: Theme, look: RingsLook, beat: float = 0.0, size: int = 4 * SIZE) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    look.paint(painter, QRectF(0, 0, size, size), theme, beat)
    painter.end()
    return image


def weight(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize(
    ("shown", "look"),
    [
        (ringing(), RingsLook("ring", is_spreading=True)),
        (talking(talked_s=161.7), RingsLook("live", talked_s=161)),
        (held(), RingsLook("muted")),
        (ended(), RingsLook("muted")),
        (missed(), RingsLook("ring")),
        (ended(talked_s=None, reason=EndReason.ANSWERED_ELSEWHERE), RingsLook("muted")),
    ],
)
def test_the_rings_tell_how_the_call_stands(shown: OpenCall, look: RingsLook) -> None:
    assert RingsLook.of(shown.call, TICK_S) == look


def test_a_clock_set_back_never_gives_a_talk_of_less_than_nothing() -> None:
    assert RingsLook.of(talking().call, TICK_S - 5).talked_s == 0


def test_the_dot_has_the_colour_of_the_state(qtbot: QtBot, theme: Theme) -> None:
    for role in ("ring", "live", "muted"):
        middle = drawn(theme, RingsLook(role)).pixelColor(2 * SIZE, 2 * SIZE)
        assert middle == theme.colour(role)


def test_the_rings_fill_like_a_clock(qtbot: QtBot, theme: Theme) -> None:
    weights = [weight(drawn(theme, RingsLook("live", talked_s=s))) for s in (0, 150, 300, 599, 900)]
    assert weights == sorted(weights)
    assert len(set(weights)) == len(weights)


def test_after_twenty_minutes_the_rings_are_full_and_stay_so(qtbot: QtBot, theme: Theme) -> None:
    full = drawn(theme, RingsLook("live", talked_s=1200))
    assert full == drawn(theme, RingsLook("live", talked_s=9999))


def test_the_inner_ring_is_full_before_the_outer_one_begins(qtbot: QtBot, theme: Theme) -> None:
    before, after = (drawn(theme, RingsLook("live", talked_s=s)) for s in (590, 640))
    outer = QRectF(0, 0, 4 * SIZE, 4 * (SIZE / 2 - 17)).toRect()
    assert before.copy(outer) == drawn(theme, RingsLook("live", talked_s=0)).copy(outer)
    assert after.copy(outer) != before.copy(outer)


def test_spreading_begins_where_it_ends(qtbot: QtBot, theme: Theme) -> None:
    look = RingsLook("ring", is_spreading=True)
    start, almost_round = weight(drawn(theme, look, 0.0)), weight(drawn(theme, look, 0.999))
    assert abs(start - almost_round) < 0.02 * start
    assert drawn(theme, look, 0.0) != drawn(theme, look, 0.5)


def test_nothing_reaches_the_edge_at_any_beat(qtbot: QtBot, theme: Theme) -> None:
    look = RingsLook("ring", is_spreading=True)
    for beat in (0.0, 0.25, 0.5, 0.54, 0.75, 0.95):
        image = drawn(theme, look, beat)
        last = image.height() - 1
        assert image.pixelColor(2 * SIZE, 0).alpha() < 8
        assert image.pixelColor(2 * SIZE, last).alpha() < 8
