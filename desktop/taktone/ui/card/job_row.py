"""Which job the call is about."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from taktone.core.job import Job
from taktone.core.open_call import OpenCall
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_measures import EDGE, GAP
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.card_part import set_shown
from taktone.ui.card.job_combo import JobCombo
from taktone.ui.card.link_button import LinkButton
from taktone.ui.theme.theme import Theme

JOB_KEYS = "Ctrl+J"
AD_KEYS = "Ctrl+O"
_LONGEST_TITLE = 200


class JobRow(QWidget):
    """A list of jobs that turns into a line for a new one, and a link to the ad.

    Signals:
        job_chosen: Id of the job the user chose.
        job_named: Title of the new job the user wants.
        ad_wanted: The user wants to see the ad.
    """

    job_chosen = Signal(str)
    job_named = Signal(str)
    ad_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Starts without a job."""
        super().__init__(parent)
        self._jobs: tuple[Job, ...] = ()
        self._call_id = ""
        self._job_id = ""
        self._named = ""
        self._titles: dict[str, str] = {}
        self.combo = JobCombo()
        self.title = QLineEdit()
        self.link = LinkButton(theme)
        self._build()
        self._say_words()

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns which jobs there are."""
        self._jobs = tuple(jobs)
        self.combo.set_jobs(jobs)
        self._show_link()

    def show_entry(self, entry: CardEntry, _moment: CardMoment) -> None:
        """Is there once there is something to fill in."""
        if entry.call_id != self._call_id:
            self._call_id = entry.call_id
            self.close_title()
        set_shown(self, is_shown=not entry.is_compact)
        self.show_call(entry.shown)

    def show_call(self, shown: OpenCall) -> None:
        """Shows the call's job."""
        if shown.job_id != self._job_id:
            self._job_id = shown.job_id
            if self._named:
                self._titles[shown.job_id], self._named = self._named, ""
            self.combo.show_job(shown.job_id, self._titles.get(shown.job_id, ""))
            self._show_link()

    def take_keyboard(self) -> None:
        """The list of jobs is there to choose from, with the keyboard in it."""
        if not self.isHidden():
            self.close_title()
            self.combo.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.combo.showPopup()

    def open_ad(self) -> None:
        """Shows the ad, where the job in front has one."""
        if not (self.isHidden() or self.link.isHidden()):
            self.link.click()

    def open_title(self) -> None:
        """Turns into a line for the title of a new job."""
        self.title.clear()
        self._swap(is_titling=True)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_title(self) -> None:
        """Turns back into the list."""
        had_focus = self.title.hasFocus()
        self._swap(is_titling=False)
        if had_focus:
            self.combo.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Esc leaves the line, not the card, while a title is typed."""
        is_override = event.type() == QEvent.Type.ShortcutOverride and self.title.hasFocus()
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the line."""
        if event.key() == Qt.Key.Key_Escape and not self.title.isHidden():
            self.close_title()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.title.setMaxLength(_LONGEST_TITLE)
        self.title.hide()
        self.title.returnPressed.connect(self._on_titled)
        self.combo.job_chosen.connect(self.job_chosen)
        self.combo.new_job_wanted.connect(self.open_title)
        self.link.hide()
        self.link.clicked.connect(lambda: self.ad_wanted.emit(self._job_id))
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 12)
        row.setSpacing(GAP + 4)
        row.addWidget(self.combo, 1)
        row.addWidget(self.title, 1)
        row.addWidget(self.link)

    def _say_words(self) -> None:
        self.title.setPlaceholderText(self.tr("Title of the new job, then Enter"))
        self.title.setAccessibleName(self.tr("Title of the new job"))
        self.link.setText(self.tr("See ad"))
        self.link.setAccessibleName(self.tr("See ad"))
        told = ((self.combo, self.tr("Job"), JOB_KEYS), (self.link, self.tr("See ad"), AD_KEYS))
        for part, action, keys in told:
            shortcut = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            tip = self.tr("{action} ({shortcut})").format(action=action, shortcut=shortcut)
            part.setToolTip(tip)

    def _show_link(self) -> None:
        has_ad = any(job.id == self._job_id and job.ad_link for job in self._jobs)
        if has_ad == self.link.isHidden():
            self.link.setVisible(has_ad)

    def _swap(self, *, is_titling: bool) -> None:
        self.title.setVisible(is_titling)
        self.combo.setHidden(is_titling)

    def _on_titled(self) -> None:
        named = " ".join(self.title.text().split())
        if named:
            self._named = named
            self.job_named.emit(named)
            self._named = ""
        self.close_title()
