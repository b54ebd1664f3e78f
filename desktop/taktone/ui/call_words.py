"""How calls are put into words, the same on the card and in the history."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.job import UNSOLICITED_ID, Job

translate = QCoreApplication.translate
DAYS_OF_WEEK = 7


def caller_title(name: str, number: str) -> str:
    """Who calls: the name; without one, what is known of the number (E.164, empty if hidden)."""
    if name.strip():
        return name
    if number:
        return translate("CallWords", "Unknown caller")
    return translate("CallWords", "Hidden number")


def job_title(job: Job) -> str:
    """A job in one line: title and place."""
    if job.id == UNSOLICITED_ID:
        return translate("CallWords", "Unsolicited")
    return ", ".join(part for part in (job.title, job.place) if part)


def number_kind(kind: str) -> str:
    """``PhoneNumber.kind`` in words, empty where it is not known."""
    words = {
        "mobile": translate("CallWords", "mobile"),
        "fixed": translate("CallWords", "landline"),
    }
    return words.get(kind, "")


def state_words(
    state: CallState, reason: EndReason | None, direction: Direction = Direction.INCOMING
) -> str:
    """What a call is now, or how it ended."""
    if state is not CallState.ENDED:
        words = {
            CallState.RINGING: translate("CallWords", "Ringing"),
            CallState.DIALING: translate("CallWords", "Calling"),
            CallState.ACTIVE: translate("CallWords", "In the call"),
            CallState.HELD: translate("CallWords", "On hold"),
        }
        return words[state]
    if reason is EndReason.REJECTED and direction is Direction.OUTGOING:
        return translate("CallWords", "Busy")
    endings = {
        EndReason.MISSED: translate("CallWords", "Missed"),
        EndReason.NO_ANSWER: translate("CallWords", "No answer"),
        EndReason.REJECTED: translate("CallWords", "Declined"),
        EndReason.ANSWERED_ELSEWHERE: translate("CallWords", "Answered elsewhere"),
        EndReason.LOST: translate("CallWords", "Connection lost"),
    }
    ended = translate("CallWords", "Ended")
    return endings.get(reason, ended) if reason else ended


def clock_words(seconds: float) -> str:
    """A running clock: ``02:41``, from an hour on ``1:02:41``."""
    minutes, second = divmod(max(0, int(seconds)), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute:02}:{second:02}"


def duration_words(seconds: int) -> str:
    """A length to the second: ``6 min 12 s``, from an hour on to the minute."""
    minutes, second = divmod(max(0, seconds), 60)
    if minutes >= 60 or second == 0:
        return rough_duration_words(seconds)
    if not minutes:
        return translate("CallWords", "{seconds} s").format(seconds=second)
    words = translate("CallWords", "{minutes} min {seconds} s")
    return words.format(minutes=minutes, seconds=second)


def rough_duration_words(seconds: int) -> str:
    """A length as one remembers it: ``40 s``, ``4 min``, ``1 h 5 min``."""
    if 0 < seconds < 60:
        return translate("CallWords", "{seconds} s").format(seconds=seconds)
    hours, minutes = divmod(max(0, seconds) // 60, 60)
    if not hours:
        return translate("CallWords", "{minutes} min").format(minutes=minutes)
    if not minutes:
        return translate("CallWords", "{hours} h").format(hours=hours)
    words = translate("CallWords", "{hours} h {minutes} min")
    return words.format(hours=hours, minutes=minutes)


def when_words(at: datetime, now: datetime, locale: QLocale) -> str:
    """A moment as seen from ``now``: ``today 10:42``, ``yesterday 15:10``, ``12 Nov 14:20``.

    Args:
        at: The moment, aware.
        now: The present, aware; days are those of its time zone.
        locale: Names of months and how hours are written.
    """
    here = at.astimezone(now.tzinfo)
    words = translate("CallWords", "{day} {time}", "today 10:42")
    return words.format(day=day_words(at, now, locale), time=time_words(here, locale))


def day_words(at: datetime, now: datetime, locale: QLocale) -> str:
    """The day of a moment: ``today``, ``tomorrow``, ``Thu`` within a week, else ``12 Nov 2024``."""
    day = at.astimezone(now.tzinfo).date()
    near = {
        0: translate("CallWords", "today"),
        1: translate("CallWords", "tomorrow"),
        -1: translate("CallWords", "yesterday"),
    }
    ahead = (day - now.date()).days
    if ahead in near:
        return near[ahead]
    if 1 < ahead < DAYS_OF_WEEK:
        return locale.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    pattern = (
        translate("CallWords", "d MMM", "date format")
        if day.year == now.year
        else translate("CallWords", "d MMM yyyy", "date format")
    )
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def ordinal_words(count: int) -> str:
    """The place in a row: ``2nd``, ``13th``; a language may write all four kinds alike."""
    kinds = {
        1: translate("CallWords", "{count}st"),
        2: translate("CallWords", "{count}nd"),
        3: translate("CallWords", "{count}rd"),
    }
    last = 0 if count % 100 in (11, 12, 13) else count % 10
    return kinds.get(last, translate("CallWords", "{count}th")).format(count=count)


def time_words(at: datetime, locale: QLocale) -> str:
    """The time of day as the locale writes it, in the time zone of ``at``: ``10:42``."""
    return locale.toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
