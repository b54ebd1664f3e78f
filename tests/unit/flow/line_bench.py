"""Lines with sources that do what the test says, a key store in memory and a file of their own."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from helpers.fake_line_source import FakeKind, FakeLineSource
from helpers.memory_keys import MemoryKeys
from taktone.core.asterisk_line import AsteriskLine
from taktone.core.kept_line import KeptLine
from taktone.core.known_error import KnownError, Problem
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.flow.line_passwords import LinePasswords
from taktone.flow.line_runner import LineRunner
from taktone.flow.line_testing import LineTesting
from taktone.flow.lines import Lines
from taktone.flow.secret_reading import SecretReading
from taktone.host.kept_lines import KeptLines
from taktone.host.key_store import KeyStore
from taktone.host.lines_file import read_lines, write_lines
from taktone.host.small_file import SmallFile
from taktone.sources.line_kind import LineKind

OFFICE = AsteriskLine(id="1", name="Kontor", server="10.0.0.2", user="taktone", extensions="1001")
HOME = AsteriskLine(id="2", name="Hjemme", server="10.0.0.3", user="taktone", extensions="1001")
READY = LineHealth(state=LineState.READY)
LOST = LineHealth(state=LineState.WAITING, advice=LineAdvice.UNREACHABLE)
REFUSED = LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.WRONG_PASSWORD)


def now() -> datetime:
    return datetime.now(UTC)


class LineBench:
    """Everything between the screen and the exchange."""

    def __init__(
        self, qtbot: QtBot, folder: Path, *found: FakeKind, real: Sequence[LineKind] = ()
    ) -> None:
        self._qtbot = qtbot
        self.path = folder / "lines.toml"
        self.keys = MemoryKeys()
        self.kind = FakeKind()
        kinds = [*real] or [self.kind, *found]
        self._types = {kind.code: kind.line for kind in kinds}
        self.store = KeyStore(self.keys.find)
        self.passwords = LinePasswords(self.store)
        self.secrets = SecretReading(self.passwords, SmallFile())
        self.runner = LineRunner(self.secrets, kinds, now)
        self.testing = LineTesting(self.secrets, real or [self.kind], now)
        self.lines = Lines(KeptLines(folder, self._types), self.passwords, self.runner, kinds)
        self.errors: list[KnownError] = []
        self.lines.failed.connect(self.errors.append)

    def put_on_disk(self, *lines: KeptLine) -> None:
        write_lines(self.path, lines, ())
        for kept in lines:
            self.keys.passwords[kept.line.id] = f"pw {kept.line.id}"

    def start(self) -> None:
        with self._qtbot.waitSignal(self.lines.lines_changed):
            self.lines.start()

    def on_disk(self) -> tuple[KeptLine, ...]:
        self._qtbot.waitUntil(self.lines._kept.flush)
        return read_lines(self.path, self._types).lines

    def source(self, count: int = 1) -> FakeLineSource:
        """The newest source, once so many were made."""
        self._qtbot.waitUntil(lambda: len(self.kind.sources) >= count)
        return self.kind.sources[-1]

    def lose_keys(self, problem: Problem = Problem.NO_KEY_STORE) -> None:
        """From now on the key store refuses."""
        self.keys.problem = problem

    def rest(self) -> None:
        """Waits until the key store has done everything."""
        self._qtbot.waitUntil(lambda: not self.store._errands)
