"""Phases and situations of a call in the user's words."""

from PySide6.QtCore import QCoreApplication

from taktone.core.prompt import Phase, Situation

translate = QCoreApplication.translate


def phase_words() -> dict[Phase, str]:
    """The phases in the order of a call."""
    return {
        Phase.RINGING: translate("PromptWords", "While it rings"),
        Phase.OPENING: translate("PromptWords", "The first words"),
        Phase.LISTENING: translate("PromptWords", "In the talk"),
        Phase.CLOSING: translate("PromptWords", "The last words"),
        Phase.AFTER: translate("PromptWords", "Afterwards"),
    }


def situation_words() -> dict[Situation, str]:
    """What may be true of a call."""
    return {
        Situation.PROMISED: translate("PromptWords", "You promised something"),
        Situation.RETURNING: translate("PromptWords", "They have called before"),
        Situation.MISSED_BEFORE: translate("PromptWords", "You missed their call"),
        Situation.BUSY: translate("PromptWords", "You are busy"),
        Situation.LONG_CALL: translate("PromptWords", "You have talked for 8 minutes"),
        Situation.CLOSING_SOON: translate("PromptWords", "The job closes within days"),
        Situation.UNSOLICITED: translate("PromptWords", "It is about no ad"),
    }
