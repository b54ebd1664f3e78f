"""The part of the flow that no first ring needs, built when somebody first asks for it."""

from collections.abc import Callable
from datetime import datetime, time
from typing import TYPE_CHECKING

from taktone.core.free_times import OfficeHours
from taktone.flow.board_flow import BoardFlow
from taktone.flow.call_adding import CallAdding
from taktone.flow.call_desk import CallDesk
from taktone.flow.card_gate import CardGate
from taktone.flow.exporting import Exporting
from taktone.flow.fact_asking import FactAsking
from taktone.flow.forgetting_callers import ForgettingCallers
from taktone.flow.importing import Importing
from taktone.flow.insights import Insights
from taktone.flow.list_printing import ListPrinting
from taktone.flow.many_calls import ManyCalls
from taktone.flow.people import People
from taktone.flow.people_flow import PeopleFlow
from taktone.flow.person_lines import PersonLines
from taktone.flow.promising import Promising
from taktone.flow.quiet_list import QuietList
from taktone.flow.searches import Searches
from taktone.flow.side_by_side import SideBySide
from taktone.flow.stepping import Stepping
from taktone.flow.store_worker import StoreWorker
from taktone.flow.wrapping_up import WrappingUp
from taktone.flow.write_queue import WriteQueue
from taktone.host.days_off import DaysOff
from taktone.host.kept_columns import KeptColumns
from taktone.host.local_zone import local_zone
from taktone.host.paths import config_folder
from taktone.host.settings import Settings
from taktone.host.settings_schema import OFFICE_CLOSES, OFFICE_OPENS
from taktone.letter_side import build_inviting

if TYPE_CHECKING:
    from taktone.ui.exchange.exchange_ports import ExchangePorts


class LateFlow:
    """What is done about a call and its caller beside the note, and what is promised.

    What fails in it is told by the desk of the open calls as its own.
    """

    def __init__(
        self,
        desk: CallDesk,
        gate: CardGate,
        reader: StoreWorker,
        writes: WriteQueue,
        settings: Settings,
        now: Callable[[], datetime],
        region: Callable[[], str],
        exporter: StoreWorker,
    ) -> None:
        """Takes what it is joined to, the wall clock (aware UTC) and the country of numbers.

        ``exporter`` reads for exports: nobody who looks something up waits behind one.
        """
        self._settings = settings
        self.facts = FactAsking(reader, desk)
        self.person_lines = PersonLines(desk)
        self.promising = Promising(
            reader, writes, now, local_zone, self._office_hours, DaysOff(region)
        )
        self.people = PeopleFlow(
            People(desk, reader, writes, now),
            ForgettingCallers(desk, writes, now),
            QuietList(reader, writes, region),
            build_inviting(exporter, writes, settings, now, self._office_hours, region),
        )
        self.searches = Searches(reader, writes, now)
        self.stepping = Stepping(writes, now)
        self.board = BoardFlow(self.stepping, SideBySide(reader), ListPrinting(exporter))
        self.wrapping_up = WrappingUp(desk, reader, writes, now)
        self.exporting = Exporting(exporter, local_zone)
        self.adding = CallAdding(writes, now, region)
        self.insights = Insights(exporter, local_zone)
        self.importing = Importing(
            *(exporter, writes, KeptColumns(config_folder()), now, region, local_zone)
        )
        self.many = ManyCalls(desk, reader, writes, now)
        self._join(desk, gate)

    def _join(self, desk: CallDesk, gate: CardGate) -> None:
        self.people.forgetting.call_wanted.connect(gate.let_in)
        self.people.forgetting.over.connect(lambda _: self.people.letters.forget_drafts())
        self.people.letters.failed.connect(desk.failed)
        for part in (self.facts, self.people.people, self.people.quiet_list, self.wrapping_up):
            part.failed.connect(desk.failed)

    def start(self) -> None:
        """Waits for promises from now on, and lets go of what was deleted long ago."""
        self.promising.start()
        self.many.start()

    def exchange_ports(self) -> "ExchangePorts":
        """What the main window has for files and for many calls at once."""
        from taktone.ui.exchange.exchange_ports import ExchangePorts  # noqa: PLC0415 - with the window

        return ExchangePorts(self.exporting, self.importing, self.many)

    def finish(self) -> None:
        """What could still be undone no longer can: the program is about to end."""
        self.people.forgetting.finish_all()

    def stop(self) -> None:
        """Waits for no promise any more, and for no export; drafts nobody opened go."""
        self.exporting.cancel()
        self.people.letters.stop()
        self.promising.stop()

    def _office_hours(self) -> OfficeHours:
        opens, closes = self._settings.get(OFFICE_OPENS), self._settings.get(OFFICE_CLOSES)
        return OfficeHours(opens=time(opens), closes=time(closes))
