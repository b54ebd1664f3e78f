"""Which channels of an Asterisk are the user's own telephones."""

import re

_BETWEEN = re.compile(r"[\s,;]+")
MOST_PHONES = 32


class OwnPhones:
    """Knows them by what the user typed: ``1001``, ``1001, 1002`` or ``PJSIP/mette``."""

    def __init__(self, typed: str) -> None:
        """Takes extensions or devices, separated by commas or blanks."""
        names = [name.casefold() for name in _BETWEEN.split(typed[:1000]) if name]
        self._names = frozenset(names[:MOST_PHONES])

    def __bool__(self) -> bool:
        """True where there is at least one."""
        return bool(self._names)

    def has(self, channel_name: str) -> bool:
        """True for a channel of one's own (``PJSIP/1001-0000002a`` for ``1001``).

        A ``Local`` channel is a thread inside the exchange, no telephone.
        """
        device = channel_name.casefold().rpartition("-")[0]
        technology, _, name = device.partition("/")
        if technology == "local" or not name:
            return False
        return name in self._names or device in self._names
