"""The state of somebody's telephone as XML (RFC 4235), read without trusting it.

A document type is refused before anything in it is read; prefixes of namespaces do not matter.
"""

from dataclasses import dataclass, field, replace
from xml.parsers import expat

from taktone.sources.sip.sip_message import read_count

MOST_DIALOGS = 200
_STATES = ("trying", "proceeding", "early", "confirmed", "terminated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialog:
    """One conversation of the watched telephone.

    Attributes:
        state: trying, proceeding, early, confirmed or terminated.
        direction: initiator (it called), recipient (it was called), empty where not told.
        event: Why it is in that state, such as rejected or cancelled; ``code`` the SIP status.
        uri: The other side's address; ``name`` its display name; ``own_uri`` the watched side's.
    """

    id: str
    state: str = ""
    call_id: str = ""
    direction: str = ""
    event: str = ""
    code: int = 0
    uri: str = ""
    name: str = ""
    own_uri: str = ""

    @property
    def rank(self) -> int:
        """How far it has come; a telephone's one conversation only goes forward."""
        return _STATES.index(self.state)


@dataclass(frozen=True, slots=True)
class DialogDocument:
    """One document: all conversations (``is_full``) or those that changed."""

    version: int
    is_full: bool
    dialogs: tuple[Dialog, ...]


class _RefusedError(Exception):
    """The document is not one we read."""


@dataclass(slots=True)
class _Reading:
    """Where expat is in the document."""

    version: int = -1
    is_full: bool = True
    dialogs: list[Dialog] = field(default_factory=list)
    dialog: Dialog | None = None
    path: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Takes an element's head."""
        name = name.rpartition(":")[2]
        self.path.append(name)
        self.text.clear()
        if self.path == ["dialog-info"]:
            self.version = read_count(attributes.get("version", ""))
            self.is_full = attributes.get("state", "full") != "partial"
        elif self.path == ["dialog-info", "dialog"]:
            if len(self.dialogs) >= MOST_DIALOGS:
                raise _RefusedError
            self.dialog = Dialog(
                id=attributes.get("id", ""),
                call_id=attributes.get("call-id", ""),
                direction=attributes.get("direction", ""),
            )
        elif self.dialog is not None:
            self._begin_inside(self.dialog, attributes)

    def _begin_inside(self, dialog: Dialog, attributes: dict[str, str]) -> None:
        match self.path[2:]:
            case ["state"]:
                code = max(0, read_count(attributes.get("code", "")))
                event = attributes.get("event", "").lower()
                self.dialog = replace(dialog, event=event, code=code)
            case ["remote", "identity"]:
                self.dialog = replace(dialog, name=attributes.get("display", ""))
            case ["remote", "target"] if not dialog.uri:
                self.dialog = replace(dialog, uri=attributes.get("uri", ""))

    def end(self, _: str) -> None:
        """Takes an element's end."""
        dialog, text = self.dialog, "".join(self.text).strip()
        if dialog is not None:
            match self.path[2:]:
                case ["state"]:
                    self.dialog = replace(dialog, state=text.lower())
                case ["remote", "identity"] if text:
                    self.dialog = replace(dialog, uri=text)
                case ["local", "identity"]:
                    self.dialog = replace(dialog, own_uri=text)
                case []:
                    if dialog.id and dialog.state in _STATES:
                        self.dialogs.append(dialog)
                    self.dialog = None
        self.path.pop()
        self.text.clear()


def read_dialog_document(body: bytes) -> DialogDocument | None:
    """What the document says, None where it is broken, hostile or of another kind."""
    reading = _Reading()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = reading.begin
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text.append
    try:
        parser.Parse(body, True)
    except (expat.ExpatError, _RefusedError, ValueError, LookupError):
        return None
    if reading.version < 0:
        return None
    return DialogDocument(reading.version, reading.is_full, tuple(reading.dialogs))


def _refuse(*_: object) -> None:
    raise _RefusedError
