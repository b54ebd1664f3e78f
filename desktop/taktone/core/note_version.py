"""What a note said before it was changed."""

from datetime import datetime
from typing import NamedTuple


class NoteVersion(NamedTuple):
    """An earlier text of a call's note.

    Attributes:
        written_at: When it was written, aware UTC; ``replaced_at`` when another took its place.
    """

    text: str
    written_at: datetime
    replaced_at: datetime
