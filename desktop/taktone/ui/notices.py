"""What notifications say."""

from PySide6.QtCore import QCoreApplication

from taktone.core.number_reading import number_text
from taktone.core.open_call import OpenCall
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
