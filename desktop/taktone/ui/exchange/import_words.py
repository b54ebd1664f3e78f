"""What the import window calls things."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from taktone.core.damaged_file import Flaw
from taktone.core.import_look import Fate, ImportLook, LookedEntry
from taktone.core.number_reading import number_text
from taktone.exchange.contact_columns import ContactField
from taktone.ui.call_words import caller_title
from taktone.ui.card.plain_line import plain_line

translate = QCoreApplication.translate
LONGEST = 60


def look_headings() -> tuple[str, ...]:
    """What stands above the preview."""
    return (
        translate("ImportWords", "Line"),
        translate("ImportWords", "Who"),
        translate("ImportWords", "What happens"),
    )


def entry_words(entry: LookedEntry) -> tuple[str, str, str]:
    """A row of the preview."""
    title = plain_line(number_text(entry.title) or entry.title, LONGEST)
    detail = plain_line(_moment(entry.detail) or number_text(entry.detail), LONGEST)
    who = " · ".join(filter(None, (title, detail))) or caller_title("", "")
    return str(entry.line), who, _fate(entry)


def look_words(look: ImportLook) -> str:
    """How many come, and how many not."""
    counts = look.counts
    told = (
        translate("ImportWords", "%Ln new", "", counts[Fate.NEW]),
        translate("ImportWords", "%Ln get what was missing", "", counts[Fate.COMPLETED]),
        translate("ImportWords", "%Ln are here already", "", counts[Fate.KNOWN]),
        translate("ImportWords", "%Ln left out", "", counts[Fate.UNUSABLE]),
    )
    return ", ".join(told) + "."


def progress_words(done: int, of: int) -> str:
    """How far it has come."""
    numbers = QLocale()
    return translate("ImportWords", "{done} of {of} …").format(
        done=numbers.toString(done), of=numbers.toString(of)
    )


def field_words() -> dict[str, str]:
    """What a column may hold; empty for nothing."""
    return {
        "": translate("ImportWords", "Leave out"),
        ContactField.NAME: translate("ImportWords", "Name"),
        ContactField.FIRST_NAME: translate("ImportWords", "First name"),
        ContactField.LAST_NAME: translate("ImportWords", "Last name"),
        ContactField.NUMBER: translate("ImportWords", "Telephone number"),
        ContactField.EMAIL: translate("ImportWords", "E-mail"),
    }


def flaw_words(line: int, flaw: Flaw) -> str:
    """Where a file goes wrong, and that nothing of it was taken."""
    words = {
        Flaw.EMPTY: translate("ImportWords", "the file is empty."),
        Flaw.UNKNOWN_KIND: translate("ImportWords", "this kind of entry is not known."),
        Flaw.NOT_A_LINE: translate("ImportWords", "this is no line of a vCard."),
        Flaw.NO_BEGIN: translate("ImportWords", "something stands before BEGIN:VCARD."),
        Flaw.NO_END: translate("ImportWords", "the card that begins here has no end."),
        Flaw.BAD_VERSION: translate("ImportWords", "the vCard has no version that is known."),
        Flaw.BAD_LETTERS: translate("ImportWords", "the letters cannot be read."),
        Flaw.BAD_QUOTES: translate("ImportWords", "the quotation marks do not match."),
        Flaw.TOO_FEW_CELLS: translate("ImportWords", "the row has fewer cells than the headings."),
        Flaw.BAD_TIME: translate("ImportWords", "the time cannot be read."),
        Flaw.NO_COLUMN: translate("ImportWords", "no column has a name, a number or an e-mail."),
    }
    told = translate("ImportWords", "Line {line}: {flaw} Nothing was imported.")
    return told.format(line=line, flaw=words[flaw])


def _fate(entry: LookedEntry) -> str:
    whose = plain_line(number_text(entry.whose) or entry.whose, LONGEST)
    if entry.fate is Fate.NEW:
        return translate("ImportWords", "New")
    if entry.fate is Fate.UNUSABLE:
        return translate("ImportWords", "Left out: neither number nor e-mail")
    if entry.of_line:
        told = translate("ImportWords", "The same as in line {line}")
        return told.format(line=entry.of_line)
    if entry.fate is Fate.COMPLETED:
        return translate("ImportWords", "Adds to {name}").format(name=whose)
    return translate("ImportWords", "Here already: {name}").format(name=whose)


def _moment(detail: str) -> str:
    try:
        at = datetime.fromisoformat(detail) if "T" in detail else None
    except ValueError:
        return ""
    if at is None or at.tzinfo is None:
        return ""
    moment = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
