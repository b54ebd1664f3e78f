"""The body of the card."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from taktone.ui.card.card_paint import Band, body_mask, paint_body, paint_shadow
from taktone.ui.theme.theme import Theme

BOX = QRectF(0, 0, 200, 120)


def a_picture(width: int = 200, height: int = 120) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


def body(theme: Theme, *bands: Band) -> QImage:
    image = a_picture()
    painter = QPainter(image)
    paint_body(painter, BOX, bands, theme)
    painter.end()
    return image


def test_the_corners_are_round_and_the_rest_is_filled(qtbot: QtBot, theme: Theme) -> None:
    image = body(theme)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(199, 119).alpha() == 0
    assert image.pixelColor(100, 60) == theme.colour("panel")


def test_a_thin_line_goes_around(qtbot: QtBot, theme: Theme) -> None:
    image = body(theme)
    for x, y in ((0, 60), (199, 60), (100, 0), (100, 119)):
        assert image.pixelColor(x, y) == theme.colour("line")


def test_a_band_fills_its_place_and_keeps_the_corners(qtbot: QtBot, theme: Theme) -> None:
    image = body(theme, Band(QRect(0, 80, 200, 40), "gold"), Band(QRect(0, 30, 200, 20), "live"))
    assert image.pixelColor(100, 100) == theme.colour("gold")
    assert image.pixelColor(100, 40) == theme.colour("live")
    assert image.pixelColor(100, 60) == theme.colour("panel")
    assert image.pixelColor(199, 119).alpha() == 0


def test_a_line_parts_a_band_at_its_edge(qtbot: QtBot, theme: Theme) -> None:
    foot = body(theme, Band(QRect(0, 80, 200, 40), "paper", "top"))
    assert foot.pixelColor(100, 80) == theme.colour("line")
    assert foot.pixelColor(100, 82) == theme.colour("paper")
    head = body(theme, Band(QRect(0, 0, 200, 40), "paper", "bottom"))
    assert head.pixelColor(100, 39) == theme.colour("line")
    assert head.pixelColor(0, 0).alpha() == 0


def test_the_shadow_fades_out_before_the_edge(qtbot: QtBot) -> None:
    image = a_picture(232, 152)
    painter = QPainter(image)
    paint_shadow(painter, QRectF(16, 16, 200, 120), 16)
    painter.end()
    column = [image.pixelColor(116, y).alpha() for y in range(136, 152)]
    assert column == sorted(column, reverse=True)
    assert 15 < column[0] < 60
    assert column[-1] <= 4
    assert max(image.pixelColor(x, 0).alpha() for x in range(232)) <= 4


def test_the_shadow_is_deeper_below_than_above(qtbot: QtBot) -> None:
    image = a_picture(232, 152)
    painter = QPainter(image)
    paint_shadow(painter, QRectF(16, 16, 200, 120), 16)
    painter.end()
    assert image.pixelColor(116, 142).alpha() > image.pixelColor(116, 9).alpha()


def test_the_mask_has_the_shape_of_the_body(qtbot: QtBot) -> None:
    mask = body_mask(200, 120)
    assert mask.boundingRect() == QRect(0, 0, 200, 120)
    assert mask.contains(QPoint(100, 0))
    assert not mask.contains(QPoint(0, 0))
    assert not mask.contains(QPoint(199, 119))
