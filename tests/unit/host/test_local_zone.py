"""Times far ahead are right across the change of clocks."""

import subprocess
import sys
import time
from datetime import timedelta

import pytest
from PySide6.QtCore import QByteArray

import taktone.host.local_zone as local_zone_module
from helpers.program import DESKTOP
from taktone.host.local_zone import ASKED_EVERY_S, local_zone

SCRIPT = """
from datetime import datetime
from taktone.host.local_zone import local_zone
print([datetime(2026, month, 1, tzinfo=local_zone()).utcoffset().seconds for month in (7, 12)])
"""


@pytest.mark.parametrize(
    ("zone", "offsets"),
    [("Europe/Copenhagen", "[7200, 3600]"), ("UTC", "[0, 0]"), ("Asia/Tokyo", "[32400, 32400]")],
)
def test_the_zone_knows_summer_and_winter(zone: str, offsets: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={"TZ": zone, "PYTHONPATH": str(DESKTOP)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == offsets


def test_the_system_is_asked_once_for_many_lines_and_again_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    zones = ["Europe/Copenhagen", "Asia/Tokyo"]
    tick_s = [1000.0 * ASKED_EVERY_S]

    class System:
        @staticmethod
        def systemTimeZoneId() -> QByteArray:
            return QByteArray(zones.pop(0).encode())

    monkeypatch.setattr(local_zone_module, "QTimeZone", System)
    monkeypatch.setattr(time, "monotonic", lambda: tick_s[0])
    assert {str(local_zone()) for _ in range(50)} == {"Europe/Copenhagen"}
    tick_s[0] += ASKED_EVERY_S
    assert str(local_zone()) == "Asia/Tokyo"


def test_the_zone_of_this_machine_is_one() -> None:
    assert local_zone().utcoffset(None) is None or local_zone().utcoffset(None) == timedelta(0)
