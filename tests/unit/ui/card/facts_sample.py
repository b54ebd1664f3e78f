"""A job with everything at hand."""

from taktone.core.job import UNSOLICITED_ID, Job, JobFact

FACTS = (
    JobFact(id="pay", label="Løn", value="52.000–58.000 kr."),
    JobFact(id="travel", label="rejsedage", value="20 om året"),
    JobFact(id="start", label="start 1. feb."),
)
PM = Job(
    id="pm",
    title="Projektleder",
    ad_link="https://example.org/pm",
    facts=FACTS,
    greeting="Godmorgen, du taler med Anna",
    questions=("Hvad fik dig til at ringe?",),
    channels=("Jobindex", "Rytter & Søn"),
)
RICH_JOBS = (PM, Job(id="fin", title="Controller"), Job(id=UNSOLICITED_ID))
