"""Words of a list that end with dots where they have no room; Qt would cut them.

A module of its own, imported when first needed: PySide makes the 22 enums of ``QStyle`` and of its
painter at the import, which would hold up the start by 6 ms.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

_TEXT_INSET = 1
"""What a style keeps free beside the words inside their field."""


def words_room(combo: QComboBox) -> int:
    """How wide the words may be, in pixels."""
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    return combo.style().subControlRect(kind, option, part, combo).width() - 2 * _TEXT_INSET


def paint_elided(combo: QComboBox, words: str) -> bool:
    """Paints the whole closed list with its words shortened; False where that is not needed."""
    elide = Qt.TextElideMode.ElideRight
    elided = combo.fontMetrics().elidedText(words, elide, words_room(combo))
    if elided == words:
        return False
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    option.currentText = elided
    painter = QStylePainter(combo)
    painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
    painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
    return True
