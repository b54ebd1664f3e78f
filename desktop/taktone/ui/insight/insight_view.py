"""Lets the side bar open the page "Insight", of which nothing is loaded before that."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.history.middle_page import MiddlePage
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.side_view import ViewKind
from taktone.ui.history.three_panes import ThreePanes
from taktone.ui.insight.insight_port import InsightPort
from taktone.ui.theme.theme import Theme

if TYPE_CHECKING:
    from taktone.ui.insight.insight_page import InsightPage
    from taktone.ui.insight.insight_side import InsightSide


class InsightView(QObject):
    """Builds the page when it is first shown; nobody stands beside it, for it is of nobody."""

    def __init__(
        self,
        insights: InsightPort,
        browsing: BrowsingPort,
        middle: MiddlePage,
        panes: ThreePanes,
        words: RowWords,
        theme: Theme,
    ) -> None:
        """Takes who counts, who reads, where it is shown, the words and the look."""
        super().__init__(panes)
        self._insights = insights
        self._browsing = browsing
        self._panes = panes
        self._words = words
        self._theme = theme
        self._side: InsightSide | None = None
        middle.add_insight(self._build)
        middle.list_shown.connect(self._on_list_shown)

    def _build(self) -> "InsightPage":
        from taktone.ui.insight.insight_side import InsightSide  # noqa: PLC0415 - when first shown

        around = (self._words, self._theme, self._panes)
        self._side = InsightSide(self._insights, self._browsing, *around)
        return self._side.page

    def _on_list_shown(self, kind: ViewKind) -> None:
        self._panes.show_alone(is_alone=kind is ViewKind.INSIGHT)
        if kind is ViewKind.INSIGHT and self._side is not None:
            self._side.page.open()
