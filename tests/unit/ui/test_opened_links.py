"""Links as macOS hands them over, and what the app's own list says of them."""

import plistlib
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from taktone.cli_request import link_message
from taktone.ui.opened_links import SCHEME, OpenedLinks

PLIST = Path(__file__).parents[3] / "packaging" / "macos" / "url-types.plist"


@pytest.fixture
def told(qapp: QApplication) -> list[str]:
    told: list[str] = []
    links = OpenedLinks(qapp)
    links.link_opened.connect(told.append)
    links.watch(qapp)
    return told


def test_a_link_is_told_as_it_was_written(qapp: QApplication, told: list[str]) -> None:
    link = "taktone:ring?number=%2B4520123456&name=Mette%20S"
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl(link)))
    assert told == [link]
    message = link_message(told[0])
    assert (message["op"], message["number"]) == ("ring", "+4520123456")


@pytest.mark.parametrize("link", ["tel:+4520123456", "file:///etc/passwd", "https://taktone:ring"])
def test_other_links_are_passed_over(qapp: QApplication, told: list[str], link: str) -> None:
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl(link)))
    assert told == []


def test_the_app_asks_for_our_scheme_and_for_no_other() -> None:
    (kind,) = plistlib.loads(PLIST.read_bytes())["CFBundleURLTypes"]
    assert [f"{scheme}:" for scheme in kind["CFBundleURLSchemes"]] == [SCHEME]
