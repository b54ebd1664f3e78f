"""This program's key and certificate, made once."""

import os
from datetime import datetime, timedelta

from taktone.core.phone_pairing import OwnDevice

_YEAR = timedelta(days=365)


def make_own_device(at: datetime) -> OwnDevice:
    """A new id with a key (ECDSA, P-256) and a certificate that bears it.

    Valid from a year before ``at``, for phones whose clock is behind, to ten years after it: both
    sides pin it, so nothing is gained by an earlier end. Takes some milliseconds, and 100 more for
    an import nothing else needs: off the GUI thread.
    """
    from cryptography import x509  # noqa: PLC0415 - only for the first phone
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415 - as above
    from cryptography.x509.oid import NameOID  # noqa: PLC0415 - as above

    device_id = os.urandom(16).hex()
    key = ec.generate_private_key(ec.SECP256R1())
    # The program of the phone finds these two words usual.
    names = {
        NameOID.COMMON_NAME: device_id,
        NameOID.ORGANIZATION_NAME: "KDE",
        NameOID.ORGANIZATIONAL_UNIT_NAME: "KDE Connect",
    }
    name = x509.Name([x509.NameAttribute(oid, value) for oid, value in names.items()])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - _YEAR)
        .not_valid_after(at + 10 * _YEAR)
        .sign(key, hashes.SHA512())
    )
    return OwnDevice(
        id=device_id,
        certificate_pem=certificate.public_bytes(serialization.Encoding.PEM).decode(),
        key_pem=key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.NoEncryption(),
        ).decode(),
    )
