"""What a desktop notification says."""

from typing import NamedTuple


class Notification(NamedTuple):
    """A notification; a later one with the same tag takes its place.

    Attributes:
        tag: Our own name for it, as in ``action_chosen``.
        title: Plain text.
        body: Plain text; markup in it is shown, not obeyed.
        actions: Key and words of each button; the key ``default`` is a click on the body.
        is_lasting: True where it stays until it is closed.
    """

    tag: str
    title: str
    body: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    is_lasting: bool = False
