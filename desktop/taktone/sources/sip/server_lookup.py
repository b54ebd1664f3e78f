"""Which addresses serve a line (RFC 3263): what the user wrote, or what DNS says of the domain."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QDnsLookup, QHostAddress, QHostInfo

from taktone.core.sip_line import SipLine, SipTransport

_SERVICES = {
    SipTransport.TLS: "_sips._tcp",
    SipTransport.TCP: "_sip._tcp",
    SipTransport.UDP: "_sip._udp",
}
MOST_SERVERS = 8


@dataclass(frozen=True, slots=True)
class Target:
    """One address to try."""

    address: str
    port: int


@dataclass(frozen=True, slots=True)
class NameServer:
    """Whom to ask instead of the system's own."""

    address: str
    port: int


class ServerLookup(QObject):
    """Looks up once at a time; ``found`` tells the targets, best first, ``failed`` why none.

    No NAPTR: the user chose the transport.
    """

    found = Signal(object)
    failed = Signal(str)

    def __init__(
        self, line: SipLine, name_server: NameServer | None = None, parent: QObject | None = None
    ) -> None:
        """Asks nobody yet."""
        super().__init__(parent)
        self._line = line
        self._name_server = name_server
        self._dns: QDnsLookup | None = None
        self._round = 0
        self._wanted: list[tuple[str, int]] = []
        self._targets: list[Target] = []
        self._error = ""

    def look_up(self) -> None:
        """Begins anew; what is under way is not told any more."""
        self.cancel()
        self._targets, self._error = [], ""
        server = self._line.server.strip().strip("[]")
        is_plain = self._line.port is not None or not QHostAddress(server).isNull()
        if is_plain or not server:
            self._wanted = [(server, self._line.port or self._default_port)]
            self._next_host()
        else:
            self._ask_services(server)

    def cancel(self) -> None:
        """Wants no answer any more."""
        self._round += 1
        if self._dns is not None:
            self._dns.finished.disconnect(self._on_services)
            self._dns.abort()
            self._dns.deleteLater()
            self._dns = None

    @property
    def _default_port(self) -> int:
        return 5061 if self._line.transport is SipTransport.TLS else 5060

    def _ask_services(self, domain: str) -> None:
        name = f"{_SERVICES[self._line.transport]}.{domain}"
        self._dns = QDnsLookup(QDnsLookup.Type.SRV, name, self)
        if self._name_server is not None:
            address = QHostAddress(self._name_server.address)
            self._dns.setNameserver(address, self._name_server.port)
        self._dns.finished.connect(self._on_services)
        self._dns.lookup()

    def _on_services(self) -> None:
        dns = self._dns
        if dns is None:
            return
        # Qt has them in the order of RFC 2782 already; a single dot means: not served here.
        records = [
            (r.target(), r.port()) for r in dns.serviceRecords() if r.target() not in ("", ".")
        ]
        self.cancel()
        self._wanted = records[:MOST_SERVERS] or [(self._line.server.strip(), self._default_port)]
        self._next_host()

    def _next_host(self) -> None:
        if not self._wanted:
            if self._targets:
                self.found.emit(tuple(self._targets))
            else:
                self.failed.emit(self._error)
            return
        host, port = self._wanted.pop(0)
        literal = QHostAddress(host)
        if not literal.isNull():
            self._targets.append(Target(literal.toString(), port))
            self._next_host()
            return
        number = self._round
        QHostInfo.lookupHost(  # type: ignore[call-overload] # a static method, says Qt
            host, lambda answer: self._on_host(number, port, answer)
        )

    def _on_host(self, number: int, port: int, answer: QHostInfo) -> None:
        if number != self._round:
            return
        self._targets += [Target(a.toString(), port) for a in answer.addresses()]
        self._error = answer.errorString()
        self._next_host()
