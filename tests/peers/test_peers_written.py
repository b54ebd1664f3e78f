"""What the peers are given: holds without a network, also where only this can be checked."""

import os
import re
import subprocess
from pathlib import Path
from string import Template
from xml.etree import ElementTree

import pytest

from helpers import own_network
from helpers.private_authority import PrivateAuthority

GIVEN = Path(__file__).parents[1] / "data" / "peers"


@pytest.mark.parametrize("name", ["caller.xml", "called.xml"])
def test_a_scenario_leads_only_to_places_that_exist(name: str) -> None:
    scenario = ElementTree.fromstring((GIVEN / name).read_bytes())
    labels = {label.get("id") for label in scenario.iter("label")}
    assert {step.get("next") for step in scenario if step.get("next")} <= labels


def test_the_exchange_is_asked_for_nothing_it_is_not_given() -> None:
    text = (GIVEN / "kamailio.cfg").read_text("utf-8")
    asked = {m["named"] for m in Template.pattern.finditer(text) if m["named"]}
    given = {
        "address",
        "certificate",
        "digest",
        "expires_s",
        "folder",
        "private_key",
        "tables",
        "trunk",
    }
    assert asked == given


def test_the_exchange_loads_every_module_it_sets() -> None:
    text = (GIVEN / "kamailio.cfg").read_text("utf-8")
    loaded = set(re.findall(r'loadmodule "(\w+)\.so"', text))
    assert set(re.findall(r'modparam\("(\w+)"', text)) <= loaded


def test_the_authority_signs_for_name_and_address(tmp_path: Path) -> None:
    authority = PrivateAuthority(tmp_path)
    certificate, key = authority.certify("pbx.test", "10.97.0.1")

    def is_signed(*identity: str) -> bool:
        check = ["openssl", "verify", "-CAfile", str(authority.ca_file), *identity]
        done = subprocess.run([*check, str(certificate)], capture_output=True, check=False)
        return done.returncode == 0

    assert is_signed("-verify_hostname", "pbx.test")
    assert is_signed("-verify_ip", "10.97.0.1")
    assert not is_signed("-verify_hostname", "other.test")
    assert "PRIVATE KEY" in key.read_text()


def test_without_root_it_is_said_why_nothing_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert own_network.why_not() == "only root may make networks"


def test_a_root_that_may_not_make_networks_is_told_by_its_own_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*words: str) -> str:
        raise subprocess.CalledProcessError(1, words, stderr="mount failed: not permitted\n")

    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(own_network, "_ip", refuse)
    assert own_network.why_not() == ("this root may not make networks: mount failed: not permitted")
