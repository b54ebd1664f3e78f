"""The form of a SIP line."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QStyledItemDelegate, QWidget

from taktone.core.sip_line import SipLine
from taktone.ui.lines.form_column import FormColumn
from taktone.ui.lines.line_form import one_line
from taktone.ui.lines.more_fields import MoreFields
from taktone.ui.lines.server_fields import ServerFields


class SipForm(QWidget):
    """Server, user, password, how to get there, and the two ways to listen."""

    def __init__(self, line: SipLine, *, is_new: bool, parent: QWidget | None = None) -> None:
        """Shows ``line``."""
        super().__init__(parent)
        self._line = line
        self._fields = ServerFields(line, is_new=is_new)
        self._transport = QComboBox()
        self._transport.setItemDelegate(QStyledItemDelegate(self._transport))
        for transport, words in (
            ("tls", self.tr("Encrypted (TLS)")),
            ("tcp", "TCP"),
            ("udp", "UDP"),
        ):
            self._transport.addItem(words, transport)
        self._transport.setCurrentIndex(self._transport.findData(str(line.transport)))
        self._is_watching = QCheckBox(self.tr("Watch the line"))
        self._is_watching.setChecked(line.is_watching)
        self._is_silent_phone = QCheckBox(self.tr("Silent phone"))
        self._is_silent_phone.setChecked(line.is_silent_phone)
        self._port = QLineEdit(str(line.port or ""))
        self._port.setPlaceholderText(self.tr("found by itself"))
        self._auth_user = QLineEdit(line.auth_user)
        self._auth_user.setPlaceholderText(self.tr("as the user"))
        self._domain = QLineEdit(line.domain)
        self._domain.setPlaceholderText(self.tr("as the server"))
        self._build()

    def line(self) -> SipLine:
        """The line as it stands in the form."""
        port = self._port.text().strip()
        return replace(
            self._line,
            **self._fields.values(),
            port=int(port) if _is_port(port) else None,
            auth_user=one_line(self._auth_user.text()),
            domain=one_line(self._domain.text()),
            transport=type(self._line.transport)(self._transport.currentData()),
            is_watching=self._is_watching.isChecked(),
            is_silent_phone=self._is_silent_phone.isChecked(),
        )

    def password(self) -> str:
        """What was typed."""
        return self._fields.secret.text()

    def complaint(self) -> tuple[str, QWidget] | None:
        """What is missing."""
        if told := self._fields.complaint():
            return told
        port = self._port.text().strip()
        if port and not _is_port(port):
            return self.tr("A port is a number from 1 to 65535."), self._port
        if not self._is_watching.isChecked() and not self._is_silent_phone.isChecked():
            return self.tr("Choose at least one way to listen."), self._is_watching
        return None

    def _build(self) -> None:
        column = FormColumn(self)
        column.addWidget(self._fields)
        column.add_field(self.tr("Connection"), self._transport)
        column.addWidget(self._is_watching)
        column.add_help(
            self.tr("The server tells Taktone of your calls. Nothing changes for your telephone.")
        )
        column.addWidget(self._is_silent_phone)
        column.add_help(
            self.tr(
                "Taktone logs in as one more telephone of yours that never rings and never"
                " answers. That shows names and ring groups on more servers. Some servers have room"
                " for one telephone only: Taktone looks first, and leaves again rather than push"
                " yours out."
            )
        )
        more = MoreFields()
        more.column.add_field(self.tr("Port"), self._port)
        more.column.add_field(self.tr("Log-in name"), self._auth_user)
        more.column.add_field(self.tr("Domain"), self._domain)
        more.column.add_field(
            self.tr("Own certificate authority (file)"),
            self._fields.ca_file,
            self.tr("Only where the server's certificate is not a public one."),
        )
        column.addWidget(more)


def _is_port(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 5 and 1 <= int(text) <= 65_535
