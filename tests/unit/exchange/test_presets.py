"""Files for recruitment systems."""

from dataclasses import replace

import pytest

from taktone.core.exported_person import people_of
from taktone.exchange.presets import PRESETS, Preset, preset_named
from unit.exchange.samples import CALLS, HIDDEN, JONAS, METTE

METTE_SORENSEN, JONAS_ALONE, NOBODY = people_of(CALLS)


def row(key: str) -> dict[str, str]:
    preset = preset_named(key)
    assert preset is not None
    return dict(zip(preset.headings, preset.cells(METTE_SORENSEN), strict=True))


def test_calls_are_gathered_by_person_in_the_order_of_the_newest() -> None:
    assert [person.name for person in people_of(CALLS)] == ["Mette Marie Sørensen", "Jonas", ""]
    assert [call.call_id for call in METTE_SORENSEN.calls] == ["m1", "m0"]


def test_opencats_file() -> None:
    assert row("opencats") == {
        "First Name": "Mette Marie",
        "Last Name": "Sørensen",
        "Cell Phone": "+4520123456",
        "Home Phone": "+4586123456",
        "Email": "mette@example.com",
        "Key Skills": "Projektleder  Aarhus,Controller",
        "Notes": "2026-11-12: Spurgte til rejsedage.\n\n"
        "2026-11-24: Leder et team på 6; vil tættere på kunden",
    }


def test_greenhouse_file() -> None:
    assert list(row("greenhouse")) == [
        *("First Name", "Last Name", "Company", "Title", "Notes", "Email", "Phone"),
        *("Social Media", "Website", "Address", "Source", "Who gets credit", "Job"),
    ]
    assert row("greenhouse")["Job"] == "Projektleder, Aarhus"


def test_lever_file_names_an_origin_lever_knows() -> None:
    assert list(row("lever"))[:2] == ["Full name", "Email"]
    assert row("lever")["Origin"] == "Sourced"
    assert row("lever")["Sources"] == "Jobindex"


def test_teamtailor_file_has_english_headings() -> None:
    assert list(row("teamtailor")) == ["first-name", "last-name", "email", "phone", "tags", "pitch"]


def test_ashby_file_has_no_notes() -> None:
    assert row("ashby") == {
        "Name": "Mette Marie Sørensen",
        "Email": "mette@example.com",
        "Phone Number": "+4520123456",
        "Job": "Projektleder, Aarhus",
        "Source": "Jobindex",
    }


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.key)
def test_preset_says_who_lacks_an_email(preset: Preset) -> None:
    lacking = [person.name for person in people_of(CALLS) if preset.is_lacking(person)]
    assert lacking == ([] if preset.key == "opencats" else ["Jonas", ""])


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.key)
def test_hidden_caller_gives_a_whole_row(preset: Preset) -> None:
    cells = preset.cells(NOBODY)
    assert len(cells) == len(preset.headings)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [("Jonas", "Jonas", ""), ("", "", ""), ("  Mette  Holm ", "Mette", "Holm"), ("Å Ø", "Å", "Ø")],
)
def test_name_is_cut_before_its_last_word(name: str, first: str, last: str) -> None:
    (person,) = people_of([replace(METTE, name=name)])
    assert (person.first_name, person.last_name) == (first, last)


def test_unknown_preset_is_none() -> None:
    assert preset_named("") is None
    assert JONAS_ALONE.calls == (JONAS,)
    assert NOBODY.calls == (HIDDEN,)
