"""When the card keeps away, and when it keeps names to itself."""

from PySide6.QtCore import QObject, Signal

from taktone.host.do_not_disturb import DoNotDisturb
from taktone.host.full_screen import FullScreen
from taktone.host.settings import Settings
from taktone.host.settings_schema import CARD_DISCREET, QUIET_DO_NOT_DISTURB, QUIET_FULL_SCREEN

_KEYS = frozenset({CARD_DISCREET.key, QUIET_DO_NOT_DISTURB.key, QUIET_FULL_SCREEN.key})


class Quiet(QObject):
    """The settings' rules on what the desktop tells; ``changed`` where an answer may be another."""

    changed = Signal()

    def __init__(
        self, settings: Settings, full_screen: FullScreen, do_not_disturb: DoNotDisturb
    ) -> None:
        """Takes the rules and who tells what they are about."""
        super().__init__()
        self._settings = settings
        self._full_screen = full_screen
        self._do_not_disturb = do_not_disturb

    @property
    def is_presenting(self) -> bool:
        """True while another program fills the screen."""
        return self._full_screen.is_in_front

    @property
    def is_quiet(self) -> bool:
        """True while no card may come up by itself."""
        settings = self._settings
        return (settings.get(QUIET_FULL_SCREEN) and self._full_screen.is_in_front) or (
            settings.get(QUIET_DO_NOT_DISTURB) and self._do_not_disturb.is_on
        )

    @property
    def is_discreet(self) -> bool:
        """True while others may look on: initials instead of names, and no words of anybody."""
        wish = self._settings.get(CARD_DISCREET)
        return wish == "always" or (wish == "presenting" and self._full_screen.is_in_front)

    def start(self) -> None:
        """Begins to follow the settings; :meth:`watch` follows."""
        self._settings.setting_changed.connect(self._on_setting_changed)
        for part in (self._full_screen, self._do_not_disturb):
            part.changed.connect(self.changed)

    def watch(self) -> None:
        """Begins to follow the desktop."""
        self._full_screen.start()
        self._do_not_disturb.start()

    def stop(self) -> None:
        """Leaves the desktop alone."""
        self._full_screen.stop()
        self._do_not_disturb.stop()

    def _on_setting_changed(self, key: str) -> None:
        if key in _KEYS:
            self.changed.emit()
