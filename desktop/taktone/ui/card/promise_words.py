"""How promises, and times for them, are put into words on the card."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from taktone.core.promise import Promise, PromiseKind
from taktone.ui.call_words import DAYS_OF_WEEK, day_words, time_words, when_words
from taktone.ui.card.plain_line import plain_line

translate = QCoreApplication.translate
_LONGEST_TEXT = 200


def promise_words(promise: Promise, now: datetime, locale: QLocale) -> str:
    """What was promised and by when; ``now`` is aware, in the user's time zone."""
    text = plain_line(promise.text, _LONGEST_TEXT)
    if promise.is_automatic:
        return translate("PromiseWords", "You missed their call and have not called back")
    if promise.kind is PromiseKind.OTHER and text:
        words = translate("PromiseWords", "{promise}, {when}", "Send the ad, today 14:30")
        when = when_words(promise.due_at, now, locale) if promise.due_at else ""
        return words.format(promise=text, when=when) if when else text
    words = _kind_words(promise, now, locale)
    if not text:
        return words
    return translate("PromiseWords", "{promise}: {text}").format(promise=words, text=text)


def promised_back_words(due_at: datetime, now: datetime, locale: QLocale) -> str:
    """That a call back was promised, and for when."""
    words = translate("PromiseWords", "You promised to call back {when}")
    return words.format(when=when_words(due_at, now, locale))


def asking_words(at: datetime | None, now: datetime, locale: QLocale) -> str:
    """The sentence to say to the caller; ``at`` None while no time is known."""
    if at is None:
        return translate(
            "PromiseWords",
            "“I would like to give you my full attention: when may I call you?”",
        )
    here = at.astimezone(now.tzinfo)
    if here.date() == now.date():
        words = translate(
            "PromiseWords",
            "“I would like to give you my full attention: may I call you at {time}?”",
        )
    else:
        words = translate(
            "PromiseWords",
            "“I would like to give you my full attention: may I call you {day} at {time}?”",
        )
    return words.format(day=_spoken_day(here, now, locale), time=time_words(here, locale))


def _kind_words(promise: Promise, now: datetime, locale: QLocale) -> str:
    due_at = promise.due_at
    if promise.kind is PromiseKind.CALL_BACK:
        if due_at is not None:
            return promised_back_words(due_at, now, locale)
        return translate("PromiseWords", "You promised to call back")
    is_mail = promise.kind is PromiseKind.SEND_MAIL
    if due_at is None:
        mail = translate("PromiseWords", "You promised to send a mail")
        return mail if is_mail else translate("PromiseWords", "You promised something")
    mail = translate("PromiseWords", "You promised to send a mail {when}")
    other = translate("PromiseWords", "You promised something {when}")
    return (mail if is_mail else other).format(when=when_words(due_at, now, locale))


def _spoken_day(here: datetime, now: datetime, locale: QLocale) -> str:
    ahead = (here.date() - now.date()).days
    if ahead <= 1:
        return day_words(here, now, locale)
    day = (
        locale.dayName(here.isoweekday(), QLocale.FormatType.LongFormat)
        if ahead < DAYS_OF_WEEK
        else day_words(here, now, locale)
    )
    return translate("PromiseWords", "on {day}", "on Thursday; on 12 Nov").format(day=day)


def chip_words(promise: Promise, now: datetime, locale: QLocale) -> str:
    """A promise on a chip: what, and by when."""
    kinds = {
        PromiseKind.CALL_BACK: translate("PromiseWords", "Call back"),
        PromiseKind.SEND_MAIL: translate("PromiseWords", "Send mail"),
        PromiseKind.OTHER: plain_line(promise.text, _LONGEST_TEXT),
    }
    what = kinds[promise.kind]
    if promise.due_at is None:
        return what
    words = translate("PromiseWords", "{promise} {when}", "Call back today 14:30")
    return words.format(promise=what, when=when_words(promise.due_at, now, locale))
