"""Which text is a web address an ad can be opened by."""

from PySide6.QtCore import QUrl


def ad_link(text: str) -> str | None:
    """The address as it is kept, empty for none, or None where it is no http or https address.

    An address typed without its beginning (``example.org/job``) is taken as https.
    """
    typed = text.strip()
    if not typed:
        return ""
    url = QUrl(typed if "://" in typed else f"https://{typed}", QUrl.ParsingMode.StrictMode)
    is_web = url.isValid() and url.scheme() in {"http", "https"}
    if not is_web or "." not in url.host() or url.userInfo():
        return None
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
