"""Everything the card shows about one call, and what the user's choices make of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from taktone.core.call import Call
from taktone.core.call_event import Direction
from taktone.core.caller import STRANGER, Caller
from taktone.core.job import UNSOLICITED_ID, Job
from taktone.core.line_owner import line_owner


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCall:
    """A call whose card is open.

    Attributes:
        note: The text as last written by the user in this call.
        job_id: The chosen job, empty while none is.
        is_starred: Marked worth an interview for that job (or unsolicited while none is chosen).
        is_star_new: The star was set in this call: it moves along when another job is chosen.
        people: Everybody who called from the number, the latest first.
        is_job_chosen: The user said which job it is about.
    """

    call: Call
    caller: Caller = STRANGER
    note: str = ""
    job_id: str = ""
    is_starred: bool = False
    is_star_new: bool = False
    people: tuple[Caller, ...] = ()
    is_job_chosen: bool = False

    @property
    def name(self) -> str:
        """Our own name for the person before the one the line sent."""
        return self.caller.name or self.call.name

    @property
    def star_job_id(self) -> str:
        """The job a star set now would be for."""
        return self.job_id or UNSOLICITED_ID

    def recognised(self, caller: Caller, jobs: Sequence[Job]) -> "OpenCall":
        """The same with what the history knows of the caller, and the likely job chosen.

        The job that owns the line they called comes before the one they called about last.
        """
        job_id = self.job_id or self._owner_of_line(jobs) or _likely_job(caller, jobs)
        known = replace(self, caller=caller, job_id=job_id)
        is_starred = self.is_starred or known.star_job_id in caller.starred_jobs
        return replace(known, is_starred=is_starred)

    def given_to(self, caller: Caller, jobs: Sequence[Job]) -> "OpenCall":
        """The same once the user said who calls: what was typed stays, a star set here too."""
        job_id = (
            self.job_id
            if self.is_job_chosen
            else self._owner_of_line(jobs) or _likely_job(caller, jobs)
        )
        known = replace(self, caller=caller, job_id=job_id, is_starred=False)
        if self.is_star_new:
            return known.starred(is_starred=True)
        return replace(known, is_starred=known.star_job_id in caller.starred_jobs)

    def routed(self, jobs: Sequence[Job]) -> "OpenCall":
        """The same about the job that owns the line it came in on.

        As it was where no job does, or where the user said what it is about.
        """
        owner = self._owner_of_line(jobs)
        if not owner or self.is_job_chosen:
            return self
        return replace(self.about(owner), is_job_chosen=False)

    def introduced(
        self, *, name: str | None = None, email: str | None = None, seen_in: str | None = None
    ) -> "OpenCall":
        """The same with what the user learned of the caller; None leaves a line as it is."""
        told = {"name": name, "email": email, "seen_in": seen_in}
        known = {line: text.strip() for line, text in told.items() if text is not None}
        return replace(self, caller=replace(self.caller, **known))  # type: ignore[arg-type]

    def refreshed(self, caller: Caller) -> "OpenCall":
        """The same after name or stars of the person were changed elsewhere."""
        return replace(
            self,
            caller=replace(
                self.caller,
                person_id=caller.person_id,
                name=caller.name,
                email=caller.email,
                seen_in=caller.seen_in,
                open_promises=caller.open_promises,
                starred_jobs=caller.starred_jobs,
            ),
            is_starred=self.star_job_id in caller.starred_jobs,
        )

    def starred(self, *, is_starred: bool) -> "OpenCall":
        """The same with the star set for its job, or taken back."""
        stars = self.caller.starred_jobs - {self.star_job_id}
        if is_starred:
            stars |= {self.star_job_id}
        caller = replace(self.caller, starred_jobs=stars)
        return replace(self, caller=caller, is_starred=is_starred, is_star_new=is_starred)

    def about(self, job_id: str) -> "OpenCall":
        """The same about another job; a star set in this call moves along."""
        if self.is_star_new:
            taken = self.starred(is_starred=False)
            moved = replace(taken, job_id=job_id, is_job_chosen=True)
            return moved.starred(is_starred=True)
        other = replace(self, job_id=job_id, is_job_chosen=True)
        return replace(other, is_starred=other.star_job_id in other.caller.starred_jobs)

    def _owner_of_line(self, jobs: Sequence[Job]) -> str:
        is_incoming = self.call.direction is Direction.INCOMING
        return line_owner(self.call.line, jobs) if is_incoming and self.call.line else ""


def _likely_job(caller: Caller, jobs: Sequence[Job]) -> str:
    """The job this person called about last, or the only one advertised; else none."""
    on_offer = [job.id for job in jobs if not job.is_archived]
    if caller.job_id in on_offer:
        return caller.job_id
    advertised = [job_id for job_id in on_offer if job_id != UNSOLICITED_ID]
    return advertised[0] if len(advertised) == 1 else ""
