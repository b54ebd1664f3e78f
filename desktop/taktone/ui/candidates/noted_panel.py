"""What was noted about one person, call by call as they came."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout

from taktone.core.noted_person import NotedCall, NotedPerson
from taktone.core.number_reading import number_text
from taktone.core.promise import Promise
from taktone.core.wrap_up import Verdict
from taktone.ui.call_words import caller_title
from taktone.ui.candidates.step_words import way_words
from taktone.ui.card.plain_line import plain_line
from taktone.ui.card.promise_words import chip_words
from taktone.ui.history.row_words import RowWords
from taktone.ui.wrap_up_words import verdict_words

translate = QCoreApplication.translate
LONGEST_NOTE = 20_000


class NotedPanel(QFrame):
    """Name, number, the steps with their days; then each call with note, verdict and promises."""

    def __init__(self, person: NotedPerson, words: RowWords) -> None:
        """Takes the person and the words."""
        super().__init__()
        self.setObjectName("noted_panel")
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(3)
        candidate = person.candidate
        self._add(plain_line(caller_title(candidate.name, candidate.number)), "row_title")
        self._add(number_text(candidate.number), "meta")
        self._add(" · ".join(way_words(candidate, words.now())), "meta")
        for call in person.calls:
            self._add_call(call)
        for promise in person.promises:
            self._add_promise(promise)
        if not person.calls and not person.promises:
            self._column.addSpacing(10)
            self._add(translate("NotedPanel", "Nothing was noted."), "muted")
        self._column.addStretch(1)

    def _add_call(self, call: NotedCall) -> None:
        self._column.addSpacing(10)
        when = self._words.moment(call.started_at)
        self._add(when[:1].upper() + when[1:], "heading")
        self._add(call.note[:LONGEST_NOTE].strip(), "")
        if call.criteria_met:
            words = translate("WrapUpWords", "Has: {criteria}")
            self._add(words.format(criteria=", ".join(call.criteria_met)), "meta")
        if call.verdict is not Verdict.NONE:
            words = translate("WrapUpWords", "For the job: {verdict}")
            self._add(words.format(verdict=verdict_words()[call.verdict]), "meta")
        for promise in call.promises:
            self._add_promise(promise)

    def _add_promise(self, promise: Promise) -> None:
        said = chip_words(promise, self._words.now(), QLocale())
        if promise.is_open:
            words = translate("NotedPanel", "Promised: {promise}")
        else:
            words = translate("NotedPanel", "Promised and kept: {promise}")
        self._add(words.format(promise=said), "meta")

    def _add(self, text: str, kind: str) -> None:
        if not text:
            return
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setProperty("kind", kind)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._column.addWidget(label)
