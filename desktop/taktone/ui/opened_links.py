"""Links that macOS hands to the program: it sends an event where others start a command."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent

from taktone.host.application_id import APPLICATION_ID

SCHEME = f"{APPLICATION_ID.rpartition('.')[2].lower()}:"


class OpenedLinks(QObject):
    """Watches the application's events.

    Signals:
        link_opened: A link of our own scheme, as anybody may have written it.
    """

    link_opened = Signal(str)

    def watch(self, app: QCoreApplication) -> None:
        """From now on ``link_opened`` follows each link."""
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes what is ours; every other event goes on."""
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        link = event.url().toString(event.url().ComponentFormattingOption.FullyEncoded)
        if link.lower().startswith(SCHEME):
            self.link_opened.emit(link)
        return True
