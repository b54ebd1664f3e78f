"""What is said to the user that is no interface text: prompts, and words for a voice."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from taktone.core.prompt import Prompt
from taktone.host.behaviour_words import BehaviourWords
from taktone.host.layer_files import LayerPlaces
from taktone.host.paths import company_folder, config_folder, resources
from taktone.host.prompt_reading import PromptReading
from taktone.host.settings import Settings
from taktone.host.settings_schema import COMPANY_PROMPTS, PROMPTS_ENABLED
from taktone.host.shown_prompts import ShownPrompts


class Wording(QObject):
    """Reads both for a language, and again when the user changes where they come from.

    Signals:
        prompts_chosen: The prompts for the calls that come from now on, a tuple.
        failed: KnownError, why a file is no good.
    """

    prompts_chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, settings: Settings) -> None:
        """Takes the settings; reads nothing yet."""
        super().__init__()
        self._settings = settings
        self._language = ""
        self.prompts = PromptReading(self._places)
        self.words = BehaviourWords(settings, resources() / "words" / "behaviour.toml")
        self.shown = ShownPrompts(config_folder())
        self.prompts.prompts_read.connect(self._on_prompts_read)
        settings.setting_changed.connect(self._on_setting_changed)
        for part in (self.prompts, self.shown):
            part.failed.connect(self.failed)

    def start(self, language: str) -> None:
        """Reads everything for the first time."""
        self.shown.load()
        self.speak(language)

    def speak(self, language: str) -> None:
        """Reads what there is in a language."""
        self._language = language
        self.prompts.read(language)
        self.words.read(language)

    def flush(self) -> None:
        """Everything the user changed, and what was shown, is on disk when this returns."""
        self.prompts.flush()
        self.shown.flush()

    def _places(self) -> LayerPlaces:
        chosen = self._settings.get(COMPANY_PROMPTS)
        company = Path(chosen).expanduser() if chosen else company_folder() / "prompts"
        own = config_folder() / "prompts"
        return LayerPlaces(resources() / "prompts", company, own, is_company_chosen=bool(chosen))

    def _on_prompts_read(self, prompts: tuple[Prompt, ...]) -> None:
        self.prompts_chosen.emit(prompts if self._settings.get(PROMPTS_ENABLED) else ())

    def _on_setting_changed(self, key: str) -> None:
        if key == COMPANY_PROMPTS.key:
            self.prompts.read(self._language)
        elif key == PROMPTS_ENABLED.key:
            self._on_prompts_read(self.prompts.layers.shown)
