"""Everything the user chooses once."""

from typing import NamedTuple

from taktone.host.settings import Settings
from taktone.ui.settings.prompt_book_port import PromptBookPort
from taktone.ui.settings.word_list_port import WordListPort


class EditedSettings(NamedTuple):
    """The plain settings, and what has an editor of its own.

    Attributes:
        plain: Those with a row in the window.
        words: The behaviour words.
        prompts: The prompts, the user's own among them.
    """

    plain: Settings
    words: WordListPort
    prompts: PromptBookPort
