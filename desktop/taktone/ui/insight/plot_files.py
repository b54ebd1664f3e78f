"""A plot as a file: picture or table. Runs off the GUI thread."""

from enum import StrEnum
from io import BytesIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from taktone.exchange.csv_writing import write_csv
from taktone.exchange.plot import Plot, PlotLook

SHARPNESS = 2
"""Pixels of a PNG for each of the drawing."""


class PlotFile(StrEnum):
    """The kinds there are, by the ending."""

    PNG = "png"
    SVG = "svg"
    CSV = "csv"


def plot_file(plot: Plot, look: PlotLook, kind: PlotFile, *, is_danish: bool) -> bytes:
    """The whole file; a table is written as that language's spreadsheets read it."""
    if kind is PlotFile.CSV:
        out = BytesIO()
        write_csv(plot.rows(), out, separator=";" if is_danish else ",", has_bom=is_danish)
        return out.getvalue()
    from taktone.exchange.plot_drawing import draw_plot  # noqa: PLC0415 - 160 ms

    svg = draw_plot(plot, look)
    return svg if kind is PlotFile.SVG else _png(svg)


def _png(svg: bytes) -> bytes:
    drawing = QSvgRenderer(QByteArray(svg))
    image = QImage(drawing.defaultSize() * SHARPNESS, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter)
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(kept.data())
