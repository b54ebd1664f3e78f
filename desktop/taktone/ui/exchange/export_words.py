"""What the export window calls things."""

from PySide6.QtCore import QCoreApplication, QLocale

from taktone.core.export_wish import ExportLook
from taktone.core.number_reading import number_text
from taktone.exchange.export_format import ExportFormat
from taktone.exchange.presets import Preset
from taktone.ui.card.plain_line import plain_line

translate = QCoreApplication.translate
MOST_NAMES = 200
LONGEST_NAME = 60


def format_words(kind: ExportFormat) -> str:
    """A kind of file, as the user knows it."""
    words = {
        ExportFormat.CSV: translate("ExportWords", "CSV with commas"),
        ExportFormat.CSV_DANISH: translate("ExportWords", "CSV for Danish Excel (semicolons)"),
        ExportFormat.XLSX: translate("ExportWords", "Excel workbook"),
        ExportFormat.VCARD: translate("ExportWords", "Contacts (vCard)"),
        ExportFormat.JSON: translate("ExportWords", "JSON for programs"),
    }
    return words[kind]


def look_words(look: ExportLook, preset: Preset | None) -> str:
    """What the file will hold, and whether everybody has what the system needs."""
    calls = translate("ExportWords", "%Ln call(s)", "", look.calls)
    people = translate("ExportWords", "%Ln person(s)", "", look.people)
    held = translate("ExportWords", "{calls} by {people}.").format(calls=calls, people=people)
    if preset is None or not preset.needs_email or not look.people:
        return held
    if not look.lacking:
        return f"{held} " + translate("ExportWords", "Everybody has an e-mail.")
    count = len(look.lacking)
    lacking = translate(
        "ExportWords",
        "%Ln of them has no e-mail, and {system} asks for one:",
        "",
        count,
    )
    return f"{held} " + lacking.format(system=preset.name)


def lacking_names(look: ExportLook) -> list[str]:
    """Who has no e-mail; the last line counts those there is no room for."""
    names = [_shown(name) for name in look.lacking[:MOST_NAMES]]
    more = len(look.lacking) - MOST_NAMES
    if more > 0:
        names.append(translate("ExportWords", "and %Ln more", "", more))
    return names


def done_words(path_name: str, count: int) -> str:
    """That the file is there."""
    calls = translate("ExportWords", "%Ln call(s)", "", count)
    return translate("ExportWords", "{calls} exported to {file}.").format(
        calls=calls, file=path_name
    )


def progress_words(count: int) -> str:
    """How far an export has come."""
    number = QLocale().toString(count)
    return translate("ExportWords", "{number} calls written …").format(number=number)


def _shown(name: str) -> str:
    shown = plain_line(number_text(name) or name, LONGEST_NAME)
    return shown or translate("ExportWords", "Hidden number")
