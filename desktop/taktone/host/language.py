"""Which of the program's languages the user gets, and where their phone numbers are at home."""

import re
from collections.abc import Iterable

LANGUAGES = ("da", "en")
HOME_REGION = "DK"


def language_for(setting: str, locale_names: Iterable[str]) -> str:
    """``da`` or ``en``: the setting where it names one, else the first the user's locales name.

    ``locale_names`` are such as ``QLocale.uiLanguages()`` gives (``da-DK``) or the environment
    holds (``da_DK.UTF-8``), most wanted first. English where none of them is ours.
    """
    if setting in LANGUAGES:
        return setting
    wanted = (_language_of(name) for name in locale_names)
    return next((language for language in wanted if language in LANGUAGES), "en")


def number_region(setting: str, locale_name: str) -> str:
    """The ISO 3166 code of the country a number without a country code is taken to be in.

    The setting where it names one; Denmark for Danish; else the locale's; else Denmark.
    """
    if setting:
        return setting
    if _language_of(locale_name) == "da":
        return HOME_REGION
    parts = re.split(r"[-_]", re.split(r"[.@]", locale_name)[0])
    regions = [part.upper() for part in parts[1:] if re.fullmatch(r"[A-Za-z]{2}", part)]
    return regions[-1] if regions else HOME_REGION


def _language_of(locale_name: str) -> str:
    return re.split(r"[-_.@]", locale_name)[0].casefold()
