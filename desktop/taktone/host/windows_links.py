r"""Links that open Taktone on Windows, for this user alone (HKEY_CURRENT_USER).

``taktone:`` is the program's own. For ``tel:`` it stands among others on the list in Windows'
settings ("Default apps"), where the user chooses; Windows lets no program choose itself.
"""

import ctypes
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from taktone.core.known_error import KnownError, Problem

CLASSES = r"Software\Classes"
TEL_CLASS = "Taktone.tel"
CAPABILITIES = r"Software\Taktone\Capabilities"
REGISTERED = r"Software\RegisteredApplications"
_ASSOCIATIONS_CHANGED = 0x0800_0000

Values = Mapping[str, str]


class WindowsLinks:
    """Writes and removes what Windows knows of the program's links."""

    def __init__(self, winreg: Any, shell32: Any) -> None:  # noqa: ANN401 - modules of Windows
        """Takes the module of that name, and the library with ``SHChangeNotify``."""
        self._winreg = winreg
        self._shell32 = shell32
        self._is_changed = False

    @classmethod
    def load(cls) -> "WindowsLinks":
        """Those of this computer.

        Raises:
            ImportError: This is no Windows.
        """
        winreg = import_module("winreg")
        library: Any = getattr(ctypes, "WinDLL", None)
        return cls(winreg, library("shell32"))

    def bring_about(self, program: str, *, is_tel_offered: bool) -> None:
        """``taktone:`` opens ``program`` (a path), and ``tel:`` may where it is offered.

        Raises:
            KnownError: READ_ONLY, where Windows refuses.
        """
        self._is_changed = False
        try:
            self._write_scheme("taktone", "URL:Taktone", program)
            if is_tel_offered:
                self._offer_tel(program)
            else:
                self._withdraw_tel()
        except OSError as error:
            raise KnownError(Problem.READ_ONLY, f"HKEY_CURRENT_USER: {error.strerror}") from error
        if self._is_changed:
            self._shell32.SHChangeNotify(_ASSOCIATIONS_CHANGED, 0, None, None)

    def _offer_tel(self, program: str) -> None:
        self._write_scheme(TEL_CLASS, "URL:Telephone", program)
        words = "Shows a card for numbers you call; it does not dial"
        self._write(CAPABILITIES, {"ApplicationName": "Taktone", "ApplicationDescription": words})
        self._write(rf"{CAPABILITIES}\URLAssociations", {"tel": TEL_CLASS})
        self._write(REGISTERED, {"Taktone": CAPABILITIES})

    def _withdraw_tel(self) -> None:
        reg = self._winreg
        try:
            with reg.OpenKey(reg.HKEY_CURRENT_USER, REGISTERED, 0, reg.KEY_SET_VALUE) as key:
                reg.DeleteValue(key, "Taktone")
            self._is_changed = True
        except FileNotFoundError:
            pass
        tel = rf"{CLASSES}\{TEL_CLASS}"
        below = (rf"{tel}\shell\open\command", rf"{tel}\shell\open", rf"{tel}\shell", tel)
        # A key goes only when nothing is below it any more.
        for path in (rf"{CAPABILITIES}\URLAssociations", CAPABILITIES, *below):
            try:
                reg.DeleteKey(reg.HKEY_CURRENT_USER, path)
                self._is_changed = True
            except FileNotFoundError:
                continue

    def _write_scheme(self, name: str, words: str, program: str) -> None:
        path = rf"{CLASSES}\{name}"
        self._write(path, {"": words, "URL Protocol": ""})
        self._write(rf"{path}\shell\open\command", {"": f'"{program}" "%1"'})

    def _write(self, path: str, values: Values) -> None:
        reg = self._winreg
        access = reg.KEY_QUERY_VALUE | reg.KEY_SET_VALUE
        with reg.CreateKeyEx(reg.HKEY_CURRENT_USER, path, 0, access) as key:
            for name, value in values.items():
                if self._read(key, name) != value:
                    reg.SetValueEx(key, name, 0, reg.REG_SZ, value)
                    self._is_changed = True

    def _read(self, key: object, name: str) -> object:
        try:
            value, _ = self._winreg.QueryValueEx(key, name)
        except FileNotFoundError:
            return None
        return value
