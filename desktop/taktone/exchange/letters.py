"""From a file's bytes to text, whoever wrote it."""

import codecs

from taktone.core.damaged_file import DamagedFileError, Flaw

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_letters(data: bytes) -> str:
    """``data`` as text: UTF-8 or UTF-16 where it says so or is it, else Windows' western letters.

    Raises:
        DamagedFileError: It begins with a mark that the rest does not keep, or holds no text.
    """
    coding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(coding)
    except UnicodeDecodeError as error:
        if coding != "utf-8" or b"\0" in data:
            line = data[: error.start].count(b"\n") + 1
            raise DamagedFileError(line, Flaw.BAD_LETTERS) from error
    # The five bytes that Windows leaves undefined stand for themselves, as browsers read them.
    return "".join(_WINDOWS.get(byte) or chr(byte) for byte in data)


_WINDOWS = {byte: bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)}
