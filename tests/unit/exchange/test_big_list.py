"""The Big List of Naughty Strings leaves in every form and comes back unchanged."""

import io
import json
from base64 import b64decode
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from taktone.exchange.contact_reading import read_address_book
from taktone.exchange.export_format import ExportForm, ExportFormat
from taktone.exchange.export_writing import write_export
from taktone.store.values import stored
from unit.exchange.samples import METTE

LIST = Path(__file__).parents[2] / "data" / "naughty" / "blns.base64.json"
TEXTS = (b64decode(text).decode("utf-8", "ignore") for text in json.loads(LIST.read_text("utf-8")))
NAMES = [stored(text) for text in TEXTS if text.strip()]
CONTROLS = dict.fromkeys((*range(9), *range(11, 0x20), 0x7F))
"""What no vCard can hold (RFC 6350, QSAFE-CHAR): such a name leaves without them."""
CALLS = [
    replace(METTE, call_id=f"c{n}", person_id=f"p{n}", name=name, note=name)
    for n, name in enumerate(NAMES)
]


def written(kind: ExportFormat) -> bytes:
    out = io.BytesIO()
    write_export(CALLS, ExportForm(format=kind), UTC, out)
    return out.getvalue()


@pytest.mark.parametrize("kind", [ExportFormat.CSV, ExportFormat.CSV_DANISH, ExportFormat.VCARD])
def test_every_name_comes_back(kind: ExportFormat) -> None:
    back = [x.name for x in read_address_book(written(kind), "DK")]
    is_card = kind is ExportFormat.VCARD
    assert back == [name.translate(CONTROLS) if is_card else name for name in NAMES]


def test_every_name_and_note_comes_back_from_a_workbook() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(written(ExportFormat.XLSX))).worksheets[0]
    heads, *rows = sheet.iter_rows()
    place = {str(cell.value): at for at, cell in enumerate(heads)}
    for head in ("Name", "Note"):
        cells = [row[place[head]] for row in rows]
        assert {cell.data_type for cell in cells} <= {"s", "inlineStr"}
        assert [unescape(str(cell.value)) for cell in cells] == list(map(as_xml, NAMES))


def as_xml(text: str) -> str:
    """XML knows one line break only."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_every_note_comes_back_from_json() -> None:
    told = json.loads(written(ExportFormat.JSON))
    assert [call["note"] for call in told] == NAMES


def test_nothing_in_a_table_is_a_formula() -> None:
    text = written(ExportFormat.CSV).decode()
    assert not any(line.lstrip('"')[:1] in {"=", "@"} for line in text.splitlines())
    assert len(NAMES) > 400
