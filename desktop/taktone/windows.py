"""Builds the windows, joins them to the flow, and builds them anew in another language."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.job import Job
from taktone.core.known_error import KnownError
from taktone.core.open_call import OpenCall
from taktone.core.prompt_deck import PromptDeck
from taktone.host.settings_schema import CARD_SCREEN, GROUPS
from taktone.roads import Roads
from taktone.ui.card.card_surroundings import CardSurroundings
from taktone.ui.card.card_width import card_width
from taktone.ui.card.card_window import CardWindow
from taktone.ui.card.screen_watch import ScreenWatch
from taktone.ui.theme.theme import Theme

if TYPE_CHECKING:
    from taktone.host.error_report import ErrorReport
    from taktone.ui.card.card_ports import CardPorts
    from taktone.ui.error_dialog import ErrorDialog
    from taktone.ui.main_window import MainWindow
    from taktone.ui.settings.edited_settings import EditedSettings
    from taktone.ui.settings.settings_dialog import SettingsDialog
    from taktone.ui.settings.settings_page import SettingsPage


class Windows(QObject):
    """The card, built before it is needed, and the other windows, built when first wanted."""

    practice_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        roads: Roads,
        ports: Callable[[], "CardPorts"],
        settings: Callable[[], "EditedSettings"],
        theme: Theme,
        around: CardSurroundings,
    ) -> None:
        """Takes what the windows show and act on, the last two when needed; builds none yet."""
        super().__init__()
        self._desk = roads.calls
        self._browsing = roads.browsing
        self._late = roads.late
        self._gate = roads.gate
        self._pausing = roads.pausing
        self._ports = ports
        self._settings = settings
        self._theme = theme
        self._around = around
        self._deck = PromptDeck(())
        self._jobs: tuple[Job, ...] = ()
        self._problem: KnownError | None = None
        self._keeps_in_task_bar = False
        self._card: CardWindow | None = None
        self._main: MainWindow | None = None
        self._settings_pages: tuple[SettingsPage, ...] = ()
        self._settings_dialog: SettingsDialog | None = None
        self._error_dialog: ErrorDialog | None = None

    def prepare(self) -> tuple[Callable[[], None], ...]:
        """Prepares the card and joins the flow: from now on calls are seen.

        Gives the steps that build the rest of the card, which the first call would do otherwise.
        """
        self._card = self._build_card()
        self._gate.card_wanted.connect(self._on_card_wanted)
        self._desk.call_closed.connect(lambda call_id: self._shown_card().remove_call(call_id))
        self._desk.note_saved.connect(
            lambda call_id, revision: self._shown_card().confirm_saved(call_id, revision)
        )
        self._pausing.changed.connect(self._on_paused)
        self._screens = ScreenWatch(self)
        self._screens.changed.connect(self._on_screens_changed)
        self._screens.start(self._around.app)
        return (CardWindow.load, lambda: self._shown_card().complete())

    def rebuild(self) -> None:
        """Every word is another: builds what is there anew and shows what was shown."""
        if self._card is not None:
            self._card.go_away()
            self._card.deleteLater()
            self._card = self._build_card()
            self._card.complete()
            for shown in self._desk.open_calls():
                self._gate.take(shown)
        if self._main is not None:
            was_visible = self._main.isVisible()
            self._put_away_main()
            if was_visible:
                self.show_history()

    def front_call_id(self) -> str:
        """The call the user is looking at, empty where no card is open."""
        return self._shown_card().front_id

    def append_to_note(self, text: str) -> bool:
        """Adds a line to the note of the call in front; False where no card is open."""
        return self._shown_card().append_to_note(text)

    def set_prompts(self, deck: PromptDeck) -> None:
        """Prompts for the calls that come from now on."""
        self._deck = deck
        if self._card is not None:
            self._card.set_prompts(deck)

    def set_jobs(self, jobs: tuple[Job, ...]) -> None:
        """Learns which jobs there are."""
        self._jobs = jobs
        if self._card is not None:
            self._card.set_jobs(jobs)

    def show_card_anew(self) -> None:
        """Others may look on now, or do so no more."""
        self._shown_card().show_anew()

    def place_card_anew(self) -> None:
        """The user chose another place for the card."""
        self._shown_card().find_place()

    def set_tray(self, *, has_tray: bool) -> None:
        """Without a tray the main window stays in the task bar when it is closed."""
        self._keeps_in_task_bar = not has_tray
        if self._main is not None:
            self._main.keeps_in_task_bar = not has_tray

    def show_card_or_history(self) -> None:
        """The user wants in: the card gets the keyboard; without one the history is shown."""
        for shown in self._desk.open_calls():
            self._gate.let_in(shown.call.id)
            self._shown_card().expect_keyboard()
        self._desk.show_again()
        if not self._shown_card().take_keyboard():
            self.show_history()

    def show_history(self) -> None:
        """Shows the main window in front."""
        self._built_main().present()

    def show_in_task_bar(self) -> None:
        """Puts the main window into the task bar, where it stands in for a tray icon."""
        self._built_main().showMinimized()

    def set_settings_pages(self, pages: tuple["SettingsPage", ...]) -> None:
        """Pages of the settings window after the first."""
        self._settings_pages = pages
        if self._settings_dialog is not None:
            self._settings_dialog.set_pages(self._pages())

    def show_settings(self, page: str = "") -> None:
        """Shows the settings in front, on that page where one is named."""
        if self._settings_dialog is None:
            from taktone.ui.settings import screen_choice, settings_dialog  # noqa: PLC0415 - rare

            plain, screens = self._settings().plain, self._around.app.screens()
            chosen = plain.get(CARD_SCREEN)
            self._settings_dialog = settings_dialog.SettingsDialog(
                plain,
                screen_choice.with_screens(GROUPS, screens, chosen),
                self._theme,
                self._pages(),
            )
        self._settings_dialog.show_page(page)
        self._settings_dialog.show()
        self._settings_dialog.raise_()
        self._settings_dialog.activateWindow()

    def _pages(self) -> tuple["SettingsPage", ...]:
        from taktone.ui.settings import edited_pages, quiet_panel  # noqa: PLC0415 - rare

        quiet = quiet_panel.quiet_page(self._late().people.quiet_list)
        settings, letters = self._settings(), self._late().people.letters
        parts = (settings.words, settings.prompts, letters, self._around.now)
        edited = edited_pages.edited_pages(*parts)
        return (*self._settings_pages, *edited, quiet)

    def tell_problem(self, error: KnownError) -> None:
        """Shows a problem calmly where the user is: on the card, and in the main window."""
        self._problem = error
        self._shown_card().show_problem(error)
        if self._main is not None:
            self._main.tell_problem(error)

    def problem_over(self) -> None:
        """What could not be saved is saved."""
        self._problem = None
        self._shown_card().show_problem(None)
        if self._main is not None:
            self._main.problem_over()

    def tell_bug(self, report: "ErrorReport") -> None:
        """Offers the report of a bug."""
        if self._error_dialog is None:
            from taktone.ui import error_dialog  # noqa: PLC0415 - rare, we hope

            self._error_dialog = error_dialog.ErrorDialog(self._theme)
        self._error_dialog.tell(report)

    def dial(self, number: str) -> None:
        """Hands a number (E.164) to the desktop's telephone program."""
        if number:
            _open(f"tel:{number}")

    def flush(self) -> None:
        """Hands on everything typed so far."""
        if self._main is not None:
            self._main.flush()

    def close_all(self) -> None:
        """The program is about to end."""
        self._shown_card().go_away()
        if self._main is not None:
            self._put_away_main()
        for dialog in (self._settings_dialog, self._error_dialog):
            if dialog is not None:
                dialog.close()

    def _shown_card(self) -> CardWindow:
        if self._card is None:
            raise RuntimeError("prepare() comes first")
        return self._card

    def _build_card(self) -> CardWindow:
        card = CardWindow(self._theme, self._ports, self._deck, self._around)
        card.set_jobs(self._jobs)
        card.ad_wanted.connect(lambda job_id: _open_ad(self._jobs, job_id))
        card.prepare()
        return card

    def _built_main(self) -> "MainWindow":
        if self._main is None:
            from taktone.ui import main_window  # noqa: PLC0415 - 40 ms
            from taktone.ui.history import wrap_up_book  # noqa: PLC0415 - as above

            late, ports = self._late(), self._ports()
            self._main = main = main_window.MainWindow(
                *(self._browsing, late.promising, late.people, self._theme, self._around.now),
                wrap_up_book.WrapUpBook(ports.wrap_ups, ports.words),
                *(late.exchange_ports(), late.searches, late.board),
            )
            main.add_late(late.insights, late.adding)
            main.keeps_in_task_bar = self._keeps_in_task_bar
            main.practice_wanted.connect(self.practice_wanted)
            main.pause_wanted.connect(self._pausing.pause)
            main.resume_wanted.connect(self._pausing.resume)
            main.settings_wanted.connect(self.show_settings)
            main.quit_wanted.connect(self.quit_wanted)
            main.dial_wanted.connect(self.dial)
            main.show_paused(is_paused=self._pausing.is_paused)
            if self._problem is not None:
                main.tell_problem(self._problem)
        return self._main

    def _put_away_main(self) -> None:
        if self._main is not None:
            self._main.keeps_in_task_bar = False
            self._main.close()
            self._main.deleteLater()
            self._main = None

    def _on_card_wanted(self, shown: OpenCall) -> None:
        self._shown_card().show_call(shown)
        if self._main is not None:
            self._main.take_note(shown.call.id, shown.note)

    def _on_screens_changed(self) -> None:
        card = self._shown_card()
        card.complete()
        if card.face.maximumWidth() != card_width(self._theme.type_scale):
            self.rebuild()

    def _on_paused(self, is_paused: bool) -> None:  # noqa: FBT001 - slot of a Signal(bool)
        if self._main is not None:
            self._main.show_paused(is_paused=is_paused)


def _open_ad(jobs: tuple[Job, ...], job_id: str) -> None:
    from taktone.host.opening import open_web_link  # noqa: PLC0415 - no start opens an ad

    for job in jobs:
        if job.id == job_id:
            open_web_link(job.ad_link, _open)


def _open(link: str) -> bool:
    from PySide6.QtCore import QUrl  # noqa: PLC0415 - rare; its enums cost a start 1 ms
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - as above

    return QDesktopServices.openUrl(QUrl(link))
