"""Who says what a caller is called."""

from enum import IntEnum


class NameOrigin(IntEnum):
    """Of two names for one caller the greater origin's is shown.

    What the own history knows comes before all of these (see ``OpenCall.name``).
    """

    PHONE_BOOK = 1
    TELEPHONE_SYSTEM = 2
    CONTACTS = 3
    """The contacts on the user's own telephone."""
