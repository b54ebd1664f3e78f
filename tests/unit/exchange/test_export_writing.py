"""Exports in every form, from calls to bytes."""

import csv
import io
import json
from dataclasses import replace
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from hypothesis import given

from helpers.naughty_strings import CONTROLS, NAUGHTY, TEXT
from taktone.core.exported_call import ExportedCall
from taktone.exchange.export_format import ExportForm, ExportFormat
from taktone.exchange.export_writing import write_export
from taktone.exchange.presets import PRESETS, Preset
from unit.exchange.samples import CALLS, JONAS, METTE

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def written(form: ExportForm, calls: tuple[ExportedCall, ...] = CALLS) -> bytes:
    out = io.BytesIO()
    write_export(iter(calls), form, COPENHAGEN, out)
    return out.getvalue()


def test_calls_as_csv_in_local_time() -> None:
    rows = list(csv.reader(io.StringIO(written(ExportForm()).decode())))
    assert rows[0][:4] == ["Name", "Number", "E-mail", "Started"]
    assert rows[1] == [
        *("Mette Marie Sørensen", "+4520123456", "mette@example.com", "2026-11-24 10:42:00"),
        *("incoming", "talked", "360", "Projektleder, Aarhus", "yes", "Jobindex"),
        "Leder et team på 6; vil tættere på kunden",
    ]
    assert len(rows) == 1 + len(CALLS)


def test_calls_as_danish_csv() -> None:
    form = ExportForm(format=ExportFormat.CSV_DANISH, language="da")
    text = written(form).decode("utf-8-sig")
    assert text.startswith("Navn;Nummer;E-mail;Startet;")
    assert ";ubesvaret;0;" in text


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.key)
def test_preset_has_a_row_for_each_person(preset: Preset) -> None:
    form = ExportForm(format=ExportFormat.XLSX, preset=preset.key)
    sheet = openpyxl.load_workbook(io.BytesIO(written(form))).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == preset.headings
    assert len(rows) >= 3


def test_json_tells_everything_that_may_be_told() -> None:
    told = json.loads(written(ExportForm(format=ExportFormat.JSON)))
    assert len(told) == len(CALLS)
    assert told[0]["started_at"] == "2026-11-24T09:42:00+00:00"
    assert told[1]["outcome"] == "missed"
    assert not {"personality", "voice", "intuition", "would_call_again"} & set(told[0])


def test_no_calls_are_an_empty_json_array() -> None:
    assert json.loads(written(ExportForm(format=ExportFormat.JSON), ())) == []


@pytest.mark.parametrize("text", [*NAUGHTY, *CONTROLS])
def test_naughty_text_comes_back_from_json(text: str) -> None:
    told = written(ExportForm(format=ExportFormat.JSON), (replace(JONAS, note=text, name=text),))
    assert (json.loads(told)[0]["note"], json.loads(told)[0]["name"]) == (text, text)


@given(TEXT)
def test_any_text_comes_back_from_json(text: str) -> None:
    told = written(ExportForm(format=ExportFormat.JSON), (replace(METTE, note=text),))
    assert json.loads(told)[0]["note"] == text
    assert told.count(b"\n") == 3
