"""Prompts, behaviour words and their editors: loaded and read from the first asking on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.host.settings import Settings

if TYPE_CHECKING:
    from taktone.ui.settings.edited_settings import EditedSettings
    from taktone.wording import Wording


class WordSide(QObject):
    """Stands in for :class:`~taktone.wording.Wording` until a call or a window needs words.

    Signals:
        prompts_chosen: The prompts for the calls that come from now on, a tuple.
        failed: KnownError, why a file is no good.
    """

    prompts_chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, settings: Settings, language: str) -> None:
        """Takes the settings and the language to begin with; reads nothing yet."""
        super().__init__()
        self._settings = settings
        self._language = language
        self._wording: Wording | None = None

    def built(self) -> "Wording":
        """What is read, or about to be."""
        if self._wording is None:
            from taktone.wording import Wording  # noqa: PLC0415 - the program is ready before

            wording = self._wording = Wording(self._settings)
            wording.prompts_chosen.connect(self.prompts_chosen)
            wording.failed.connect(self.failed)
            wording.start(self._language)
        return self._wording

    def edited_settings(self) -> "EditedSettings":
        """Everything the settings window edits."""
        from taktone.ui.settings.edited_settings import EditedSettings  # noqa: PLC0415 - rare

        wording = self.built()
        return EditedSettings(self._settings, wording.words, wording.prompts)

    def speak(self, language: str) -> None:
        """The language is another."""
        self._language = language
        if self._wording is not None:
            self._wording.speak(language)

    def flush(self) -> None:
        """What the user changed, and what was shown, is on disk when this returns."""
        if self._wording is not None:
            self._wording.flush()
