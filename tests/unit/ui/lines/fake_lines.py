"""Lines and their test as the screen sees them, with nothing behind them."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.kept_line import KeptLine, Line
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.sip_line import SipLine

OFFICE = AsteriskLine(
    id="1", name="Kontoret", server="pbx.example.org", user="taktone", extensions="1001"
)
HOME = SipLine(id="2", name="Hjemme", server="sip.example.org", user="45701010")
BOX = FritzboxLine(id="3", name="Boksen", own_numbers="88110022")
READY = LineHealth(state=LineState.READY)
REFUSED = LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.WRONG_PASSWORD, detail="no")
ABSENT = LineHealth(state=LineState.NOT_HERE)
OFF = LineHealth(state=LineState.OFF)


class FakeLines(QObject):
    """Remembers every wish."""

    lines_changed = Signal()
    health_changed = Signal(str, object)

    def __init__(self, *lines: Line) -> None:
        super().__init__()
        self.lines: tuple[KeptLine, ...] = tuple(KeptLine(line=line) for line in lines)
        self.healths: dict[str, LineHealth] = {}
        self.found: set[str] = set()
        self.wishes: list[tuple[object, ...]] = []

    def is_found(self, line_id: str) -> bool:
        return line_id in self.found

    def health(self, line_id: str) -> LineHealth:
        return self.healths.get(line_id, OFF)

    def say(self, line_id: str, health: LineHealth) -> None:
        self.healths[line_id] = health
        self.health_changed.emit(line_id, health)

    def show(self, *lines: KeptLine) -> None:
        self.lines = lines
        self.lines_changed.emit()

    def add(self, kept: KeptLine, password: str) -> None:
        self.wishes.append(("add", kept, password))
        self.show(*self.lines, kept)

    def change(self, kept: KeptLine, password: str | None = None) -> None:
        self.wishes.append(("change", kept, password))
        self.show(*(kept if old.line.id == kept.line.id else old for old in self.lines))

    def switch(self, line_id: str, *, is_on: bool) -> None:
        self.wishes.append(("switch", line_id, is_on))
        self.show(
            *(replace(old, is_on=is_on) if old.line.id == line_id else old for old in self.lines)
        )

    def remove(self, line_id: str) -> None:
        self.wishes.append(("remove", line_id))
        self.show(*(old for old in self.lines if old.line.id != line_id))

    def undo(self) -> None:
        self.wishes.append(("undo",))


class FakeFinding(QObject):
    """Answers as the test says, and knows whether somebody looks."""

    finding_changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.findings: dict[str, LineHealth] = {}
        self.is_looking = False

    def finding(self, line_id: str) -> LineHealth:
        return self.findings.get(line_id, ABSENT)

    def say(self, line_id: str, finding: LineHealth) -> None:
        self.findings[line_id] = finding
        self.finding_changed.emit(line_id, finding)

    def look(self) -> None:
        self.is_looking = True

    def look_away(self) -> None:
        self.is_looking = False


class FakeTesting(QObject):
    """Remembers what was to be tested."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.tested: list[tuple[Line, str | None]] = []
        self.stops = 0

    def test(self, line: Line, password: str | None) -> None:
        self.tested.append((line, password))

    def stop(self) -> None:
        self.stops += 1
