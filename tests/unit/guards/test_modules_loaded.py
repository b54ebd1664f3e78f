"""What the program has loaded by when: the guard of its start and of its command line."""

import json
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from unit.guards.probing import seen_at

TOO_EARLY_FOR_THE_TRAY = ("phonenumbers", "sqlcipher3", "sqlite_utils", "sqlite3")
TOO_HEAVY_FOR_THE_START = (
    *("sqlite_utils", "asyncio", "phonenumbers.geocoder", "http.server", "urllib.request"),
    *("importlib.metadata", "PySide6.QtNetwork"),
)
ONLY_WITH_A_LINE = (
    "keyring",
    "secretstorage",
    "cryptography",
    *("taktone.sources.asterisk", "taktone.sources.sip", "taktone.sources.fritzbox"),
    "taktone.flow.line",
    *("taktone.ui.lines", "taktone.line_parts"),
    "tomlkit",
)

NOT_BEFORE_IT_IS_READY = (
    *("jeepney", "tomlkit", "hashlib"),
    *("taktone.store.history_store", "taktone.store.promise_store"),
    *("taktone.late_flow", "taktone.flow.promising", "taktone.flow.people"),
    *("taktone.wording", "taktone.host.prompt_reading", "taktone.ui.settings"),
    *("taktone.ui.card.card_face", "taktone.ui.card.card_desks", "taktone.core.wrap_up"),
    *("taktone.host.bus_reading", "taktone.host.gsettings_key", "taktone.host.error_report"),
    "taktone.sources.registry",
)
NEVER_WHILE_NOBODY_CALLS = (
    *("PySide6.QtNetwork", "hashlib", "sqlite_utils", "tomlkit"),
    *("taktone.ui.main_window", "taktone.ui.card.elided_combo", "taktone.ui.lines.lines_page"),
    *("taktone.line_parts", "taktone.sources.registry", "argparse"),
)
MOST_OWN_MODULES_AT_READINESS = 167
MOST_ENUMS_AT_READINESS = 225
"""Each costs 0.1 ms: PySide makes those of a class, and of all below it, at the first touch."""


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as every start but the first finds it."""
    data = tmp_path_factory.mktemp("migrated")
    seen_at(data, "app.ready", "--background")
    return data


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[list[bytes]]:
    """Somebody who answers at the control socket, as the running program would; what they heard."""
    heard: list[bytes] = []
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "control.sock"))
        server.listen()
        thread = threading.Thread(target=_answer, args=(server, heard))
        thread.start()
        yield heard
        thread.join(10)


def _answer(server: socket.socket, heard: list[bytes]) -> None:
    server.settimeout(20)
    connection, _ = server.accept()
    with connection, connection.makefile("rb") as lines:
        heard.append(lines.readline())
        connection.sendall(b'{"v": 1, "ok": true}\n')


def loaded(migrated: Path, event: str) -> set[str]:
    return set(seen_at(migrated, event, "--background")["modules"])


def own(modules: set[str]) -> set[str]:
    return {name for name in modules if name.startswith("taktone")}


def test_tray_icon_does_not_wait_for_the_store(migrated: Path) -> None:
    assert loaded(migrated, "tray.ready").isdisjoint(TOO_EARLY_FOR_THE_TRAY)


def test_readiness_does_not_wait_for_heavy_modules(migrated: Path) -> None:
    modules = loaded(migrated, "app.ready")

    assert modules.isdisjoint(TOO_HEAVY_FOR_THE_START)
    assert modules.isdisjoint(NOT_BEFORE_IT_IS_READY)
    assert "taktone.store.store" in modules
    assert len(own(modules)) <= MOST_OWN_MODULES_AT_READINESS


def test_readiness_touches_few_of_the_enums_of_qt(migrated: Path) -> None:
    assert 50 < seen_at(migrated, "app.ready", "--background")["enums"] <= MOST_ENUMS_AT_READINESS


def test_while_nobody_calls_neither_network_nor_windows_are_loaded(migrated: Path) -> None:
    modules = loaded(migrated, "app.settled")

    assert modules.isdisjoint(NEVER_WHILE_NOBODY_CALLS)
    assert {"taktone.ui.card.card_face", "taktone.late_flow", "taktone.wording"} <= modules


def test_without_a_line_nothing_of_lines_is_loaded(migrated: Path) -> None:
    modules = loaded(migrated, "app.ready")

    assert not [name for name in modules if name.startswith(ONLY_WITH_A_LINE)]
    assert "taktone.flow.call_desk" in modules


def test_tray_icon_loads_none_of_the_windows(migrated: Path) -> None:
    windows = ("taktone.ui.card", "taktone.ui.history", "taktone.ui.candidates")

    assert not [name for name in loaded(migrated, "tray.ready") if name.startswith(windows)]


def test_ring_on_the_command_line_loads_no_qt(tmp_path: Path, listener: list[bytes]) -> None:
    ring = ("ring", "+4520123456", "--name", "Mette Sørensen")
    modules = seen_at(tmp_path, "exit", *ring)["modules"]

    assert json.loads(listener[0])["op"] == "ring"
    assert not [name for name in modules if name.startswith(("PySide6", "shiboken6"))]
    assert "phonenumbers" not in modules
