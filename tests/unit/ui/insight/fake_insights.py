"""Counts that are told at once, drawn as ``flow.insights.Insights`` does, and kept."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from taktone.core.history_query import HistoryQuery
from taktone.core.insight import (
    AskedAbout,
    CalledBack,
    Insight,
    JobCalls,
    SeenIn,
    Step,
    steps_between,
)
from taktone.core.wrap_up import WouldCallAgain
from taktone.exchange.plot import Plot, PlotLook
from taktone.exchange.plot_drawing import draw_plot

_, WEEKS = steps_between(date(2026, 9, 28), date(2026, 11, 24))
NOTHING = Insight(
    called_back=dict.fromkeys(CalledBack, 0),
    again=dict.fromkeys((WouldCallAgain.SURELY, WouldCallAgain.OKAY, WouldCallAgain.CURT), 0),
)
SAMPLE = Insight(
    step=Step.WEEK,
    begins=WEEKS,
    jobs=(
        JobCalls(job_id="fin", title="Financial controller", counts=(1, 4, 7, 5, 3, 2, 1, 0, 1)),
        JobCalls(job_id="unsolicited", title="", counts=(0, 1, 0, 0, 2, 1, 0, 0, 1)),
        JobCalls(job_id="", title="", counts=(1, 0, 0, 1, 0, 0, 0, 2, 0)),
    ),
    seen_in=(
        SeenIn(words="Jobindex", callers=11, starred=4, interviewed=1),
        SeenIn(words="LinkedIn", callers=6, starred=3, interviewed=2),
        SeenIn(words="En <b>ven</b> & co", callers=1, starred=1, interviewed=1),
        SeenIn(words="", callers=5, starred=1, interviewed=0),
    ),
    asked=(
        AskedAbout(job_id="fin", title="Financial controller", label="Travel", calls=7),
        AskedAbout(job_id="fin", title="Financial controller", label="Working at home", calls=4),
    ),
    called_back={
        CalledBack.WITHIN_HOUR: 3,
        CalledBack.SAME_DAY: 2,
        CalledBack.NEXT_DAY: 1,
        CalledBack.LATER: 0,
        CalledBack.THEY_FIRST: 2,
        CalledBack.NOT_YET: 1,
    },
    again={WouldCallAgain.SURELY: 9, WouldCallAgain.OKAY: 5, WouldCallAgain.CURT: 1},
)


class FakeInsights(QObject):
    """Answers at once; ``questions``, ``drawings`` and ``files`` are what was wanted."""

    counted = Signal(object, object)
    drawn = Signal(object, object)
    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, answer: Insight = SAMPLE) -> None:
        super().__init__()
        self.answer = answer
        self.questions: list[HistoryQuery] = []
        self.drawings: list[tuple[Plot, PlotLook]] = []
        self.files: dict[str, bytes] = {}

    def count(self, query: HistoryQuery) -> None:
        self.questions.append(query)
        self.counted.emit(query, self.answer)

    def draw(self, plots: Sequence[tuple[Plot, PlotLook]]) -> None:
        self.drawings = list(plots)
        made = tuple(draw_plot(plot, look) for plot, look in plots)
        self.drawn.emit(tuple(plot for plot, _ in plots), made)

    def save(self, path: str, content: Callable[[], bytes]) -> None:
        self.files[path] = content()
        self.saved.emit(path)
