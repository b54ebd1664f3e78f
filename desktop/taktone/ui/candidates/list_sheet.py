"""The list of candidates as pages of a PDF; made in whichever thread asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QBuffer, QCoreApplication, QDate, QIODevice, QLocale, QMarginsF, QPointF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from taktone.core.number_reading import number_text
from taktone.core.printed_list import PrintedJob, PrintedPerson
from taktone.ui.call_words import caller_title, job_title
from taktone.ui.candidates.step_words import dated_words
from taktone.ui.card.plain_line import plain_line
from taktone.ui.theme.tokens import LIGHT

translate = QCoreApplication.translate
DPI = 600
MARGIN_MM = 18.0
WIDE = ((0.0, 0.29), (0.31, 0.52), (0.54, 1.0))
"""Where name, step and note begin and end, in shares of the width."""
LONGEST_NAME = 300
LONGEST_NOTE = 900


@dataclass(frozen=True, slots=True)
class _Block:
    """Text that is laid out, and where on its page it stands (device pixels)."""

    text: QTextLayout
    place: QPointF
    colour: str


@dataclass(frozen=True, slots=True)
class _Rule:
    top: float


_Page = list[_Block | _Rule]


class ListSheet:
    """One page a job, more where its people need them; every page numbered."""

    def __init__(self, now: datetime) -> None:
        """Takes the present (aware, in the user's time zone): its day stands on each page."""
        self._now = now
        self._head_size = 0

    def draw(self, jobs: tuple[PrintedJob, ...]) -> bytes:
        """The PDF."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = writer = _writer(buffer)
        pages = [page for job in jobs for page in self._pages_of(job)] or [self._bare_page()]
        painter = QPainter(writer)
        for place, page in enumerate(pages):
            if place:
                writer.newPage()
            self._paint(painter, page, place + 1, len(pages))
        painter.end()
        return bytes(buffer.data().data())

    def _pages_of(self, job: PrintedJob) -> Iterator[_Page]:
        page, top = self._head(job)
        for person in job.people:
            row, height = self._row(person)
            if top + height > self._bottom and len(page) > self._head_size:
                yield page
                page, top = self._head(job)
            page += [_moved(block, top) for block in row]
            page.append(_Rule(top + height))
            top += height
        yield page

    def _head(self, job: PrintedJob) -> tuple[_Page, float]:
        title = plain_line(job_title(job.job), LONGEST_NAME)
        heading = self._block(title, 0.0, 1.0, _font(16, is_strong=True))
        today = QDate(self._now.year, self._now.month, self._now.day)
        day = QLocale().toString(today, QLocale.FormatType.LongFormat)
        count = translate("ListSheet", "%Ln person(s)", "", len(job.people))
        words = translate("ListSheet", "Worth an interview · {count} · {day}")
        about = self._block(words.format(count=count, day=day), 0.0, 1.0, _font(9), LIGHT.muted)
        top = _height(heading.text)
        page: _Page = [heading, _moved(about, top + self._mm(1))]
        top += _height(about.text) + self._mm(6)
        page.append(_Rule(top))
        self._head_size = len(page)
        return page, top

    def _row(self, person: PrintedPerson) -> tuple[list[_Block], float]:
        """A person, laid out at the top of a page, and how high that is."""
        pad = self._mm(2.2)
        (name_at, step_at, note_at) = WIDE
        name = plain_line(caller_title(person.name, person.number), LONGEST_NAME)
        note = person.note.strip()
        if len(note) > LONGEST_NOTE:
            note = f"{note[: LONGEST_NOTE - 1]}…"
        step = dated_words(person.stage, person.stage_at, self._now)
        blocks = [
            self._block(name, *name_at, _font(10, is_strong=True)),
            self._block(step, *step_at, _font(9.5)),
            self._block(note, *note_at, _font(9.5)),
        ]
        number = self._block(number_text(person.number), *name_at, _font(9), LIGHT.muted)
        height = max(
            *(_height(block.text) for block in blocks[1:]),
            _height(blocks[0].text) + _height(number.text),
        )
        under = _moved(number, _height(blocks[0].text))
        return [_moved(block, pad) for block in (*blocks, under)], height + 2 * pad

    def _bare_page(self) -> _Page:
        words = translate("ListWords", "Nobody here yet")
        return [self._block(words, 0.0, 1.0, _font(12))]

    def _paint(self, painter: QPainter, page: _Page, number: int, count: int) -> None:
        painter.setPen(QColor(LIGHT.line))
        for part in page:
            if isinstance(part, _Rule):
                painter.drawLine(QPointF(0, part.top), QPointF(self._width, part.top))
        words = translate("ListSheet", "Page {page} of {pages}")
        foot = self._block(
            words.format(page=number, pages=count), 0.0, 1.0, _font(8.5), LIGHT.muted
        )
        for part in (*page, _moved(foot, self._bottom + self._mm(4))):
            if isinstance(part, _Block):
                painter.setPen(QColor(part.colour))
                part.text.draw(painter, part.place)

    def _block(
        self, text: str, begin: float, end: float, font: QFont, colour: str = LIGHT.ink
    ) -> _Block:
        """Plain text, broken anywhere if a word is too long for its column."""
        laid = QTextLayout(_lines_of(text), font, self._writer)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        laid.setTextOption(option)
        laid.beginLayout()
        top = 0.0
        while (line := laid.createLine()).isValid():
            line.setLineWidth((end - begin) * self._width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        laid.endLayout()
        return _Block(laid, QPointF(begin * self._width, 0), colour)

    @property
    def _width(self) -> float:
        return float(self._writer.width())

    @property
    def _bottom(self) -> float:
        """Where the people of a page end; the number of the page stands below."""
        return self._writer.height() - self._mm(10)

    def _mm(self, length: float) -> float:
        return length * DPI / 25.4


def _writer(buffer: QBuffer) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(translate("ListSheet", "Worth an interview"))
    writer.setCreator("Taktone")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    return writer


def _lines_of(text: str) -> str:
    """Line breaks as QTextLayout knows them, and no sign that no line could show."""
    kept = (plain_line(line, LONGEST_NOTE) for line in text.splitlines())
    return "\u2028".join(line for line in kept if line)


def _font(points: float, *, is_strong: bool = False) -> QFont:
    font = QFont()
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    return font


def _height(text: QTextLayout) -> float:
    return sum(text.lineAt(place).height() for place in range(text.lineCount()))


def _moved(block: _Block, by: float) -> _Block:
    return _Block(block.text, block.place + QPointF(0, by), block.colour)
