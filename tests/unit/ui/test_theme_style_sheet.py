"""The one style sheet: looks by kind, both schemes, text that follows the desktop."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from taktone.ui.theme.style_sheet import style_sheet
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import DARK, LIGHT, Tokens, contrast
from taktone.ui.theme.type_scale import TypeScale
from unit.ui.card.pictures import colours, painted

SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    font, sheet = qapp.font(), qapp.styleSheet()
    theme = Theme()
    theme.apply(False, qapp)
    yield theme
    qapp.setFont(font)
    qapp.setStyleSheet(sheet)


def rules(sheet: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each selector with its declarations."""
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        pairs = (line.split(":", 1) for line in body.split(";") if ":" in line)
        yield selectors.strip(), {name.strip(): value.strip() for name, value in pairs}


@SCHEMES
def test_wherever_text_and_ground_are_named_the_text_can_be_read(tokens: Tokens) -> None:
    checked = 0
    for selectors, style in rules(style_sheet(tokens)):
        ground, text = style.get("background", ""), style.get("color", "")
        if ":disabled" in selectors:
            continue
        if ground.startswith("#") and text.startswith("#"):
            assert contrast(text, ground) >= 4.5, selectors
            checked += 1
        chosen = style.get("selection-background-color"), style.get("selection-color")
        if chosen[0] and chosen[1]:
            assert contrast(chosen[0], chosen[1]) >= 4.5, selectors
    assert checked > 8


@SCHEMES
def test_nothing_is_left_unfilled(tokens: Tokens) -> None:
    sheet = style_sheet(tokens)
    assert sheet.count("{") == sheet.count("}")
    assert "None" not in sheet
    assert "Tokens" not in sheet


def test_sizes_follow_the_desktops_text() -> None:
    def name_pt(factor: float) -> float:
        sheet = style_sheet(LIGHT, TypeScale(factor))
        found = re.search(r'kind="name"\] \{ font-size: ([\d.]+)pt', sheet)
        assert found
        return float(found[1])

    assert name_pt(2.0) == pytest.approx(2 * name_pt(1.0))
    assert "px" not in re.findall(r"font-size: [\d.]+(\w+)", style_sheet(LIGHT))


@SCHEMES
def test_every_drawing_is_there_and_has_the_schemes_colours(tokens: Tokens) -> None:
    found = set(re.findall(r'image: url\("([^"]+)"\)', style_sheet(tokens)))
    assert len(found) == 3
    for drawing in found:
        text = Path(drawing).read_text("utf-8")
        assert tokens.muted in text or tokens.panel in text


@pytest.mark.parametrize("is_dark", [False, True])
def test_a_box_that_is_ticked_stands_out(
    qtbot: QtBot, qapp: QApplication, theme: Theme, is_dark: bool
) -> None:
    theme.apply(is_dark, qapp)
    box = QCheckBox("")
    qtbot.addWidget(box)
    box.resize(30, 30)
    assert theme.tokens.muted in colours(painted(box))
    box.setChecked(True)
    assert colours(painted(box))[theme.tokens.accent] > 60


@pytest.mark.parametrize(
    ("kind", "px", "weight"),
    [("name", 17, 600), ("prompt", 14, 500), ("muted", 12.5, 400), ("small", 11.5, 400)],
)
def test_a_label_looks_as_its_kind_says(
    qtbot: QtBot, theme: Theme, kind: str, px: float, weight: int
) -> None:
    label = QLabel("Mette")
    label.setProperty("kind", kind)
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.font().pointSizeF() == pytest.approx(theme.type_scale.pt(px))
    assert label.font().weight() == weight
    assert QFontInfo(label.font()).pixelSize() == pytest.approx(px, abs=1)


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_a_gold_button_is_filled_while_it_is_on(
    qtbot: QtBot, theme: Theme, kind: type[QPushButton | QToolButton]
) -> None:
    button = kind()
    button.setText("Worth an interview")
    button.setProperty("kind", "gold")
    button.setCheckable(True)
    qtbot.addWidget(button)
    button.resize(180, 40)
    assert colours(painted(button)).most_common(1)[0][0] == theme.tokens.gold_soft
    button.setChecked(True)
    assert colours(painted(button)).most_common(1)[0][0] == theme.tokens.gold


@pytest.mark.parametrize(
    ("kind", "role"), [("plain", "panel"), ("primary", "accent"), ("gold_on", "gold")]
)
def test_a_button_stands_on_the_ground_of_its_kind(
    qtbot: QtBot, theme: Theme, kind: str, role: str
) -> None:
    button = QPushButton("Save")
    button.setProperty("kind", kind)
    qtbot.addWidget(button)
    button.resize(120, 40)
    found = colours(painted(button)).most_common(1)[0][0]
    assert found == theme.colour(role).name().upper()


def test_a_search_box_stands_on_field_and_a_line_on_panel(qtbot: QtBot, theme: Theme) -> None:
    for kind, role in (("search", "field"), ("", "panel")):
        line = QLineEdit()
        line.setProperty("kind", kind)
        qtbot.addWidget(line)
        line.resize(200, 36)
        found = colours(painted(line)).most_common(1)[0][0]
        assert found == theme.colour(role).name().upper()


def test_a_list_shows_an_arrow(qtbot: QtBot, theme: Theme) -> None:
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.resize(200, 36)
    right = painted(combo).copy(170, 6, 24, 24)
    assert theme.tokens.muted in colours(right)


def test_hints_in_empty_fields_can_be_read(qtbot: QtBot, theme: Theme) -> None:
    line = QLineEdit()
    line.setPlaceholderText("█████")
    qtbot.addWidget(line)
    line.resize(200, 36)
    assert theme.tokens.muted in colours(painted(line))
