"""The middle of the composition root: the road from sources to store and screen."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from taktone.core.call_tracker import CallTracker
from taktone.core.number_plans import number_plans
from taktone.core.number_reading import read_number
from taktone.flow.browsing import Browsing
from taktone.flow.call_desk import CallDesk
from taktone.flow.card_gate import CardGate, CardRules, PopAt
from taktone.flow.pausing import Pausing
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue
from taktone.host.language import number_region
from taktone.host.platform_choice import card_may_pop_up
from taktone.host.quiet import Quiet
from taktone.host.settings import Settings
from taktone.host.settings_schema import CARD_MODE, CARD_POP_AT, NUMBER_REGION
from taktone.roads import Roads
from taktone.sources.own_sources import knows_no_number, tells_no_end

if TYPE_CHECKING:
    from taktone.late_flow import LateFlow
    from taktone.store.store import Store


class FlowParts:
    """Three threads to the store, one queue of writes, and what the windows talk to."""

    def __init__(
        self,
        settings: Settings,
        now: Callable[[], datetime],
        tick_s: Callable[[], float],
        open_history: Callable[..., "Store"],
        folder: Path,
        quiet: Quiet,
    ) -> None:
        """Builds; nothing runs before :meth:`start`."""
        self._settings = settings
        self._now = now
        self._late: LateFlow | None = None
        self.writer = StoreWorker(lambda: open_history(folder), "writer")
        self.reader = StoreWorker(lambda: open_history(folder, may_write=False), "reader")
        self.exporter = StoreWorker(lambda: open_history(folder, may_write=False), "exporter")
        self.writes = WriteQueue(self.writer)
        tracker = CallTracker(
            lambda raw: read_number(raw, self.region()), tells_no_end, knows_no_number
        )
        self.desk = CallDesk(tracker, self.writer, self.writes, now, tick_s)
        self.browsing = Browsing(self.reader, self.writes, now, self.region)
        self.pausing = Pausing()
        self.gate = CardGate(self._rules(quiet), self.pausing)
        self.desk.call_closed.connect(self.gate.forget)
        quiet.changed.connect(self.gate.take_again)
        self.pausing.changed.connect(self.gate.take_again)

    @property
    def roads(self) -> Roads:
        """What the windows read from and write to."""
        return Roads(self.desk, self.browsing, self.gate, self.pausing, self.late)

    def late(self) -> "LateFlow":
        """What no first ring needs; built at the first asking."""
        if self._late is None:
            from taktone.late_flow import LateFlow  # noqa: PLC0415 - the card is ready before

            self._late = LateFlow(
                *(self.desk, self.gate, self.reader, self.writes),
                *(self._settings, self._now, self.region, self.exporter),
            )
        return self._late

    def open_reply(self, path: str) -> None:
        """Reads the file of somebody's answer to an invitation."""
        self.late().people.letters.open_reply(path)

    def start(self) -> None:
        """Starts the threads."""
        self.writer.start()
        self.reader.start()
        self.exporter.start()

    def warm_up(self) -> None:
        """Loads, in a worker's thread, what the first call or list would wait for."""
        self.reader.ask(lambda _: number_plans(), lambda _: None, lambda _: None)

    def save_all(self) -> None:
        """Hands everything typed on open cards to the disk."""
        if self._late is not None:
            self._late.finish()
        self.desk.settle_all()
        self.writes.flush()

    def stop(self) -> None:
        """Everything handed over is on disk when this returns."""
        if self._late is not None:
            self._late.stop()
        self.writer.stop()
        self.reader.stop()
        self.exporter.stop()

    def region(self) -> str:
        """The country in which numbers without a country code are at home."""
        return number_region(self._settings.get(NUMBER_REGION), QLocale.system().name())

    def _rules(self, quiet: Quiet) -> CardRules:
        return CardRules(
            may_pop_up=self._may_pop_up,
            pop_at=lambda: PopAt(self._settings.get(CARD_POP_AT)),
            is_quiet=lambda: quiet.is_quiet,
            is_covered=lambda: quiet.is_presenting,
        )

    def _may_pop_up(self) -> bool:
        mode = self._settings.get(CARD_MODE)
        if mode == "automatic":
            return card_may_pop_up(QApplication.platformName(), os.environ)
        return mode == "always"
