"""What the desktop is told of links that Taktone opens, as the user wants it."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from taktone.host.file_worker import FileWorker
from taktone.host.own_places import own_program
from taktone.host.settings import Settings
from taktone.host.settings_schema import TEL_LINKS

Tell = Callable[[bool], None]


class LinkOffers(QObject):
    """Follows the setting for telephone links; what it says to the desktop is said in a thread.

    Signals:
        failed: A :class:`KnownError`: the desktop could not be told.
    """

    failed = Signal(object)

    def __init__(self, settings: Settings, tell: Tell | None = None) -> None:
        """Takes the settings; tests hand in what tells the desktop."""
        super().__init__()
        self._settings = settings
        self._tell = tell or tell_desktop
        self._worker = FileWorker(self)
        self._worker.failed.connect(self.failed)

    def start(self) -> None:
        """Tells where the program is by now, if links are to find it; follows the setting."""
        self._settings.setting_changed.connect(self._on_setting_changed)
        # On Linux the links of its own are in the package, and an offer made by hand stays.
        if sys.platform == "win32" or self._settings.get(TEL_LINKS):
            self._bring_about()

    def flush(self) -> None:
        """The desktop knows what was chosen last when this returns."""
        self._worker.flush()

    def _on_setting_changed(self, key: str) -> None:
        if key == TEL_LINKS.key:
            self._bring_about()

    def _bring_about(self) -> None:
        is_offered, tell = self._settings.get(TEL_LINKS), self._tell
        self._worker.write(lambda: tell(is_offered))


def tell_desktop(is_tel_offered: bool) -> None:  # noqa: FBT001 - a Tell
    """Has this user's desktop offer Taktone for ``tel:``, or no more.

    Raises:
        KnownError: DISK_FULL or READ_ONLY.
    """
    if sys.platform == "win32":
        from taktone.host.windows_links import WindowsLinks  # noqa: PLC0415 - there alone

        WindowsLinks.load().bring_about(own_program(), is_tel_offered=is_tel_offered)
        return
    from taktone.host.tel_offer import (  # noqa: PLC0415 - as above
        offer_tel,
        user_share_folder,
        withdraw_tel,
    )

    if is_tel_offered:
        offer_tel(user_share_folder(), own_program())
    else:
        withdraw_tel(user_share_folder())
