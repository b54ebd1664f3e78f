"""Opens the editors that stand beside the plain settings."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from taktone.ui.settings.editor_dialog import EditorDialog
from taktone.ui.settings.prompt_book_port import PromptBookPort
from taktone.ui.settings.prompt_editor import PromptEditor
from taktone.ui.settings.word_list_editor import WordListEditor
from taktone.ui.settings.word_list_port import WordListPort
from taktone.ui.theme.theme import Theme

translate = QCoreApplication.translate


class EditorLink(NamedTuple):
    """A button in the settings that opens an editor.

    Attributes:
        key: Stable.
        label: What is edited, translated.
        help: One sentence on it.
    """

    key: str
    label: str
    help: str


class EditorDesk:
    """One window for each editor."""

    def __init__(
        self,
        words: WordListPort,
        prompts: PromptBookPort,
        theme: Theme,
        now: Callable[[], datetime],
    ) -> None:
        """Takes what is edited, the look, and the wall clock (aware)."""
        self._words = words
        self._prompts = prompts
        self._theme = theme
        self._now = now
        self._open: dict[str, EditorDialog] = {}

    def links(self) -> tuple[EditorLink, ...]:
        """What can be edited, in the present language."""
        return (
            EditorLink(
                "prompts",
                translate("EditorDesk", "Lines on how to meet the caller"),
                translate("EditorDesk", "Edit, add and switch off."),
            ),
            EditorLink(
                "words",
                translate("EditorDesk", "Words for what you hear in a voice"),
                translate("EditorDesk", "They are offered on the card when a call has ended."),
            ),
        )

    def open(self, key: str, parent: QWidget) -> EditorDialog:
        """Shows an editor in front."""
        if key not in self._open:
            link = next(link for link in self.links() if link.key == key)
            editor = self.prompt_editor() if key == "prompts" else self.word_list_editor()
            dialog = EditorDialog(link.label, editor, self._theme, parent)
            dialog.destroyed.connect(lambda: self._open.pop(key, None))
            self._open[key] = dialog
        dialog = self._open[key]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def prompt_editor(self) -> PromptEditor:
        """An editor of the prompts, for a window or a page to hold."""
        return PromptEditor(self._prompts, self._now)

    def word_list_editor(self) -> WordListEditor:
        """An editor of the behaviour words, for a window or a page to hold."""
        editor = WordListEditor()
        editor.edit(self._words)
        return editor
