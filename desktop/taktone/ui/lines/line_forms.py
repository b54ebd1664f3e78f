"""Which form belongs to which kind of line."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.found_line import FoundLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.kept_line import Line
from taktone.core.sip_line import SipLine
from taktone.ui.lines.asterisk_form import AsteriskForm
from taktone.ui.lines.found_form import FoundForm
from taktone.ui.lines.fritzbox_form import FritzboxForm
from taktone.ui.lines.sip_form import SipForm

# Builds what is a QWidget and a LineForm, for a line of that kind.
Panel = Callable[[Line], QWidget]
Panels = Mapping[str, Panel]


def form_for(line: Line, panels: Panels, *, is_new: bool) -> QWidget:
    """The form of that kind; a kind that was found here may have a panel of its own."""
    if isinstance(line, AsteriskLine):
        return AsteriskForm(line, is_new=is_new)
    if isinstance(line, FritzboxLine):
        return FritzboxForm(line)
    if isinstance(line, SipLine):
        return SipForm(line, is_new=is_new)
    if line.kind not in panels and isinstance(line, FoundLine):
        return FoundForm(line)
    return panels[line.kind](line)
