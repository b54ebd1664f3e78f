"""How the lists of people look alike: words above, the list below, an empty state in its place."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QListView, QVBoxLayout, QWidget


def lay_out_list(
    page: QWidget, above: Iterable[QWidget], people: QListView, empty: QWidget
) -> None:
    """Fills ``page``: what stands above in a bar, then the list or, over it, the empty state."""
    top = QFrame()
    top.setObjectName("top_bar")
    words = QVBoxLayout(top)
    words.setContentsMargins(16, 11, 16, 11)
    words.setSpacing(1)
    for part in above:
        if isinstance(part, QLabel):
            part.setTextFormat(Qt.TextFormat.PlainText)
        words.addWidget(part)
    stack = QGridLayout()
    stack.addWidget(people, 0, 0)
    stack.addWidget(empty, 0, 0)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(top)
    column.addLayout(stack, 1)


def calm_list(people: QListView) -> None:
    """No frame, lines of one height, scrolled by the pixel and never sideways."""
    people.setFrameShape(QFrame.Shape.NoFrame)
    people.setUniformItemSizes(True)
    people.setMouseTracking(True)
    people.setTabKeyNavigation(False)
    people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    people.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
