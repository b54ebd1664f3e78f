"""What kinds of files an export makes, and for whom."""

from dataclasses import dataclass
from enum import StrEnum


class ExportFormat(StrEnum):
    """A kind of file."""

    CSV = "csv"
    CSV_DANISH = "csv-da"
    XLSX = "xlsx"
    VCARD = "vcard"
    JSON = "json"

    @property
    def ending(self) -> str:
        """The end of the file's name, with its dot."""
        endings = {ExportFormat.CSV_DANISH: ".csv", ExportFormat.VCARD: ".vcf"}
        return endings.get(self, f".{self}")

    @property
    def has_columns(self) -> bool:
        """A preset can say which."""
        return self in {ExportFormat.CSV, ExportFormat.CSV_DANISH, ExportFormat.XLSX}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportForm:
    """How an export is to look.

    Attributes:
        preset: Key of the recruitment system it is for (see ``presets``), empty for calls.
        language: ``da`` or ``en``, for headings of calls.
    """

    format: ExportFormat = ExportFormat.CSV
    preset: str = ""
    language: str = "en"
