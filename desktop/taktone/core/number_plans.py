"""libphonenumber's numbering plans, loaded with the first number: 25 ms and 2 MiB off the start."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


@cache
def number_plans() -> "ModuleType":
    """The library ``phonenumbers``, imported at the first call."""
    import phonenumbers  # noqa: PLC0415 - see above

    return phonenumbers
