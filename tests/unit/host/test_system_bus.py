"""Where the computer's bus is."""

import pytest

from taktone.host.system_bus import USUAL_ADDRESS, system_bus


@pytest.mark.parametrize(
    ("said", "platform", "address"),
    [
        ("unix:path=/there", "linux", "unix:path=/there"),
        ("", "linux", USUAL_ADDRESS),
        ("unix:path=/there", "win32", ""),
    ],
)
def test_it_is_where_the_environment_says_on_linux(
    monkeypatch: pytest.MonkeyPatch, said: str, platform: str, address: str
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", said)
    monkeypatch.setattr("sys.platform", platform)
    assert system_bus()._address == address
