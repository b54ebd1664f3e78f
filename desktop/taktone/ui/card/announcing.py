"""Telling screen readers what happens in a call."""

from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from taktone.core.call_event import CallState
from taktone.core.open_call import OpenCall
from taktone.ui.call_words import caller_title, state_words
from taktone.ui.card.plain_line import plain_line

translate = QCoreApplication.translate
_LONGEST_NAME = 120


def announcement(shown: OpenCall) -> str:
    """What is said when a call comes to the state it is in."""
    call = shown.call
    name = plain_line(caller_title(shown.name, call.number.number), _LONGEST_NAME)
    words = {
        CallState.RINGING: translate("Announcement", "{name} is calling"),
        CallState.DIALING: translate("Announcement", "Calling {name}"),
        CallState.ACTIVE: translate("Announcement", "In the call with {name}"),
        CallState.HELD: translate("Announcement", "{name} is on hold"),
    }
    if call.state in words:
        return words[call.state].format(name=name)
    ended = translate("Announcement", "{name}: {state}")
    return ended.format(name=name, state=state_words(call.state, call.reason, call.direction))


def announce(source: QWidget, shown: OpenCall) -> None:
    """Has a screen reader say how the call stands."""
    announce_words(source, announcement(shown))


def announce_words(source: QWidget, words: str) -> None:
    """Has a screen reader say something, where one listens and Qt can tell it."""
    made = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if made is not None and QtGui.QAccessible.isActive():
        QtGui.QAccessible.updateAccessibility(made(source, words))
