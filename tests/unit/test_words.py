"""What is said to people: translations that are whole, and prompts that keep their rules."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

import translations
from taktone.core.builtin_prompts import BUILTIN_PROMPTS
from taktone.core.prompt import LONGEST_TEXT, Phase, Prompt, Situation
from taktone.host.prompt_file import load_prompts

PROMPTS = Path(__file__).parents[2] / "resources" / "prompts"
LANGUAGES = ("da", "en")
FIELD = re.compile(r"%L?n|%L?\d|\{\w*\}")
# What is the same in Danish; everything else that is has been forgotten.
SAME = {"Taktone", "Aarhus", "Menu", "Note", "Send mail", "Start", "{minutes} min", "{seconds} s"}
SAME |= {"{day}, {time}", "{minutes} min {seconds} s", "E-mail", "Port", "Server", "Test"}
SAME |= {"Intuition", "Investor", "Okay"}


class Message(NamedTuple):
    """One text of a .ts file with its translation, each plural form for itself."""

    context: str
    source: str
    forms: tuple[str, ...]
    has_plural: bool


def messages(language: str) -> Iterator[Message]:
    path = translations.FOLDER / f"taktone_{language}.ts"
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = translation.findall("numerusform")
            texts = plural or [translation]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple("".join(text.itertext()) for text in texts),
                bool(plural),
            )


def prompts(language: str) -> tuple[Prompt, ...]:
    found, error = load_prompts(PROMPTS, language)
    assert error is None, error
    return found


def test_the_translations_are_whole_and_no_older_than_the_code() -> None:
    assert not translations.problems()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_translation_has_the_fields_of_its_source(language: str) -> None:
    wrong = []
    for message in messages(language):
        wanted = Counter(FIELD.findall(message.source))
        for form in filter(None, message.forms):
            # One call may be "one call": only the plural has to count.
            is_one = message.has_plural and form == message.forms[0]
            has = Counter(FIELD.findall(form))
            if has != wanted and not (is_one and has == wanted - Counter(["%n", "%Ln"])):
                wrong.append(f"{message.context}: {message.source!r} -> {form!r}")
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_plural_has_words_for_one_and_for_many(language: str) -> None:
    plurals = [message for message in messages(language) if message.has_plural]
    assert all(len(m.forms) == 2 and all(m.forms) for m in plurals), plurals
    assert not [m for m in plurals if any("(s)" in form for form in m.forms)]


def test_english_holds_plurals_and_nothing_else() -> None:
    assert not [message for message in messages("en") if not message.has_plural]


def has_words(text: str) -> bool:
    """True where more than fields and signs is left to translate."""
    return re.search(r"[^\W\d_]", re.sub(r"\{\w+\}", "", text)) is not None


def test_what_is_said_in_danish_is_danish() -> None:
    same = {m.source for m in messages("da") if m.source in m.forms and has_words(m.source)} - SAME
    assert not same


def test_danish_keeps_the_access_keys_and_the_dots_of_its_source() -> None:
    wrong = [
        message
        for message in messages("da")
        for form in filter(None, message.forms)
        if ("&" in message.source) != ("&" in form)
        or message.source.endswith(("…", "...")) != form.endswith(("…", "..."))
    ]
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", Phase)
def test_each_phase_has_seven_prompts_that_fit_any_call(language: str, phase: Phase) -> None:
    assert len([p for p in prompts(language) if p.phase is phase and not p.when]) >= 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_prompt_is_too_long_or_said_twice(language: str) -> None:
    texts = [prompt.text for prompt in prompts(language)]
    assert max(map(len, texts)) <= LONGEST_TEXT
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_prompt_is_a_whole_sentence_and_never_shouts(language: str) -> None:
    for prompt in prompts(language):
        assert re.search(r"[.?”«]$", prompt.text), prompt.text
        assert "!" not in prompt.text, prompt.text
        assert prompt.text[0] in "“»" or prompt.text[0].isupper(), prompt.text


def test_both_languages_hold_the_same_prompts_for_the_same_calls() -> None:
    danish, english = (
        [(prompt.id, prompt.phase, prompt.when) for prompt in prompts(language)]
        for language in LANGUAGES
    )
    assert danish == english


def test_no_prompt_says_the_same_in_both_languages() -> None:
    assert not {p.text for p in prompts("da")} & {p.text for p in prompts("en")}


def test_the_built_in_prompts_are_those_of_the_english_file() -> None:
    assert set(BUILTIN_PROMPTS) <= set(prompts("en"))


# Where something can be true of a call: a talk past eight minutes is in its last phase, say.
MOMENTS = {
    Situation.RETURNING: set(Phase),
    Situation.PROMISED: set(Phase),
    Situation.MISSED_BEFORE: set(Phase),
    Situation.LONG_CALL: {Phase.CLOSING, Phase.AFTER},
    Situation.BUSY: set(Phase),
    Situation.UNSOLICITED: set(Phase),
    Situation.CLOSING_SOON: set(Phase),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_prompt_can_be_met(language: str) -> None:
    for prompt in prompts(language):
        assert all(prompt.phase in MOMENTS[situation] for situation in prompt.when), prompt.id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("situation", "phase"),
    [
        *((Situation.RETURNING, phase) for phase in (Phase.RINGING, Phase.OPENING)),
        *((Situation.PROMISED, phase) for phase in (Phase.RINGING, Phase.OPENING, Phase.CLOSING)),
        *((Situation.MISSED_BEFORE, phase) for phase in (Phase.RINGING, Phase.OPENING)),
        (Situation.MISSED_BEFORE, Phase.AFTER),
        (Situation.LONG_CALL, Phase.CLOSING),
        (Situation.CLOSING_SOON, Phase.CLOSING),
    ],
)
def test_what_happens_often_has_more_than_one_line(
    language: str, situation: Situation, phase: Phase
) -> None:
    fitting = [p for p in prompts(language) if p.phase is phase and situation in p.when]
    assert len(fitting) >= 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("situation", Situation)
def test_every_situation_has_lines(language: str, situation: Situation) -> None:
    assert len([p for p in prompts(language) if situation in p.when]) >= 3
