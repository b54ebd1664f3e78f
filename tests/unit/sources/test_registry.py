"""The kinds of line there are, each loaded only where there is such a line."""

import subprocess
import sys
from datetime import UTC, datetime
from typing import get_args

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.kept_line import Line
from taktone.core.line_health import LineState
from taktone.sources.line_kind import LineKind
from taktone.sources.line_source import LineSecrets
from taktone.sources.own_sources import start_only
from taktone.sources.registry import LINE_KINDS

HEAVY = ("taktone.sources.asterisk", "taktone.sources.sip", "taktone.sources.fritzbox", "keyring")
LOADED = "import sys, taktone.sources.registry; print('\\n'.join(sys.modules))"


def now() -> datetime:
    return datetime.now(UTC)


@pytest.mark.parametrize("kind", LINE_KINDS, ids=lambda kind: kind.line.__name__)
def test_each_kind_makes_a_source_and_a_probe(kind: LineKind, qtbot: QtBot) -> None:
    line = kind.line(id="1", name="x", server="127.0.0.1")
    source = kind.make_source(line, LineSecrets(), now)
    assert source.health.state is LineState.OFF
    assert source.name
    assert not source.is_running
    source.stopped.connect(lambda: None)
    for signal in (source.event_seen, source.health_changed):
        signal.connect(lambda _: None)
    probe = kind.make_probe(line, LineSecrets(), now)
    probe.answered.connect(lambda _: None)


def test_every_line_that_can_be_kept_has_its_kind() -> None:
    assert {kind.line for kind in LINE_KINDS} == set(get_args(Line))


def test_naming_the_kinds_loads_none_of_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    loaded = done.stdout.splitlines()
    assert "taktone.sources.registry" in loaded
    assert not [name for name in loaded if name.startswith(HEAVY)]
    assert "PySide6.QtNetwork" not in loaded


def test_commands_and_lines_can_tell_when_a_call_is_over() -> None:
    assert start_only() == frozenset()
