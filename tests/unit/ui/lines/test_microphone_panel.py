"""The panel of the microphone: nothing counts before it is ticked, and what is in use is shown."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from taktone.core.calling_program import CallingProgram
from taktone.core.kept_line import KeptLine, Line
from taktone.core.microphone_line import MicrophoneLine
from taktone.core.microphone_use import MicrophoneUse
from taktone.ui.lines.left_out_fields import LeftOutFields
from taktone.ui.lines.line_dialog import LineDialog
from taktone.ui.lines.line_form import LineForm, SwitchingForm
from taktone.ui.lines.lines_page import LinesPage
from taktone.ui.lines.microphone_panel import MicrophonePanel
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import control, nameless, part, shown_text
from unit.ui.lines.fake_lines import FakeFinding, FakeLines, FakeTesting

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

LINE = MicrophoneLine(id="microphone")
ZOOM = CallingProgram(key="zoom", name="Zoom")
SOFTPHONE = CallingProgram(key="acme", name="A&B <b>Fon</b>")
TITLE = "Calls in programs (microphone in use)"


class FakePrograms(QObject):
    """Tells what the test says, and counts who looks."""

    uses_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.seen: tuple[CallingProgram, ...] = ()
        self.lookers = 0

    def look(self) -> None:
        self.lookers += 1

    def look_away(self) -> None:
        self.lookers -= 1


class Shown:
    """The panel by itself."""

    def __init__(self, qtbot: QtBot, line: MicrophoneLine = LINE) -> None:
        self.programs = FakePrograms()
        self.panel = MicrophonePanel(line, self.programs, "linux")
        qtbot.addWidget(self.panel)
        with qtbot.waitExposed(self.panel):
            self.panel.show()

    def box(self, name: str) -> QCheckBox:
        return control(self.panel, QCheckBox, name)

    def use(self, *uses: MicrophoneUse) -> None:
        self.programs.uses_changed.emit(uses)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_nothing_is_ticked_until_the_user_does(shown: Shown) -> None:
    assert isinstance(shown.panel, LineForm)
    assert isinstance(shown.panel, SwitchingForm)
    assert not shown.panel.is_wanted()
    assert shown.panel.line() == LINE
    assert shown.panel.complaint() is None
    assert shown.panel.password() == ""
    assert nameless(shown.panel) == []
    for name in ("Microsoft Teams", "Zoom", "Webex", "Google Chrome", "Firefox", "Linphone"):
        assert not shown.box(name).isChecked()


def test_what_is_ticked_is_kept_and_wanted(shown: Shown) -> None:
    shown.box("Zoom").click()
    shown.box("Firefox").click()
    assert shown.panel.is_wanted()
    assert set(shown.panel.line().programs) == {"zoom", "firefox"}
    shown.box("Zoom").click()
    assert shown.panel.line().programs == ("firefox",)


def test_what_was_ticked_is_still_there_known_or_not(qtbot: QtBot) -> None:
    shown = Shown(qtbot, MicrophoneLine(id="microphone", programs=("zoom", "softfon.exe")))
    assert shown.box("Zoom").isChecked()
    assert shown.box("softfon.exe").isChecked()
    assert set(shown.panel.line().programs) == {"zoom", "softfon.exe"}


def test_a_program_that_uses_the_microphone_turns_up_as_plain_text(shown: Shown) -> None:
    assert "No program uses the microphone now." in shown_text(shown.panel)
    shown.use(MicrophoneUse(program=SOFTPHONE), MicrophoneUse(program=ZOOM, is_talk=False))
    said = shown_text(shown.panel)
    assert "The microphone is in use now: A&B <b>Fon</b>, Zoom (only records)." in said
    assert shown.box("A&B <b>Fon</b>").text() == "A&&B <b>Fon</b>"
    shown.use()
    shown.box("A&B <b>Fon</b>").click()
    assert shown.panel.line().programs == ("acme",)
    assert len([x for x in shown.panel.findChildren(QCheckBox) if x.text() == "Zoom"]) == 1


def test_what_was_seen_before_is_offered_again(qtbot: QtBot) -> None:
    programs = FakePrograms()
    programs.seen = (SOFTPHONE, ZOOM)
    panel = MicrophonePanel(LINE, programs, "linux")
    qtbot.addWidget(panel)
    assert not control(panel, QCheckBox, SOFTPHONE.name).isChecked()


def test_it_is_asked_only_while_the_panel_is_seen(shown: Shown) -> None:
    assert shown.programs.lookers == 1
    shown.panel.hide()
    assert shown.programs.lookers == 0


@pytest.mark.parametrize("name", ["Zoom", ""])
def test_ticking_switches_the_source_on(qtbot: QtBot, name: str) -> None:
    lines = FakeLines(LINE)
    lines.show(KeptLine(line=LINE, is_on=False))
    lines.found = {"microphone"}

    def build(line: Line) -> QWidget:
        assert isinstance(line, MicrophoneLine)
        return MicrophonePanel(line, FakePrograms(), "linux")

    page = LinesPage(
        *(lines, FakeFinding(), FakeTesting(), Theme(), lambda: datetime.now(UTC)),
        {"microphone": build},
    )
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    control(page, QPushButton, f"Settings of {TITLE}").click()
    dialog = part(page, LineDialog)
    assert part(dialog, LeftOutFields).isHidden()
    if name:
        control(dialog, QCheckBox, name).click()
    dialog.accept()
    kept = lines.lines[0]
    assert kept.is_on is bool(name)
    assert kept.line == MicrophoneLine(id="microphone", programs=("zoom",) if name else ())
