"""A telephone on an Asterisk or FreePBX, heard through the manager interface."""

from dataclasses import dataclass
from typing import ClassVar

USUAL_PORT = 5038
USUAL_TLS_PORT = 5039


@dataclass(frozen=True, slots=True, kw_only=True)
class AsteriskLine:
    """Where the manager interface is and whose calls count; the password is in the key store.

    Attributes:
        id: UUIDv7; the password is kept under it.
        name: What the user calls it.
        server: Host name or address.
        port: 5038 unless the server says otherwise, 5039 for TLS.
        user: Of the manager interface; ``read = call`` is enough.
        extensions: The user's own telephones, separated by commas: ``1001``, or ``PJSIP/mette``
            where the device is not named after the extension.
        is_encrypted: TLS, with certificate and name checked.
        ca_file: A certificate authority to trust besides the system's, empty for none.
    """

    kind: ClassVar[str] = "asterisk"

    id: str
    name: str = ""
    server: str = ""
    port: int = USUAL_PORT
    user: str = ""
    extensions: str = ""
    is_encrypted: bool = False
    ca_file: str = ""
