"""The switch for telephone links: off until switched on, and the desktop told in a thread."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.known_error import KnownError, Problem
from taktone.host.desktop_services import DesktopServices
from taktone.host.link_offers import LinkOffers
from taktone.host.settings import Settings
from taktone.host.settings_schema import CARD_LINGER_S, TEL_LINKS
from taktone.host.tel_offer import TEL_FILE


class Told:
    """Takes what the desktop would be told."""

    def __init__(self) -> None:
        self.offered: list[bool] = []
        self.threads: set[str] = set()
        self.problem: KnownError | None = None

    def __call__(self, is_offered: bool) -> None:
        self.threads.add(threading.current_thread().name)
        if self.problem is not None:
            raise self.problem
        self.offered.append(is_offered)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def settings(qtbot: QtBot, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "config")


def started(settings: Settings, told: Told, platform: str) -> LinkOffers:
    offers = LinkOffers(settings, told)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("taktone.host.link_offers.sys.platform", platform)
        offers.start()
    offers.flush()
    return offers


def test_nothing_is_offered_unasked(settings: Settings, told: Told) -> None:
    assert TEL_LINKS.default is False
    offers = started(settings, told, "linux")
    settings.set(CARD_LINGER_S, 60)
    offers.flush()
    assert told.offered == []


def test_on_windows_the_links_of_its_own_are_told_at_each_start(
    settings: Settings, told: Told
) -> None:
    started(settings, told, "win32")
    assert told.offered == [False]


def test_the_switch_is_told_at_once_and_at_the_next_start(settings: Settings, told: Told) -> None:
    offers = started(settings, told, "linux")
    settings.set(TEL_LINKS, True)
    offers.flush()
    assert told.offered == [True]
    started(settings, told, "linux")
    assert told.offered == [True, True]
    settings.set(TEL_LINKS, False)
    offers.flush()
    assert told.offered[-1] is False
    assert threading.current_thread().name not in told.threads


def test_a_desktop_that_cannot_be_told_is_told_of(
    settings: Settings, told: Told, qtbot: QtBot
) -> None:
    offers = started(settings, told, "linux")
    told.problem = KnownError(Problem.READ_ONLY, "applications")
    with qtbot.waitSignal(offers.failed) as failed:
        settings.set(TEL_LINKS, True)
    assert failed.args == [told.problem]
    told.problem = None
    offers.flush()
    assert told.offered == [True]


def test_the_running_program_writes_and_removes_the_file_for_the_user_alone(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/opt/taktone/taktone")
    monkeypatch.delenv("APPIMAGE", raising=False)
    path = tmp_path / "share" / "applications" / TEL_FILE
    refused: list[KnownError] = []
    for is_on in (True, False):
        services = DesktopServices("", settings, lambda: None)
        services.start()
        services.offer_links(refused.append)
        settings.set(TEL_LINKS, is_on)
        services.stop()
        assert path.exists() is is_on
        if is_on:
            assert "Exec=/opt/taktone/taktone %u\n" in path.read_text()
    assert refused == []
