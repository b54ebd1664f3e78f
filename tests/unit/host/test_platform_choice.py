"""Which window system, and what the card may do there: one row per situation."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.host.platform_choice import card_may_pop_up, is_composited, knows_pointer, qt_platform


def wayland(desktop: str, **more: str) -> dict[str, str]:
    return {
        "XDG_SESSION_TYPE": "wayland",
        "WAYLAND_DISPLAY": "wayland-0",
        "DISPLAY": ":0",
        "XDG_CURRENT_DESKTOP": desktop,
        **more,
    }


def without(env: Mapping[str, str], *names: str) -> dict[str, str]:
    return {name: value for name, value in env.items() if name not in names}


X11 = {"XDG_SESSION_TYPE": "x11", "DISPLAY": ":0", "XDG_CURRENT_DESKTOP": "XFCE"}
GENTLE = ["GNOME", "ubuntu:GNOME", "GNOME-Classic:GNOME", "KDE", "X-Cinnamon", "Pantheon", "gnome"]
ROUGH = [
    "sway",
    "Hyprland",
    "niri",
    "labwc:wlroots",
    "wlroots",
    "Budgie:GNOME",
    "Phosh:GNOME",
    "river",
    "weston",
    "",
]


@pytest.mark.parametrize("desktop", GENTLE)
def test_gentle_desktops_get_the_card_through_xwayland(desktop: str) -> None:
    env = wayland(desktop)
    assert qt_platform(env) == "xcb"
    assert card_may_pop_up("xcb", env)


@pytest.mark.parametrize("desktop", ROUGH)
def test_desktops_that_hand_over_the_keyboard_get_no_card_unasked(desktop: str) -> None:
    env = wayland(desktop)
    assert qt_platform(env) is None
    assert not card_may_pop_up("wayland", env)
    assert not card_may_pop_up("xcb", env)


@pytest.mark.parametrize(
    "sign", ["SWAYSOCK", "HYPRLAND_INSTANCE_SIGNATURE", "NIRI_SOCKET", "LABWC_PID"]
)
def test_a_compositors_own_sign_counts_more_than_the_name(sign: str) -> None:
    env = wayland("GNOME", **{sign: "1"})
    assert qt_platform(env) is None
    assert not card_may_pop_up("xcb", env)


def test_the_users_choice_is_left_alone() -> None:
    assert qt_platform(wayland("GNOME", QT_QPA_PLATFORM="wayland")) is None


def test_an_empty_choice_is_none() -> None:
    assert qt_platform(wayland("GNOME", QT_QPA_PLATFORM="")) == "xcb"


def test_without_xwayland_there_is_no_choice() -> None:
    env = without(wayland("GNOME"), "DISPLAY")
    assert qt_platform(env) is None
    assert not card_may_pop_up("wayland", env)


@pytest.mark.parametrize("missing", ["XDG_SESSION_TYPE", "WAYLAND_DISPLAY"])
def test_one_sign_of_wayland_is_enough(missing: str) -> None:
    assert qt_platform(without(wayland("KDE"), missing)) == "xcb"


@pytest.mark.parametrize("desktop", [*GENTLE, *ROUGH])
def test_native_wayland_never_gets_the_card_unasked(desktop: str) -> None:
    assert not card_may_pop_up("wayland", wayland(desktop))
    assert not card_may_pop_up("wayland-egl", wayland(desktop))


@pytest.mark.parametrize("desktop", ["XFCE", "GNOME", "i3", "sway", ""])
def test_on_x11_the_card_may_pop_up_and_qt_chooses_by_itself(desktop: str) -> None:
    env = X11 | {"XDG_CURRENT_DESKTOP": desktop}
    assert qt_platform(env) is None
    assert card_may_pop_up("xcb", env)


@pytest.mark.parametrize("platform_name", ["windows", "cocoa", "offscreen"])
def test_elsewhere_the_card_may_pop_up(platform_name: str) -> None:
    assert qt_platform({}) is None
    assert card_may_pop_up(platform_name, {})


@pytest.mark.parametrize(
    ("env", "platform_name", "is_see_through"),
    [
        (X11, "xcb", False),
        ({"DISPLAY": ":99"}, "xcb", False),
        (wayland("GNOME"), "xcb", True),
        (wayland("sway"), "wayland", True),
        ({}, "windows", True),
        ({}, "cocoa", True),
        ({}, "offscreen", True),
    ],
)
def test_only_plain_x11_needs_a_mask(
    env: Mapping[str, str], platform_name: str, *, is_see_through: bool
) -> None:
    assert is_composited(env, platform_name) is is_see_through


@pytest.mark.parametrize(("env", "is_known"), [(X11, True), ({}, True), (wayland("KDE"), False)])
def test_the_pointer_is_known_outside_wayland_only(
    env: Mapping[str, str], *, is_known: bool
) -> None:
    assert knows_pointer(env) is is_known


@given(
    st.dictionaries(
        st.sampled_from([*wayland(""), "QT_QPA_PLATFORM", "SWAYSOCK"]),
        st.one_of(st.sampled_from([*GENTLE, *ROUGH, "wayland", "x11", ":0"]), st.text()),
    )
)
def test_xcb_is_chosen_only_where_the_card_may_pop_up(env: dict[str, str]) -> None:
    chosen = qt_platform(env)
    assert chosen in (None, "xcb")
    assert chosen is None or (card_may_pop_up(chosen, env) and is_composited(env, chosen))
