"""A certificate authority that exists for one test run."""

import subprocess
from pathlib import Path


class PrivateAuthority:
    """Signs certificates; ``ca_file`` is what has to be trusted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.ca_file = folder / "ca.pem"
        self._ca_key = folder / "ca.key"
        subject = ("-subj", "/CN=Authority of a test")
        uses = ("-addext", "keyUsage=critical,keyCertSign,cRLSign")
        _openssl("req", "-x509", *_NEW_KEY, self._ca_key, "-out", self.ca_file, *subject, *uses)

    def certify(self, host: str, address: str) -> tuple[Path, Path]:
        """Certificate and private key of a server, for its name and its address."""
        certificate, key = self._folder / f"{host}.pem", self._folder / f"{host}.key"
        names = ("-addext", f"subjectAltName=DNS:{host},IP:{address}")
        uses = ("-addext", "basicConstraints=critical,CA:FALSE")
        signer = ("-CA", self.ca_file, "-CAkey", self._ca_key)
        subject = ("-subj", f"/CN={host}")
        out = ("-out", certificate)
        _openssl("req", "-x509", *_NEW_KEY, key, *out, *subject, *signer, *names, *uses)
        return certificate, key


_NEW_KEY = (
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:P-256",
    "-nodes",
    "-days",
    "2",
    "-keyout",
)


def _openssl(*words: str | Path) -> None:
    subprocess.run(["openssl", *words], check=True, capture_output=True)
