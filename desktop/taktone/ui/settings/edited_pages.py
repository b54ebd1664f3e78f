"""Pages of the settings window for what has an editor of its own."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from taktone.ui.letters.letter_port import LetterPort
from taktone.ui.settings.letter_editor import LetterEditor
from taktone.ui.settings.prompt_book_port import PromptBookPort
from taktone.ui.settings.prompt_editor import PromptEditor
from taktone.ui.settings.scrolled_page import titled_page
from taktone.ui.settings.settings_page import SettingsPage
from taktone.ui.settings.word_list_editor import WordListEditor
from taktone.ui.settings.word_list_port import WordListPort

translate = QCoreApplication.translate


def edited_pages(
    words: WordListPort, prompts: PromptBookPort, letters: LetterPort, now: Callable[[], datetime]
) -> tuple[SettingsPage, ...]:
    """For the prompts, the behaviour words and the letters; ``now`` is the wall clock (aware)."""

    def prompt_page() -> QWidget:
        title = translate("EditedPages", "Lines on how to meet the caller")
        return titled_page(title, PromptEditor(prompts, now))

    def word_page() -> QWidget:
        editor = WordListEditor()
        editor.edit(words)
        title = translate("EditedPages", "Words for what you hear in a voice")
        return titled_page(title, editor)

    def letter_page() -> QWidget:
        title = translate("EditedPages", "Letters to those who called")
        return titled_page(title, LetterEditor(letters, now))

    return (
        SettingsPage(
            key="prompts", title=lambda: translate("EditedPages", "Prompts"), build=prompt_page
        ),
        SettingsPage(
            key="words", title=lambda: translate("EditedPages", "Voice words"), build=word_page
        ),
        SettingsPage(
            key="letters", title=lambda: translate("EditedPages", "Letters"), build=letter_page
        ),
    )
