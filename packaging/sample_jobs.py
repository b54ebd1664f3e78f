"""A job with everything at hand, in both languages, for the pictures."""

from taktone.core.job import Job, JobFact

SAMPLE_JOBS = {
    "da": Job(
        id="leader",
        title="Projektleder",
        place="Aarhus",
        ad_link="https://example.org/projektleder",
        greeting="Godmorgen, du taler med Anna fra Nordvind",
        facts=(
            JobFact(id="pay", label="Løn", value="52.000–58.000 kr. om måneden og pension"),
            JobFact(id="travel", label="rejsedage", value="Cirka 20 om året, planlagt i god tid"),
            JobFact(id="start", label="start 1. feb.", value="Kan rykkes en måned"),
            JobFact(id="remote", label="hjemmearbejde", value="2 dage om ugen"),
        ),
        criteria=("Har ledet et team", "Rolig under pres", "Skriver klart"),
        questions=("Hvad fik dig til at ringe?", "Hvornår kan du starte?"),
        channels=("Jobindex", "Jobnet", "vores hjemmeside"),
        numbers=("+4570101010",),
    ),
    "en": Job(
        id="leader",
        title="Project manager",
        place="Aarhus",
        ad_link="https://example.org/project-manager",
        greeting="Good morning, this is Anna at Nordvind",
        facts=(
            JobFact(id="pay", label="Salary", value="52,000–58,000 kr. a month, and pension"),
            JobFact(id="travel", label="travel", value="About 20 days a year, planned ahead"),
            JobFact(id="start", label="start 1 Feb", value="Can move by a month"),
            JobFact(id="remote", label="remote", value="2 days a week"),
        ),
        criteria=("Has led a team", "Calm under pressure", "Writes clearly"),
        questions=("What made you call?", "When could you start?"),
        channels=("LinkedIn", "our own website"),
        numbers=("+4570101010",),
    ),
}
