"""How a line to the telephone stands, and why."""

from dataclasses import dataclass
from enum import StrEnum


class LineState(StrEnum):
    """What the user sees of a line at a glance.

    ``NOT_HERE`` is calm: the program or the telephone it needs is not there at the moment, and it
    begins by itself once it is.
    """

    OFF = "off"
    WAITING = "waiting"
    READY = "ready"
    NOT_HERE = "not_here"
    NEEDS_YOU = "needs_you"


class LineAdvice(StrEnum):
    """What stands behind a state; the words for it live in the screen."""

    NONE = ""
    CONNECTING = "connecting"
    UNREACHABLE = "unreachable"
    UNKNOWN_HOST = "unknown_host"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - the name of a state
    NO_PASSWORD = "no_password"  # noqa: S105 - the name of a state
    NOT_ALLOWED = "not_allowed"
    BAD_CERTIFICATE = "bad_certificate"
    NOT_WATCHABLE = "not_watchable"
    REPLACES_PHONE = "replaces_phone"
    NO_ROOM = "no_room"
    STRANGE_ANSWER = "strange_answer"
    UNSAFE_LOGIN = "unsafe_login"
    NO_ENCRYPTION = "no_encryption"
    KEY_STORE_LOCKED = "key_store_locked"
    NO_KEY_STORE = "no_key_store"
    NO_CA_FILE = "no_ca_file"
    NO_OWN_PHONE = "no_own_phone"
    CALL_MONITOR_OFF = "call_monitor_off"
    NOT_RUNNING = "not_running"
    NO_PHONE = "no_phone"
    PHONE_AWAY = "phone_away"
    BUS_REFUSED = "bus_refused"
    NOT_PAIRED = "not_paired"
    PHONE_FORGOT = "phone_forgot"
    PAIR_IN_SETTINGS = "pair_in_settings"
    NO_PHONE_BOOK = "no_phone_book"
    PORTS_TAKEN = "ports_taken"
    NO_PROGRAM = "no_program"
    NO_SOUND_SERVER = "no_sound_server"
    NO_MICROPHONE_LIST = "no_microphone_list"
    PORT_TAKEN = "port_taken"
    MACRO_UNFILLED = "macro_unfilled"
    HOOK_TO_PASTE = "hook_to_paste"
    HOOK_UNFINISHED = "hook_unfinished"
    HEARD_BETTER = "heard_better"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineHealth:
    """The state of one line, told by its source whenever it changes.

    Attributes:
        advice: Why it is so, ``NONE`` where nothing needs to be said.
        detail: What the other side said about it; foreign text.
    """

    state: LineState
    advice: LineAdvice = LineAdvice.NONE
    detail: str = ""
