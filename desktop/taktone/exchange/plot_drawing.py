"""Plots as SVG, by pygal; imported when the first plot is wanted (160 ms, 6 MiB).

pygal lays out; it leaves the look to a style sheet that Qt's SVG (Tiny 1.2) does not understand,
with a script for browsers. Each shape is given its look itself instead, so that a picture is the
same in the window, in a saved file and in whatever opens it.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from math import ceil, log10
from typing import Any
from xml.etree import ElementTree

import pygal
from pygal.style import Style

from taktone.exchange.plot import Plot, PlotKind, PlotLook

# pygal looks for plug-ins by a finder that Python 3.11 warns of at every later import.
sys.meta_path[:] = [x for x in sys.meta_path if type(x).__module__ != "pygal"]

MOST_TICKS = 6
LEGEND_COLUMNS = 3
LONGEST_LABEL = 26
LEAST_LABEL_PX = 46
_SVG = "http://www.w3.org/2000/svg"
_UNWRITABLE = re.compile("[^\t\n\r -\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNWANTED = ("style", "script", "desc", "title")


def draw_plot(plot: Plot, look: PlotLook) -> bytes:
    """The plot as an SVG document in UTF-8; foreign text in it is text."""
    plot = _writable(plot)
    colours = look.colours[: len(plot.series)] or look.colours
    if plot.kind is PlotKind.BESIDE:
        plot, colours = _upside_down(plot), colours[::-1]
    chart = _MAKERS[plot.kind](plot, look)
    for name, values in plot.series:
        chart.add(_short(name), list(values))
    root = chart.render_tree()
    _dress(root, replace(look, colours=colours), is_line=plot.kind is PlotKind.GROWTH)
    if look.ground:
        ground = ElementTree.Element("rect", width="100%", height="100%", fill=look.ground)
        root.insert(0, ground)
    root.set("xmlns", _SVG)
    svg: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return svg


def count_ticks(most: float) -> list[int]:
    """Whole numbers from 0 to at least ``most`` for an axis: counts have no fractions."""
    step = 1
    while step * (MOST_TICKS - 1) < most:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return list(range(0, step * max(1, ceil(most / step)) + 1, step))


def _settings(plot: Plot, look: PlotLook) -> dict[str, Any]:
    size = look.font_px
    columns = max(1, min(LEGEND_COLUMNS, len(plot.series)))
    # pygal keeps room for whole rows of the legend only.
    cut_off = ceil(len(plot.series) / columns) - max(1, len(plot.series) // columns)
    style = Style(
        font_family=look.font,
        label_font_size=size,
        major_label_font_size=size,
        value_font_size=size,
        legend_font_size=size,
    )
    return {
        "style": style,
        "css": [],
        "js": [],
        "width": look.width,
        "height": look.height,
        "explicit_size": True,
        "margin": round(size / 3),
        "spacing": round(size * 0.7),
        "legend_at_bottom": True,
        "legend_at_bottom_columns": columns,
        "margin_bottom": round(size / 3 + cut_off * size * 1.6),
        "legend_box_size": round(size * 0.8),
        "show_legend": len(plot.series) > 1,
        "truncate_legend": -1,
        "truncate_label": -1,
    }


def _stacked(plot: Plot, look: PlotLook) -> Any:  # noqa: ANN401 - pygal has no types
    chart = pygal.StackedBar(**_settings(plot, look))
    fitting = max(1, look.width // max(LEAST_LABEL_PX, round(look.font_px * 4.2)))
    every = max(1, ceil(len(plot.labels) / fitting))
    chart.x_labels = [
        label if place % every == 0 else "" for place, label in enumerate(plot.labels)
    ]
    sums = [sum(values) for values in zip(*(values for _, values in plot.series), strict=True)]
    ticks = count_ticks(max(sums, default=0))
    chart.y_labels, chart.range = ticks, (0, ticks[-1])
    chart.show_x_guides = False
    chart.value_formatter = _whole
    return chart


def _beside(plot: Plot, look: PlotLook) -> Any:  # noqa: ANN401 - pygal has no types
    chart = pygal.HorizontalBar(**_settings(plot, look), print_values=True)
    chart.x_labels = [_short(label) for label in plot.labels]
    most = max((max(values, default=0) for _, values in plot.series), default=0)
    ticks = count_ticks(most)
    chart.y_labels, chart.range = ticks, (0, ticks[-1])
    chart.print_values_position = "top"
    chart.value_formatter = _whole
    return chart


def _growth(plot: Plot, look: PlotLook) -> Any:  # noqa: ANN401 - pygal has no types
    chart = pygal.Line(**_settings(plot, look), logarithmic=True, stroke_style={"width": 2})
    chart.x_labels = list(plot.labels)
    chart.margin_right = round(look.font_px * 3)
    values = [value for _, series in plot.series for value in series if value > 0]
    low = min((log10(value) for value in values), default=0.0)
    high = max((log10(value) for value in values), default=1.0)
    powers = range(int(low // 1), ceil(high) + 1)
    chart.y_labels = [10.0**power for power in powers]
    chart.range = (10.0 ** powers[0], 10.0 ** powers[-1])
    chart.value_formatter = lambda value: f"{value:,g}"
    return chart


_MAKERS: Mapping[PlotKind, Callable[[Plot, PlotLook], Any]] = {
    PlotKind.STACKED: _stacked,
    PlotKind.BESIDE: _beside,
    PlotKind.GROWTH: _growth,
}


def _whole(value: float) -> str:
    return f"{round(value)}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_LABEL else text[: LONGEST_LABEL - 1].rstrip() + "…"


def _writable(plot: Plot) -> Plot:
    """Without the letters that no XML document may hold."""
    return replace(
        plot,
        labels=tuple(_UNWRITABLE.sub("", label) for label in plot.labels),
        series=tuple((_UNWRITABLE.sub("", name), values) for name, values in plot.series),
    )


def _upside_down(plot: Plot) -> Plot:
    """A horizontal chart is filled from below."""
    series = tuple((name, values[::-1]) for name, values in reversed(plot.series))
    return replace(plot, labels=plot.labels[::-1], series=series)


def _dress(root: ElementTree.Element, look: PlotLook, *, is_line: bool) -> None:
    for element, classes in _walk(root, frozenset()):
        own = frozenset(element.get("class", "").split())
        kind = str(element.tag).rpartition("}")[2]
        if kind == "text":
            _dress_text(element, classes | own, look)
        elif kind in {"path", "rect", "line", "circle"}:
            _dress_shape(element, classes | own, look, is_line=is_line)
        element.attrib.pop("class", None)


def _walk(
    element: ElementTree.Element, classes: frozenset[str]
) -> Iterator[tuple[ElementTree.Element, frozenset[str]]]:
    """Each element with the classes of all it is in; what only a browser wants is taken out."""
    within = classes | frozenset(element.get("class", "").split())
    for child in list(element):
        kind = str(child.tag).rpartition("}")[2] if isinstance(child.tag, str) else ""
        if kind in _UNWANTED or not kind or child.get("class") == "tooltip":
            element.remove(child)
        else:
            yield from _walk(child, within)
    yield element, classes


def _dress_text(element: ElementTree.Element, classes: frozenset[str], look: PlotLook) -> None:
    is_value = "text-overlay" in classes
    anchor = "start" if "legends" in classes else "middle"
    if "y" in classes and "axis" in classes:
        anchor = "end"
    element.set("font-family", look.font)
    element.set("font-size", f"{look.font_px:g}")
    element.set("fill", look.ink if is_value or "legends" in classes else look.muted)
    element.set("text-anchor", anchor)


def _dress_shape(
    element: ElementTree.Element, classes: frozenset[str], look: PlotLook, *, is_line: bool
) -> None:
    place = next((int(x[6:]) for x in classes if x.startswith("color-") and x[6:].isdigit()), None)
    if place is None:
        is_guide = "guide" in classes or "line" in classes
        element.set("fill", "none")
        element.set("stroke", look.line if is_guide else "none")
        return
    colour = look.colours[place % len(look.colours)]
    is_path = is_line and "line" in element.get("class", "").split()
    element.set("fill", "none" if is_path else colour)
    element.set("stroke", colour if is_path else "none")
    if is_path:
        element.set("stroke-width", "2")
