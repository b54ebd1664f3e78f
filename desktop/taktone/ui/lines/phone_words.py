"""What is said of a phone while it is paired, and after."""

from PySide6.QtCore import QCoreApplication

from taktone.core.phone_pairing import NearPhone, PairEnd, PairStep

translate = QCoreApplication.translate


def step_words(phone: NearPhone) -> str:
    """One sentence: what happens now, or why nothing came of it."""
    match phone.step:
        case PairStep.ASKED:
            return translate("Phones", "Accept on the phone if it shows this code:")
        case PairStep.CONFIRM:
            return translate("Phones", "The phone says yes. Does it show this code?")
        case PairStep.ASKED_BY_PHONE:
            return translate("Phones", "The phone wants to be paired. Does it show this code?")
    if not phone.tells_calls:
        return translate("Phones", "This device cannot tell of calls.")
    return _end_words().get(phone.end, "")


def code_words(code: str) -> str:
    """The check code, in two halves that are easier to compare."""
    return f"{code[:4]} {code[4:]}".strip()


def presence_words(*, is_here: bool) -> str:
    """Where a paired phone is."""
    if is_here:
        return translate("Phones", "Connected")
    return translate("Phones", "Not in this network right now")


def _end_words() -> dict[PairEnd, str]:
    return {
        PairEnd.REFUSED: translate("Phones", "The phone said no."),
        PairEnd.TOO_LATE: translate("Phones", "Nobody answered in time. Try once more."),
        PairEnd.CLOCKS_APART: translate(
            "Phones", "The clocks of phone and computer are too far apart. Set them, try once more."
        ),
        PairEnd.FORGOTTEN: translate("Phones", "The phone has forgotten this computer."),
    }
