"""Every setting there is, declared once.

Words are English source words in the translation context ``Settings``; the screen translates them.
Names of languages are shown as their speakers write them, so those are not marked.
"""

import os
import re
import sys
from typing import Any

from taktone.host.setting import Setting


def QT_TRANSLATE_NOOP(_context: str, words: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Marks words for the translators and gives them back as they are."""
    return words


def _is_region(value: str) -> bool:
    return re.fullmatch(r"|[A-Z]{2}", value) is not None


LANGUAGE = Setting(
    key="general.language",
    default="system",
    label=QT_TRANSLATE_NOOP("Settings", "Language"),
    choices=(
        ("system", QT_TRANSLATE_NOOP("Settings", "As the desktop")),
        ("da", "Dansk"),
        ("en", "English"),
    ),
)
COLOUR_SCHEME = Setting(
    key="general.colour_scheme",
    default="system",
    label=QT_TRANSLATE_NOOP("Settings", "Colours"),
    choices=(
        ("system", QT_TRANSLATE_NOOP("Settings", "As the desktop")),
        ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
        ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
    ),
)
NUMBER_REGION = Setting(
    key="general.number_region",
    default="",
    label=QT_TRANSLATE_NOOP("Settings", "Country of numbers without a country code"),
    help=QT_TRANSLATE_NOOP("Settings", "Two letters, such as DK. Empty: as the desktop."),
    check=_is_region,
)
TEL_LINKS = Setting(
    key="links.telephone",
    default=False,
    label=QT_TRANSLATE_NOOP("Settings", "Offer Taktone for telephone links (tel:)"),
    help=QT_TRANSLATE_NOOP(
        "Settings",
        "Your desktop then lists it among the programs for a number you click on; Taktone shows "
        "the card and does not dial.",
    ),
)
CAN_OFFER_LINKS = sys.platform != "darwin" and not {"FLATPAK_ID", "SNAP"} & os.environ.keys()
"""macOS reads it from the program itself; from inside a sandbox the desktop hears nothing."""
CARD_MODE = Setting(
    key="card.mode",
    default="automatic",
    label=QT_TRANSLATE_NOOP("Settings", "When a call comes in"),
    help=QT_TRANSLATE_NOOP(
        "Settings",
        "Some Wayland desktops give every new window the keyboard; there a notification tells of "
        "the call, and a click on it opens the card.",
    ),
    choices=(
        ("automatic", QT_TRANSLATE_NOOP("Settings", "Show the card where it keeps out of the way")),
        ("notification", QT_TRANSLATE_NOOP("Settings", "Show a notification only")),
        ("always", QT_TRANSLATE_NOOP("Settings", "Always show the card")),
    ),
)
CARD_POP_AT = Setting(
    key="card.pop_at",
    default="ring",
    label=QT_TRANSLATE_NOOP("Settings", "The card comes up"),
    choices=(
        ("ring", QT_TRANSLATE_NOOP("Settings", "When it rings")),
        ("answer", QT_TRANSLATE_NOOP("Settings", "When you answer")),
        ("hand", QT_TRANSLATE_NOOP("Settings", "When you ask for it")),
    ),
    help=QT_TRANSLATE_NOOP(
        "Settings", "A click on the tray icon, or the command taktone show, always brings it."
    ),
)
CARD_CORNER = Setting(
    key="card.corner",
    default="bottom_right",
    label=QT_TRANSLATE_NOOP("Settings", "Corner"),
    help=QT_TRANSLATE_NOOP(
        "Settings",
        "Drag the card by its name to another place, and back into its corner. On Wayland the "
        "desktop may choose the place itself.",
    ),
    choices=(
        ("bottom_right", QT_TRANSLATE_NOOP("Settings", "Bottom right")),
        ("bottom_left", QT_TRANSLATE_NOOP("Settings", "Bottom left")),
        ("top_right", QT_TRANSLATE_NOOP("Settings", "Top right")),
        ("top_left", QT_TRANSLATE_NOOP("Settings", "Top left")),
    ),
)
CARD_SCREEN = Setting(
    key="card.screen",
    default="pointer",
    label=QT_TRANSLATE_NOOP("Settings", "Screen"),
    # The screens that are plugged in come to these as choices; any name may be kept.
    check=bool,
)
SCREEN_CHOICES = (
    ("pointer", QT_TRANSLATE_NOOP("Settings", "The one with the pointer")),
    ("primary", QT_TRANSLATE_NOOP("Settings", "The main screen")),
)
CARD_DISCREET = Setting(
    key="card.discreet",
    default="presenting",
    label=QT_TRANSLATE_NOOP("Settings", "Initials instead of names"),
    help=QT_TRANSLATE_NOOP(
        "Settings", "Number, notes and promises stay hidden too, until you ask for them."
    ),
    choices=(
        ("presenting", QT_TRANSLATE_NOOP("Settings", "While a window fills the screen")),
        ("always", QT_TRANSLATE_NOOP("Settings", "Always")),
        ("never", QT_TRANSLATE_NOOP("Settings", "Never")),
    ),
)
QUIET_FULL_SCREEN = Setting(
    key="quiet.full_screen",
    default=True,
    label=QT_TRANSLATE_NOOP("Settings", "No card while a window fills the screen"),
    help=QT_TRANSLATE_NOOP(
        "Settings",
        "Presentations, films and video calls. Known on X11 and Windows, on Wayland for some "
        "windows only; on macOS use the pause in the tray menu.",
    ),
)
QUIET_DO_NOT_DISTURB = Setting(
    key="quiet.do_not_disturb",
    default=True,
    label=QT_TRANSLATE_NOOP("Settings", "No card while the desktop says “do not disturb”"),
    help=QT_TRANSLATE_NOOP(
        "Settings",
        "Known on GNOME, KDE Plasma, Xfce, Cinnamon, MATE and with dunst. The call is in the "
        "history all the same, and the tray icon shows it.",
    ),
)
CARD_LINGER_S = Setting(
    key="card.linger_s",
    default=180,
    label=QT_TRANSLATE_NOOP("Settings", "Seconds the card stays after the call"),
    help=QT_TRANSLATE_NOOP("Settings", "What you wrote is kept."),
    limits=(15, 3600),
)
PROMPTS_ENABLED = Setting(
    key="prompts.enabled",
    default=True,
    label=QT_TRANSLATE_NOOP("Settings", "Show a line on how to meet the caller"),
)
COMPANY_PROMPTS = Setting(
    key="prompts.company",
    default="",
    label=QT_TRANSLATE_NOOP("Settings", "Your company's prompts"),
    help=QT_TRANSLATE_NOOP(
        "Settings", "A file, or a folder with da.toml and en.toml. Empty: the usual place."
    ),
)
OFFICE_OPENS = Setting(
    key="office.opens",
    default=9,
    label=QT_TRANSLATE_NOOP("Settings", "You can call back from (hour)"),
    limits=(0, 23),
)
OFFICE_CLOSES = Setting(
    key="office.closes",
    default=16,
    label=QT_TRANSLATE_NOOP("Settings", "You can call back until (hour)"),
    help=QT_TRANSLATE_NOOP("Settings", "Times are offered on working days between these hours."),
    limits=(0, 23),
)
MY_NAME = Setting(
    key="letters.name", default="", label=QT_TRANSLATE_NOOP("Settings", "Your name in letters")
)
MY_EMAIL = Setting(
    key="letters.email",
    default="",
    label=QT_TRANSLATE_NOOP("Settings", "Your e-mail"),
    help=QT_TRANSLATE_NOOP("Settings", "Answers to your invitations come back to it."),
)
MY_PHONE = Setting(
    key="letters.phone", default="", label=QT_TRANSLATE_NOOP("Settings", "Your telephone number")
)
MY_COMPANY = Setting(
    key="letters.company", default="", label=QT_TRANSLATE_NOOP("Settings", "Your company")
)
MEETING_PLACE = Setting(
    key="letters.place",
    default="",
    label=QT_TRANSLATE_NOOP("Settings", "Where you hold interviews"),
    help=QT_TRANSLATE_NOOP("Settings", "Street and town."),
)
MEETING_LINK = Setting(
    key="letters.link",
    default="",
    label=QT_TRANSLATE_NOOP("Settings", "Your video room"),
    help=QT_TRANSLATE_NOOP("Settings", "A link of Zoom, Meet or Teams that is always the same."),
)
LETTER_WAY = Setting(
    key="letters.way",
    default="automatic",
    label=QT_TRANSLATE_NOOP("Settings", "Letters are opened"),
    help=QT_TRANSLATE_NOOP(
        "Settings",
        "A draft brings the invitation for the calendar along. Thunderbird, Outlook and Apple Mail "
        "take drafts.",
    ),
    choices=(
        ("automatic", QT_TRANSLATE_NOOP("Settings", "As a draft where a program takes one")),
        ("draft", QT_TRANSLATE_NOOP("Settings", "As a draft")),
        ("link", QT_TRANSLATE_NOOP("Settings", "As a new message, without the invitation")),
    ),
)

BEHAVIOUR_WORDS = Setting(
    key="wrap_up.words",
    default="",
    label=QT_TRANSLATE_NOOP("Settings", "Words for what you hear in a voice"),
    help=QT_TRANSLATE_NOOP("Settings", "They stand on the card when a call has ended."),
)

GROUPS: tuple[tuple[str, tuple[Setting[Any], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Settings", "General"),
        (LANGUAGE, COLOUR_SCHEME, NUMBER_REGION, *((TEL_LINKS,) if CAN_OFFER_LINKS else ())),
    ),
    (
        QT_TRANSLATE_NOOP("Settings", "Card"),
        (
            CARD_MODE,
            CARD_POP_AT,
            CARD_CORNER,
            CARD_SCREEN,
            CARD_DISCREET,
            CARD_LINGER_S,
            PROMPTS_ENABLED,
            COMPANY_PROMPTS,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Settings", "Do not disturb"),
        (QUIET_FULL_SCREEN, QUIET_DO_NOT_DISTURB),
    ),
    (
        QT_TRANSLATE_NOOP("Settings", "Calling back"),
        (OFFICE_OPENS, OFFICE_CLOSES),
    ),
    (
        QT_TRANSLATE_NOOP("Settings", "Letters and interviews"),
        (MY_NAME, MY_EMAIL, MY_PHONE, MY_COMPANY, MEETING_PLACE, MEETING_LINK, LETTER_WAY),
    ),
)
WITH_EDITORS: tuple[Setting[Any], ...] = (BEHAVIOUR_WORDS,)
"""Settings with an editor of their own instead of a row in the window."""

ALL: tuple[Setting[Any], ...] = (
    *(setting for _, group in GROUPS for setting in group),
    *WITH_EDITORS,
    *(() if CAN_OFFER_LINKS else (TEL_LINKS,)),
)
