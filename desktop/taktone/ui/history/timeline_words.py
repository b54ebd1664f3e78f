"""What stands between the calls of a timeline, in words."""

from PySide6.QtCore import QCoreApplication

from taktone.core.candidate import Stage
from taktone.core.interview import InterviewState
from taktone.core.letter import Answer, LetterKind
from taktone.core.promise import PromiseKind
from taktone.core.timeline_entry import EntryKind, TimelineEntry
from taktone.ui.candidates.step_words import stage_words
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.row_words import RowWords
from taktone.ui.letters.letter_words import answer_words, kind_words, state_words

translate = QCoreApplication.translate


def entry_words(entry: TimelineEntry, words: RowWords) -> str:
    """When, what, and which job: ``today 10:42 · Promised: call back · Controller``."""
    parts = (words.moment(entry.at), _what(entry), words.job(entry.job_id))
    return " · ".join(part for part in parts if part)


def said_words(entry: TimelineEntry) -> tuple[str, ...]:
    """What was written about a step, each on a line: what the person is told, and why.

    Why is for the user alone, and named so.
    """
    if entry.kind is not EntryKind.STEPPED:
        return ()
    lines = (
        (translate("TimelineWords", "They are told: {text}"), entry.text),
        (translate("TimelineWords", "Only for you: {text}"), entry.reason),
    )
    return tuple(words.format(text=plain_line(text)) for words, text in lines if text.strip())


def spoken_words(entry: TimelineEntry, words: RowWords) -> str:
    """All of it, to be read aloud."""
    return ". ".join((entry_words(entry, words), *said_words(entry)))


def _what(entry: TimelineEntry) -> str:
    sentences = {
        EntryKind.MARKED: translate("TimelineWords", "Marked worth an interview"),
        EntryKind.PROMISED: translate("TimelineWords", "Promised: {what}"),
        EntryKind.KEPT: translate("TimelineWords", "Promise kept: {what}"),
        EntryKind.STEPPED: "{what}",
        EntryKind.SENT: translate("TimelineWords", "Letter sent: {what}"),
        EntryKind.ANSWERED: translate("TimelineWords", "Answer to the invitation: {what}"),
        EntryKind.INTERVIEW: translate("TimelineWords", "Interview: {what}"),
    }
    return sentences[entry.kind].format(what=_named(entry))


def _named(entry: TimelineEntry) -> str:
    match entry.kind:
        case EntryKind.STEPPED:
            return stage_words(Stage(entry.what))
        case EntryKind.SENT:
            return _lowered(kind_words()[LetterKind(entry.what)])
        case EntryKind.ANSWERED:
            return answer_words()[Answer(entry.what)]
        case EntryKind.INTERVIEW:
            return _lowered(state_words()[InterviewState(entry.what)])
        case EntryKind.MARKED:
            return ""
        case _:
            return _promise(entry)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]


def _promise(entry: TimelineEntry) -> str:
    kinds = {
        PromiseKind.CALL_BACK: translate("TimelineWords", "call back"),
        PromiseKind.SEND_MAIL: translate("TimelineWords", "send mail"),
    }
    kind, text = kinds.get(PromiseKind(entry.what), ""), plain_line(entry.text)
    return ", ".join(part for part in (kind, text) if part) or "…"
