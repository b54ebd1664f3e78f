"""The small painted buttons: with a shortcut, as a link, as an icon, and the star."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from taktone.ui.card.card_footer import CardFooter
from taktone.ui.card.hint_button import HintButton
from taktone.ui.card.hint_button_look import GOLD, PLAIN
from taktone.ui.card.icon_button import IconButton
from taktone.ui.card.link_button import LinkButton
from taktone.ui.card.star_mark import star_mark
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import contrast
from unit.ui.card.pictures import colours, is_inked, painted


@pytest.fixture
def star(qtbot: QtBot, theme: Theme) -> HintButton:
    star = HintButton(theme, GOLD, star_mark())
    star.setCheckable(True)
    star.say("Worth an interview", "Ctrl+I")
    qtbot.addWidget(star)
    star.resize(star.sizeHint())
    return star


def point_at(button: QAbstractButton) -> None:
    place = QPointF(3, 3)
    QApplication.sendEvent(button, QEnterEvent(place, place, place))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)


def ground(button: QWidget) -> str:
    """The colour most of it has."""
    return colours(painted(button)).most_common(1)[0][0]


def test_the_star_is_soft_when_off_and_filled_when_on(star: HintButton, theme: Theme) -> None:
    assert ground(star) == theme.tokens.gold_soft
    star.click()
    assert ground(star) == theme.tokens.gold
    star.click()
    assert ground(star) == theme.tokens.gold_soft


def test_a_plain_button_stands_on_the_panel(qtbot: QtBot, theme: Theme) -> None:
    button = HintButton(theme)
    button.say("Close", "Esc")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert ground(button) == theme.tokens.panel
    assert is_inked(button, theme.tokens.line)


def test_the_ground_answers_the_pointer_and_the_press(star: HintButton, theme: Theme) -> None:
    still = ground(star)
    point_at(star)
    over = ground(star)
    star.setDown(True)
    down = ground(star)
    assert len({still, over, down}) == 3


@pytest.mark.parametrize("look", [PLAIN, GOLD])
@pytest.mark.parametrize("is_dark", [False, True])
def test_the_words_can_be_read_however_the_button_is_touched(
    theme: Theme, qapp: QApplication, look: object, is_dark: bool
) -> None:
    assert look in (PLAIN, GOLD)
    chosen = PLAIN if look is PLAIN else GOLD
    theme.apply(is_dark, qapp)
    for is_on in (False, True):
        for is_over, is_down in ((False, False), (True, False), (True, True)):
            filling = chosen.filling(theme, is_on=is_on, is_over=is_over, is_down=is_down)
            for ink in (chosen.words(theme, is_on=is_on), chosen.hint(theme, is_on=is_on)):
                assert contrast(ink.name(), filling.name()) >= 4.5


def test_the_ring_is_for_those_who_come_by_keyboard(
    qtbot: QtBot, theme: Theme, star: HintButton
) -> None:
    with qtbot.waitActive(star):
        star.show()
        star.activateWindow()
    star.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert not is_inked(star, theme.tokens.accent)
    star.clearFocus()
    star.setFocus(Qt.FocusReason.TabFocusReason)
    assert is_inked(star, theme.tokens.accent)
    star.clearFocus()
    assert not is_inked(star, theme.tokens.accent)


def test_a_click_never_takes_the_keyboard_from_the_note(star: HintButton) -> None:
    assert not star.focusPolicy() & Qt.FocusPolicy.ClickFocus.value


def test_words_and_shortcut_have_room(star: HintButton) -> None:
    words = star.fontMetrics().horizontalAdvance("★ Worth an interview Ctrl+I")
    assert star.minimumSizeHint().width() >= words
    narrow = star.sizeHint().width()
    star.say("Worth an interview")
    assert star.sizeHint().width() < narrow


def test_a_button_is_called_what_stands_on_it(star: HintButton) -> None:
    assert star.accessibleName() == "Worth an interview"


def test_the_star_fills_its_square_and_is_as_wide_as_high() -> None:
    box = star_mark().boundingRect()
    assert 0.9 < box.width() < 1.05
    assert 0.9 < box.height() < 1.0
    assert star_mark().contains(QPointF(0.5, 0.5))
    assert not star_mark().contains(QPointF(0.08, 0.08))


def test_the_footer_tells_what_the_user_wants(qtbot: QtBot, theme: Theme) -> None:
    footer = CardFooter(theme, 384)
    qtbot.addWidget(footer)
    with qtbot.waitSignal(footer.star_clicked) as told:
        footer.star.click()
    assert told.args == [True]
    with qtbot.waitSignal(footer.star_clicked) as told:
        footer.star.click()
    assert told.args == [False]


def test_showing_the_star_wants_nothing(qtbot: QtBot, theme: Theme) -> None:
    footer = CardFooter(theme, 384)
    qtbot.addWidget(footer)
    with qtbot.assertNotEmitted(footer.star_clicked):
        footer.show_star(True)
    assert footer.star.isChecked()
    footer.show_star(False)
    assert not footer.star.isChecked()


def test_a_link_is_underlined_under_the_pointer(qtbot: QtBot, theme: Theme) -> None:
    link = LinkButton(theme)
    link.setText("See ad")
    qtbot.addWidget(link)
    link.resize(link.sizeHint())
    before = painted(link)
    point_at(link)
    assert painted(link) != before
    assert is_inked(link, theme.tokens.accent)


def test_a_link_shows_that_it_has_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    link = LinkButton(theme)
    link.setText("See ad")
    qtbot.addWidget(link)
    with qtbot.waitActive(link):
        link.show()
        link.activateWindow()
    link.clearFocus()
    before = painted(link)
    link.setFocus(Qt.FocusReason.TabFocusReason)
    assert painted(link) != before


def test_a_link_has_room_for_its_words(qtbot: QtBot, theme: Theme) -> None:
    link = LinkButton(theme)
    qtbot.addWidget(link)
    link.setText("See ad")
    assert link.sizeHint().width() > link.fontMetrics().horizontalAdvance("See ad")


def test_an_icon_follows_the_scheme(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    button = IconButton(theme, "close", "muted")
    qtbot.addWidget(button)
    assert theme.tokens.muted in colours(button.icon().pixmap(64, 64).toImage())
    theme.apply(True, qapp)
    assert theme.tokens.muted in colours(button.icon().pixmap(64, 64).toImage())


def test_an_icon_never_takes_the_keyboard_by_a_click(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton(theme, "close")
    qtbot.addWidget(button)
    assert not button.focusPolicy() & Qt.FocusPolicy.ClickFocus.value
    assert button.size().width() == 24
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert button.iconSize().width() == 16
