"""Light or dark, in the desktop's own type."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.ui.theme.palette import palette
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import DARK, LIGHT, Tokens, contrast
from taktone.ui.theme.type_scale import LARGEST_USUAL_PT, PT_PER_PX, TypeScale


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which looks as before when the test is over."""
    font, sheet, colours = qapp.font(), qapp.styleSheet(), qapp.palette()
    yield qapp
    qapp.setFont(font)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(colours)


def test_a_theme_does_nothing_before_it_is_applied(app: QApplication) -> None:
    before = app.styleSheet()
    theme = Theme()
    assert theme.tokens is LIGHT
    assert not theme.is_dark
    assert app.styleSheet() == before


@pytest.mark.parametrize(("is_dark", "tokens"), [(False, LIGHT), (True, DARK)])
def test_applying_gives_the_program_the_scheme(
    app: QApplication, is_dark: bool, tokens: Tokens
) -> None:
    theme = Theme()
    theme.apply(is_dark, app)
    assert theme.tokens is tokens
    assert theme.is_dark is is_dark
    assert app.palette().color(QPalette.ColorRole.Base).name().upper() == tokens.panel
    assert tokens.accent in app.styleSheet()


def test_a_change_of_scheme_is_told_once(qtbot: QtBot, app: QApplication) -> None:
    theme = Theme()
    theme.apply(False, app)
    with qtbot.waitSignal(theme.changed):
        theme.apply(True, app)
    with qtbot.assertNotEmitted(theme.changed):
        theme.apply(True, app)


def test_who_hears_of_the_change_finds_it_done(app: QApplication) -> None:
    theme = Theme()
    theme.apply(False, app)
    seen: list[bool] = []
    theme.changed.connect(lambda: seen.append(theme.is_dark and DARK.accent in app.styleSheet()))
    theme.apply(True, app)
    assert seen == [True]


def test_colours_can_be_asked_for_by_role(app: QApplication) -> None:
    assert Theme().colour("gold").name().upper() == LIGHT.gold


def test_type_is_the_desktops_own(app: QApplication) -> None:
    app.setFont(QFont("DejaVu Sans", 10))
    theme = Theme()
    theme.apply(False, app)
    assert theme.font(17, QFont.Weight.Bold).family() == "DejaVu Sans"
    assert theme.font(17).pointSizeF() == pytest.approx(17 * PT_PER_PX)
    assert app.font().pointSizeF() == pytest.approx(13 * PT_PER_PX)


def test_a_second_scheme_does_not_make_text_grow_again(app: QApplication) -> None:
    app.setFont(QFont("DejaVu Sans", 22))
    theme = Theme()
    for is_dark in (False, True, False):
        theme.apply(is_dark, app)
    assert theme.type_scale.factor == pytest.approx(22 / LARGEST_USUAL_PT)


def test_a_font_given_in_pixels_counts_too(app: QApplication) -> None:
    font = QFont("DejaVu Sans")
    font.setPixelSize(44)
    app.setFont(font)
    theme = Theme()
    theme.apply(False, app)
    assert theme.type_scale.factor == pytest.approx(44 * 0.75 / LARGEST_USUAL_PT)


def test_times_can_have_figures_of_one_width(app: QApplication) -> None:
    theme = Theme()
    theme.apply(False, app)
    figures = QFont.Tag("tnum")
    assert theme.font(12, is_tabular=True).featureValue(figures) == 1
    assert not theme.font(12).isFeatureSet(figures)


@pytest.mark.parametrize("desktop_pt", [7.0, 9.0, 10.0, LARGEST_USUAL_PT])
def test_an_ordinary_desktop_has_the_designs_sizes(desktop_pt: float) -> None:
    scale = TypeScale.following(desktop_pt)
    assert scale.factor == 1.0
    assert scale.pt(14) == pytest.approx(14 * PT_PER_PX)
    assert scale.px(384) == 384


def test_a_desktop_with_large_text_gets_large_text() -> None:
    scale = TypeScale.following(2 * LARGEST_USUAL_PT)
    assert scale.pt(14) == pytest.approx(28 * PT_PER_PX)
    assert scale.px(384) == 768


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_what_no_style_sheet_reaches_can_be_read_too(qapp: QApplication, tokens: Tokens) -> None:
    colours, role = palette(tokens), QPalette.ColorRole
    for text, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
    ):
        assert contrast(colours.color(text).name(), colours.color(ground).name()) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_what_cannot_be_used_is_fainter(qapp: QApplication, tokens: Tokens) -> None:
    colours, group = palette(tokens), QPalette.ColorGroup
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        faint = contrast(colours.color(group.Disabled, role).name(), tokens.panel)
        assert faint < contrast(colours.color(group.Active, role).name(), tokens.panel)
