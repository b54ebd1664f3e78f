"""What is kept of a call beside its note, in words: the same on the card and in the history."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from taktone.core.wrap_up import MayBecome, Verdict, WouldCallAgain, WrapUp

translate = QCoreApplication.translate


def verdict_words() -> dict[Verdict, str]:
    """The three verdicts in their order; the star is the yes."""
    return {
        Verdict.YES: translate("WrapUpWords", "★ Yes"),
        Verdict.MAYBE: translate("WrapUpWords", "Maybe"),
        Verdict.NO: translate("WrapUpWords", "No"),
    }


def may_become_words() -> dict[MayBecome, str]:
    """What a caller may become, in its order."""
    return {
        MayBecome.COLLEAGUE: translate("WrapUpWords", "Colleague"),
        MayBecome.CUSTOMER: translate("WrapUpWords", "Customer"),
        MayBecome.INVESTOR: translate("WrapUpWords", "Investor"),
        MayBecome.SOMEONE_I_CAN_HELP: translate("WrapUpWords", "Someone I can help"),
    }


def again_words() -> dict[WouldCallAgain, str]:
    """How the manager met the caller, in their own eyes."""
    return {
        WouldCallAgain.CURT: translate("WrapUpWords", "I was curt"),
        WouldCallAgain.OKAY: translate("WrapUpWords", "Okay"),
        WouldCallAgain.SURELY: translate("WrapUpWords", "Yes, surely"),
    }


def private_words() -> str:
    """That nobody else is shown it."""
    return translate("WrapUpWords", "only for you")


def open_lines(wrap_up: WrapUp, criteria: Sequence[str]) -> list[str]:
    """What was judged and promised, a line for each; none for what is not said."""
    lines = []
    if wrap_up.verdict is not Verdict.NONE:
        words = translate("WrapUpWords", "For the job: {verdict}")
        lines.append(words.format(verdict=verdict_words()[wrap_up.verdict]))
    if wrap_up.is_nothing_promised:
        lines.append(translate("WrapUpWords", "Nothing promised"))
    met = [text for text in criteria if text in wrap_up.criteria_met]
    met += sorted(wrap_up.criteria_met - set(criteria))
    if met:
        words = translate("WrapUpWords", "Has: {criteria}")
        lines.append(words.format(criteria=", ".join(met)))
    become = [words for kind, words in may_become_words().items() if kind in wrap_up.may_become]
    if become:
        words = translate("WrapUpWords", "May become: {kinds}")
        lines.append(words.format(kinds=", ".join(become)))
    return lines


def private_lines(wrap_up: WrapUp) -> list[str]:
    """The impression, and how the manager met the caller; shown to nobody but the manager."""
    heard = [
        *filter(None, [", ".join(wrap_up.words)]),
        *(text for text in (wrap_up.personality, wrap_up.voice, wrap_up.intuition) if text),
    ]
    lines = []
    if heard:
        words = translate("WrapUpWords", "Heard in the voice: {impression}")
        lines.append(words.format(impression=" · ".join(heard)))
    if wrap_up.would_call_again is not WouldCallAgain.NONE:
        words = translate("WrapUpWords", "Would have called again: {answer}")
        lines.append(words.format(answer=again_words()[wrap_up.would_call_again]))
    return lines


def brief_lines(wrap_up: WrapUp, criteria: Sequence[str]) -> tuple[str, str]:
    """All of it in two lines, the second one private and marked so; empty for nothing."""
    private = " · ".join(private_lines(wrap_up))
    words = translate("WrapUpWords", "Only for you: {lines}")
    return " · ".join(open_lines(wrap_up, criteria)), words.format(lines=private) if private else ""
