"""Pages of the settings window for what has an editor of its own."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from taktone.ui.settings.prompt_book_port import PromptBookPort
from taktone.ui.settings.prompt_editor import PromptEditor
from taktone.ui.settings.scrolled_page import titled_page
from taktone.ui.settings.settings_page import SettingsPage
from taktone.ui.settings.word_list_editor import WordListEditor
from taktone.ui.settings.word_list_port import WordListPort

translate = QCoreApplication.translate


def edited_pages(
    words: WordListPort, prompts: PromptBookPort, now: Callable[[], datetime]
) -> tuple[SettingsPage, ...]:
    """One for the prompts, one for the behaviour words; ``now`` is the wall clock (aware)."""

    def prompt_page() -> QWidget:
        title = translate("EditedPages", "Lines on how to meet the caller")
        return titled_page(title, PromptEditor(prompts, now))

    def word_page() -> QWidget:
        editor = WordListEditor()
        editor.edit(words)
        title = translate("EditedPages", "Words for what you hear in a voice")
        return titled_page(title, editor)

    return (
        SettingsPage(
            key="prompts", title=lambda: translate("EditedPages", "Prompts"), build=prompt_page
        ),
        SettingsPage(
            key="words", title=lambda: translate("EditedPages", "Voice words"), build=word_page
        ),
    )
