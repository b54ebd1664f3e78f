"""The picture of a letter: every shipped one is whole in it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from taktone.core.letter import LetterKind
from taktone.core.letter_template import LetterTemplate, fields_of
from taktone.core.mail_sender import MailSender
from taktone.flow.letter_sample import sample_letter
from taktone.host.letter_files import read_letters
from taktone.host.paths import resources

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)
KIM = MailSender(name="Kim Lund", phone="20 12 34 56", company="Nordvind")


@pytest.mark.parametrize("language", ["da", "en"])
def test_shipped_letters_leave_no_gap_open(language: str) -> None:
    for template in read_letters(resources() / "letters" / f"{language}.toml", language):
        filled = sample_letter(template, KIM, NOW, COPENHAGEN)
        assert not set("{}") & set(filled.subject + filled.body)
        assert {"da": "Mette", "en": "Emma"}[language] in filled.body
        assert filled.body.endswith("Kim Lund\nNordvind\n20 12 34 56")
        assert len(filled.body.splitlines()) == len(template.body.splitlines()) + (
            2 if template.kind is LetterKind.INVITATION else 0
        )


@pytest.mark.parametrize("kind", list(LetterKind))
def test_every_field_is_seen(kind: LetterKind) -> None:
    for field in fields_of(kind):
        template = LetterTemplate(
            id="x", kind=kind, language="en", subject="x", body=f"<{{{field}}}>"
        )
        assert len(sample_letter(template, KIM, NOW, COPENHAGEN).body) > len("<>")


def test_times_are_on_three_days_to_come_by_the_clock_here() -> None:
    template = LetterTemplate(
        id="x", kind=LetterKind.INVITATION, language="da", subject="x", body="{times}"
    )
    assert sample_letter(template, KIM, NOW, COPENHAGEN).body.splitlines() == [
        "– mandag den 30. november 2026 kl. 10.00–10.45",
        "– tirsdag den 1. december 2026 kl. 13.00–13.45",
        "– onsdag den 2. december 2026 kl. 14.00–14.45",
    ]


def test_the_user_s_own_place_is_seen() -> None:
    template = LetterTemplate(
        id="x", kind=LetterKind.CONFIRMATION, language="da", subject="x", body="{place} {link}"
    )
    own = MailSender(place="Kajen 7", link="https://meet.example.com/kim")
    assert sample_letter(template, own, NOW, COPENHAGEN).body == (
        "Kajen 7 https://meet.example.com/kim"
    )
