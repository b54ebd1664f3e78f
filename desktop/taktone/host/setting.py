"""What one setting is: its name in the file, its default, what it accepts and its words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeGuard, TypeVar

T = TypeVar("T", str, int, bool)


def _accepts_all(_: object) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Generic[T]):
    """A setting, declared once in ``settings_schema.py``; its type is that of its default.

    Attributes:
        key: Dotted place in the file: ``card.mode`` is ``mode`` in the table ``[card]``.
        default: What holds until the user chooses.
        label: English source words, marked for lupdate in the context ``Settings``.
        help: One English sentence below the control, marked likewise; may be empty.
        choices: The only values there are, each with its words; empty where any value goes.
        limits: Lowest and highest number, both allowed; None for anything but numbers.
        check: Says whether a value of the right type makes sense.
    """

    key: str
    default: T
    label: str
    help: str = ""
    choices: tuple[tuple[T, str], ...] = ()
    limits: tuple[int, int] | None = None
    check: Callable[[T], bool] = _accepts_all

    def accepts(self, value: object) -> TypeGuard[T]:
        """True where ``value`` may stand in the file for this setting."""
        if type(value) is not type(self.default):
            return False
        if self.choices and value not in [choice for choice, _ in self.choices]:
            return False
        if self.limits is not None and isinstance(value, int):
            lowest, highest = self.limits
            if not lowest <= value <= highest:
                return False
        return self.check(value)
