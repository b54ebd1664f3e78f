"""What a write to the caller history changed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Ids of what changed, so that views read again only what they show."""

    calls: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    has_jobs: bool = False
    has_candidates: bool = False
    has_promises: bool = False
    has_searches: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        """Both together."""
        return Changes(
            calls=self.calls | other.calls,
            people=self.people | other.people,
            has_jobs=self.has_jobs or other.has_jobs,
            has_candidates=self.has_candidates or other.has_candidates,
            has_promises=self.has_promises or other.has_promises,
            has_searches=self.has_searches or other.has_searches,
        )
