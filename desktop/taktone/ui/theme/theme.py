"""Light or dark, in the desktop's own type."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from taktone.ui.theme.palette import palette
from taktone.ui.theme.style_sheet import style_sheet
from taktone.ui.theme.tokens import DARK, LIGHT, Tokens
from taktone.ui.theme.type_scale import TypeScale

BODY_PX = 13.0


class Theme(QObject):
    """The look as it is now; painted widgets read it each time they paint.

    Signals:
        changed: Colours or type are others than before; already applied.
    """

    changed = Signal()

    def __init__(self) -> None:
        """Starts light, with text of the usual size; nothing is applied yet."""
        super().__init__()
        self._tokens = LIGHT
        self._scale = TypeScale()
        self._is_applied = False

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def is_dark(self) -> bool:
        """True in the dark scheme."""
        return self._tokens is DARK

    @property
    def type_scale(self) -> TypeScale:
        """How large text is."""
        return self._scale

    def apply(self, is_dark: bool, app: QApplication) -> None:  # noqa: FBT001 - slot of Signal(bool)
        """Gives the whole program the scheme: palette, type and style sheet."""
        tokens = DARK if is_dark else LIGHT
        if self._is_applied and tokens is self._tokens:
            return
        self._tokens = tokens
        if not self._is_applied:
            self._is_applied = True
            self._scale = TypeScale.following(_points(app.font()))
            app.setFont(self.font(BODY_PX))
        app.setPalette(palette(tokens))
        app.setStyleSheet(style_sheet(tokens, self._scale))
        self.changed.emit()

    def colour(self, role: str) -> QColor:
        """The colour of a role, by its name in :class:`Tokens`."""
        return QColor(getattr(self._tokens, role))

    def font(
        self,
        px: float,
        weight: QFont.Weight = QFont.Weight.Normal,
        *,
        is_tabular: bool = False,
    ) -> QFont:
        """The desktop's UI font at ``px`` pixels of the design.

        Args:
            px: Size in the design, at 96 dpi.
            weight: How heavy.
            is_tabular: Figures all of one width, for times that run.
        """
        made = QFont(QApplication.font())
        made.setPointSizeF(self._scale.pt(px))
        made.setWeight(weight)
        if is_tabular:
            made.setFeature(QFont.Tag("tnum"), 1)
        return made


def _points(font: QFont) -> float:
    return font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * 0.75
