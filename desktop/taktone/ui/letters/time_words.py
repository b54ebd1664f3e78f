"""Days and times of interviews as the user's own language has them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime


def day_words(day: date, form: str) -> str:
    """A day in one of Qt's forms, such as ``ddd d.``; the dot is left out where none is written."""
    locale = QLocale()
    if locale.language() == QLocale.Language.English:
        form = form.replace("d.", "d")
    return locale.toString(QDate(day.year, day.month, day.day), form)


def long_day_words(day: date) -> str:
    """A day with its weekday and year."""
    qdate = QDate(day.year, day.month, day.day)
    return QLocale().toString(qdate, QLocale.FormatType.LongFormat)


def clock_words(at: datetime) -> str:
    """The time of day of an aware time, by its own clock."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def moment_words(at: datetime) -> str:
    """Day and time of an aware time, by this computer's clock."""
    local = at.astimezone()
    return f"{day_words(local.date(), 'ddd d. MMM')} {clock_words(local)}"
