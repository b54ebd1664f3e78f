"""The counts of the page "Insight" as plain values, for JSON."""

from taktone.core.insight import Insight


def insight_as_mapping(insight: Insight) -> dict[str, object]:
    """Every count by its name; nothing but counts, words of the user and first days."""
    return {
        "step": str(insight.step),
        "begins": [day.isoformat() for day in insight.begins],
        "calls": [
            {"job": job.job_id, "title": job.title, "counts": list(job.counts)}
            for job in insight.jobs
        ],
        "seen_in": [
            {
                "place": place.words,
                "callers": place.callers,
                "starred": place.starred,
                "interviewed": place.interviewed,
            }
            for place in insight.seen_in
        ],
        "asked": [
            {"job": asked.job_id, "fact": asked.label, "calls": asked.calls}
            for asked in insight.asked
        ],
        "called_back": {str(kind): count for kind, count in insight.called_back.items()},
        "would_call_again": {str(kind): count for kind, count in insight.again.items()},
    }
