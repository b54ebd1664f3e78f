"""The form of a line on an Asterisk or FreePBX."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from taktone.core.asterisk_line import USUAL_PORT, USUAL_TLS_PORT, AsteriskLine
from taktone.ui.lines.form_column import FormColumn
from taktone.ui.lines.line_form import one_line
from taktone.ui.lines.more_fields import MoreFields
from taktone.ui.lines.server_fields import ServerFields
from taktone.ui.number_field import NumberField


class AsteriskForm(QWidget):
    """Server, user, password and the own extension; the rest is folded away."""

    def __init__(self, line: AsteriskLine, *, is_new: bool, parent: QWidget | None = None) -> None:
        """Shows ``line``."""
        super().__init__(parent)
        self._line = line
        self._fields = ServerFields(line, is_new=is_new)
        self._extensions = QLineEdit(line.extensions)
        self._extensions.setPlaceholderText("1001")
        self._is_encrypted = QCheckBox(self.tr("Encrypted (TLS)"))
        self._is_encrypted.setChecked(line.is_encrypted)
        self._port = NumberField()
        self._port.setRange(1, 65_535)
        self._port.setValue(line.port)
        self._port.lineEdit().setTextMargins(10, 0, 0, 0)
        self._is_encrypted.toggled.connect(self._on_encrypted)
        self._build()

    def line(self) -> AsteriskLine:
        """The line as it stands in the form."""
        return replace(
            self._line,
            **self._fields.values(),
            port=self._port.value(),
            extensions=one_line(self._extensions.text()),
            is_encrypted=self._is_encrypted.isChecked(),
        )

    def password(self) -> str:
        """What was typed."""
        return self._fields.secret.text()

    def complaint(self) -> tuple[str, QWidget] | None:
        """What is missing."""
        if told := self._fields.complaint():
            return told
        if not one_line(self._extensions.text()):
            return self.tr("Say which extension is yours."), self._extensions
        return None

    def _build(self) -> None:
        column = FormColumn(self)
        column.addWidget(self._fields)
        column.add_field(
            self.tr("Your extension"),
            self._extensions,
            self.tr("Several with commas. A device of another name as PJSIP/name."),
        )
        column.add_help(self.tr("“read = call” is enough for the user; Taktone only listens."))
        more = MoreFields()
        more.column.addWidget(self._is_encrypted)
        more.column.addSpacing(6)
        more.column.add_field(self.tr("Port"), self._port)
        more.column.add_field(
            self.tr("Own certificate authority (file)"),
            self._fields.ca_file,
            self.tr("Only where the server's certificate is not a public one."),
        )
        column.addWidget(more)

    def _on_encrypted(self, is_on: bool) -> None:  # noqa: FBT001 - slot of a Signal(bool)
        before, after = (USUAL_PORT, USUAL_TLS_PORT) if is_on else (USUAL_TLS_PORT, USUAL_PORT)
        if self._port.value() == before:
            self._port.setValue(after)
