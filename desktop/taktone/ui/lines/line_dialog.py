"""The window to set a line up or change it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.kept_line import KeptLine, Line
from taktone.core.line_probe import ProbeAnswer
from taktone.ui.lines.asterisk_form import AsteriskForm
from taktone.ui.lines.fritzbox_form import FritzboxForm
from taktone.ui.lines.line_form import LineForm
from taktone.ui.lines.line_words import kind_words
from taktone.ui.lines.lines_port import TestingPort
from taktone.ui.lines.probe_panel import ProbePanel
from taktone.ui.lines.sip_form import SipForm
from taktone.ui.theme.theme import Theme


class LineDialog(QDialog):
    """A form, a test of what is in it, and a way to keep it; not modal.

    Signals:
        line_kept: The :class:`KeptLine` as it is now, and the password that was typed (empty where
            the one before holds).
    """

    line_kept = Signal(object, str)

    def __init__(
        self,
        kept: KeptLine,
        testing: TestingPort,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        is_new: bool,
    ) -> None:
        """Shows ``kept``; of a new line everything is still to be typed."""
        super().__init__(parent)
        self._kept = kept
        self._testing = testing
        self._is_new = is_new
        self._is_testing = False
        self._form = form_for(kept.line, is_new=is_new)
        self._probe = ProbePanel(theme)
        self._complaint = QLabel()
        self._test = QPushButton(self.tr("Test"))
        self._keep = QPushButton(self.tr("Add line") if is_new else self.tr("Save"))
        self.setWindowTitle(kind_words(kept.line))
        self._build()
        testing.answered.connect(self._on_answered)
        self.resize(480, 640)

    def accept(self) -> None:
        """Gives the line where it can be kept; says what is missing where not."""
        if self._is_complete():
            self.line_kept.emit(replace(self._kept, line=self._line()), self._form_port.password())
            super().accept()

    def done(self, result: int) -> None:
        """A test that still runs is of no use any more."""
        self._testing.stop()
        super().done(result)

    @property
    def _form_port(self) -> LineForm:
        return self._form

    def _line(self) -> Line:
        return self._form_port.line()

    def _build(self) -> None:
        page = QWidget()
        page.setObjectName("settings_page")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 12)
        column.addWidget(self._form)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        self._complaint.setTextFormat(Qt.TextFormat.PlainText)
        self._complaint.setProperty("kind", "complaint")
        self._complaint.setWordWrap(True)
        self._complaint.setContentsMargins(24, 0, 24, 0)
        self._complaint.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(self._complaint)
        found = QVBoxLayout()
        found.setContentsMargins(24, 4, 24, 0)
        found.addWidget(self._probe)
        outer.addLayout(found)
        outer.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"))
        for button, kind in ((self._test, "plain"), (cancel, "plain"), (self._keep, "primary")):
            button.setProperty("kind", kind)
        self._keep.setDefault(True)
        self._test.clicked.connect(self._on_test)
        cancel.clicked.connect(self.reject)
        self._keep.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(24, 12, 24, 20)
        row.setSpacing(8)
        row.addWidget(self._test)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._keep)
        return row

    def _is_complete(self) -> bool:
        told = self._form_port.complaint()
        self._complaint.setVisible(told is not None)
        if told is None:
            return True
        words, field = told
        self._complaint.setText(words)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()
        return False

    def _on_test(self) -> None:
        # The button stays enabled: the keyboard would otherwise move on to the next one.
        if self._is_testing or not self._is_complete():
            return
        self._is_testing = True
        self._probe.tell_running()
        password = self._form_port.password()
        self._testing.test(self._line(), password or (None if not self._is_new else ""))

    def _on_answered(self, answer: ProbeAnswer) -> None:
        if not self._is_testing:
            return
        self._is_testing = False
        self._probe.tell(answer)


def form_for(line: Line, *, is_new: bool) -> AsteriskForm | FritzboxForm | SipForm:
    """The form that fits the kind of line."""
    if isinstance(line, AsteriskLine):
        return AsteriskForm(line, is_new=is_new)
    if isinstance(line, FritzboxLine):
        return FritzboxForm(line)
    return SipForm(line, is_new=is_new)
