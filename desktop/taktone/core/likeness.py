"""Why two people may be one."""

from enum import StrEnum


class Likeness(StrEnum):
    """What two people have in common."""

    SAME_NUMBER = "same_number"
    SAME_EMAIL = "same_email"
    CLOSE_NAME = "close_name"
