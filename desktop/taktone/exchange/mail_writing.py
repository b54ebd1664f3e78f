"""Letters as drafts for a mail program: a message of its own, or a link."""

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import NamedTuple
from urllib.parse import quote

from taktone.core.invitation import Attendant, InvitationMethod
from taktone.core.known_error import KnownError, Problem
from taktone.core.letter_filling import FilledLetter
from taktone.core.plain_text import display_name

LONGEST_LINK = 1900
"""Characters; Windows hands 2,048 to a program, browsers and mail programs less."""
CALENDAR_NAME = "invite.ics"
_SAFE_IN_ADDRESS = "@!$'*+-._~"
_ATOM = r"[\w!#$%&'*+/=?^`{|}~-]+"
_LOCAL = re.compile(rf"{_ATOM}(\.{_ATOM})*", re.ASCII)
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+", re.ASCII)


class MailLink(NamedTuple):
    """A ``mailto:`` link, and whether the whole letter had room in it."""

    link: str
    is_whole: bool


def draft_bytes(
    letter: FilledLetter,
    to: Attendant,
    sender: Attendant | None,
    calendar: bytes = b"",
    method: InvitationMethod = InvitationMethod.REQUEST,
) -> bytes:
    """A message as a mail program opens it to be looked at and sent.

    It has neither ``Date`` nor ``Message-ID``: the mail program gives both when it sends. The
    calendar part stands twice, as what the letter says (Outlook, Gmail) and as a file (all others).

    Raises:
        KnownError: MAIL_ADDRESS where an address cannot stand in a header.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["To"] = _address(to)
    if sender is not None and sender.email:
        message["From"] = _address(sender)
    message["Subject"] = display_name(letter.subject)
    message.set_content(letter.body, cte="quoted-printable")
    if calendar:
        text = calendar.decode("utf-8")
        message.add_alternative(
            text, subtype="calendar", cte="base64", params={"method": str(method)}
        )
        message.add_attachment(
            calendar, maintype="application", subtype="ics", filename=CALENDAR_NAME
        )
    return message.as_bytes()


def mail_link(letter: FilledLetter, to: str) -> MailLink:
    """The same as a link (RFC 6068), at most ``LONGEST_LINK`` characters.

    A text that is too long is cut behind the last line that has room.

    Raises:
        KnownError: MAIL_ADDRESS, as above.
    """
    address = _address(Attendant(email=to)).addr_spec
    head = f"mailto:{quote(address, safe=_SAFE_IN_ADDRESS)}"
    head += f"?subject={quote(display_name(letter.subject), safe='')}&body="
    body = ""
    for place, line in enumerate(letter.body.split("\n")):
        more = quote(f"\r\n{line}" if place else line, safe="")
        if len(head) + len(body) + len(more) > LONGEST_LINK:
            return MailLink(head + body, is_whole=False)
        body += more
    return MailLink(head + body, is_whole=True)


def _address(who: Attendant) -> Address:
    """A domain may have any letters; before the @ only what needs no quotes (RFC 5322, 3.2.3)."""
    local, _, host = who.email.strip().rpartition("@")
    try:
        host = host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise KnownError(Problem.MAIL_ADDRESS) from error
    if not (_LOCAL.fullmatch(local) and _HOST.fullmatch(host)):
        raise KnownError(Problem.MAIL_ADDRESS)
    return Address(display_name(who.name), local, host)
