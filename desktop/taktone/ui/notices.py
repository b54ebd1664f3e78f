"""What notifications say."""

from PySide6.QtCore import QCoreApplication

from taktone.core.number_reading import number_text
from taktone.core.open_call import OpenCall
from taktone.core.promise import PromisedPerson, PromiseKind
from taktone.host.notification import Notification
from taktone.ui.call_words import caller_title

translate = QCoreApplication.translate


def call_notice(shown: OpenCall) -> Notification:
    """Stands in for the card where no window may come up unasked; a click opens the card."""
    number = shown.call.number.number
    return Notification(
        tag=f"call {shown.call.id}",
        title=translate("Notices", "Somebody is calling"),
        body=" · ".join(filter(None, (caller_title(shown.name, number), number_text(number)))),
        actions=(
            ("default", translate("Notices", "Open the card")),
            ("open", translate("Notices", "Open the card")),
        ),
        is_lasting=True,
    )


def promise_notice(row: PromisedPerson) -> Notification:
    """Reminds of a promise whose time has come."""
    who = caller_title(row.name, row.number)
    titles = {
        PromiseKind.CALL_BACK: translate("Notices", "You promised to call back"),
        PromiseKind.SEND_MAIL: translate("Notices", "You promised to send a mail"),
        PromiseKind.OTHER: row.promise.text or translate("Notices", "You promised something"),
    }
    call = (("call", translate("Notices", "Call now")),) if row.number else ()
    return Notification(
        tag=f"promise {row.promise.id}",
        title=titles[row.promise.kind],
        body=" · ".join(filter(None, (who, number_text(row.number)))),
        actions=(
            *call,
            ("kept", translate("Notices", "Done")),
            ("snooze", translate("Notices", "In 10 minutes")),
        ),
        is_lasting=True,
    )
