"""The middle of the composition root: the road from sources to store and screen."""

import os
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from taktone.core.call_tracker import CallTracker
from taktone.core.free_times import OfficeHours
from taktone.core.number_plans import number_plans
from taktone.core.number_reading import read_number
from taktone.flow.browsing import Browsing
from taktone.flow.call_desk import CallDesk
from taktone.flow.card_gate import CardGate, CardRules, PopAt
from taktone.flow.fact_asking import FactAsking
from taktone.flow.forgetting_callers import ForgettingCallers
from taktone.flow.pausing import Pausing
from taktone.flow.people import People
from taktone.flow.people_flow import PeopleFlow
from taktone.flow.person_lines import PersonLines
from taktone.flow.promising import Promising
from taktone.flow.quiet_list import QuietList
from taktone.flow.store_worker import StoreWorker
from taktone.flow.wrapping_up import WrappingUp
from taktone.flow.write_queue import WriteQueue
from taktone.host.days_off import DaysOff
from taktone.host.language import number_region
from taktone.host.local_zone import local_zone
from taktone.host.platform_choice import card_may_pop_up
from taktone.host.quiet import Quiet
from taktone.host.settings import Settings
from taktone.host.settings_schema import (
    CARD_MODE,
    CARD_POP_AT,
    NUMBER_REGION,
    OFFICE_CLOSES,
    OFFICE_OPENS,
)
from taktone.roads import Roads
from taktone.sources.registry import NUMBERLESS, start_only

if TYPE_CHECKING:
    from taktone.store.store import Store


class FlowParts:
    """Two threads to the store, one queue of writes, and what the windows talk to."""

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
        self.writer = StoreWorker(lambda: open_history(folder), "writer")
        self.reader = StoreWorker(lambda: open_history(folder, may_write=False), "reader")
        self.writes = WriteQueue(self.writer)
        tracker = CallTracker(lambda raw: read_number(raw, self.region()), start_only(), NUMBERLESS)
        self.desk = CallDesk(tracker, self.writer, self.writes, now, tick_s)
        self.facts = FactAsking(self.reader, self.desk)
        self.person_lines = PersonLines(self.desk)
        self.browsing = Browsing(self.reader, self.writes, now, self.region)
        self.promising = Promising(
            self.reader,
            self.writes,
            now,
            local_zone,
            self._office_hours,
            DaysOff(self.region),
        )
        self.people = PeopleFlow(
            People(self.desk, self.reader, self.writes, now),
            ForgettingCallers(self.desk, self.writes, now),
            QuietList(self.reader, self.writes, self.region),
        )
        self.wrapping_up = WrappingUp(self.desk, self.reader, self.writes, now)
        self.pausing = Pausing()
        self.gate = CardGate(self._rules(quiet), self.pausing)
        self.people.forgetting.call_wanted.connect(self.gate.let_in)
        self.desk.call_closed.connect(self.gate.forget)
        quiet.changed.connect(self.gate.take_again)
        self.pausing.changed.connect(self.gate.take_again)

    @property
    def roads(self) -> Roads:
        """What the windows read from and write to."""
        return Roads(self.desk, self.browsing, self.promising, self.people, self.gate, self.pausing)

    def start(self) -> None:
        """Starts the threads."""
        self.writer.start()
        self.reader.start()

    def warm_up(self) -> None:
        """Loads, in a worker's thread, what the first call or list would wait for."""
        self.reader.ask(lambda _: number_plans(), lambda _: None, lambda _: None)

    def save_all(self) -> None:
        """Hands everything typed on open cards to the disk."""
        self.people.forgetting.finish_all()
        self.desk.settle_all()
        self.writes.flush()

    def stop(self) -> None:
        """Everything handed over is on disk when this returns."""
        self.promising.stop()
        self.writer.stop()
        self.reader.stop()

    def region(self) -> str:
        """The country in which numbers without a country code are at home."""
        return number_region(self._settings.get(NUMBER_REGION), QLocale.system().name())

    def _office_hours(self) -> OfficeHours:
        opens, closes = self._settings.get(OFFICE_OPENS), self._settings.get(OFFICE_CLOSES)
        return OfficeHours(opens=time(opens), closes=time(closes))

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
