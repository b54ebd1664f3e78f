"""A desktop with a certificate of its own, phones, and the network between them: loopback."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.kde_phone import KdePhone
from taktone.core.phone_pairing import OwnDevice, PairedPhone
from taktone.sources.kdeconnect.kdeconnect_source import PhonePauses
from taktone.sources.kdeconnect.own_certificate import make_own_device
from unit.sources.kdeconnect.phone_bench import CALM, Heard, Listening, NewPhone, now


@pytest.fixture(scope="session")
def own() -> OwnDevice:
    return make_own_device(now())


@pytest.fixture
def listening(qtbot: QtBot, own: OwnDevice) -> Iterator[Listening]:
    """Starts a source that knows the phones it is given."""
    made: list[Heard] = []

    def listen(*phones: PairedPhone, pauses: PhonePauses = CALM) -> Heard:
        made.append(Heard(own, phones, pauses))
        return made[-1]

    yield listen
    for heard in made:
        heard.source.stop()


@pytest.fixture
def new_phone(own: OwnDevice, tmp_path: Path) -> Iterator[NewPhone]:
    """Makes phones, each with a certificate of its own."""
    made: list[KdePhone] = []

    def make(**how: object) -> KdePhone:
        folder = tmp_path / f"phone {len(made)}"
        folder.mkdir()
        made.append(KdePhone(folder, own.certificate_pem, **how))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for phone in made:
        phone.__exit__(None, None, None)
