"""Passwords in a key store that speaks the real protocol on a real bus, and in none at all."""

import sys
import threading
from collections.abc import Iterator
from types import ModuleType

import pytest
from pytestqt.qtbot import QtBot

from helpers.private_bus import PrivateBus
from helpers.secret_service import SecretService
from taktone.core.known_error import KnownError, Problem
from taktone.host.key_back_end import KeyBackEnd, find_back_end
from taktone.host.key_store import KeyStore

# keyring leaves its connection open where the key store is locked or gone.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")


class Errands:
    """A key store, and what came of each errand."""

    def __init__(self, qtbot: QtBot, store: KeyStore) -> None:
        self.store = store
        self.outcomes: list[str | Problem] = []
        self.errors: list[KnownError] = []
        self.threads: set[threading.Thread] = set()
        self._qtbot = qtbot

    def read(self, name: str = "line") -> str | Problem:
        self.store.read(name, self._take, self._fail)
        return self.next()

    def keep(self, password: str, name: str = "line") -> str | Problem:
        self.store.keep(name, password, lambda: self._take("kept"), self._fail)
        return self.next()

    def take(self, name: str = "line") -> str | Problem:
        self.store.take(name, self._take, self._fail)
        return self.next()

    def next(self) -> str | Problem:
        self._qtbot.waitUntil(lambda: bool(self.outcomes))
        return self.outcomes.pop(0)

    def _take(self, outcome: str) -> None:
        self.threads.add(threading.current_thread())
        self.outcomes.append(outcome)

    def _fail(self, error: KnownError) -> None:
        self.threads.add(threading.current_thread())
        self.errors.append(error)
        self.outcomes.append(error.problem)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    with PrivateBus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield bus


@pytest.fixture
def errands(qtbot: QtBot) -> Iterator[Errands]:
    errands = Errands(qtbot, KeyStore())
    yield errands
    errands.store.stop()


@pytest.mark.parametrize("can_encrypt", [True, False])
def test_a_password_is_kept_read_replaced_and_forgotten(
    bus: PrivateBus, errands: Errands, can_encrypt: bool
) -> None:
    with SecretService(bus.address, can_encrypt=can_encrypt) as service:
        assert errands.read() == ""
        assert errands.keep("sæt en kop over") == "kept"
        assert service.passwords == {"line": "sæt en kop over"}
        assert errands.read() == "sæt en kop over"
        assert errands.keep("en anden") == "kept"
        assert errands.read() == "en anden"
        assert errands.take() == "en anden"
        assert service.passwords == {}
        assert errands.take() == ""
    assert errands.threads == {threading.main_thread()}


def test_the_password_does_not_cross_the_bus_in_clear(bus: PrivateBus, errands: Errands) -> None:
    with SecretService(bus.address) as service:
        errands.keep("hemmelig")
        errands.read()
        assert b"hemmelig" not in b"".join(repr(call).encode() for call in service.calls)
        assert service.asked("CreateItem")


def test_without_a_bus_there_is_no_key_store(errands: Errands) -> None:
    assert errands.read() is Problem.NO_KEY_STORE


def test_a_bus_without_a_key_store_is_told_and_one_that_comes_later_is_used(
    bus: PrivateBus, errands: Errands
) -> None:
    assert errands.keep("x") is Problem.NO_KEY_STORE
    with SecretService(bus.address):
        assert errands.keep("x") == "kept"
    assert errands.read() is Problem.NO_KEY_STORE
    with SecretService(bus.address):
        assert errands.read() == ""


def test_a_locked_key_store_that_the_user_opens_answers(bus: PrivateBus, errands: Errands) -> None:
    with SecretService(bus.address) as service:
        errands.keep("hemmelig")
        service.is_locked = True
        assert errands.read() == "hemmelig"
        assert service.asked("Prompt") == [("",)]


def test_a_locked_key_store_that_the_user_leaves_locked_is_told(
    bus: PrivateBus, errands: Errands
) -> None:
    with SecretService(bus.address) as service:
        service.is_locked, service.user_unlocks = True, False
        assert errands.read() is Problem.KEY_STORE_LOCKED


def test_a_prompt_that_nobody_answers_holds_nobody_up(bus: PrivateBus, qtbot: QtBot) -> None:
    with SecretService(bus.address) as service:
        service.is_locked, service.user_unlocks = True, None
        errands = Errands(qtbot, KeyStore(limit_ms=400))
        assert errands.read() is Problem.KEY_STORE_SILENT
        assert service.asked("Prompt")
        errands.store.stop()


def test_a_late_answer_is_dropped_and_the_next_errand_is_done(
    bus: PrivateBus, qtbot: QtBot
) -> None:
    with SecretService(bus.address) as service:
        errands = Errands(qtbot, KeyStore(limit_ms=700))
        errands.keep("hemmelig")
        service.may_answer.clear()
        assert errands.read() is Problem.KEY_STORE_SILENT
        service.may_answer.set()
        qtbot.waitUntil(lambda: not errands.store._turn.locked())
        assert errands.read() == "hemmelig"
        assert errands.outcomes == []
        errands.store.stop()


def test_no_password_is_in_an_error(bus: PrivateBus, qtbot: QtBot) -> None:
    class Talkative:
        def set_password(self, service: str, username: str, password: str) -> None:
            raise RuntimeError(password)

    errands = Errands(qtbot, KeyStore(Talkative))  # type: ignore[arg-type]
    assert errands.keep("hemmelig") is Problem.NO_KEY_STORE
    assert "hemmelig" not in str(errands.errors[0])


def test_after_stop_nothing_is_told(qtbot: QtBot) -> None:
    may_go_on = threading.Event()

    class Slow:
        def get_password(self, service: str, username: str) -> str:
            may_go_on.wait(10)
            return "x"

    errands = Errands(qtbot, KeyStore(Slow))  # type: ignore[arg-type]
    errands.store.read("line", errands._take, errands._fail)
    errands.store.stop()
    may_go_on.set()
    qtbot.waitUntil(lambda: not errands.store._turn.locked())
    qtbot.waitUntil(lambda: not [t for t in threading.enumerate() if t.name == "key store"])
    assert errands.outcomes == []


def test_a_plain_text_key_store_that_keyring_would_choose_is_not_taken(
    errands: Errands, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keyring import backend, core  # noqa: PLC0415 - not before the test wants it

    class PlainText(backend.KeyringBackend):
        priority = 99.0

        def get_password(self, service: str, username: str) -> str:
            return "in clear"

        def set_password(self, service: str, username: str, password: str) -> None: ...

        def delete_password(self, service: str, username: str) -> None: ...

    monkeypatch.setattr(core, "_keyring_backend", PlainText())  # type: ignore[no-untyped-call]
    assert errands.read() is Problem.NO_KEY_STORE


class Vault:
    """Stands in for what keyring has on another system."""

    viable = True

    def get_password(self, service: str, username: str) -> str:
        return f"{service} {username}"


@pytest.mark.parametrize(
    ("platform", "module", "kind"),
    [
        ("win32", "Windows", "WinVaultKeyring"),
        ("darwin", "macOS", "Keyring"),
        ("linux", "SecretService", "Keyring"),
        ("linux", "kwallet", "DBusKeyring"),
    ],
)
def test_each_systems_own_key_store_is_named(
    monkeypatch: pytest.MonkeyPatch, platform: str, module: str, kind: str
) -> None:
    for name in ("SecretService", "kwallet"):
        monkeypatch.setitem(sys.modules, f"keyring.backends.{name}", None)
    found = ModuleType(module)
    setattr(found, kind, Vault)
    monkeypatch.setitem(sys.modules, f"keyring.backends.{module}", found)
    back_end: KeyBackEnd = find_back_end(platform)
    assert back_end.get_password("taktone", "x") == "taktone x"


@pytest.mark.parametrize("platform", ["linux", "plan9"])
def test_where_there_is_none_it_is_said(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SecretService", "kwallet"):
        monkeypatch.setitem(sys.modules, f"keyring.backends.{name}", None)
    with pytest.raises(KnownError) as told:
        find_back_end(platform)
    assert told.value.problem is Problem.NO_KEY_STORE
