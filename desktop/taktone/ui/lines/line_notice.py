"""What the notification of a dead line says."""

from PySide6.QtCore import QCoreApplication

from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineHealth
from taktone.host.notification import Notification
from taktone.ui.lines.line_words import advice_words, line_title

translate = QCoreApplication.translate


def line_notice(kept: KeptLine, health: LineHealth) -> Notification:
    """Says once that a line hears nothing; a click opens the page of lines."""
    title = translate("Notices", "{line}: calls are not heard")
    return Notification(
        tag=f"line {kept.line.id}",
        title=title.format(line=line_title(kept)),
        body=advice_words(health),
        actions=(("default", translate("Notices", "Show the line")),),
    )
