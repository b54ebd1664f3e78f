"""Programs that people are called in, and how each system names them."""

from collections.abc import Iterable
from dataclasses import dataclass

from taktone.core.plain_text import display_name

LONGEST_KEY = 80
# Runtimes: what they run is told by the name of the application alone.
_RUNTIMES = frozenset(
    {"electron", "java", "node", "python", "ruby", "wine-preloader", "wine64-preloader"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallingProgram:
    """A program as it is ticked and shown.

    Attributes:
        key: What is kept; never has a comma in it.
        name: What people call it.
        is_browser: Meet, Teams and others run in it.
    """

    key: str
    name: str
    is_browser: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """``commands``: Linux; ``packages``: Windows, program file or family; ``bundles``: macOS."""

    key: str
    name: str
    commands: str = ""
    packages: str = ""
    bundles: str = ""
    is_browser: bool = False


_KNOWN = (
    _Known(
        "teams",
        "Microsoft Teams",
        "teams teams-for-linux teams-insiders",
        "ms-teams.exe teams.exe msteams microsoftteams",
        "com.microsoft.teams2 com.microsoft.teams",
    ),
    _Known("zoom", "Zoom", "zoom", "zoom.exe", "us.zoom.xos"),
    _Known(
        "webex",
        "Webex",
        "ciscocollabhost webex",
        "ciscocollabhost.exe webexmta.exe atmgr.exe",
        "cisco-systems.spark com.webex.meetingmanager com.cisco.webexmeetingsapp",
    ),
    _Known(
        "chrome",
        "Google Chrome",
        "chrome google-chrome google-chrome-stable",
        "chrome.exe",
        "com.google.chrome",
        is_browser=True,
    ),
    _Known(
        "chromium",
        "Chromium",
        "chromium chromium-browser",
        "chromium.exe",
        "org.chromium.chromium",
        is_browser=True,
    ),
    _Known(
        "edge",
        "Microsoft Edge",
        "msedge microsoft-edge microsoft-edge-stable",
        "msedge.exe microsoft.microsoftedge microsoft.microsoftedge.stable",
        "com.microsoft.edgemac",
        is_browser=True,
    ),
    _Known(
        "firefox",
        "Firefox",
        "firefox firefox-bin firefox-esr",
        "firefox.exe mozilla.firefox",
        "org.mozilla.firefox",
        is_browser=True,
    ),
    _Known(
        "brave",
        "Brave",
        "brave brave-browser",
        "brave.exe",
        "com.brave.browser",
        is_browser=True,
    ),
    _Known("opera", "Opera", "opera", "opera.exe", "com.operasoftware.opera", is_browser=True),
    _Known(
        "vivaldi",
        "Vivaldi",
        "vivaldi vivaldi-bin",
        "vivaldi.exe",
        "com.vivaldi.vivaldi",
        is_browser=True,
    ),
    _Known("safari", "Safari", bundles="com.apple.safari com.apple.webkit.gpu", is_browser=True),
    _Known("3cx", "3CX", "3cx", "3cxdesktopapp.exe 3cxwin8phone.exe", "com.3cx"),
    _Known("aircall", "Aircall", "aircall", "aircall.exe", "com.aircall"),
    _Known("baresip", "baresip", "baresip"),
    _Known("bria", "Bria", "bria bria-x", "bria.exe bria5.exe", "com.counterpath"),
    _Known("dialpad", "Dialpad", "dialpad", "dialpad.exe", "com.dialpad"),
    _Known("discord", "Discord", "discord", "discord.exe", "com.hnc.discord"),
    _Known("element", "Element", "element element-desktop", "element.exe", "im.riot.app"),
    _Known("facetime", "FaceTime", bundles="com.apple.facetime com.apple.avconferenced"),
    _Known("gnome-calls", "GNOME Calls", "gnome-calls"),
    _Known("jabber", "Cisco Jabber", "ciscojabber", "ciscojabber.exe", "com.cisco.jabber"),
    _Known("jami", "Jami", "jami jamid jami-qt", "jami.exe", "com.savoirfairelinux"),
    _Known("jitsi", "Jitsi Meet", "jitsi-meet", "jitsi-meet.exe", "org.jitsi.jitsi-meet"),
    _Known(
        "linphone",
        "Linphone",
        "linphone linphone-desktop",
        "linphone.exe",
        "com.belledonne-communications.linphone org.linphone",
    ),
    _Known("microsip", "MicroSIP", packages="microsip.exe"),
    _Known("phonerlite", "PhonerLite", packages="phonerlite.exe"),
    _Known("ringcentral", "RingCentral", "ringcentral", "ringcentral.exe", "com.ringcentral"),
    _Known("signal", "Signal", "signal-desktop", "signal.exe", "org.whispersystems.signal-desktop"),
    _Known(
        "skype", "Skype", "skypeforlinux skype", "skype.exe microsoft.skypeapp", "com.skype.skype"
    ),
    _Known("slack", "Slack", "slack", "slack.exe", "com.tinyspeck.slackmacgap"),
    _Known(
        "telegram",
        "Telegram",
        "telegram-desktop telegram",
        "telegram.exe",
        "ru.keepcoder.telegram org.telegram.desktop com.tdesktop.telegram",
    ),
    _Known("twinkle", "Twinkle", "twinkle"),
    _Known(
        "whatsapp",
        "WhatsApp",
        "whatsapp whatsapp-for-linux",
        "whatsapp.exe 5319275a.whatsappdesktop",
        "net.whatsapp.whatsapp",
    ),
    _Known("zoiper", "Zoiper", "zoiper zoiper5", "zoiper5.exe zoiper.exe", "com.zoiper"),
)


def known_programs(platform: str) -> tuple[CallingProgram, ...]:
    """Those that exist on a system (a value of ``sys.platform``); browsers last, as they vary."""
    found = [known for known in _KNOWN if _names(known, platform)]
    found.sort(key=lambda known: known.is_browser)
    return tuple(map(_shown, found))


def program_of_command(command: str, application: str) -> CallingProgram:
    """Linux: by the file it runs from, or by its own name where that is only a runtime."""
    told = command.lower()
    if not told or told.rstrip("0123456789.-") in _RUNTIMES:
        told = application.lower().removesuffix(" input") or told
    return _program(told, application.removesuffix(" input"), "linux")


def program_of_package(package: str) -> CallingProgram:
    """Windows: by a program file with its folders, or by the family name of a package."""
    is_file = "\\" in package
    told = package.rpartition("\\")[2] if is_file else package.rpartition("_")[0] or package
    name = told[:-4] if told.lower().endswith(".exe") else told.rpartition(".")[2]
    return _program(told.lower(), name, "win32")


def program_of_bundle(bundle: str) -> CallingProgram:
    """macOS: by the bundle, of which helpers have their own below it."""
    told = bundle.lower()
    known = _known_bundle(told)
    return _shown(known) if known else _program(told, bundle.rpartition(".")[2], "darwin")


def named_programs(keys: Iterable[str]) -> tuple[CallingProgram, ...]:
    """What is ticked, as it is shown: keys that nobody knows go by themselves."""
    by_key = {known.key: _shown(known) for known in _KNOWN}
    return tuple(by_key.get(key) or CallingProgram(key=key, name=key) for key in sorted(keys))


def _known_bundle(told: str) -> _Known | None:
    """``com.google.chrome.helper`` is Chrome, ``com.google.chromecast`` is not."""
    return next(
        (
            known
            for known in _KNOWN
            for bundle in known.bundles.split()
            if told == bundle or told.startswith(f"{bundle}.")
        ),
        None,
    )


def _program(told: str, name: str, platform: str) -> CallingProgram:
    for known in _KNOWN:
        if told in _names(known, platform):
            return _shown(known)
    key = display_name(told).replace(",", " ").strip()[:LONGEST_KEY].strip()
    return CallingProgram(key=key, name=display_name(name) or key)


def _names(known: _Known, platform: str) -> tuple[str, ...]:
    named = {"win32": known.packages, "darwin": known.bundles}
    return tuple(named.get(platform, known.commands).split())


def _shown(known: _Known) -> CallingProgram:
    return CallingProgram(key=known.key, name=known.name, is_browser=known.is_browser)
