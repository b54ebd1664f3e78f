"""Who writes the letters, as the settings have it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSender:
    """The user as a letter names them, and where they hold interviews; each may be empty."""

    name: str = ""
    email: str = ""
    phone: str = ""
    company: str = ""
    place: str = ""
    link: str = ""
