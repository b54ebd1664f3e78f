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

from taktone.core.kept_line import KeptLine, Line, LineWithServer
from taktone.core.line_probe import ProbeAnswer
from taktone.core.microphone_line import MicrophoneLine
from taktone.ui.lines.found_form import FoundForm
from taktone.ui.lines.left_out_fields import LeftOutFields
from taktone.ui.lines.line_form import LineForm, SwitchingForm
from taktone.ui.lines.line_forms import Panels, form_for
from taktone.ui.lines.line_words import kind_words
from taktone.ui.lines.lines_port import TestingPort
from taktone.ui.lines.probe_panel import ProbePanel
from taktone.ui.theme.theme import Theme


class LineDialog(QDialog):
    """A form, a test of what is in it, and a way to keep it; not modal.

    Signals:
        line_kept: The :class:`KeptLine` as it is now, and the password that was typed (empty where
            the one before holds).
        use_wanted: What is kept now is to be switched on as well.
    """

    line_kept = Signal(object, str)
    use_wanted = Signal()

    def __init__(
        self,
        kept: KeptLine,
        testing: TestingPort,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        is_new: bool,
        panels: Panels | None = None,
    ) -> None:
        """Shows ``kept``; of a new line everything is still to be typed.

        Kinds that are found on this machine may have one of ``panels`` in place of a form.
        """
        super().__init__(parent)
        self._kept = kept
        self._testing = testing
        self._is_new = is_new
        self._is_testing = False
        self._form = form_for(kept.line, panels or {}, is_new=is_new)
        self._left_out = LeftOutFields(kept.left_out)
        self._probe = ProbePanel(theme)
        self._complaint = QLabel()
        self._test = QPushButton(self.tr("Test"))
        self._keep = QPushButton(self.tr("Add line") if is_new else self.tr("Save"))
        self.setWindowTitle(kind_words(kept.line))
        self._build()
        testing.answered.connect(self._on_answered)
        self.resize(480, 420 if isinstance(self._form, FoundForm) else 640)

    def accept(self) -> None:
        """Gives the line where it can be kept; says what is missing where not."""
        if self._is_complete():
            self.line_kept.emit(self._kept_now(), self._form_port.password())
            if isinstance(self._form, SwitchingForm) and self._form.is_wanted():
                self.use_wanted.emit()
            super().accept()

    def done(self, result: int) -> None:
        """A test that still runs is of no use any more."""
        self._testing.stop()
        super().done(result)

    @property
    def _form_port(self) -> LineForm:
        if not isinstance(self._form, LineForm):
            raise TypeError(type(self._form))
        return self._form

    def _kept_now(self) -> KeptLine:
        return replace(self._kept, line=self._line(), left_out=self._left_out.left_out())

    def _line(self) -> Line:
        return self._form_port.line()

    def _build(self) -> None:
        page = QWidget()
        page.setObjectName("settings_page")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 12)
        column.addWidget(self._form)
        column.addWidget(self._left_out)
        # There is no number to leave out.
        self._left_out.setVisible(not isinstance(self._kept.line, MicrophoneLine))
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
        self._test.setVisible(isinstance(self._kept.line, LineWithServer))
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._keep)
        return row

    def _is_complete(self) -> bool:
        told = self._form_port.complaint() or self._left_out.complaint()
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
