"""The columns that recruitment systems expect in a file of candidates, one row a person.

Sources, read in November 2026:

- OpenCATS: ``modules/import/ImportUI.php`` of its repository, ``candidatesTypes``; it needs a name.
- Greenhouse: "Bulk import candidates from spreadsheet" (support.greenhouse.io, article
  360053674012) with the fields of "Bulk import prospects" (203871039): first name, last name and
  job are required; without an e-mail no resume can be attached and no GDPR notice is sent.
- Lever: "How do I add multiple / import many candidates?" (help.lever.co, article 204498425):
  comma separated, headings kept, full name, stage, sources and origin from a fixed list required;
  duplicates are found by e-mail. Posting and stage are the user's own and left empty.
- Teamtailor: "Importing existing data" (support.teamtailor.com, article 8304568): headings in
  English. Its template is handed out to customers only: these headings are our own choice, to be
  matched by hand, and that it needs an e-mail is assumed.
- Ashby: "Bulk Import Options" (docs.ashbyhq.com): columns are matched to fields in its importer;
  demographics and the job are taken, notes are not. The headings are our own choice, too.
"""

from collections.abc import Callable
from dataclasses import dataclass

from taktone.core.exported_person import ExportedPerson

Cell = Callable[[ExportedPerson], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A recruitment system's file.

    Attributes:
        key: As in ``taktone export --preset``.
        name: The system's own.
        needs_email: Somebody without an e-mail is refused there, or cannot be told from others.
        columns: Each heading with what stands below it.
    """

    key: str
    name: str
    needs_email: bool
    columns: tuple[tuple[str, Cell], ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """The first row."""
        return tuple(heading for heading, _ in self.columns)

    def cells(self, person: ExportedPerson) -> tuple[str, ...]:
        """A person's row."""
        return tuple(cell(person) for _, cell in self.columns)

    def is_lacking(self, person: ExportedPerson) -> bool:
        """The system will not take the person for want of an e-mail."""
        return self.needs_email and not person.email.strip()


def _first(person: ExportedPerson) -> str:
    return person.first_name


def _last(person: ExportedPerson) -> str:
    return person.last_name


def _full(person: ExportedPerson) -> str:
    return person.name


def _email(person: ExportedPerson) -> str:
    return person.email


def _phone(person: ExportedPerson) -> str:
    return person.numbers[0] if person.numbers else ""


def _phone_2(person: ExportedPerson) -> str:
    return person.numbers[1] if len(person.numbers) > 1 else ""


def _job(person: ExportedPerson) -> str:
    return person.jobs[0] if person.jobs else ""


def _jobs(person: ExportedPerson) -> str:
    return ",".join(job.replace(",", " ") for job in person.jobs)


def _source(person: ExportedPerson) -> str:
    return person.seen_in


def _notes(person: ExportedPerson) -> str:
    """What was noted, oldest first, each with its day."""
    noted = [call for call in reversed(person.calls) if call.note]
    return "\n\n".join(f"{call.started_at:%Y-%m-%d}: {call.note}" for call in noted)


def _nothing(_: ExportedPerson) -> str:
    return ""


def _sourced(_: ExportedPerson) -> str:
    return "Sourced"


PRESETS = (
    Preset(
        key="opencats",
        name="OpenCATS",
        needs_email=False,
        columns=(
            *(("First Name", _first), ("Last Name", _last)),
            *(("Cell Phone", _phone), ("Home Phone", _phone_2)),
            *(("Email", _email), ("Key Skills", _jobs), ("Notes", _notes)),
        ),
    ),
    Preset(
        key="greenhouse",
        name="Greenhouse",
        needs_email=True,
        columns=(
            *(("First Name", _first), ("Last Name", _last), ("Company", _nothing)),
            *(("Title", _nothing), ("Notes", _notes), ("Email", _email), ("Phone", _phone)),
            *(("Social Media", _nothing), ("Website", _nothing), ("Address", _nothing)),
            *(("Source", _source), ("Who gets credit", _nothing), ("Job", _job)),
        ),
    ),
    Preset(
        key="lever",
        name="Lever",
        needs_email=True,
        columns=(
            *(("Full name", _full), ("Email", _email), ("Phone", _phone)),
            *(("Lever Posting URL", _nothing), ("Stage", _nothing), ("Sources", _source)),
            *(("Origin", _sourced), ("Tags", _jobs), ("Notes", _notes)),
        ),
    ),
    Preset(
        key="teamtailor",
        name="Teamtailor",
        needs_email=True,
        columns=(
            *(("first-name", _first), ("last-name", _last), ("email", _email)),
            *(("phone", _phone), ("tags", _jobs), ("pitch", _notes)),
        ),
    ),
    Preset(
        key="ashby",
        name="Ashby",
        needs_email=True,
        columns=(
            *(("Name", _full), ("Email", _email), ("Phone Number", _phone)),
            *(("Job", _job), ("Source", _source)),
        ),
    ),
)


def preset_named(key: str) -> Preset | None:
    """The preset of that key, None where there is none."""
    return next((preset for preset in PRESETS if preset.key == key), None)
