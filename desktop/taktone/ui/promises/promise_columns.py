"""Where on a line of the list "Ring back" its parts stand."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

PAD_X = 16
GAP = 16
WHO_SHARE, WHAT_SHARE = 0.35, 0.29
ROOM_FOR_NOTE = 340


@dataclass(frozen=True, slots=True)
class PromiseColumns:
    """Four columns from left to right; ``note`` is None where there is no room for it."""

    who: QRectF
    what: QRectF
    due: QRectF
    note: QRectF | None

    @classmethod
    def on(cls, line: QRectF, due_width: float, scale: float) -> "PromiseColumns":
        """Shares the width of a line.

        Args:
            line: The whole line.
            due_width: What a moment takes, in pixels; it is never cut.
            scale: How large text is; 1 is usual.
        """
        left, room = line.left() + PAD_X, line.width() - 2 * PAD_X
        rest = max(0.0, room - due_width)
        has_note = rest - GAP >= ROOM_FOR_NOTE * scale
        shared = rest - GAP if has_note else rest / (WHO_SHARE + WHAT_SHARE)
        who, what = shared * WHO_SHARE, shared * WHAT_SHARE
        due_left = left + who + what
        note_left = due_left + due_width + GAP

        def column(start: float, width: float) -> QRectF:
            return QRectF(start, line.top(), max(0.0, width), line.height())

        return cls(
            who=column(left, who - GAP),
            what=column(left + who, what - GAP),
            due=column(due_left, due_width),
            note=column(note_left, left + room - note_left) if has_note else None,
        )
