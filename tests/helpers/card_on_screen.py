"""The card as a person sees and touches it on an X screen."""

from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

TITLE = "^Taktone card$"
CLOCK_WIDTH, HEAD_HEIGHT = 90, 56


class CardOnScreen:
    """Finds the card's window by its title."""

    def __init__(self, screen: XScreen, program: Program) -> None:
        self._screen = screen
        self._program = program

    def windows(self) -> list[str]:
        """Ids of all cards that can be seen; there is never more than one."""
        return self._screen.windows(TITLE)

    def wait(self) -> str:
        """The card's window once it is there."""
        return wait_for(lambda: next(iter(self.windows()), None), "the card")

    def wait_until_away(self) -> None:
        """Returns once no card can be seen."""
        wait_for(lambda: not self.windows(), "the card to go away")

    def place(self) -> tuple[int, int, int, int]:
        """x, y, width, height of the card."""
        return self._screen.place(self.wait())

    def clock_place(self) -> tuple[int, int, int, int]:
        """x, y, width, height of where the clock runs: at the right of the head."""
        x, y, width, _ = self.place()
        return (x + width - CLOCK_WIDTH, y, CLOCK_WIDTH, HEAD_HEIGHT)

    def take_keyboard(self) -> None:
        """The user asks for the card."""
        assert self._program.tell("show") == 0
        self.wait_for_keyboard()

    def wait_for_keyboard(self) -> None:
        """Returns once what is typed lands in the card."""
        window = self.wait()
        wait_for(lambda: self._screen.focused() == window, "the card's keyboard")

    def click_note(self) -> None:
        """Clicks into the note field of a card that shows one: above the footer."""
        x, y, width, height = self.place()
        self._screen.click(x + width // 3, y + height - 130)

    def type_note(self, text: str, revisions: int = 1) -> None:
        """Types, and waits until it is on disk."""
        before = len(self._program.events("note.committed"))
        self._screen.type(text)
        self._program.wait_for("note.committed", count=before + revisions)
