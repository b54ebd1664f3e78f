"""Times far ahead are right across the change of clocks."""

import subprocess
import sys
from datetime import timedelta

import pytest

from helpers.program import DESKTOP
from taktone.host.local_zone import local_zone

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


def test_the_zone_of_this_machine_is_one() -> None:
    assert local_zone().utcoffset(None) is None or local_zone().utcoffset(None) == timedelta(0)
