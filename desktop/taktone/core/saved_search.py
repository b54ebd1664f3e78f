"""A search that the user kept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """Its words in the search language, and what it is called in the side bar."""

    id: str
    title: str
    text: str
