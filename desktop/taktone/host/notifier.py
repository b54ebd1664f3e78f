"""Desktop notifications (Desktop Notifications Specification 1.2; Linux)."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from taktone.core.bus_message import BusCall, BusMatch, BusSignal, owner_match
from taktone.host.application_id import APPLICATION_ID
from taktone.host.bus import Answered, Bus, to_nobody
from taktone.host.notification import Notification

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
LONGEST_TEXT = 1000
_LEFT_TO_SERVER, _NEVER = -1, 0
_UNPRINTABLE = r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]"


@dataclass(slots=True)
class _Shown:
    """One tag's notification: what is there, what is on its way, what is wanted next."""

    tag: str
    number: int = 0
    is_asked: bool = False
    is_closing: bool = False
    wanted: Notification | None = None


class Notifier(QObject):
    """Sends notifications to the desktop's server, or to ``fall_back`` where there is none.

    ``action_chosen(tag, action)`` tells what was clicked. ``token_given(token)`` comes before it
    where the desktop hands out the right to take the keyboard (XDG_ACTIVATION_TOKEN).
    """

    action_chosen = Signal(str, str)
    token_given = Signal(str)

    def __init__(self, bus: Bus, fall_back: Callable[[Notification], None] | None = None) -> None:
        """Takes the session bus, and who else can notify (Windows, macOS)."""
        super().__init__()
        self._bus = bus
        self._fall_back = fall_back
        self._abilities: frozenset[object] | None = None
        self._shown: dict[str, _Shown] = {}

    def start(self) -> None:
        """Begins to hear what is clicked."""
        for member, seen in (
            ("ActionInvoked", self._on_action_invoked),
            ("ActivationToken", self._on_activation_token),
            ("NotificationClosed", self._on_closed),
        ):
            match = BusMatch(service=SERVICE, interface=SERVICE, member=member, path=PATH)
            self._bus.match(match, seen)
        self._bus.match(owner_match(SERVICE), lambda _: self._forget())
        self._bus.lost.connect(self._forget)

    def notify(self, notification: Notification) -> None:
        """Shows it, in the place of an earlier one with the same tag."""
        shown = self._shown.setdefault(notification.tag, _Shown(notification.tag))
        shown.wanted, shown.is_closing = notification, False
        self._advance(shown)

    def close(self, tag: str) -> None:
        """Takes it away if it is still there."""
        shown = self._shown.get(tag)
        if shown is not None:
            shown.wanted, shown.is_closing = None, True
            self._advance(shown)

    def _advance(self, shown: _Shown) -> None:
        if shown.is_asked:
            return
        if shown.is_closing:
            del self._shown[shown.tag]
            if shown.number:
                self._call("CloseNotification", "u", (shown.number,))
        elif shown.wanted is not None:
            shown.is_asked = True
            if self._abilities is None:
                self._call("GetCapabilities", answered=lambda args: self._on_able(shown, args))
            else:
                self._send(shown, shown.wanted, self._abilities)

    def _send(
        self, shown: _Shown, notification: Notification, abilities: frozenset[object]
    ) -> None:
        shown.wanted = None
        body = cleaned(notification.body)
        if "body-markup" in abilities:
            from html import escape  # noqa: PLC0415 - not before the first notification

            # GNOME Shell knows no numbered entity, so quotes stay as they are.
            body = escape(body, quote=False)
        offered = notification.actions if "actions" in abilities else ()
        args = (
            "Taktone",
            shown.number,
            "taktone",
            cleaned(notification.title),
            body,
            [cleaned(part) for action in offered for part in action],
            {"desktop-entry": ("s", APPLICATION_ID)},
            _NEVER if notification.is_lasting else _LEFT_TO_SERVER,
        )
        self._call(
            "Notify", "susssasa{sv}i", args, lambda args: self._on_sent(shown, notification, args)
        )

    def _call(
        self,
        member: str,
        signature: str = "",
        args: tuple[object, ...] = (),
        answered: Answered = to_nobody,
    ) -> None:
        call = BusCall(
            service=SERVICE,
            path=PATH,
            interface=SERVICE,
            member=member,
            signature=signature,
            args=args,
        )
        self._bus.call(call, answered)

    def _on_able(self, shown: _Shown, args: tuple[object, ...] | None) -> None:
        shown.is_asked = False
        match args:
            case (list(abilities),):
                self._abilities = frozenset(abilities)
                self._advance(shown)
            case _:
                self._give_up(shown, shown.wanted)

    def _on_sent(
        self, shown: _Shown, notification: Notification, args: tuple[object, ...] | None
    ) -> None:
        shown.is_asked = False
        match args:
            case (int(number),):
                shown.number = number
                self._advance(shown)
            case _:
                self._give_up(shown, None if shown.is_closing else shown.wanted or notification)

    def _give_up(self, shown: _Shown, notification: Notification | None) -> None:
        self._shown.pop(shown.tag, None)
        if notification is not None and self._fall_back is not None:
            self._fall_back(notification)

    def _on_action_invoked(self, signal: BusSignal) -> None:
        match signal.args:
            case (int(number), str(action)):
                for shown in self._numbered(number):
                    self.action_chosen.emit(shown.tag, action)

    def _on_activation_token(self, signal: BusSignal) -> None:
        match signal.args:
            case (int(number), str(token)) if self._numbered(number):
                self.token_given.emit(token)

    def _on_closed(self, signal: BusSignal) -> None:
        match signal.args:
            case (int(number), *_):
                for shown in self._numbered(number):
                    self._lose(shown)

    def _numbered(self, number: int) -> list[_Shown]:
        return [shown for shown in self._shown.values() if shown.number == number != 0]

    def _forget(self) -> None:
        """The server that knew our numbers is gone."""
        self._abilities = None
        for shown in list(self._shown.values()):
            self._lose(shown)

    def _lose(self, shown: _Shown) -> None:
        shown.number = 0
        if not shown.is_asked:
            del self._shown[shown.tag]


def cleaned(text: str) -> str:
    """Without what a message on the bus may not hold (NUL, lone surrogates), and not endless."""
    return re.sub(_UNPRINTABLE, " ", text)[:LONGEST_TEXT]
