"""Exports that answer when the test says so."""

from PySide6.QtCore import QObject, Signal

from taktone.core.export_wish import ExportLook, ExportWish
from taktone.exchange.export_format import ExportForm

LOOK = ExportLook(calls=4, people=3, lacking=("Jonas Holm", "+4531558002", ""))


class FakeExporting(QObject):
    """Looks at once; keeps what was to be exported."""

    looked = Signal(object, object)
    advanced = Signal(int)
    exported = Signal(str, int)
    cancelled = Signal()
    failed = Signal(object)

    def __init__(self, look: ExportLook = LOOK) -> None:
        super().__init__()
        self.answer = look
        self.looks: list[ExportWish] = []
        self.exports: list[tuple[ExportWish, ExportForm, str]] = []
        self.cancels = 0

    def look(self, wish: ExportWish) -> None:
        self.looks.append(wish)
        self.looked.emit(wish, self.answer)

    def export(self, wish: ExportWish, form: ExportForm, path: str) -> None:
        self.exports.append((wish, form, path))

    def cancel(self) -> None:
        self.cancels += 1
