"""The panel of Android phones: who is paired, and pairing one more."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.kept_line import Line
from taktone.core.phone_pairing import NearPhone, PairedPhone, PairStep
from taktone.ui.lines.form_column import FormColumn
from taktone.ui.lines.found_words import found_title
from taktone.ui.lines.line_form import one_line
from taktone.ui.lines.phone_port import PhonePort
from taktone.ui.lines.phone_row import PhoneDeed, PhoneRow
from taktone.ui.lines.phone_rows import PhoneRows
from taktone.ui.lines.phone_words import code_words, presence_words, step_words


class PhonePanel(QWidget):
    """Looking begins with a press of the button, and ends when the panel is no longer seen."""

    def __init__(self, line: Line, phones: PhonePort, parent: QWidget | None = None) -> None:
        """Shows ``line`` and its phones."""
        super().__init__(parent)
        self._line = line if isinstance(line, KdeconnectLine) else KdeconnectLine()
        self._phones = phones
        self._name = QLineEdit(line.name)
        self._name.setPlaceholderText(found_title(line.kind))
        self._look = QPushButton()
        self._look.setObjectName("look_for_phones")
        self._look.setAutoDefault(False)
        self._paired = PhoneRows()
        self._near = PhoneRows()
        self._told = _label()
        self._after = _label()
        self._build()
        self._look.clicked.connect(lambda: phones.look(is_on=not phones.is_looking))
        phones.seen_changed.connect(self._show_phones)
        phones.pinged.connect(self._on_pinged)
        self._show_phones()

    def line(self) -> KdeconnectLine:
        """The line as it stands in the panel; phones are paired and forgotten at once."""
        return replace(self._line, name=one_line(self._name.text()))

    def password(self) -> str:
        """Nothing: phones are known by their certificates."""
        return ""

    def complaint(self) -> tuple[str, QWidget] | None:
        """Nothing can be missing."""
        return None

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody wants to see who is paired."""
        super().showEvent(event)
        self._phones.read()

    def hideEvent(self, event: QHideEvent) -> None:
        """No phone may ask any more."""
        super().hideEvent(event)
        self._phones.look(is_on=False)

    def _build(self) -> None:
        self._after.setText(
            self.tr(
                "No card when the phone rings? In KDE Connect on the phone, open Taktone and allow"
                " “Telephony notifier” to see calls."
            )
        )
        column = FormColumn(self)
        column.add_help(
            self.tr(
                "Taktone hears of your mobile calls from the app KDE Connect (Google Play,"
                " F‑Droid). Install it on the phone, and have both in the same network."
            )
        )
        column.addWidget(self._paired)
        column.addWidget(self._after)
        column.addSpacing(4)
        column.addWidget(self._look, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._told)
        column.addWidget(self._near)
        column.addSpacing(8)
        column.add_field(self.tr("Name"), self._name)

    def _show_phones(self) -> None:
        seen, is_looking = self._phones.seen, self._phones.is_looking
        known = self._paired.show_ids([phone.id for phone in seen.paired])
        for row, paired in zip(known, seen.paired, strict=True):
            self._show_paired(row, paired, is_here=paired.id in seen.here)
        strangers = self._near.show_ids([phone.id for phone in seen.near])
        for row, near in zip(strangers, seen.near, strict=True):
            row.show_phone(near.name, step_words(near), code_words(near.code), self._deeds(near))
        self._after.setVisible(bool(seen.paired))
        self._look.setText(
            self.tr("Look no more") if is_looking else self.tr("Look for a phone to pair")
        )
        self._look.setProperty("kind", "plain" if is_looking or seen.paired else "primary")
        self._look.style().polish(self._look)
        looking = self.tr(
            "Looking. Open KDE Connect on the phone: this computer is called Taktone there."
        )
        self._told.setText(looking if is_looking and not seen.near else "")
        self._told.setVisible(bool(self._told.text()))

    def _show_paired(self, row: PhoneRow, phone: PairedPhone, *, is_here: bool) -> None:
        forget = PhoneDeed(
            words=self.tr("Forget"),
            about=self.tr("Forget {phone}").format(phone=phone.name),
            kind="link",
            act=lambda: self._phones.forget(phone.id),
        )
        row.show_phone(phone.name, presence_words(is_here=is_here), "", (forget,))

    def _deeds(self, phone: NearPhone) -> tuple[PhoneDeed, ...]:
        if phone.step is PairStep.STRANGERS:
            words, about = self.tr("Pair"), self.tr("Pair {phone}")
            kind, act = "plain", self._phones.ask
        elif phone.step is PairStep.ASKED:
            return (self._refusal(phone, self.tr("Cancel")),)
        else:
            words, about = self.tr("Yes, pair"), self.tr("Yes, pair {phone}")
            kind, act = "primary", self._phones.accept
        deed = PhoneDeed(
            words=words,
            about=about.format(phone=phone.name),
            kind=kind,
            act=lambda: act(phone.id),
        )
        if phone.step is PairStep.STRANGERS:
            return (deed,) if phone.tells_calls else ()
        return (deed, self._refusal(phone, self.tr("No")))

    def _refusal(self, phone: NearPhone, words: str) -> PhoneDeed:
        return PhoneDeed(
            words=words,
            about=self.tr("Do not pair {phone}").format(phone=phone.name),
            kind="plain",
            act=lambda: self._phones.refuse(phone.id),
        )

    def _on_pinged(self, phone: PairedPhone) -> None:
        self._told.setText(self.tr("{phone} says hello.").format(phone=phone.name))
        self._told.show()


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", "small")
    return label
