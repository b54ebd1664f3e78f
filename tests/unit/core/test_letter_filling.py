"""Letters with their gaps filled, and gaps that cannot be."""

import pytest

from helpers.naughty_strings import NAUGHTY
from taktone.core.letter import LetterKind
from taktone.core.letter_filling import fill, first_name
from taktone.core.letter_template import LetterField, LetterTemplate, TemplateFlaw, fields_of, flaws
from taktone.core.plain_text import display_name


def template(
    body: str, subject: str = "Emne", kind: LetterKind = LetterKind.INVITATION
) -> LetterTemplate:
    return LetterTemplate(id="x", kind=kind, language="da", subject=subject, body=body)


def filled(body: str, **values: str) -> str:
    return fill(template(body), {LetterField(key): text for key, text in values.items()}).body


def test_gaps_are_filled() -> None:
    letter = fill(
        template("Hej {first_name}\n\n{times}\n", "Samtale om {job}"),
        {LetterField.FIRST_NAME: "Mette", LetterField.TIMES: "- a\n- b", LetterField.JOB: "jobbet"},
    )
    assert letter == ("Samtale om jobbet", "Hej Mette\n\n- a\n- b")


def test_line_of_which_nothing_is_known_is_left_out() -> None:
    assert filled("Vi ses.\n\nLink: {link}\n\nHilsen") == "Vi ses.\n\nHilsen"
    assert filled("Link: {link}", link="https://x.dk") == "Link: https://x.dk"


def test_greeting_stands_without_a_name() -> None:
    assert filled("Kære {first_name},") == "Kære,"
    assert filled("Hej {first_name}") == "Hej"
    assert filled("{my_name}, {company}", my_name="Kim") == "Kim,"


def test_what_a_name_holds_is_not_filled_again() -> None:
    assert filled("Hej {name}", name="{company}", company="X") == "Hej {company}"


@pytest.mark.parametrize("text", NAUGHTY)
def test_subject_is_one_line_whatever_it_is_filled_with(text: str) -> None:
    letter = fill(template("{name}", "Om {name}"), {LetterField.NAME: text})
    assert letter.subject == " ".join(letter.subject.split())
    assert display_name(letter.subject) == letter.subject
    assert "\r" not in letter.body


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Mette Holm Sørensen", "Mette"),
        ("Holm, Mette", "Mette"),
        ("Mette", "Mette"),
        ("Mette,", "Mette"),
        ("", ""),
        (" , ", ""),
    ],
)
def test_people_are_greeted_by_their_first_name(name: str, first: str) -> None:
    assert first_name(name) == first


def test_flaws_tell_line_and_gap() -> None:
    found = flaws(template("Hej {frist_name}\nok {job}\n{ and {}", "Om {joob}"))
    assert found == (
        TemplateFlaw(0, "joob"),
        TemplateFlaw(1, "frist_name"),
        TemplateFlaw(3, ""),
        TemplateFlaw(3, "{"),
    )
    assert flaws(template("Hej {name}, {times}")) == ()


def test_letter_without_an_interview_has_no_times_and_a_decline_no_reason() -> None:
    assert flaws(template("{times}", kind=LetterKind.THANKS)) == (TemplateFlaw(1, "times"),)
    assert flaws(template("{reason}", kind=LetterKind.DECLINE)) == (TemplateFlaw(1, "reason"),)
    assert LetterField.TIMES in fields_of(LetterKind.CONFIRMATION)
    assert LetterField.TIMES not in fields_of(LetterKind.ASK)
