"""The user's lines at work: their sources are built, started, stopped and restarted here."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from taktone.core.kept_line import KeptLine, LineWithPassword
from taktone.core.line_health import LineHealth
from taktone.flow.line_passwords import LinePasswords
from taktone.flow.line_runner import LineRunner
from taktone.host.kept_lines import KeptLines
from taktone.sources.line_kind import LineKind

_WayBack = Callable[[], None]


class Lines(QObject):
    """What is listened to, how each line stands, and one step back.

    A wish takes effect at once and is on disk a moment later; a password goes to the key store and
    nowhere else. A kind of line that is found on this machine is always among the lines, once, and
    on disk as soon as the user has changed something about it.

    Signals:
        event_seen: CallEvent of any line.
        lines_changed: Another line, or another order, name or switch.
        health_changed: Id of the line and its LineHealth.
        failed: KnownError.
    """

    event_seen = Signal(object)
    lines_changed = Signal()
    health_changed = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self,
        kept: KeptLines,
        passwords: LinePasswords,
        runner: LineRunner,
        kinds: Sequence[LineKind] = (),
    ) -> None:
        """Takes where lines and passwords are kept, what listens, and what kinds there are."""
        super().__init__()
        self._unasked = {
            kind.code: kind.unasked() for kind in kinds if kind.is_found and kind.is_possible
        }
        self._kept = kept
        self._lines: list[KeptLine] = []
        self._way_back: _WayBack | None = None
        self._passwords = passwords
        self._runner = runner
        self._runner.event_seen.connect(self.event_seen)
        self._runner.health_changed.connect(self.health_changed)
        self._passwords.failed.connect(self.failed)
        kept.failed.connect(self.failed)
        kept.lines_read.connect(self._on_lines_read)

    @property
    def lines(self) -> tuple[KeptLine, ...]:
        """Every line there is, in the order in which they were made; what is found comes last."""
        return tuple(self._lines)

    def is_found(self, line_id: str) -> bool:
        """True for a line that was found on this machine: it can be switched, not removed."""
        return line_id in self._unasked

    def is_unasked(self, line_id: str) -> bool:
        """True for a line that was found and stands as it was: the user never touched it."""
        return self._unasked.get(line_id) in self._lines

    def health(self, line_id: str) -> LineHealth:
        """How a line stands."""
        return self._runner.health(line_id)

    def start(self) -> None:
        """Reads the lines and begins to listen."""
        self._kept.read()

    def leave(self, gone: Callable[[], None]) -> None:
        """Listens no more; ``gone()`` follows once every server was told, 2 s later at most."""
        self._runner.stop_all()
        if self._runner.is_parting:
            self._runner.parted.connect(gone)
        else:
            gone()

    def stop(self) -> None:
        """Listens no more; what was changed is on disk when this returns."""
        self._runner.stop_all()
        self._passwords.stop()
        self._kept.flush()

    def wake(self) -> None:
        """The network or the computer is back."""
        self._runner.wake()

    def add(self, kept: KeptLine, password: str) -> None:
        """Adds a line and listens to it."""
        self._way_back = lambda: self._drop(kept.line.id)
        self._lines.append(kept)
        self._use(kept, password)

    def change(self, kept: KeptLine, password: str | None = None) -> None:
        """Puts ``kept`` in the place of the line with its id; None leaves the password as it is."""
        at = self._place(kept.line.id)
        if at is None:
            return
        before = self._lines[at]
        self._way_back = lambda: self._change_back(before, is_new_password=password is not None)
        self._lines[at] = kept
        if (kept.line, kept.is_on, password) == (before.line, before.is_on, None):
            self._runner.leave_out(kept.line.id, kept.left_out)
            self._save()
        else:
            self._use(kept, password)

    def switch(self, line_id: str, *, is_on: bool) -> None:
        """Listens to a line, or no more."""
        at = self._place(line_id)
        if at is not None and self._lines[at].is_on is not is_on:
            self._lines[at] = replace(self._lines[at], is_on=is_on)
            self._use(self._lines[at], None)

    def remove(self, line_id: str) -> None:
        """Forgets a line, and its password; :meth:`undo` brings both back."""
        at = self._place(line_id)
        if at is None or self.is_found(line_id):
            return
        kept = self._lines[at]
        self._drop(line_id)
        self._way_back = lambda: self._put_back(at, kept)

    def undo(self) -> None:
        """Takes the last addition, change or removal back."""
        way_back, self._way_back = self._way_back, None
        if way_back is not None:
            way_back()

    def _use(self, kept: KeptLine, password: str | None) -> None:
        self._save()
        if password is None or not isinstance(kept.line, LineWithPassword):
            self._listen(kept.line.id)
        else:
            self._runner.stop(kept.line.id)
            self._passwords.keep(kept.line.id, password, lambda: self._listen(kept.line.id))

    def _drop(self, line_id: str) -> None:
        at = self._place(line_id)
        if at is not None:
            line = self._lines.pop(at).line
            self._runner.stop(line_id)
            if isinstance(line, LineWithPassword):
                self._passwords.take(line_id)
            self._save()

    def _put_back(self, at: int, kept: KeptLine) -> None:
        self._lines.insert(at, kept)
        self._save()
        if isinstance(kept.line, LineWithPassword):
            self._passwords.put_back(kept.line.id, lambda: self._listen(kept.line.id))
        else:
            self._listen(kept.line.id)

    def _change_back(self, before: KeptLine, *, is_new_password: bool) -> None:
        at = self._place(before.line.id)
        if at is None:
            return
        self._lines[at] = replace(before, is_on=self._lines[at].is_on)
        self._save()
        if is_new_password:
            self._passwords.put_back(before.line.id, lambda: self._listen(before.line.id))
        else:
            self._listen(before.line.id)

    def _listen(self, line_id: str) -> None:
        """Begins anew with the line as it is by now."""
        at = self._place(line_id)
        self._runner.stop(line_id)
        if at is not None and self._lines[at].is_on:
            self._runner.start(self._lines[at])

    def _save(self) -> None:
        self._kept.save([kept for kept in self._lines if kept not in self._unasked.values()])
        self.lines_changed.emit()

    def _place(self, line_id: str) -> int | None:
        places = (at for at, kept in enumerate(self._lines) if kept.line.id == line_id)
        return next(places, None)

    def _on_lines_read(self, lines: tuple[KeptLine, ...]) -> None:
        asked = {kept.line.id: kept for kept in lines}
        found = [asked.get(code, unasked) for code, unasked in self._unasked.items()]
        typed = [kept for kept in lines if kept.line.id not in self._unasked]
        self._lines = [*typed, *found]
        self.lines_changed.emit()
        for kept in self.lines:
            self._listen(kept.line.id)
