"""Errors the user can understand and mend; everything else is a bug."""

from enum import StrEnum


class Problem(StrEnum):
    """What went wrong, in the program's words; ui/problem_words.py has the user's."""

    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    STORE_BUSY = "store_busy"
    STORE_DAMAGED = "store_damaged"
    STORE_TOO_NEW = "store_too_new"
    STORE_UNREACHABLE = "store_unreachable"
    SETTINGS_BROKEN = "settings_broken"
    PROMPTS_BROKEN = "prompts_broken"
    LINES_BROKEN = "lines_broken"
    PHONES_BROKEN = "phones_broken"
    NO_KEY_STORE = "no_key_store"
    KEY_STORE_LOCKED = "key_store_locked"
    KEY_STORE_SILENT = "key_store_silent"
    OWN_PROMPTS_BROKEN = "own_prompts_broken"
    COMPANY_PROMPTS_BROKEN = "company_prompts_broken"
    SOCKET_FAILED = "socket_failed"
    NO_TRAY = "no_tray"
    MACRO_UNFILLED = "macro_unfilled"
    EXPORT_FAILED = "export_failed"
    LETTERS_BROKEN = "letters_broken"
    MAIL_ADDRESS = "mail_address"
    DRAFT_FAILED = "draft_failed"
    NO_MAIL_PROGRAM = "no_mail_program"
    REPLY_UNREADABLE = "reply_unreadable"
    REPLY_NONE = "reply_none"
    REPLY_UNKNOWN = "reply_unknown"
    REPLY_STALE = "reply_stale"
    IMPORT_FAILED = "import_failed"


class KnownError(Exception):
    """A problem with a name of its own; the screen shows title, sentence and advice for it.

    Attributes:
        problem: Which one.
        detail: A path or the system's own sentence; never a caller's data.
    """

    def __init__(self, problem: Problem, detail: str = "") -> None:
        """Keeps what is needed to explain it."""
        super().__init__(f"{problem}: {detail}" if detail else str(problem))
        self.problem = problem
        self.detail = detail


class Interrupted(Exception):
    """Another thread stopped the query that was running; nothing is wrong."""
