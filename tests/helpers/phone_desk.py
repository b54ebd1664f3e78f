"""A desk at which phones are paired, as a program of its own: python phone_desk.py ask|wait.

It takes up with whoever is near, says yes to every question, and tells each thing it sees as a line
of JSON. It has no window and keeps nothing.
"""

import json
import signal
import sys
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.phone_pairing import PairStep, PhoneBook
from taktone.sources.kdeconnect.kdeconnect_source import KdeconnectSource
from taktone.sources.kdeconnect.own_certificate import make_own_device
from taktone.sources.line_source import LineSecrets


class PhoneDesk:
    """Sits in whatever network the process is in, with the protocol's own ports and broadcasts."""

    def __init__(self, *, asks: bool) -> None:
        own = make_own_device(datetime.now(UTC))
        secrets = LineSecrets(phones=PhoneBook(own=own))
        self._asks = asks
        self._told: dict[str, str] = {}
        self.source = KdeconnectSource(KdeconnectLine(), secrets, lambda: datetime.now(UTC))
        self.source.seen_changed.connect(self._on_seen_changed)
        self.source.pinged.connect(lambda device_id: self._tell("ping", device_id))
        self._tell("self", own.id)

    def start(self) -> None:
        self.source.start()
        self.source.look(is_on=True)

    def _on_seen_changed(self) -> None:
        seen = self.source.seen
        self._tell("phones", f"{len(seen.paired)} paired")
        for paired in seen.paired:
            where = "here" if paired.id in seen.here else "away"
            self._tell("paired", f"{paired.id} v{paired.version} {where}")
        for near in seen.near:
            self._tell(str(near.step), f"{near.id} {near.code}".strip())
            if near.step is PairStep.STRANGERS and self._asks:
                self._asks = False
                self.source.ask(near.id)
            elif near.step in {PairStep.ASKED_BY_PHONE, PairStep.CONFIRM}:
                self.source.accept(near.id)

    def _tell(self, what: str, told: str) -> None:
        if self._told.get(what) != told:
            self._told[what] = told
            print(json.dumps({what: told}), flush=True)


if __name__ == "__main__":
    app = QCoreApplication([])
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    desk = PhoneDesk(asks=sys.argv[1] == "ask")
    desk.start()
    sys.exit(app.exec())
