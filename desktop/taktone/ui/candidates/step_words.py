"""What the steps of a candidate are called, the same on the board, in lists and on paper."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from taktone.core.candidate import Candidate, Stage
from taktone.core.number_reading import number_text
from taktone.ui.call_words import caller_title, day_words
from taktone.ui.card.plain_line import plain_line

translate = QCoreApplication.translate
LONGEST_NAME = 60


def stage_words(stage: Stage) -> str:
    """The heading of a column."""
    words = {
        Stage.STARRED: translate("StepWords", "Starred"),
        Stage.INVITED: translate("StepWords", "Invited"),
        Stage.BOOKED: translate("StepWords", "Booked"),
        Stage.HELD: translate("StepWords", "Held"),
        Stage.OFFERED: translate("StepWords", "Offered"),
        Stage.DECLINED: translate("StepWords", "Declined"),
        Stage.HIRED: translate("StepWords", "Hired"),
    }
    return words[stage]


def moved_words(name: str, stage: Stage) -> str:
    """That somebody came to a step."""
    words = translate("StepWords", "{name} is under “{step}” now.")
    return words.format(name=name, step=stage_words(stage))


def dated_words(stage: Stage, at: datetime, now: datetime) -> str:
    """A step with its day: ``Invited 12 Nov``; ``now`` is aware, in the user's time zone."""
    words = translate("StepWords", "{step} {day}", "Invited 12 Nov")
    return words.format(step=stage_words(stage), day=day_words(at, now, QLocale()))


def way_words(candidate: Candidate, now: datetime) -> list[str]:
    """Every step from the star on, each with its day."""
    first = dated_words(Stage.STARRED, candidate.marked_at, now)
    return [first, *(dated_words(step.stage, step.at, now) for step in candidate.steps)]


def candidate_name(candidate: Candidate, longest: int = LONGEST_NAME) -> str:
    """On one line: the name, else the number, else that it is hidden."""
    name = candidate.name.strip() or number_text(candidate.number)
    return plain_line(name or caller_title("", ""), longest)
