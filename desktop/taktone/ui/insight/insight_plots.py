"""The counts of the page "Insight" as plots, in the present language."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from taktone.core.insight import CalledBack, Insight, JobCalls, Step
from taktone.exchange.plot import Plot, PlotKind
from taktone.ui.wrap_up_words import again_words

translate = QCoreApplication.translate
MOST_JOBS = 4
MOST_PLACES = 9

Counts = tuple[str, tuple[int, ...]]
"""A label and its counts."""


class Topic(StrEnum):
    """What is told, in the order of the page."""

    CALLS = "calls"
    SEEN_IN = "seen_in"
    INTERVIEWS = "interviews"
    ASKED = "asked"
    CALLED_BACK = "called_back"
    AGAIN = "again"


def plots_of(insight: Insight, job_words: Callable[[str], str]) -> dict[Topic, Plot]:
    """Every topic; one of which nothing is known has no labels.

    Args:
        insight: The counts.
        job_words: The title of a job by its id.
    """
    return {
        Topic.CALLS: _calls(insight, job_words),
        Topic.SEEN_IN: _seen_in(insight),
        Topic.INTERVIEWS: _interviews(insight),
        Topic.ASKED: _asked(insight, job_words),
        Topic.CALLED_BACK: _called_back(insight),
        Topic.AGAIN: _again(insight),
    }


def hint_of(topic: Topic) -> str:
    """What the counts are of, in a sentence."""
    return {
        Topic.CALLS: translate("Insight", "Every call, in and out."),
        Topic.SEEN_IN: translate("Insight", "People who called, by where they saw the ad."),
        Topic.INTERVIEWS: translate(
            "Insight", "People you marked, and who of them came as far as an interview."
        ),
        Topic.ASKED: translate(
            "Insight", "Facts at hand you ticked in calls. What is asked often, the ad leaves open."
        ),
        Topic.CALLED_BACK: translate(
            "Insight", "Missed calls, by how soon you rang back. Hidden numbers are left out."
        ),
        Topic.AGAIN: translate(
            "Insight",
            "Your own, private answer after calls: met like this, would you have called again?",
        ),
    }[topic]


def nothing_of(topic: Topic) -> str:
    """What stands there as long as nothing is known."""
    return {
        Topic.CALLS: translate("Insight", "No calls in this time."),
        Topic.SEEN_IN: translate("Insight", "Nobody called in this time."),
        Topic.INTERVIEWS: translate("Insight", "Nobody was marked in this time."),
        Topic.ASKED: translate(
            "Insight", "Nothing ticked yet. Tick a fact on the card when a caller asks about it."
        ),
        Topic.CALLED_BACK: translate("Insight", "No missed calls in this time."),
        Topic.AGAIN: translate("Insight", "No answers yet. The question stands in the wrap-up."),
    }[topic]


def _calls(insight: Insight, job_words: Callable[[str], str]) -> Plot:
    series = [(_job_name(job, job_words), job.counts) for job in _largest(insight.jobs)]
    rest = insight.jobs[len(series) :]
    if rest:
        sums = tuple(map(sum, zip(*(job.counts for job in rest), strict=True)))
        series.append((translate("Insight", "Other jobs"), sums))
    title, of = {
        Step.WEEK: (translate("Insight", "Calls per week"), translate("Insight", "Week from")),
        Step.MONTH: (translate("Insight", "Calls per month"), translate("Insight", "Month")),
        Step.YEAR: (translate("Insight", "Calls per year"), translate("Insight", "Year")),
    }[insight.step]
    return Plot(
        kind=PlotKind.STACKED,
        title=title,
        of=of,
        labels=tuple(_day(day, insight.step) for day in insight.begins),
        series=tuple(series),
    )


def _largest(jobs: tuple[JobCalls, ...]) -> tuple[JobCalls, ...]:
    """As many as have colours; one that would be alone among the others is named itself."""
    return jobs if len(jobs) <= MOST_JOBS + 1 else jobs[:MOST_JOBS]


def _job_name(job: JobCalls, job_words: Callable[[str], str]) -> str:
    if not job.job_id:
        return translate("Insight", "No job")
    return job_words(job.job_id) or job.title


def _day(day: date, step: Step) -> str:
    pattern = {
        Step.WEEK: translate("Insight", "d MMM", "first day of a week"),
        Step.MONTH: "MMM yyyy",
        Step.YEAR: "yyyy",
    }[step]
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def _seen_in(insight: Insight) -> Plot:
    places = [place for place in insight.seen_in if place.callers]
    told = [(place.words or _nobody_said(), (place.callers,)) for place in places]
    return _bars(
        translate("Insight", "Where callers saw the ad"),
        translate("Insight", "Place"),
        (translate("Insight", "Callers"),),
        _with_others(told),
    )


def _interviews(insight: Insight) -> Plot:
    places = [place for place in insight.seen_in if place.starred]
    places.sort(key=lambda place: (not place.words, -place.interviewed, -place.starred))
    told = [(p.words or _nobody_said(), (p.starred, p.interviewed)) for p in places]
    return _bars(
        translate("Insight", "What brought people to an interview"),
        translate("Insight", "Place"),
        (translate("Insight", "Worth an interview"), translate("Insight", "Came to an interview")),
        _with_others(told),
    )


def _nobody_said() -> str:
    return translate("Insight", "Not said")


def _with_others(told: Sequence[Counts]) -> Sequence[Counts]:
    if len(told) <= MOST_PLACES:
        return told
    rest = tuple(map(sum, zip(*(counts for _, counts in told[MOST_PLACES - 1 :]), strict=True)))
    return [*told[: MOST_PLACES - 1], (translate("Insight", "Others"), rest)]


def _asked(insight: Insight, job_words: Callable[[str], str]) -> Plot:
    is_one_job = len({asked.job_id for asked in insight.asked}) <= 1
    told: list[Counts] = []
    for asked in insight.asked:
        title = job_words(asked.job_id) or asked.title
        label = asked.label if is_one_job else f"{asked.label} · {title}"
        told.append((label, (asked.calls,)))
    return _bars(
        translate("Insight", "What they asked"),
        translate("Insight", "Fact"),
        (translate("Insight", "Calls"),),
        told,
    )


def _called_back(insight: Insight) -> Plot:
    words = {
        CalledBack.WITHIN_HOUR: translate("Insight", "Within an hour"),
        CalledBack.SAME_DAY: translate("Insight", "The same day"),
        CalledBack.NEXT_DAY: translate("Insight", "The next day"),
        CalledBack.LATER: translate("Insight", "Later"),
        CalledBack.THEY_FIRST: translate("Insight", "They rang again first"),
        CalledBack.NOT_YET: translate("Insight", "Not yet"),
    }
    told = [(words[kind], (count,)) for kind, count in insight.called_back.items()]
    return _bars(
        translate("Insight", "How soon missed calls were called back"),
        translate("Insight", "Called back"),
        (translate("Insight", "Missed calls"),),
        told,
    )


def _again(insight: Insight) -> Plot:
    words = again_words()
    told = [(words[kind], (count,)) for kind, count in insight.again.items()]
    return _bars(
        translate("Insight", "Rings in the water"),
        translate("Insight", "Would have called again"),
        (translate("Insight", "Calls"),),
        told,
    )


def _bars(title: str, of: str, names: tuple[str, ...], told: Sequence[Counts]) -> Plot:
    """Counts that are all nothing say nothing: then there are no labels."""
    shown = told if any(any(counts) for _, counts in told) else []
    return Plot(
        kind=PlotKind.BESIDE,
        title=title,
        of=of,
        labels=tuple(label for label, _ in shown),
        series=tuple(
            (name, tuple(counts[place] for _, counts in shown)) for place, name in enumerate(names)
        ),
    )
