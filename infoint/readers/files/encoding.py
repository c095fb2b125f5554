"""Bytes of a text file to text.

Nothing here repairs text: a letter that another program broke stays as it is.
"""

from __future__ import annotations

import codecs

from infoint.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Control characters that no editor writes into notes; tab, line feed, form feed, return do occur.
_CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27})
_SAMPLE = 4096  # bytes looked at to tell UTF-16 without a mark
_BINARY_SHARE = 0.02  # of control characters: more is no text


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of the encoding it was in; line ends become ``\\n``.

    A byte order mark decides; then UTF-16 where every other byte of the start is
    zero; then UTF-8; else Windows-1252, in which the five undefined bytes stand
    for the control characters of Latin-1.

    Raises
    ------
    UnicodeError
        The bytes are no text.

    >>> decode("Pay: 45–50k €".encode("cp1252"))
    ('Pay: 45–50k €', 'cp1252')
    >>> decode("a\\r\\nb".encode("utf-16"))
    ('a\\nb', 'utf-16')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lines(data.decode(encoding, "replace").removeprefix("\ufeff")), encoding
    wide = _wide(data)
    if wide:
        return _lines(data[: len(data) // 2 * 2].decode(wide, "replace")), wide
    if is_binary(data):
        raise UnicodeError("the bytes are no text")
    try:
        return _lines(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            return _lines(data.decode("utf-8", "replace")), "utf-8"  # cut off in a character
    return _lines(_windows(data)), "cp1252"


def decode_file(data: bytes, source: str) -> str:
    """The text of a file.

    Raises
    ------
    ReadError
        Code ``binary``: the bytes are no text.
    """
    try:
        return decode(data)[0]
    except UnicodeError as error:
        raise ReadError(
            source,
            "This is a binary file, not text",
            "Expected text in UTF-8, UTF-16 or Windows-1252",
            "Open it in the program that made it and save it as .txt or .docx",
            code="binary",
        ) from error


def is_binary(data: bytes) -> bool:
    """Whether the start of the bytes holds NUL or many control characters."""
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        return True
    found = len(sample) - len(sample.translate(None, _CONTROLS))
    return found > len(sample) * _BINARY_SHARE


def _wide(data: bytes) -> str | None:
    sample = data[: _SAMPLE // 2 * 2]
    if len(sample) < 4:
        return None
    even, odd = sample[0::2], sample[1::2]
    for zeros, letters, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros.count(0) > 0.4 * len(zeros) and letters.count(0) < 0.05 * len(letters):
            return encoding
    return None


def _windows(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(
            chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes((byte,)).decode("cp1252")
            for byte in data
        )


def _lines(text: str) -> str:
    """One kind of line end; a NUL inside text that is otherwise sound is dropped."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\0", "")
