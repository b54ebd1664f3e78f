"""The panel of the web hook: the line to paste for each product, and who may call."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.hook_line import HookLine, allowed_networks, are_addresses, new_token
from taktone.core.hook_products import PRODUCTS, HookProduct, filled
from taktone.ui.lines.copied_line import CopiedLine
from taktone.ui.lines.form_column import FormColumn
from taktone.ui.lines.hook_words import moment_words, product_title, where_words
from taktone.ui.lines.line_form import one_line
from taktone.ui.lines.more_fields import MoreFields
from taktone.ui.number_field import NumberField


class HookPanel(QWidget):
    """Nothing has to be typed: choose a product, copy its lines, paste them there."""

    def __init__(
        self,
        line: HookLine,
        command: str,
        own_address: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """Takes the program's command, and what gives this computer's address towards another."""
        super().__init__(parent)
        self._line = line
        self._command = command
        self._own_address = own_address
        self._token = line.token or new_token()
        self._is_copied = False
        self._products = QComboBox()
        self._where = QLabel()
        self._pasted = QVBoxLayout()
        self._rows: list[CopiedLine] = []
        self._phones = QLineEdit(line.phones)
        self._port = NumberField()
        self._shown_token = QLineEdit()
        self._build()
        self._products.currentIndexChanged.connect(self._show_product)
        self._phones.textChanged.connect(self._show_product)
        self._port.valueChanged.connect(self._show_product)
        self._show_product()

    def line(self) -> HookLine:
        """The line as it stands in the panel."""
        phones = one_line(self._phones.text())
        return replace(self._line, token=self._token, port=self._port.value(), phones=phones)

    def password(self) -> str:
        """Nothing: the token is no secret of anybody's, and is shown."""
        return ""

    def complaint(self) -> tuple[str, QWidget] | None:
        """What cannot be an address."""
        if are_addresses(self._phones.text()):
            return None
        words = self.tr("Type addresses of phones, such as 192.168.1.20, with commas between.")
        return words, self._phones

    def is_wanted(self) -> bool:
        """True where a line was copied that needs the hook."""
        return self._is_copied

    def _build(self) -> None:
        for product in PRODUCTS:
            self._products.addItem(product_title(product), product)
        self._products.setMaxVisibleItems(len(PRODUCTS))
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setWordWrap(True)
        self._where.setProperty("kind", "muted")
        self._phones.setPlaceholderText(self.tr("nobody"))
        self._pasted.setSpacing(4)
        column = FormColumn(self)
        column.add_help(
            self.tr(
                "Many telephone programs and desk phones can run a command or open an address when "
                "there is a call. Choose yours and paste its lines there."
            )
        )
        column.add_field(self.tr("Telephone program or phone"), self._products)
        column.addWidget(self._where)
        column.addSpacing(4)
        column.addLayout(self._pasted)
        column.addSpacing(8)
        column.add_field(
            self.tr("Desk phones that may call this computer"),
            self._phones,
            self.tr(
                "Their addresses with commas, such as 192.168.1.20 or 192.168.1.0/24. Empty: only "
                "programs on this computer are heard."
            ),
        )
        column.addWidget(self._more())

    def _more(self) -> MoreFields:
        more = MoreFields()
        self._port.setRange(1024, 65_535)
        self._port.setValue(self._line.port)
        self._port.setGroupSeparatorShown(False)
        self._shown_token.setReadOnly(True)
        renew = QPushButton(self.tr("Make anew"))
        renew.setProperty("kind", "plain")
        renew.setAutoDefault(False)
        renew.clicked.connect(self._renew)
        more.column.add_field(self.tr("Port"), self._port)
        more.column.add_field(
            self.tr("Key in the addresses"),
            self._shown_token,
            self.tr("Who does not know it is not heard. After a new one, paste every line anew."),
        )
        row = QHBoxLayout()
        row.addWidget(renew)
        row.addStretch(1)
        more.column.addLayout(row)
        return more

    def _renew(self) -> None:
        self._token = new_token()
        self._show_product()

    def _show_product(self) -> None:
        product: HookProduct = self._products.currentData()
        self._shown_token.setText(self._token)
        self._shown_token.setCursorPosition(0)
        self._where.setText(where_words(product))
        for row in self._rows:
            self._pasted.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [
            CopiedLine(moment_words(moment), self._filled(line)) for moment, line in product.lines
        ]
        for row in self._rows:
            row.copied.connect(lambda row=row: self._on_copied(row))
            self._pasted.addWidget(row)
            row.show()

    def _filled(self, line: str) -> str:
        place = f"{self._port.value()}/{self._token}"
        net = self._own_address(self._first_phone()) or "127.0.0.1"
        here, there = f"127.0.0.1:{place}", f"{net}:{place}"
        return filled(line, taktone=self._command, here=here, net=there)

    def _first_phone(self) -> str:
        """The address of a phone that may call, empty where none is written down yet."""
        text = self._phones.text()
        networks = allowed_networks(text) if are_addresses(text) else ()
        return next((str(each.network_address) for each in networks if each.version == 4), "")

    def _on_copied(self, copied: CopiedLine) -> None:
        product: HookProduct = self._products.currentData()
        self._is_copied = self._is_copied or product.needs_hook
        for row in self._rows:
            if row is not copied:
                row.forget()
