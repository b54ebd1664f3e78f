"""What the filters of the search are called, and what each is for."""

from PySide6.QtCore import QCoreApplication, QLocale

from taktone.core.query_token import QueryToken
from taktone.core.query_words import QueryFlag, QueryKey, span_named
from taktone.core.time_span import TimeSpan

translate = QCoreApplication.translate


def is_danish() -> bool:
    """True where the language's words are written in Danish."""
    return QLocale().language() == QLocale.Language.Danish


def filter_meaning(what: QueryKey | QueryFlag) -> str:
    """What a filter of the search finds, in a few words."""
    return {
        QueryKey.JOB: translate("SearchWords", "about a job"),
        QueryKey.LINE: translate("SearchWords", "to one of your lines"),
        QueryKey.AFTER: translate("SearchWords", "from that day on"),
        QueryKey.BEFORE: translate("SearchWords", "before that day"),
        QueryKey.TIME: translate("SearchWords", "in a stretch of time"),
        QueryKey.STEP: translate("SearchWords", "candidates at a step"),
        QueryFlag.STAR: translate("SearchWords", "worth an interview"),
        QueryFlag.MISSED: translate("SearchWords", "nobody took the call"),
        QueryFlag.IN: translate("SearchWords", "they called you"),
        QueryFlag.OUT: translate("SearchWords", "you called them"),
        QueryFlag.NOTE: translate("SearchWords", "with a note"),
        QueryFlag.PROMISE: translate("SearchWords", "with an open promise"),
    }[what]


def span_words(span: TimeSpan) -> str:
    """``Last month``."""
    return {
        TimeSpan.TODAY: translate("SearchWords", "Today"),
        TimeSpan.THIS_WEEK: translate("SearchWords", "This week"),
        TimeSpan.LAST_MONTH: translate("SearchWords", "Last month"),
        TimeSpan.SIX_MONTHS: translate("SearchWords", "Last 6 months"),
        TimeSpan.SINCE_AD: translate("SearchWords", "Since the ad"),
    }[span]


def time_words(tokens: tuple[QueryToken, ...]) -> str:
    """The stretch of time that is asked for, as a button says it; empty for none."""
    said = [_one_time(token) for token in tokens if token.text]
    return ", ".join(said)


def _one_time(token: QueryToken) -> str:
    span = span_named(token.text)
    if span is not None and token.key is QueryKey.TIME:
        return span_words(span)
    if token.key is QueryKey.BEFORE:
        return translate("SearchWords", "Before {day}").format(day=token.text)
    return translate("SearchWords", "From {day}").format(day=token.text)
