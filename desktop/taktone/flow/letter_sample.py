"""A letter as it would be written to somebody who does not exist: the picture beside its editor."""

from datetime import datetime, time, timedelta, tzinfo

from taktone.core.job import Job
from taktone.core.letter import LetterKind
from taktone.core.letter_filling import FilledLetter, fill
from taktone.core.letter_template import LetterTemplate
from taktone.core.letter_wish import LetterWish
from taktone.core.mail_sender import MailSender
from taktone.flow.letter_values import letter_values

_NAMES = {"da": "Mette Sørensen", "en": "Emma Clarke"}
_TITLES = {"da": "projektleder", "en": "project manager"}
_TOLD = {
    "da": "Du er meget velkommen til at ringe igen, næste gang vi søger en kollega.",
    "en": "You are most welcome to call again the next time we look for a colleague.",
}
_PLACES = {"da": "Havnegade 1, 8000 Aarhus C", "en": "1 Harbour Street"}
_AD, _MEETING = "https://example.com/job", "https://example.com/meeting"
_CLOCKS = (time(10), time(13), time(14))


def sample_letter(
    template: LetterTemplate, sender: MailSender, now: datetime, zone: tzinfo
) -> FilledLetter:
    """Filled in with everything a letter can tell; the template must have no flaws.

    The user's own name, place and link are theirs; without place and link there are some, so that
    their lines are seen. ``now`` is aware.
    """
    language = template.language
    times = _times(now, zone)
    wish = LetterWish(
        person_id="",
        job_id="sample",
        email="",
        template=template,
        times=times if template.kind is LetterKind.INVITATION else times[:1],
        place=sender.place or _PLACES[language],
        link=sender.link or _MEETING,
    )
    job = Job(id="sample", title=_TITLES[language], ad_link=_AD)
    told = _TOLD[language]
    return fill(template, letter_values(wish, _NAMES[language], job, sender, zone, told))


def _times(now: datetime, zone: tzinfo) -> tuple[datetime, ...]:
    """On three days, from the next Monday on."""
    today = now.astimezone(zone).date()
    monday = today + timedelta(days=7 - today.weekday())
    return tuple(
        datetime.combine(monday + timedelta(days=day), clock, zone)
        for day, clock in enumerate(_CLOCKS)
    )
