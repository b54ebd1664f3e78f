"""What the lists say about themselves: their footer, and their sentence while they are empty."""

from PySide6.QtCore import QCoreApplication, QLocale

from taktone.core.history_query import HistoryQuery
from taktone.ui.history.empty_state import EmptyState

translate = QCoreApplication.translate

MOST_QUOTED = 60


def calls_words(count: int) -> str:
    """``1,284 calls``."""
    return translate("ListWords", "%Ln call(s)", "", count)


def calls_status(shown: int | None, total: int | None, *, is_all: bool) -> str:
    """``1,284 calls``, ``4 of 1,284 calls``; empty while it is not counted."""
    if is_all:
        count = shown if total is None else total
        return "" if count is None else calls_words(count)
    if shown is None or total is None:
        return ""
    words = translate("ListWords", "{shown} of %Ln call(s)", "", total)
    return words.format(shown=QLocale().toString(shown))


def people_status(count: int) -> str:
    """``7 people``."""
    return translate("ListWords", "%Ln person(s)", "", count)


def say_no_calls(
    empty: EmptyState, query: HistoryQuery, typed: str = "", *, is_today: bool = False
) -> None:
    """Why no call is listed, and what can be done about it."""
    words = (typed or query.text).split()
    if words:
        quoted = " ".join(words)
        if len(quoted) > MOST_QUOTED:
            quoted = f"{quoted[:MOST_QUOTED]}…"
        empty.say(
            translate("ListWords", "Nothing found for “{words}”").format(words=quoted),
            translate(
                "ListWords", "Try part of a name, the last digits of a number, or a word of a note."
            ),
            translate("ListWords", "Show all calls"),
        )
    elif is_today:
        empty.say(
            translate("ListWords", "No calls yet today"),
            translate("ListWords", "When somebody calls about a job, they will be here."),
        )
    elif query.job_id:
        empty.say(
            translate("ListWords", "No calls about this job yet"),
            translate("ListWords", "When somebody calls about it, they will be here."),
        )
    else:
        empty.say(
            translate("ListWords", "No calls yet"),
            translate("ListWords", "When somebody calls about a job, they will be here."),
            translate("ListWords", "Try a practice call"),
        )


def say_no_candidates(empty: EmptyState) -> None:
    """Why nobody is on the list, and how somebody gets there."""
    empty.say(
        translate("ListWords", "Nobody here yet"),
        translate("ListWords", "Press the star on a call, and the person stands here by job."),
    )
