"""The fields that every line with a password has."""

from PySide6.QtWidgets import QLineEdit, QWidget

from taktone.core.kept_line import LineWithPassword
from taktone.ui.lines.file_field import FileField
from taktone.ui.lines.form_column import FormColumn
from taktone.ui.lines.line_form import one_line


class ServerFields(QWidget):
    """Name, server, user, password and certificate authority; placed by the form around it."""

    def __init__(
        self, line: LineWithPassword, *, is_new: bool, parent: QWidget | None = None
    ) -> None:
        """Shows ``line``; of a new one the password has to be typed."""
        super().__init__(parent)
        self._is_new = is_new
        self.name = QLineEdit(line.name)
        self.server = QLineEdit(line.server)
        self.user = QLineEdit(line.user)
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.ca_file = FileField(line.ca_file)
        self.name.setPlaceholderText(self.tr("My telephone"))
        self.server.setPlaceholderText("pbx.example.org")
        if not is_new:
            self.secret.setPlaceholderText(self.tr("as before"))
        column = FormColumn(self)
        column.add_field(self.tr("Name"), self.name)
        column.add_field(self.tr("Server"), self.server)
        column.add_field(self.tr("User name"), self.user)
        column.add_field(
            self.tr("Password"),
            self.secret,
            self.tr("It is kept in your desktop's key store, never in a file."),
        )

    def values(self) -> dict[str, str]:
        """What is in the fields, by the names of the line's attributes."""
        return {
            "name": one_line(self.name.text()),
            "server": one_line(self.server.text()),
            "user": one_line(self.user.text()),
            "ca_file": self.ca_file.path,
        }

    def complaint(self) -> tuple[str, QWidget] | None:
        """What is missing among them."""
        values = self.values()
        if not values["server"] or " " in values["server"]:
            return self.tr("Type the name or address of the server."), self.server
        if not values["user"]:
            return self.tr("Type the user name."), self.user
        if self._is_new and not self.secret.text():
            return self.tr("Type the password."), self.secret
        return None
