"""What notifications say."""

from PySide6.QtCore import QCoreApplication

from taktone.core.number_reading import number_text
from taktone.core.open_call import OpenCall
from taktone.core.plain_text import LONGEST_NAME
from taktone.core.promise import PromisedPerson, PromiseKind
from taktone.host.notification import Notification
from taktone.ui.call_words import caller_title
from taktone.ui.card.plain_line import plain_line
from taktone.ui.card.veil import discreet_title

translate = QCoreApplication.translate


def call_notice(shown: OpenCall, *, is_discreet: bool = False) -> Notification:
    """Stands in for the card where no window may come up unasked; a click opens the card."""
    number = shown.call.number.number
    return Notification(
        tag=f"call {shown.call.id}",
        title=translate("Notices", "Somebody is calling"),
        body=_person(shown.name, number, is_discreet=is_discreet),
        actions=(
            ("default", translate("Notices", "Open the card")),
            ("open", translate("Notices", "Open the card")),
        ),
        is_lasting=True,
    )


def promise_notice(row: PromisedPerson, *, is_discreet: bool = False) -> Notification:
    """Reminds of a promise whose time has come."""
    own_words = "" if is_discreet else plain_line(row.promise.text, LONGEST_NAME)
    titles = {
        PromiseKind.CALL_BACK: translate("Notices", "You promised to call back"),
        PromiseKind.SEND_MAIL: translate("Notices", "You promised to send a mail"),
        PromiseKind.OTHER: own_words or translate("Notices", "You promised something"),
    }
    call = (("call", translate("Notices", "Call now")),) if row.number else ()
    return Notification(
        tag=f"promise {row.promise.id}",
        title=titles[row.promise.kind],
        body=_person(row.name, row.number, is_discreet=is_discreet),
        actions=(
            *call,
            ("kept", translate("Notices", "Done")),
            ("snooze", translate("Notices", "In 10 minutes")),
        ),
        is_lasting=True,
    )


def _person(name: str, number: str, *, is_discreet: bool) -> str:
    """Name and number; while others may look on, initials."""
    if is_discreet:
        return discreet_title(name, number)
    title = plain_line(caller_title(name, number), LONGEST_NAME)
    return " · ".join(filter(None, (title, number_text(number))))
