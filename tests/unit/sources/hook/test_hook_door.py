"""Who may tell of a call."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.sources.hook.hook_door import HookDoor
from taktone.sources.hook.http_request import HttpRequest

TOKEN = "kx3-Tz9"
HERE = {"host": "127.0.0.1:4711"}


def asked(target: str, method: str = "GET", **headers: str) -> HttpRequest:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return HttpRequest(method=method, target=target, headers={**HERE, **told})


def status(request: HttpRequest, door: HookDoor | None = None) -> int:
    return (door or HookDoor(TOKEN)).answer(request)[0]


def test_who_knows_the_token_may_tell_of_a_call() -> None:
    told = HookDoor(TOKEN).answer(asked(f"/{TOKEN}/incoming?remote=sip:20123456@pbx"))
    assert told == (200, {"op": "ring", "number": "sip:20123456@pbx"})


@pytest.mark.parametrize("token", ["", "kx3", f"{TOKEN}x", TOKEN.lower(), "%00", "ø"])
def test_any_other_token_finds_nothing(token: str) -> None:
    assert status(asked(f"/{token}/ring")) == 404


def test_without_a_token_of_its_own_nobody_gets_in() -> None:
    assert status(asked("//ring"), HookDoor("")) == 404


@pytest.mark.parametrize("rest", ["", "/", "/reboot", "/ring/more", "/ring/../ring"])
def test_only_known_events_are_found(rest: str) -> None:
    assert status(asked(f"/{TOKEN}{rest}")) == 404


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:1", "LOCALHOST", "[::1]:4711", "[::1]"])
def test_names_of_this_computer_are_let_in(host: str) -> None:
    assert status(asked(f"/{TOKEN}/ring", host=host)) == 200


@pytest.mark.parametrize(
    "host", ["", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "[::2]:1"]
)
def test_a_name_bent_to_this_computer_is_kept_out(host: str) -> None:
    assert status(asked(f"/{TOKEN}/ring", host=host)) == 403


def test_a_page_in_a_browser_is_kept_out_but_a_tab_may_come() -> None:
    target = f"/{TOKEN}/ring"
    assert status(asked(target, origin="https://evil.example")) == 403
    assert status(asked(target, origin="null")) == 403
    image = {"sec_fetch_mode": "no-cors", "sec_fetch_dest": "image"}
    assert status(asked(target, **image)) == 403
    frame = {"sec_fetch_mode": "navigate", "sec_fetch_dest": "iframe"}
    assert status(asked(target, **frame)) == 403
    tab = {
        "sec_fetch_mode": "navigate",
        "sec_fetch_dest": "document",
        "sec_fetch_site": "cross-site",
    }
    assert status(asked(target, **tab)) == 200


def test_a_look_without_asking_tells_nothing() -> None:
    assert HookDoor(TOKEN).answer(asked(f"/{TOKEN}/ring", "HEAD")) == (404, None)


@pytest.mark.parametrize("target", ["*", "http://x/", f"/{TOKEN}/ring?{'x' * 5000}", "/[/ring", ""])
def test_odd_targets_are_refused(target: str) -> None:
    assert status(asked(target)) in {400, 404}


def test_desk_phones_reach_this_computer_by_the_address_they_called_or_its_name() -> None:
    door = HookDoor(TOKEN, ("Lone-PC", "lone-pc.local"))

    def told(host: str, place: str) -> int:
        return door.answer(asked(f"/{TOKEN}/ring", host=host), place)[0]

    assert told("192.168.1.5:4711", "192.168.1.5") == 200
    assert told("192.168.1.5:4711", "::ffff:192.168.1.5") == 200
    assert told("[FE80::1]:4711", "fe80::1%eth0") == 200
    assert told("lone-pc:4711", "192.168.1.5") == 200
    assert told("LONE-PC.local", "192.168.1.5") == 200
    assert told("192.168.1.6:4711", "192.168.1.5") == 403
    assert told("lone-pc.evil.example", "192.168.1.5") == 403


@given(st.text(max_size=200), st.dictionaries(st.text(max_size=20), st.text(max_size=60)))
def test_whatever_is_asked_nothing_raises(target: str, headers: dict[str, str]) -> None:
    request = HttpRequest(method="GET", target=target, headers={**HERE, **headers})
    answered, message = HookDoor(TOKEN).answer(request)
    assert answered in {200, 400, 403, 404}
    assert message is None or TOKEN in target
