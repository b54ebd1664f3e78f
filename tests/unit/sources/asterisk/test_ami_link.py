"""The encrypted road: certificate and name are checked, and nothing gets around that."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.certificates import Authority
from helpers.manager_interface import ManagerInterface
from taktone.core.asterisk_line import AsteriskLine
from taktone.core.line_health import LineAdvice
from taktone.sources.asterisk.ami_link import AmiLink


@pytest.fixture
def authority() -> Authority:
    return Authority()


def link_to(server: ManagerInterface, ca_pem: bytes) -> AmiLink:
    line = AsteriskLine(
        id="1", name="Kontor", server="127.0.0.1", port=server.port, is_encrypted=True
    )
    return AmiLink(line, ca_pem)


def lost(link: AmiLink, qtbot: QtBot) -> LineAdvice:
    with qtbot.waitSignal(link.lost) as told:
        link.open()
    advice = told.args[0]
    assert isinstance(advice, LineAdvice)
    return advice


def test_the_right_authority_and_name_are_let_in(
    authority: Authority, tmp_path: Path, qtbot: QtBot
) -> None:
    with ManagerInterface(tls=authority.server_context(tmp_path)) as server:
        link = link_to(server, authority.ca_pem)
        assert link.is_private
        with qtbot.waitSignals([link.opened, link.arrived]):
            link.open()
        link.close()


@pytest.mark.parametrize("ca_pem", [b"", b"no certificate", Authority().ca_pem])
def test_an_unknown_authority_is_refused(
    authority: Authority, tmp_path: Path, qtbot: QtBot, ca_pem: bytes
) -> None:
    with ManagerInterface(tls=authority.server_context(tmp_path)) as server:
        assert lost(link_to(server, ca_pem), qtbot) is LineAdvice.BAD_CERTIFICATE


def test_another_name_is_refused(authority: Authority, tmp_path: Path, qtbot: QtBot) -> None:
    context = authority.server_context(tmp_path, "pbx.example.org")
    with ManagerInterface(tls=context) as server:
        link = link_to(server, authority.ca_pem)
        assert lost(link, qtbot) is LineAdvice.BAD_CERTIFICATE


def test_a_port_without_encryption_is_told_apart(authority: Authority, qtbot: QtBot) -> None:
    with ManagerInterface() as server:
        link = link_to(server, authority.ca_pem)
        assert lost(link, qtbot) is LineAdvice.NO_ENCRYPTION


def test_closing_is_not_told(authority: Authority, tmp_path: Path, qtbot: QtBot) -> None:
    with ManagerInterface(tls=authority.server_context(tmp_path)) as server:
        link = link_to(server, authority.ca_pem)
        with qtbot.waitSignal(link.arrived):
            link.open()
        with qtbot.assertNotEmitted(link.lost):
            link.close()
            link.send(b"x")
