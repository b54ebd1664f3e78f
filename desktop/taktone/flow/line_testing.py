"""Tries a line for the user who presses Test, as it stands in the form and not as it is kept."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.kept_line import Line
from taktone.core.line_health import LineHealth
from taktone.core.line_probe import ProbeAnswer
from taktone.flow.secret_reading import SecretReading
from taktone.sources.line_kind import LineKind
from taktone.sources.line_source import LineProbe, LineSecrets


class LineTesting(QObject):
    """One test at a time; a new one ends the one before.

    Signals:
        answered: ProbeAnswer.
    """

    answered = Signal(object)

    def __init__(
        self,
        secrets: SecretReading,
        kinds: Sequence[LineKind],
        now: Callable[[], datetime],
    ) -> None:
        """Takes where secrets come from and what kinds of line there are."""
        super().__init__()
        self._secrets = secrets
        self._kinds = {kind.code: kind for kind in kinds}
        self._now = now
        self._line: Line | None = None
        self._probe: LineProbe | None = None

    def test(self, line: Line, password: str | None) -> None:
        """Tries ``line``; ``answered`` follows. None: with the password that is kept for it."""
        self.stop()
        self._line = line
        self._secrets.read(
            line,
            password,
            lambda secrets: self._begin(line, secrets),
            lambda health: self._fail(line, health),
        )

    def stop(self) -> None:
        """Gives up; nothing is answered."""
        self._line = None
        if self._probe is not None:
            self._probe.stop()
            self._probe = None

    def _begin(self, line: Line, secrets: LineSecrets) -> None:
        if self._line is not line:
            return
        probe = self._kinds[line.kind].make_probe(line, secrets, self._now)
        self._probe = probe
        probe.answered.connect(lambda answer: self._on_answered(line, answer))
        probe.start()

    def _fail(self, line: Line, health: LineHealth) -> None:
        self._on_answered(line, ProbeAnswer(health=health))

    def _on_answered(self, line: Line, answer: ProbeAnswer) -> None:
        if self._line is line:
            self._line = None
            self.answered.emit(answer)
