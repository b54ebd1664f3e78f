"""The kinds of line there are, each loaded only where there is such a line."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from helpers.bus_transcript import PlayedBus
from taktone.core.line_health import LineState
from taktone.host.lines_file import TYPED_KINDS
from taktone.sources.bus_port import Buses
from taktone.sources.dbus.bus_source import BusSource
from taktone.sources.line_kind import LineKind
from taktone.sources.line_source import LineSecrets
from taktone.sources.own_sources import knows_no_number, services_unasked, tells_no_end
from taktone.sources.registry import LINE_KINDS, kinds_on

HEAVY = (
    *("taktone.sources.asterisk", "taktone.sources.sip", "taktone.sources.fritzbox", "keyring"),
    *("taktone.sources.microphone", "pulsectl"),
)
LOADED = "import sys, taktone.sources.registry; print('\\n'.join(sys.modules))"


ON_BUSES = kinds_on(Buses(session=PlayedBus(), system=PlayedBus()))


def now() -> datetime:
    return datetime.now(UTC)


@pytest.mark.parametrize("kind", ON_BUSES, ids=lambda kind: kind.code)
def test_each_kind_makes_a_source_and_a_probe(kind: LineKind, qtbot: QtBot) -> None:
    line = kind.unasked().line
    source = kind.make_source(line, LineSecrets(), now)
    assert source.health.state is LineState.OFF
    assert source.name
    assert not source.is_running
    source.stopped.connect(lambda: None)
    for signal in (source.event_seen, source.health_changed):
        signal.connect(lambda _: None)
    if not kind.probe:
        assert kind.is_found
        return
    probe = kind.make_probe(line, LineSecrets(), now)
    probe.answered.connect(lambda _: None)


def test_every_line_that_can_be_kept_has_its_kind() -> None:
    codes = [kind.code for kind in LINE_KINDS]
    assert len(codes) == len(set(codes))
    assert {kind.code for kind in LINE_KINDS if not kind.is_found} == TYPED_KINDS.keys()
    for kind in LINE_KINDS:
        line = kind.unasked().line
        assert (line.kind, line.id, line.name) == (kind.code, kind.code, "")


def test_naming_the_kinds_loads_none_of_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    loaded = done.stdout.splitlines()
    assert "taktone.sources.registry" in loaded
    assert not [name for name in loaded if name.startswith(HEAVY)]
    assert "PySide6.QtNetwork" not in loaded


def test_who_knows_no_number_says_so(qtbot: QtBot) -> None:
    for kind in ON_BUSES:
        source = kind.make_source(kind.unasked().line, LineSecrets(), now)
        assert source.abilities.has_number is not knows_no_number(source.name)


def test_all_but_kde_connects_daemon_can_tell_when_a_call_is_over() -> None:
    assert [kind.code for kind in LINE_KINDS if tells_no_end(kind.code)] == ["kdeconnectd"]


def test_the_services_listened_to_unasked_are_those_of_the_kinds_that_are() -> None:
    """Named apart, so that a start without them loads none of this."""
    found: dict[str, set[str]] = {}
    for kind in ON_BUSES:
        if kind.is_on_unasked:
            source = kind.make_source(kind.unasked().line, LineSecrets(), now)
            assert isinstance(source, BusSource)
            found.setdefault(kind.bus, set()).add(source._talk.service)

    told = {bus: set(services) for bus, services in services_unasked().items()}
    assert told == (found if sys.platform == "linux" else {})
