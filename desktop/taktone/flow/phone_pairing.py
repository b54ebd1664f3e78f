"""Pairing phones: from the panel of the settings to the source that meets them, and to disk."""

from PySide6.QtCore import QObject, Signal

from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.line_health import LineHealth, LineState
from taktone.core.phone_pairing import PairedPhone, PhoneBook, PhonesSeen
from taktone.flow.line_runner import LineRunner
from taktone.flow.lines import Lines
from taktone.host.kept_phones import KeptPhones
from taktone.sources.phone_source import PhoneSource

LINE_ID = KdeconnectLine.kind


class PhonePairing(QObject):
    """Looking for phones switches the line on; where nothing came of it, it is off again after.

    Signals:
        seen_changed: :attr:`seen` is another.
        pinged: The :class:`PairedPhone` whose user sent a ping.
    """

    seen_changed = Signal()
    pinged = Signal(object)

    def __init__(self, lines: Lines, runner: LineRunner, kept: KeptPhones) -> None:
        """Takes the lines, what runs them, and where it is kept who is paired."""
        super().__init__()
        self._lines = lines
        self._runner = runner
        self._kept = kept
        self._source: PhoneSource | None = None
        self._kept_phones: tuple[PairedPhone, ...] = ()
        self._is_looking = False
        self._was_off = False
        lines.health_changed.connect(self._on_health_changed)

    @property
    def seen(self) -> PhonesSeen:
        """Everything there is to show; while the line is off, who was paired when it was on."""
        return self._source.seen if self._source else PhonesSeen(paired=self._kept_phones)

    @property
    def is_looking(self) -> bool:
        """True while the user looks for phones."""
        return self._is_looking

    def read(self) -> None:
        """Reads who is paired, where the line is off."""
        if self._source is None:
            self._kept.read(self._on_read)

    def look(self, *, is_on: bool) -> None:
        """The user looks for phones, or no more."""
        if is_on is self._is_looking:
            return
        self._is_looking = is_on
        if is_on and self._source is None:
            self._was_off = True
            self._lines.switch(LINE_ID, is_on=True)
        elif self._source is not None:
            self._source.look(is_on=is_on)
        if not is_on and self._was_off:
            self._was_off = False
            if not self.seen.paired:
                self._lines.switch(LINE_ID, is_on=False)
        self.seen_changed.emit()

    def ask(self, device_id: str) -> None:
        """Asks a phone to be paired."""
        if self._source is not None:
            self._source.ask(device_id)

    def accept(self, device_id: str) -> None:
        """Both screens show the same code: yes."""
        if self._source is not None:
            self._source.accept(device_id)

    def refuse(self, device_id: str) -> None:
        """No, or no more."""
        if self._source is not None:
            self._source.refuse(device_id)

    def forget(self, device_id: str) -> None:
        """Parts from a paired phone; while the line is off, only this side does."""
        if self._source is not None:
            self._source.forget(device_id)
        else:
            self._on_phones_changed(
                tuple(phone for phone in self._kept_phones if phone.id != device_id)
            )
            self.seen_changed.emit()

    def _on_health_changed(self, line_id: str, health: LineHealth) -> None:
        if line_id != LINE_ID:
            return
        source: object = None if health.state is LineState.OFF else self._runner.source(LINE_ID)
        if source is self._source:
            return
        self._source = None
        if isinstance(source, PhoneSource):
            self._join(source)
        self.seen_changed.emit()

    def _on_read(self, book: PhoneBook | None) -> None:
        if book is not None and self._source is None:
            self._kept_phones = book.phones
            self.seen_changed.emit()

    def _join(self, source: PhoneSource) -> None:
        self._source = source
        self._kept_phones = source.seen.paired
        source.phones_changed.connect(self._on_phones_changed)
        source.seen_changed.connect(self.seen_changed)
        source.pinged.connect(self._on_pinged)
        if self._is_looking:
            source.look(is_on=True)

    def _on_phones_changed(self, phones: tuple[PairedPhone, ...]) -> None:
        self._kept_phones = phones
        self._kept.keep(phones)

    def _on_pinged(self, device_id: str) -> None:
        phone = next((each for each in self.seen.paired if each.id == device_id), None)
        if phone is not None:
            self.pinged.emit(phone)
