"""What the main window asks about people; see :mod:`taktone.flow.people`."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.ui.card.forgetting_port import ForgettingPort
from taktone.ui.letters.letter_port import LetterPort
from taktone.ui.people.splitting_port import SplittingPort


class WhoPort(Protocol):
    """Questions answered by signal, and two people made one or two."""

    @property
    def person_read(self) -> SignalInstance:
        """``(person id asked for, Person | None, tuple[Lookalike, ...])``."""

    @property
    def people_found(self) -> SignalInstance:
        """``(text, tuple[Person, ...])``."""

    @property
    def splitting(self) -> SplittingPort:
        """Calls that were merged."""
        ...

    def read_person(self, person_id: str) -> None:
        """Asks who somebody is and who may be the same."""

    def find_people(self, text: str, but: str) -> None:
        """Asks for people by what the user typed."""

    def join(self, kept_id: str, joined_id: str) -> None:
        """Two people are one."""

    def take_apart(self, join_id: str) -> None:
        """Two people are two again."""

    def undo_latest_join(self, kept_id: str) -> None:
        """Takes the latest join of a person back."""


class PeoplePorts(Protocol):
    """Everything about people that the main window acts on."""

    @property
    def people(self) -> WhoPort:
        """Who is who."""

    @property
    def forgetting(self) -> ForgettingPort:
        """Who is forgotten."""

    @property
    def letters(self) -> LetterPort:
        """Who is invited and written to."""
