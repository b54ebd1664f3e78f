"""How the program was started."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StartOptions:
    """What the command line hands to the program.

    Attributes:
        exit_after: Name of a trace event after which the process ends at once; for measuring.
        is_background: Start without showing the main window.
    """

    exit_after: str = ""
    is_background: bool = False
