"""A telephone number in the three forms the house uses."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number as it compares, as it came, and as it is searched.

    Attributes:
        number: E.164 (``+4520123456``); the cleaned digits where it is no valid public number
            (an extension such as ``204``); empty for a hidden caller.
        raw: What the line sent, kept.
        national: Digits without country code (``20123456``), for searching.
        kind: ``mobile``, ``fixed`` or empty.
        text: As it is read (``+45 20 12 34 56``), where reading the raw form has told; else empty.
    """

    number: str = ""
    raw: str = ""
    national: str = ""
    kind: str = ""
    text: str = field(default="", compare=False)

    @property
    def is_hidden(self) -> bool:
        """True where the caller's number was withheld or never sent."""
        return not self.number

    @property
    def tail(self) -> str:
        """The last eight digits: two spellings of one number agree in these."""
        return self.national[-8:] if len(self.national) >= 8 else self.number.lstrip("+")[-8:]


HIDDEN = PhoneNumber()
