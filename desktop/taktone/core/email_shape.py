"""Whether a text may be an e-mail address; nothing is ever refused for it."""


def looks_like_email(text: str) -> bool:
    """True where something stands before an @, and a host with a dot after it, without spaces."""
    local, at, host = text.strip().rpartition("@")
    if not (local and at) or any(letter.isspace() for letter in local + host):
        return False
    return "." in host.strip(".") and ".." not in host
