"""What is particular to each service."""

import pytest

from helpers.bus_transcript import Line, transcript
from taktone.core.line_health import LineAdvice, LineState
from taktone.core.name_origin import NameOrigin
from unit.sources.dbus.bench import Bench

VOICE = "org.ofono.VoiceCallManager"
CALL = "org.ofono.VoiceCall"
MODEM_MANAGER = "/org/freedesktop/ModemManager1"
MM_MODEM = f"{MODEM_MANAGER}/Modem/0"
MM_CALL = f"{MODEM_MANAGER}/Call/0"
MM = "org.freedesktop.ModemManager1"
PHONE = "/modules/kdeconnect/devices/a/telephony"


def kde_says(bench: Bench, event: str, number: str, name: str, phone: str = PHONE) -> None:
    bench.bus.hear(
        phone, "org.kde.kdeconnect.device.telephony", "callReceived", event, number, name
    )


def ofono(*modems: tuple[str, dict[str, object]]) -> Bench:
    bench = Bench("ofono")
    bench.bus.play(("there", True), ("answer", "/", "GetModems", (list(modems),)))
    return bench


def ofono_with_call(state: str) -> Bench:
    bench = ofono(("/p", {"Interfaces": ("as", [VOICE]), "Name": ("s", "Pixel 9")}))
    told = {"State": ("s", state), "LineIdentification": ("s", "20304050")}
    bench.bus.hear("/p", VOICE, "CallAdded", "/p/voicecall01", told)
    return bench


@pytest.mark.parametrize(
    ("state", "told", "reason"),
    [
        ("incoming", "local", "rejected"),
        ("incoming", "remote", "missed"),
        ("waiting", "network", "missed"),
        ("alerting", "local", "no_answer"),
        ("dialing", "network", "no_answer"),
        ("active", "network", "lost"),
        ("held", "local", "completed"),
    ],
)
def test_ofono_says_who_ended_it(state: str, told: str, reason: str) -> None:
    bench = ofono_with_call(state)
    bench.bus.hear("/p/voicecall01", CALL, "DisconnectReason", told)
    bench.bus.hear("/p/voicecall01", CALL, "PropertyChanged", "State", ("s", "disconnected"))
    bench.bus.hear("/p", VOICE, "CallRemoved", "/p/voicecall01")
    assert [event.reason for event in bench.events if event.reason] == [reason]


def test_ofono_names_the_telephone_as_the_line() -> None:
    assert {event.line for event in ofono_with_call("incoming").events} == {"Pixel 9"}


def test_ofono_without_a_phone_waits_for_one() -> None:
    bench = ofono(("/p", {"Interfaces": ("as", [])}))
    assert bench.source.health.advice is LineAdvice.NO_PHONE
    change = ("as", ["org.ofono.SimManager", VOICE])
    bench.bus.hear("/p", "org.ofono.Modem", "PropertyChanged", "Interfaces", change)
    assert bench.source.health.state is LineState.READY
    bench.bus.hear("/", "org.ofono.Manager", "ModemRemoved", "/p")
    assert bench.source.health.advice is LineAdvice.NO_PHONE


def test_ofono_takes_a_phone_that_comes_with_a_call_under_way() -> None:
    bench = ofono()
    bench.bus.hear("/", "org.ofono.Manager", "ModemAdded", "/p", {"Interfaces": ("as", [VOICE])})
    call = ("/p/voicecall01", {"State": ("s", "incoming"), "LineIdentification": ("s", "20")})
    bench.bus.play(("answer", "/p", "GetCalls", ([call],)))
    assert bench.told() == ["#1 incoming ringing 20"]
    bench.bus.hear("/", "org.ofono.Manager", "ModemRemoved", "/p")
    assert bench.told()[-1] == "#1 incoming ended 20 lost"


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("ofono", ("/", "GetModems")),
        ("modem_manager", (MODEM_MANAGER, "GetManagedObjects")),
        ("gnome_calls", ("/org/gnome/Calls", "GetManagedObjects")),
    ],
)
def test_who_refuses_to_tell_needs_the_user(code: str, question: tuple[str, str]) -> None:
    bench = Bench(code)
    bench.bus.play(("there", True), ("answer", *question, None))
    assert bench.source.health.advice is LineAdvice.BUS_REFUSED


def test_pipewire_is_ofono_at_another_place_with_dictionaries_for_lists() -> None:
    """As spa/plugins/bluez5/telephony.c has it: a{oa{sv}}, and no property of a modem."""
    bench = Bench("pipewire")
    root, phone = "/org/pipewire/Telephony", "/org/pipewire/Telephony/ag1"
    call, told = f"{phone}/call1", {"State": ("s", "incoming"), "Name": ("s", "")}
    told["LineIdentification"] = ("s", "+4520")
    bench.bus.play(
        ("there", True),
        ("answer", root, "GetModems", ({phone: {}},)),
        ("answer", phone, "GetCalls", ({call: told},)),
    )
    assert bench.source.health.state is LineState.READY
    assert bench.told() == ["#1 incoming ringing +4520"]
    bench.bus.hear(call, CALL, "PropertyChanged", "State", ("s", "active"))
    bench.bus.hear(phone, VOICE, "CallRemoved", call)
    assert bench.told()[1:] == ["#1 incoming active +4520", "#1 incoming ended +4520 completed"]


def modem(state: int = 8, calls: tuple[str, ...] = ()) -> Bench:
    bench = Bench("modem_manager")
    interfaces = {
        f"{MM}.Modem": {"State": ("i", state)},
        f"{MM}.Modem.Voice": {"Calls": ("ao", list(calls))},
    }
    objects: Line = ("answer", MODEM_MANAGER, "GetManagedObjects", ({MM_MODEM: interfaces},))
    bench.bus.play(("there", True), objects)
    return bench


def mm_call(state: int, direction: int = 1) -> Line:
    told = {"State": ("i", state), "Direction": ("i", direction), "Number": ("s", "20304050")}
    return ("answer", MM_CALL, "GetAll", (told,))


def test_a_modem_that_is_off_hears_nothing_until_it_is_on() -> None:
    bench = modem(state=3)
    assert bench.source.health.advice is LineAdvice.NO_PHONE
    bench.bus.hear(MM_MODEM, f"{MM}.Modem", "StateChanged", 3, 6, 1)
    assert bench.source.health.state is LineState.READY
    bench.bus.hear(MM_MODEM, f"{MM}.Modem", "StateChanged", 6, 3, 1)
    assert bench.source.health.advice is LineAdvice.NO_PHONE


@pytest.mark.parametrize(
    ("state", "direction", "why", "reason"),
    [
        (3, 1, 0, "missed"),
        (3, 1, 5, "rejected"),
        (1, 2, 5, "no_answer"),
        (2, 2, 0, "no_answer"),
        (4, 1, 4, "completed"),
        (5, 1, 6, "lost"),
        (3, 1, 6, "missed"),
    ],
)
def test_modem_manager_gives_reasons_or_none(
    state: int, direction: int, why: int, reason: str
) -> None:
    bench = modem()
    bench.bus.hear(MM_MODEM, f"{MM}.Modem.Voice", "CallAdded", MM_CALL)
    bench.bus.play(mm_call(state, direction))
    bench.bus.hear(MM_CALL, f"{MM}.Call", "StateChanged", state, 7, why)
    bench.bus.hear(MM_MODEM, f"{MM}.Modem.Voice", "CallDeleted", MM_CALL)
    assert [event.reason for event in bench.events if event.reason] == [reason]


def test_what_was_over_before_is_no_call_and_what_lasts_is_one() -> None:
    assert modem(calls=(MM_CALL,)).bus.asked[-1].member == "GetAll"
    for state, told in ((7, []), (4, ["#1 incoming active 20304050"])):
        bench = modem(calls=(MM_CALL,))
        bench.bus.play(mm_call(state))
        assert bench.told() == told


def test_a_call_that_was_over_before_it_could_be_asked_about_was_missed() -> None:
    bench = modem()
    bench.bus.hear(MM_MODEM, f"{MM}.Modem.Voice", "CallAdded", MM_CALL)
    bench.bus.play(mm_call(7))
    assert bench.told() == ["#1 incoming ended 20304050 missed"]


def test_a_number_that_comes_later_is_told() -> None:
    bench = modem()
    bench.bus.hear(MM_MODEM, f"{MM}.Modem.Voice", "CallAdded", MM_CALL)
    bench.bus.play(("answer", MM_CALL, "GetAll", ({"State": ("i", 3), "Direction": ("i", 1)},)))
    properties = "org.freedesktop.DBus.Properties"
    number = {"Number": ("s", "20304050")}
    bench.bus.hear(MM_CALL, properties, "PropertiesChanged", f"{MM}.Call", number, [])
    assert bench.told() == ["#1 incoming ringing", "#1 incoming ringing 20304050"]


def test_a_modem_that_is_pulled_out_takes_its_calls_with_it() -> None:
    bench = modem(calls=(MM_CALL,))
    bench.bus.play(mm_call(3))
    objects = "org.freedesktop.DBus.ObjectManager"
    bench.bus.hear(MODEM_MANAGER, objects, "InterfacesRemoved", MM_MODEM, [f"{MM}.Modem.Voice"])
    assert bench.told()[-1] == "#1 incoming ended 20304050 lost"
    assert bench.source.health.advice is LineAdvice.NO_PHONE


def test_gnome_calls_that_are_over_already_are_none() -> None:
    bench = Bench("gnome_calls")
    call = {"State": ("u", 7), "Id": ("s", "20"), "Inbound": ("b", True)}
    objects = {"/org/gnome/Calls/Call/1": {"org.gnome.Calls.Call": call}}
    root = "/org/gnome/Calls"
    bench.bus.play(("there", True), ("answer", root, "GetManagedObjects", (objects,)))
    assert bench.told() == []
    assert bench.source.health.state is LineState.READY


def test_gnome_calls_names_and_directions() -> None:
    bench = Bench("gnome_calls")
    bench.bus.play(*transcript("gnome_calls-answered")[:2])
    told = {"State": ("u", 3), "Inbound": ("b", False), "Id": ("s", "20")}
    named = {**told, "DisplayName": ("s", "Mette")}
    objects, path = "org.freedesktop.DBus.ObjectManager", "/org/gnome/Calls/Call/9"
    added = {"org.gnome.Calls.Call": named}
    bench.bus.hear("/org/gnome/Calls", objects, "InterfacesAdded", path, added)
    gone = ["org.gnome.Calls.Call"]
    bench.bus.hear("/org/gnome/Calls", objects, "InterfacesRemoved", path, gone)
    assert bench.told() == ["#1 outgoing dialing 20 Mette", "#1 outgoing ended 20 Mette no_answer"]


def test_kde_connects_phones_in_reach_make_it_ready() -> None:
    bench = Bench("kdeconnectd")
    root, daemon = "/modules/kdeconnect", "org.kde.kdeconnect.daemon"
    bench.bus.play(("there", True), ("answer", root, "devices", ([],)))
    assert bench.bus.asked[-1].args == (True, True)
    assert bench.source.health.advice is LineAdvice.NO_PHONE
    bench.bus.hear(root, daemon, "deviceVisibilityChanged", "a", True)
    bench.bus.play(("answer", root, "devices", (["a"],)))
    assert bench.source.health.state is LineState.READY
    assert not bench.source.abilities.can_end


def test_a_ring_that_the_phone_repeats_is_one_call() -> None:
    bench = Bench("kdeconnectd")
    for _ in range(3):
        kde_says(bench, "callReceived", "20304050", "Mette")
        bench.pass_by(4)
    assert len(bench.events) == 1
    bench.pass_by(60)
    kde_says(bench, "callReceived", "20304050", "Mette")
    assert bench.told()[1:] == ["#2 incoming ringing 20304050 Mette"]


def test_a_missed_call_belongs_to_the_phone_and_number_that_rang() -> None:
    bench = Bench("kdeconnectd")
    kde_says(bench, "callReceived", "20304050", "20304050")
    kde_says(bench, "missedCall", "88110022", "Kim")
    kde_says(bench, "missedCall", "20304050", "20304050", phone="/modules/kdeconnect/devices/b/t")
    assert bench.told() == [
        "#1 incoming ringing 20304050",
        "#2 incoming ended 88110022 Kim missed",
        "#3 incoming ended 20304050 missed",
    ]


def test_an_old_ring_was_answered_and_is_not_missed_later() -> None:
    bench = Bench("kdeconnectd")
    kde_says(bench, "callReceived", "20304050", "Mette")
    bench.pass_by(3600)
    kde_says(bench, "missedCall", "20304050", "Mette")
    assert bench.told()[1:] == ["#2 incoming ended 20304050 Mette missed"]


def test_other_events_of_the_daemon_are_none_of_ours() -> None:
    bench = Bench("kdeconnectd")
    kde_says(bench, "talking", "20304050", "Mette")
    assert bench.events == []


def test_pipewires_names_are_the_telephones_own() -> None:
    bench = Bench("pipewire")
    root = "/org/pipewire/Telephony"
    modem = f"{root}/ag1"
    bench.bus.play(("there", True), ("answer", root, "GetModems", ([(modem, {})],)))
    told = {"State": ("s", "incoming"), "LineIdentification": ("s", "20"), "Name": ("s", "Mette")}
    bench.bus.hear(modem, VOICE, "CallAdded", f"{modem}/call1", told)
    (event,) = bench.events
    assert (event.name, event.name_origin) == ("Mette", NameOrigin.CONTACTS)


def test_kde_connects_second_ring_with_the_number_is_the_same_call() -> None:
    bench = Bench("kdeconnectd")
    bench.bus.play(("there", True), ("answer", "/modules/kdeconnect", "devices", (["a"],)))
    kde_says(bench, "callReceived", "unknown number", "unknown number")
    bench.pass_by(1)
    kde_says(bench, "callReceived", "+4520304050", "Mette Holm")
    kde_says(bench, "callReceived", "unknown number", "unknown number")
    kde_says(bench, "missedCall", "+4520304050", "Mette Holm")
    assert bench.told() == [
        "#1 incoming ringing",
        "#1 incoming ringing +4520304050 Mette Holm",
        "#1 incoming ended +4520304050 Mette Holm missed",
    ]


def test_kde_connects_ring_of_another_number_is_another_call() -> None:
    bench = Bench("kdeconnectd")
    bench.bus.play(("there", True), ("answer", "/modules/kdeconnect", "devices", (["a"],)))
    kde_says(bench, "callReceived", "+4520304050", "Mette Holm")
    kde_says(bench, "callReceived", "+4531558002", "Jonas")
    assert len({event.key for event in bench.events}) == 2
