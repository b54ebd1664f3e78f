"""An export in any of its forms: calls in, bytes out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import tzinfo
from itertools import chain
from typing import BinaryIO

from taktone.core.exported_call import ExportedCall
from taktone.core.exported_person import people_of
from taktone.exchange.call_columns import HEADINGS, call_cells
from taktone.exchange.csv_writing import write_csv
from taktone.exchange.export_format import ExportForm, ExportFormat
from taktone.exchange.json_writing import write_json
from taktone.exchange.presets import preset_named
from taktone.exchange.vcard_writing import write_vcards
from taktone.exchange.xlsx_writing import write_xlsx


def write_export(
    calls: Iterable[ExportedCall], form: ExportForm, zone: tzinfo | None, out: BinaryIO
) -> None:
    """Writes ``calls`` (newest first) as ``form`` says; times of day are those of ``zone``.

    Rows go out as they come in; only people (vCard and presets) have to be gathered first.

    Raises:
        OSError: ``out`` cannot take it.
    """
    match form.format:
        case ExportFormat.JSON:
            write_json(calls, out)
        case ExportFormat.VCARD:
            write_vcards(people_of(calls), out)
        case ExportFormat.XLSX:
            write_xlsx(_rows(calls, form, zone), out)
        case ExportFormat.CSV_DANISH:
            write_csv(_rows(calls, form, zone), out, separator=";", has_bom=True)
        case ExportFormat.CSV:
            write_csv(_rows(calls, form, zone), out)


def _rows(
    calls: Iterable[ExportedCall], form: ExportForm, zone: tzinfo | None
) -> Iterator[Sequence[str]]:
    preset = preset_named(form.preset)
    if preset is not None:
        return chain([preset.headings], map(preset.cells, people_of(calls)))
    cells = (call_cells(call, form.language, zone) for call in calls)
    return chain([HEADINGS[form.language]], cells)
