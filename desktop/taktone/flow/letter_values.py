"""What the gaps of a letter are filled with, in the language of the person."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo

from PySide6.QtCore import QDate, QLocale, QTime

from taktone.core.job import UNSOLICITED_ID, Job
from taktone.core.letter_filling import first_name
from taktone.core.letter_template import LetterField
from taktone.core.letter_wish import LetterWish
from taktone.core.mail_sender import MailSender
from taktone.core.plain_text import display_name

_LOCALES = {
    "da": QLocale(QLocale.Language.Danish, QLocale.Country.Denmark),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
_DAYS = {"da": "dddd 'den' d. MMMM yyyy", "en": "dddd d MMMM yyyy"}
_TIMES = {"da": "{day} kl. {begins}–{ends}", "en": "{day}, {begins}–{ends}"}
_JOBS = {"da": "jobbet som {title}", "en": "the position as {title}"}
_NO_JOBS = {"da": "et job hos os", "en": "a job with us"}
_HOME = "Europe/Copenhagen"


def letter_values(
    wish: LetterWish, name: str, job: Job, sender: MailSender, zone: tzinfo, told: str = ""
) -> dict[LetterField, str]:
    """Everything a letter can tell; '' for what is not known. Times are those of ``zone``."""
    language = wish.template.language
    title = display_name(job.title) if job.id != UNSOLICITED_ID else ""
    phrase = _JOBS[language].format(title=title) if title else _NO_JOBS[language]
    return {
        LetterField.NAME: display_name(name),
        LetterField.FIRST_NAME: first_name(display_name(name)),
        LetterField.JOB: phrase,
        LetterField.JOB_TITLE: title or _NO_JOBS[language],
        LetterField.AD_LINK: job.ad_link,
        LetterField.TIMES: times_text(wish.times, wish.length, language, zone),
        LetterField.MINUTES: str(int(wish.length.total_seconds() // 60)),
        LetterField.PLACE: display_name(wish.place),
        LetterField.LINK: display_name(wish.link),
        LetterField.TOLD: told,
        LetterField.MY_NAME: sender.name,
        LetterField.MY_PHONE: sender.phone,
        LetterField.COMPANY: sender.company,
    }


def times_text(times: Sequence[datetime], length: timedelta, language: str, zone: tzinfo) -> str:
    """Times as a letter says them, each on its own line; several with a dash before each.

    The distance to UTC follows, unless it is Danish time told in Danish.
    """
    lines = [_time_text(at, length, language, zone) for at in times]
    return lines[0] if len(lines) == 1 else "\n".join(f"– {line}" for line in lines)


def _time_text(at: datetime, length: timedelta, language: str, zone: tzinfo) -> str:
    begins = at.astimezone(zone)
    ends = (at.astimezone(UTC) + length).astimezone(zone)
    locale = _LOCALES[language]
    day = locale.toString(QDate(begins.year, begins.month, begins.day), _DAYS[language])
    clock = [
        locale.toString(QTime(x.hour, x.minute), locale.FormatType.ShortFormat)
        for x in (begins, ends)
    ]
    text = _TIMES[language].format(day=day, begins=clock[0], ends=clock[1])
    if language == "da" and getattr(zone, "key", "") == _HOME:
        return text
    return f"{text} ({_distance(begins)})"


def _distance(at: datetime) -> str:
    minutes = int((at.utcoffset() or timedelta()).total_seconds() // 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
