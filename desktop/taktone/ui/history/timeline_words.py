"""What stands between the calls of a timeline, in words."""

from PySide6.QtCore import QCoreApplication

from taktone.core.promise import PromiseKind
from taktone.core.timeline_entry import EntryKind, TimelineEntry
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.row_words import RowWords

translate = QCoreApplication.translate


def entry_words(entry: TimelineEntry, words: RowWords) -> str:
    """When, what, and which job: ``today 10:42 · Promised: call back · Controller``."""
    parts = (words.moment(entry.at), _what(entry), words.job(entry.job_id))
    return " · ".join(part for part in parts if part)


def _what(entry: TimelineEntry) -> str:
    if entry.kind is EntryKind.MARKED:
        return translate("TimelineWords", "Marked worth an interview")
    sentence = {
        EntryKind.PROMISED: translate("TimelineWords", "Promised: {what}"),
        EntryKind.KEPT: translate("TimelineWords", "Promise kept: {what}"),
    }[entry.kind]
    return sentence.format(what=_promise(entry))


def _promise(entry: TimelineEntry) -> str:
    kinds = {
        PromiseKind.CALL_BACK: translate("TimelineWords", "call back"),
        PromiseKind.SEND_MAIL: translate("TimelineWords", "send mail"),
    }
    kind, text = kinds.get(PromiseKind(entry.what), ""), plain_line(entry.text)
    return ", ".join(part for part in (kind, text) if part) or "…"
