"""What the operating system lends costs the start next to nothing: heavy modules come when used."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
before = set(sys.modules)
import taktone.host.bus
import taktone.host.error_hook
from taktone.host.bus import Bus
from taktone.host.colour_scheme import ColourScheme
from taktone.host.error_log import ErrorLog
from taktone.host.notifier import Notifier
from taktone.host.portal_settings import PortalSettings
from taktone.host.reduced_motion import ReducedMotion
from taktone.host.remembered import Remembered
from taktone.host.settings import Settings
from taktone.host.tray_watch import TrayWatch
import taktone.host.language, taktone.host.opening, taktone.host.platform_choice

folder = Path(sys.argv[1])
log, settings, remembered = ErrorLog(folder), Settings(folder), Remembered(folder)
app = QCoreApplication([])
log.start(), settings.load(), remembered.load()
bus = Bus("")
portal = PortalSettings(bus)
for part in (bus, portal, ColourScheme(settings, portal), ReducedMotion(portal), Notifier(bus),
             TrayWatch(bus)):
    part.start()
log.stop()
print(*sorted(set(sys.modules) - before))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("start")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "heavy",
    ["jeepney", "tomllib", "tomlkit", "json", "platform", "html", "logging.handlers", "asyncio"],
)
def test_a_heavy_module_is_not_loaded_at_the_start(loaded: set[str], heavy: str) -> None:
    assert "taktone.host.settings" in loaded
    assert heavy not in loaded
