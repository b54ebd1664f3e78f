"""What is seldom done with a call, behind the dots beside the cross."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from taktone.ui.card.card_face import CardFace
from taktone.ui.card.forget_desk import FORGET_KEYS, QUIET_KEYS, ForgetDesk
from taktone.ui.card.who_desk import WhoDesk
from taktone.ui.card.who_strip import NEW_KEYS

MENU_KEYS = "F10"


class CallMenuDesk(QObject):
    """Opens the menu of the call in front; it is built when first wanted."""

    def __init__(self, face: CardFace, who: WhoDesk, forgetting: ForgetDesk) -> None:
        """Takes the desks that do what the menu offers."""
        super().__init__(face)
        self._face = face
        self._who = who
        self._forgetting = forgetting
        self.menu: QMenu | None = None
        face.header.more_button.clicked.connect(self.open)

    @property
    def has_keyboard(self) -> bool:
        """An open menu is a window of its own."""
        return False

    @property
    def keys(self) -> Mapping[str, Callable[[], object]]:
        """Opens the menu."""
        return {MENU_KEYS: self.open}

    def open(self) -> None:
        """Shows what can be done with the call in front."""
        if self.menu is None:
            self.menu = QMenu(self._face)
            self.menu.setAccessibleName(self.tr("More about this call"))
        self._fill(self.menu)
        button = self._face.header.more_button
        self.menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def follow(self) -> None:
        """The menu is filled when it opens."""

    def close(self) -> bool:
        """An open menu closes by itself."""
        return False

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        acts = [
            (self.tr("Not a job seeker"), FORGET_KEYS, self._forgetting.forget),
            (
                self.tr("Not a job seeker, and no more cards from the number"),
                QUIET_KEYS,
                self._forgetting.forget_and_quiet,
            ),
        ]
        if self._who.may_be_new:
            acts.append((self.tr("Somebody else is calling"), NEW_KEYS, self._who.choose_new))
        if self._who.may_be_two:
            acts.append((self.tr("These are two calls"), "", self._who.split))
        for words, keys, act in acts:
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            # Shown only: the key itself is the card's, menu open or not.
            action = menu.addAction(f"{words}\t{native}" if native else words)
            action.triggered.connect(act)
