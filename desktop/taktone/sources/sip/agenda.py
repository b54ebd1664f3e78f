"""What is to be done when, without a clock."""

import heapq

from taktone.sources.sip.appointment import Action, Appointment
from taktone.sources.sip.moment import Moment

_FEW = 1000


class Agenda:
    """Appointments, the earliest first."""

    def __init__(self) -> None:
        """Nothing is to be done."""
        self._heap: list[Appointment] = []
        self._count = 0
        self._cancelled = [0]

    def __len__(self) -> int:
        return len(self._heap)

    def plan(self, due_s: float, action: Action) -> Appointment:
        """At ``due_s`` (monotonic seconds) ``action`` is to be done."""
        self._count += 1
        appointment = Appointment(due_s, self._count, action, self._cancelled)
        heapq.heappush(self._heap, appointment)
        if self._cancelled[0] > _FEW and self._cancelled[0] * 2 > len(self._heap):
            self._heap = [x for x in self._heap if x.action is not None]
            heapq.heapify(self._heap)
            self._cancelled[0] = 0
        return appointment

    def next_due_s(self) -> float | None:
        """When there is something to do, None where there is nothing."""
        while self._heap and self._heap[0].action is None:
            heapq.heappop(self._heap)
            self._cancelled[0] -= 1
        return self._heap[0].due_s if self._heap else None

    def work(self, now: Moment) -> None:
        """Does what is due, each thing once; what that plans for now waits for the next time."""
        last = self._count
        while (due_s := self.next_due_s()) is not None and due_s <= now.tick_s:
            if self._heap[0].number > last:
                return
            appointment = heapq.heappop(self._heap)
            action, appointment.action = appointment.action, None
            if action is not None:
                action(now)
