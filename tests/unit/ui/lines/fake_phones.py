"""Phones as the panel sees them, with nothing behind them."""

from PySide6.QtCore import QObject, Signal

from taktone.core.phone_pairing import NearPhone, PairedPhone, PairStep, PhonesSeen

PIXEL = PairedPhone(id="p" * 32, name="Mettes Pixel", certificate="0" * 64, version=8)
OLD = PairedPhone(id="o" * 32, name="Galaxy", certificate="1" * 64, version=7)
NEAR = NearPhone(id="n" * 32, name="Fairphone 5")
ASKING = NearPhone(id="n" * 32, name="Fairphone 5", step=PairStep.ASKED_BY_PHONE, code="1A2B3C4D")


class FakePhones(QObject):
    """Remembers every wish."""

    seen_changed = Signal()
    pinged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.seen = PhonesSeen()
        self.is_looking = False
        self.wishes: list[tuple[str, str]] = []
        self.reads = 0

    def show(self, *near: NearPhone, paired: tuple[PairedPhone, ...] = (), here: str = "") -> None:
        self.seen = PhonesSeen(paired=paired, here=frozenset({here}), near=near)
        self.seen_changed.emit()

    def read(self) -> None:
        self.reads += 1

    def look(self, *, is_on: bool) -> None:
        if is_on is not self.is_looking:
            self.is_looking = is_on
            self.seen_changed.emit()

    def ask(self, device_id: str) -> None:
        self.wishes.append(("ask", device_id))

    def accept(self, device_id: str) -> None:
        self.wishes.append(("accept", device_id))

    def refuse(self, device_id: str) -> None:
        self.wishes.append(("refuse", device_id))

    def forget(self, device_id: str) -> None:
        self.wishes.append(("forget", device_id))
