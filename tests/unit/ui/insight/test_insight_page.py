"""The page "Insight" in the main window: opened late, read aloud, saved."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from helpers.program import DESKTOP
from taktone.core.changes import Changes
from taktone.core.insight import Insight
from taktone.core.known_error import KnownError, Problem
from taktone.ui.history.person_pane import PersonPane
from taktone.ui.history.side_view import ALL_CALLS, INSIGHT
from taktone.ui.insight.insight_page import InsightPage
from taktone.ui.insight.insight_plots import Topic, plots_of
from taktone.ui.insight.insight_side import InsightSide
from taktone.ui.insight.plot_files import PlotFile
from taktone.ui.insight.plot_looks import saved_look, shown_look
from taktone.ui.main_window import MainWindow
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import DARK, LIGHT
from unit.ui.history.fake_adding import FakeAdding
from unit.ui.history.open_window import open_window, press, side, status, table, three_calls
from unit.ui.history.reach import colours, nameless, part, pause_over, shown_text
from unit.ui.insight.fake_insights import NOTHING, SAMPLE, FakeInsights

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


def opened(qtbot: QtBot, answer: Insight = SAMPLE) -> tuple[MainWindow, FakeInsights, InsightPage]:
    window, insights = open_window(three_calls(), qtbot), FakeInsights(answer)
    window.add_late(insights, FakeAdding())
    window.resize(1200, 900)
    window.show_view(INSIGHT)
    pause_over(window)
    return window, insights, part(window, InsightPage)


def test_page_is_built_when_it_is_first_shown(qtbot: QtBot) -> None:
    window = open_window(three_calls(), qtbot)
    window.add_late(FakeInsights(), FakeAdding())
    assert window.findChild(InsightPage) is None
    window.show_view(INSIGHT)
    page = part(window, InsightPage)
    window.show_view(ALL_CALLS)
    window.show_view(INSIGHT)
    assert part(window, InsightPage) is page


def test_window_loads_no_plotting_library_before() -> None:
    code = (
        "import sys, taktone.ui.main_window, taktone.late_flow\n"
        "print([x for x in sys.modules if x.startswith(('pygal', 'taktone.ui.insight.insight_p'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(DESKTOP)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "['taktone.ui.insight.insight_port']"


def test_every_topic_has_its_plot_and_its_words(qtbot: QtBot) -> None:
    _, insights, page = opened(qtbot)
    assert len(insights.drawings) == len(Topic)
    assert all(panel.view.is_drawn for panel in page.panels.values())
    told = page.panels[Topic.SEEN_IN].view
    assert told.accessibleName() == "Where callers saw the ad"
    assert told.accessibleDescription() == (
        "Jobindex: 11; LinkedIn: 6; En <b>ven</b> & co: 1; Not said: 5"
    )
    assert "LinkedIn: Worth an interview 3, Came to an interview 2" in (
        page.panels[Topic.INTERVIEWS].view.accessibleDescription()
    )
    assert "%" not in shown_text(page)
    assert nameless(page) == []


def test_nothing_counted_is_said_and_cannot_be_saved(qtbot: QtBot) -> None:
    _, insights, page = opened(qtbot, NOTHING)
    assert insights.drawings == []
    assert "No calls in this time." in shown_text(page)
    assert "Save…" not in shown_text(page)


def test_nobody_stands_beside_it_and_a_search_leads_back(qtbot: QtBot) -> None:
    window, _, page = opened(qtbot)
    pane = part(window, PersonPane)
    assert (page.isVisible(), pane.isVisible()) == (True, False)
    press(window, "/")
    found = [x.isVisible() for x in (page, table(window), pane)]
    assert found == [False, True, True]


def test_time_and_job_are_chosen_together(qtbot: QtBot) -> None:
    _, insights, page = opened(qtbot)
    assert insights.questions[-1].since is not None
    page.time.word_wanted.emit("since_ad")
    page.job.word_wanted.emit("fin")
    page.time.word_wanted.emit("")
    asked = [(query.is_since_ad, query.since, query.job_id) for query in insights.questions[-3:]]
    assert asked == [(True, None, ""), (True, None, "fin"), (False, None, "fin")]
    assert page.time.text().startswith("Any time")


def test_tables_say_the_same(qtbot: QtBot) -> None:
    _, _, page = opened(qtbot)
    page.tables.click()
    for topic, plot in plots_of(SAMPLE, lambda job: "Controller" if job == "fin" else "").items():
        listed = page.panels[topic].table
        assert listed.isVisible()
        assert not page.panels[topic].view.isVisible()
        assert listed.rowCount() == len(plot.labels)
    cell = page.panels[Topic.SEEN_IN].table.item(1, 1)
    assert cell is not None
    assert cell.text() == "6"
    page.tables.click()
    assert page.panels[Topic.SEEN_IN].view.isVisible()


def test_changes_are_counted_anew_while_the_page_is_seen(qtbot: QtBot) -> None:
    browsing = three_calls()
    window, insights = open_window(browsing, qtbot), FakeInsights()
    window.add_late(insights, FakeAdding())
    window.show_view(INSIGHT)
    pause_over(window)
    before = len(insights.questions)
    browsing.history_changed.emit(Changes(calls=frozenset({"x"})))
    pause_over(window)
    assert len(insights.questions) == before + 1
    window.show_view(ALL_CALLS)
    browsing.history_changed.emit(Changes(calls=frozenset({"y"})))
    pause_over(window)
    assert len(insights.questions) == before + 1


@pytest.mark.parametrize("kind", PlotFile)
def test_a_plot_is_saved_as_picture_and_as_table(
    qtbot: QtBot, tmp_path: Path, kind: PlotFile
) -> None:
    window, insights, page = opened(qtbot)
    side = part(window, InsightSide)
    plot = page.panels[Topic.SEEN_IN].plot
    assert plot is not None
    side.save(plot, kind, str(tmp_path / "places"))
    made = insights.files[str(tmp_path / f"places.{kind}")]
    if kind is PlotFile.CSV:
        rows = list(csv.reader(made.decode().splitlines()))
        assert rows == [list(row) for row in plot.rows()]
    elif kind is PlotFile.SVG:
        assert b"En &lt;b&gt;ven&lt;/b&gt; &amp; co" in made
    else:
        image = QImage.fromData(made)
        assert image.width() == 1920
        assert {LIGHT.panel.lower(), LIGHT.accent.lower()} <= colours(image, range(0, 200, 5))
    assert status(window) == f"Saved in places.{kind}."


def test_a_failure_is_told_below(qtbot: QtBot) -> None:
    window, insights, _ = opened(qtbot)
    insights.failed.emit(KnownError(Problem.EXPORT_FAILED))
    assert status(window)


def test_dark_plots_have_the_dark_colours(qtbot: QtBot) -> None:
    theme = Theme()
    plots = plots_of(SAMPLE, str)
    theme._tokens = DARK
    shown = shown_look(plots[Topic.INTERVIEWS], theme, 500)
    assert shown.colours == (DARK.gold, DARK.accent)
    assert (shown.ink, shown.ground) == (DARK.ink, "")
    assert saved_look(plots[Topic.CALLS], theme).ground == LIGHT.panel


def test_side_bar_has_the_view(qtbot: QtBot) -> None:
    window = open_window(three_calls(), qtbot)
    listed = side(window).model()
    titles = [listed.index(row, 0).data() for row in range(5)]
    assert titles == ["Today", "Calls", "Worth an interview", "Ring back", "Insight"]
