"""What a setting accepts, and that each is declared properly."""

import re
from typing import Any

import pytest

from taktone.host.setting import Setting
from taktone.host.settings_schema import (
    ALL,
    CARD_LINGER_S,
    CARD_MODE,
    GROUPS,
    LANGUAGE,
    NUMBER_REGION,
    PROMPTS_ENABLED,
    WITH_EDITORS,
)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (LANGUAGE, "da"),
        (CARD_MODE, "notification"),
        (CARD_LINGER_S, 15),
        (CARD_LINGER_S, 3600),
        (NUMBER_REGION, ""),
        (NUMBER_REGION, "SE"),
        (PROMPTS_ENABLED, False),
    ],
)
def test_sensible_values_are_accepted(setting: Setting[Any], value: object) -> None:
    assert setting.accepts(value)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (LANGUAGE, "fr"),
        (LANGUAGE, None),
        (LANGUAGE, ["da"]),
        (CARD_LINGER_S, 14),
        (CARD_LINGER_S, 3601),
        (CARD_LINGER_S, 60.0),
        (CARD_LINGER_S, True),
        (CARD_LINGER_S, "60"),
        (NUMBER_REGION, "dk"),
        (NUMBER_REGION, "Denmark"),
        (NUMBER_REGION, "DK\n"),
        (PROMPTS_ENABLED, 1),
        (PROMPTS_ENABLED, "true"),
    ],
)
def test_other_values_are_not(setting: Setting[Any], value: object) -> None:
    assert not setting.accepts(value)


@pytest.mark.parametrize("setting", ALL, ids=lambda setting: setting.key)
def test_every_setting_accepts_its_default_and_has_words(setting: Setting[Any]) -> None:
    assert setting.accepts(setting.default)
    assert setting.label
    assert all(setting.accepts(value) and words for value, words in setting.choices)
    assert re.fullmatch(r"[a-z_]+\.[a-z_]+", setting.key)


def test_no_two_settings_share_a_place() -> None:
    assert len({setting.key for setting in ALL}) == len(ALL)
    assert sum(len(group) for _, group in GROUPS) + len(WITH_EDITORS) == len(ALL)
