"""Two screens, of the same density or not, and one screen at 200 %.

Qt's offscreen platform has such screens, but only from its start: each test is a program apart.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parents[3]
LAPTOP = {"name": "eDP-1", "x": 0, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96}
DESK = {"name": "HDMI-1", "x": 1280, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96}
BEGIN = """
import json, sys
sys.path[:0] = {paths!r}
from dataclasses import replace
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication
from taktone.ui.card.card_places import CardPlaces
from taktone.ui.card.card_ports import CardPorts
from taktone.ui.card.card_surroundings import CardSurroundings
from taktone.ui.card.card_window import CardWindow
from taktone.ui.card.chosen_screen import chosen_screen
from taktone.ui.theme.theme import Theme
from unit.ui.card.fake_fact_asking import FakeFactAsking
from unit.ui.card.fake_people import FakeForgetting, FakePeople
from unit.ui.card.fake_person_lines import FakePersonLines
from unit.ui.card.fake_promising import FakePromising
from unit.ui.card.fake_wrap_ups import FakeWords, FakeWrapUps
from unit.ui.card.sample import DECK, NOW, RETURNING, FakeDesk, ringing, talking
from unit.ui.card.test_card_places import Memory

app = QApplication(sys.argv[:1])
theme, memory = Theme(), Memory()
theme.apply(False, app)
wish = dict(screen="pointer", corner="bottom_right")
around = CardSurroundings(
    app=app, screen=lambda: chosen_screen(wish["screen"]), now=lambda: NOW, tick_s=lambda: 5000.0,
    linger_s=lambda: 180, may_move=lambda: False,
    places=CardPlaces(app.screens, lambda: wish["corner"], memory),
)
ports = CardPorts(FakeDesk(), FakePromising(), FakeFactAsking(), FakePersonLines(), FakePeople(),
                  FakeForgetting(), FakeWrapUps(), FakeWords())
card = CardWindow(theme, lambda: ports, DECK, around)
card.prepare()

def where():
    app.processEvents()
    box = card.geometry().adjusted(16, 16, -16, -16)
    names = [s.name() for s in app.screens() if s.availableGeometry().contains(box)]
    return dict(on=names, left=box.left(), top=box.top(), right=box.right() + 1,
                bottom=box.bottom() + 1)

told = []
"""


def play(tmp_path: Path, code: str, *screens: dict[str, Any], scale: str = "") -> Any:  # noqa: ANN401
    """What ``told`` holds at the end of a program with these screens."""
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": list(screens)}))
    begin = BEGIN.format(paths=[str(TESTS), str(TESTS.parent / "desktop")])
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    if scale:
        environment["QT_SCALE_FACTOR"] = scale
    done = subprocess.run(
        [sys.executable, "-c", begin + code + "\nprint(json.dumps(told))"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def dense(screen: dict[str, Any], ratio: float) -> dict[str, Any]:
    return {**screen, "dpr": ratio, "logicalBaseDpi": 96}


@pytest.mark.parametrize(
    ("pointer", "name", "right", "bottom"),
    [((100, 100), "eDP-1", 1280, 720), ((1500, 100), "HDMI-1", 3200, 1080)],
)
def test_the_card_comes_up_where_the_pointer_is(
    tmp_path: Path, pointer: tuple[int, int], name: str, right: int, bottom: int
) -> None:
    code = f"QCursor.setPos(*{pointer})\ncard.show_call(ringing())\ntold.append(where())"
    (seen,) = play(tmp_path, code, LAPTOP, DESK)
    assert (seen["on"], seen["right"], seen["bottom"]) == ([name], right - 16, bottom - 16)


def test_a_named_screen_and_the_main_one_can_be_chosen(tmp_path: Path) -> None:
    code = """
for name in ("HDMI-1", "primary", "DP-9"):
    wish["screen"] = name
    card.show_call(ringing())
    told.append(where()["on"])
    card.remove_call("call-7")
"""
    code += "told.append([app.primaryScreen().name()])"
    named, *others = play(tmp_path, code, DESK, LAPTOP)
    assert named == ["HDMI-1"]
    assert others[0] == others[1] == others[2]


def test_a_setting_moves_the_card_at_once(tmp_path: Path) -> None:
    code = """
card.show_call(ringing())
wish.update(screen="HDMI-1", corner="top_left")
card.find_place()
told.append(where())
"""
    (seen,) = play(tmp_path, code, LAPTOP, DESK)
    assert (seen["on"], seen["left"], seen["top"]) == (["HDMI-1"], 1280 + 16, 16)


def test_on_screens_of_different_density_the_card_is_whole_on_either(tmp_path: Path) -> None:
    code = """
for name in ("eDP-1", "HDMI-1", "eDP-1"):
    wish["screen"] = name
    card.show_call(talking(caller=RETURNING))
    told.append(where())
    card.grab()
    card.remove_call("call-7")
"""
    first, second, third = play(tmp_path, code, dense(LAPTOP, 2), DESK)
    assert [seen["on"] for seen in (first, second, third)] == [["eDP-1"], ["HDMI-1"], ["eDP-1"]]
    assert (second["right"], second["bottom"]) == (3200 - 16, 1080 - 16)
    assert first == third


def test_at_200_per_cent_the_card_is_whole_on_a_small_screen(tmp_path: Path) -> None:
    code = """
card.show_call(talking(caller=RETURNING))
card.show_call(ringing("2", name="Jonas Holm"))
card.face.footer.busy.click()
seen = where()
told.append([seen["on"], seen["top"], seen["bottom"], card.face.footer.isVisible()])
told.append(card.face.middle.verticalScrollBar().maximum() > 0)
"""
    place, scrolls = play(tmp_path, code, LAPTOP, scale="2")
    name, top, bottom, has_footer = place
    assert name == ["eDP-1"]
    assert (top >= 0, bottom <= 720, has_footer) == (True, True, True)
    assert scrolls is (bottom - top >= 360)
