"""Which window system Qt talks to, and what the card may do there.

Measured on KWin, Mutter, GNOME Shell, Weston and sway: a native Wayland window of ours takes the
keyboard when it appears and is put anywhere. Through Xwayland KWin and Mutter leave the keyboard
where it is and obey the place; sway does neither.
"""

from collections.abc import Mapping

_KWIN_OR_MUTTER = frozenset(
    {"cinnamon", "deepin", "gnome", "kde", "pantheon", "ubuntu", "unity", "x-cinnamon"}
)
# Some of these call themselves GNOME as well (Budgie:GNOME, Phosh:GNOME).
_WLROOTS_KIN = frozenset(
    {"budgie", "cage", "dwl", "hyprland", "labwc", "niri"}
    | {"phosh", "river", "sway", "wayfire", "wlroots"}
)
_WLROOTS_SIGNS = ("SWAYSOCK", "HYPRLAND_INSTANCE_SIGNATURE", "NIRI_SOCKET", "LABWC_PID")


def qt_platform(env: Mapping[str, str]) -> str | None:
    """The value for ``QT_QPA_PLATFORM``, to be set before the QApplication; None leaves it to Qt.

    ``xcb`` (Xwayland) in a Wayland session of a desktop that treats such windows well, unless the
    user chose for themselves.
    """
    if env.get("QT_QPA_PLATFORM") or not env.get("DISPLAY"):
        return None
    return "xcb" if _is_wayland(env) and _is_gentle(env) else None


def card_may_pop_up(platform_name: str, env: Mapping[str, str]) -> bool:
    """True where the card can appear unasked without taking the keyboard.

    False on native Wayland, and through Xwayland on desktops not known to be gentle: there a
    notification with actions carries the news. ``platform_name`` is ``QGuiApplication``'s.
    """
    if platform_name.startswith("wayland"):
        return False
    return platform_name != "xcb" or not _is_wayland(env) or _is_gentle(env)


def is_composited(env: Mapping[str, str], platform_name: str) -> bool:
    """True where a window can be see-through; False on plain X11, where round corners need a mask.

    ``platform_name`` is ``QGuiApplication``'s.
    """
    return platform_name != "xcb" or _is_wayland(env)


def knows_pointer(env: Mapping[str, str]) -> bool:
    """False in a Wayland session: programs hear of the pointer over their own windows only."""
    return not _is_wayland(env)


def _is_wayland(env: Mapping[str, str]) -> bool:
    return env.get("XDG_SESSION_TYPE") == "wayland" or bool(env.get("WAYLAND_DISPLAY"))


def _is_gentle(env: Mapping[str, str]) -> bool:
    full = env.get("XDG_CURRENT_DESKTOP", "").casefold().split(":")
    names = {*full, *(name.partition("-")[0] for name in full)}
    if names & _WLROOTS_KIN or any(env.get(sign) for sign in _WLROOTS_SIGNS):
        return False
    return bool(names & _KWIN_OR_MUTTER)
