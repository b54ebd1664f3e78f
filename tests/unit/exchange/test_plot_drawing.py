"""Plots as SVG: every count is in them, foreign text is text, and nothing runs."""

import re
from collections.abc import Iterator
from itertools import pairwise
from math import inf
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.naughty_strings import CONTROLS, NAUGHTY
from taktone.exchange.plot import Plot, PlotKind, PlotLook
from taktone.exchange.plot_drawing import MOST_TICKS, count_ticks, draw_plot

LOOK = PlotLook(
    width=640,
    height=260,
    font="Inter",
    font_px=12,
    ink="#111111",
    muted="#222222",
    line="#333333",
    ground="#FFFFFF",
    colours=("#AA0000", "#00AA00"),
)


def a_plot(kind: PlotKind, label: str = "Jobindex") -> Plot:
    return Plot(
        kind=kind,
        title="Where",
        of="Place",
        labels=(label, "LinkedIn"),
        series=(("Callers", (7, 3)), ("Starred", (5, 1))),
    )


def texts(svg: bytes) -> list[str]:
    return [x.text or "" for x in ElementTree.fromstring(svg).iter() if x.tag.endswith("text")]


def filled(svg: bytes, colour: str) -> int:
    root = ElementTree.fromstring(svg)
    return sum(1 for x in root.iter() if x.get("fill") == colour and x.tag.endswith("rect"))


@pytest.mark.parametrize("kind", PlotKind)
def test_every_kind_says_its_labels_and_runs_nothing(kind: PlotKind) -> None:
    svg = draw_plot(a_plot(kind), LOOK)
    assert {"Jobindex", "LinkedIn", "Callers", "Starred"} <= set(texts(svg))
    tags = {str(x.tag).rpartition("}")[2] for x in ElementTree.fromstring(svg).iter()}
    assert not tags & {"script", "style", "foreignObject", "a", "image", "desc"}


def test_bars_have_the_colour_of_their_series_and_the_first_label_stands_above() -> None:
    svg = draw_plot(a_plot(PlotKind.BESIDE), LOOK)
    assert filled(svg, "#AA0000") == filled(svg, "#00AA00") == 3  # two bars and the legend's
    assert {"7", "3", "5", "1"} <= set(texts(svg))
    heights = {
        x.text: float(x.get("y", "0"))
        for x in ElementTree.fromstring(svg).iter()
        if x.text in {"Jobindex", "LinkedIn"}
    }
    assert heights["Jobindex"] < heights["LinkedIn"]


@pytest.mark.parametrize("text", ["<b>x</b>", "a & b", "]]>"])
def test_foreign_text_is_text(text: str) -> None:
    assert text in texts(draw_plot(a_plot(PlotKind.BESIDE, text), LOOK))


def test_naughty_labels_still_make_a_document() -> None:
    for text in (*NAUGHTY, *CONTROLS):
        ElementTree.fromstring(draw_plot(a_plot(PlotKind.BESIDE, text), LOOK))


@pytest.mark.parametrize("count", range(2, 8))
@pytest.mark.parametrize("kind", PlotKind)
def test_no_name_of_a_series_is_cut_off(kind: PlotKind, count: int) -> None:
    series = tuple((f"Series {place}", (place + 1.0, 2.0)) for place in range(count))
    plot = Plot(kind=kind, title="", of="", labels=("a", "b"), series=series)
    bottoms = list(_bottoms(ElementTree.fromstring(draw_plot(plot, LOOK)), 0))
    assert len(bottoms) == count
    assert max(bottoms) <= LOOK.height


def _bottoms(element: ElementTree.Element, top: float) -> Iterator[float]:
    """Where the names of series stand, from the top of the picture."""
    moved = re.match(r"translate\([^,]+, *([\d.]+)\)", element.get("transform", ""))
    top += float(moved[1]) if moved else 0
    if (element.text or "").startswith("Series"):
        yield top + float(element.get("y", "0"))
    for child in element:
        yield from _bottoms(child, top)


@given(st.integers(0, 10**9))
def test_ticks_are_few_whole_numbers_that_reach_beyond_the_largest(most: int) -> None:
    ticks = count_ticks(most)
    assert ticks[0] == 0
    assert most <= ticks[-1] < inf
    assert 2 <= len(ticks) <= MOST_TICKS
    assert len({b - a for a, b in pairwise(ticks)}) == 1


def test_table_behind_a_plot_has_headings_and_all_counts() -> None:
    assert list(a_plot(PlotKind.STACKED).rows()) == [
        ("Place", "Callers", "Starred"),
        ("Jobindex", "7", "5"),
        ("LinkedIn", "3", "1"),
    ]
