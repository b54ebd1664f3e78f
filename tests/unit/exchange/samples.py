"""Calls to export."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from taktone.core.call_event import Direction, EndReason
from taktone.core.exported_call import ExportedCall

METTE = ExportedCall(
    call_id="m1",
    person_id="mette",
    name="Mette Marie Sørensen",
    email="mette@example.com",
    numbers=("+4520123456", "+4586123456"),
    number="+4520123456",
    started_at=datetime(2026, 11, 24, 9, 42, tzinfo=UTC),
    direction=Direction.INCOMING,
    reason=EndReason.COMPLETED,
    talk_s=360,
    job="Projektleder, Aarhus",
    is_starred=True,
    seen_in="Jobindex",
    note="Leder et team på 6; vil tættere på kunden",
)
METTE_BEFORE = replace(
    METTE,
    call_id="m0",
    started_at=METTE.started_at - timedelta(days=12),
    is_starred=False,
    job="Controller",
    note="Spurgte til rejsedage.",
)
JONAS = replace(
    METTE,
    call_id="j1",
    person_id="jonas",
    name="Jonas",
    email="",
    numbers=("+4531558002",),
    number="+4531558002",
    reason=EndReason.MISSED,
    talk_s=0,
    is_starred=False,
    note="",
)
HIDDEN = replace(JONAS, call_id="h1", person_id="hidden", name="", numbers=(), number="", job="")
CALLS = (METTE, JONAS, METTE_BEFORE, HIDDEN)
