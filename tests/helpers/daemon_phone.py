"""A phone of the tests that is paired with the real kdeconnectd, in the room of the telephones.

The daemon hears nobody over loopback.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from helpers.kde_phone import KdePhone
from helpers.kdeconnect_daemon import KdeconnectDaemon
from helpers.own_network import EXCHANGE, PHONES, OwnNetwork
from helpers.waiting import wait_for

_PORT = 1716


@contextmanager
def daemon_phone(network: OwnNetwork, daemon: KdeconnectDaemon, folder: Path) -> Iterator[KdePhone]:
    """Found by the daemon, paired with its user's consent, and in reach until the block is over."""
    folder.mkdir()
    places = (PHONES, EXCHANGE)
    pem = daemon.certificate()
    with KdePhone(folder, pem, version=7, is_old_key=True, places=places) as phone:

        def is_found() -> bool:
            return network.do_in("phones", lambda: phone.is_found_at(_PORT))

        wait_for(is_found, "the daemon to dial the phone", 30)
        phone.ask_to_pair()
        wait_for(lambda: daemon.accept(phone.id), "the question to reach the daemon")
        wait_for(lambda: daemon.is_paired(phone.id), "the daemon to trust the phone")
        yield phone
