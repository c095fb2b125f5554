"""Text inside other text: data addresses, base64, compressed SVG, the words in a PNG.

Decodes; judges nothing. What cannot be decoded holds no text that a reader gets.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

_RUN = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}={0,2}(?![A-Za-z0-9+/_=-])")
_WORDS = re.compile(rb"[\x20-\x7e\x80-\xff]{6,}")
_PNG = b"\x89PNG\r\n\x1a\n"
_LARGEST = 20_000_000
_TRIED = 2_000  # runs of a text that look like base64


def decode_uri(uri: str) -> Iterator[str]:
    """The text of a data address, and of a picture the words in its metadata.

    >>> list(decode_uri("data:text/plain;base64,RGFuYSBSdWl6"))
    ['Dana Ruiz']
    >>> list(decode_uri("data:text/plain,Dana%20Ruiz"))
    ['Dana Ruiz']
    """
    head, comma, body = uri.partition(",")
    if not comma:
        return
    data = unquote_to_bytes(body)
    if ";base64" in head.lower():
        data = _base64(data.decode("ascii", "ignore"))
    yield from decode_bytes(data)


def decode_all(text: str) -> Iterator[str]:
    """Every run in a text that is base64 of readable text.

    >>> list(decode_all("see RGFuYSBSdWl6IGF0IExhcmtzcHVy here"))
    ['Dana Ruiz at Larkspur']
    """
    for number, match in enumerate(_RUN.finditer(text)):
        if number >= _TRIED:
            return
        data = _base64(match.group())
        try:
            plain = data.decode("utf-8")
        except UnicodeDecodeError:
            continue
        if plain.strip() and all(sign.isprintable() or sign.isspace() for sign in plain):
            yield plain


def decode_bytes(data: bytes) -> Iterator[str]:
    """The text that bytes hold: themselves, or what stands in a picture's metadata."""
    if data[:2] == b"\x1f\x8b":
        data = _inflate(data, 31)
    if data.startswith(_PNG):
        yield from _png_words(data)
    elif data[:3] == b"\xff\xd8\xff" or data[:4] in (b"GIF8", b"RIFF"):
        yield from (run.decode("utf-8", "replace") for run in _WORDS.findall(data[:65536]))
    elif data[:2] in (b"\xfe\xff", b"\xff\xfe"):
        yield data.decode("utf-16", "replace")
    elif data:
        yield data.decode("utf-8", "replace")


def _base64(text: str) -> bytes:
    plain = "".join(text.split()).replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(
            plain[: len(plain) // 4 * 4 + len(plain) % 4] + "=" * (-len(plain) % 4)
        )
    except (binascii.Error, ValueError):
        return b""


def _inflate(data: bytes, wbits: int = 15) -> bytes:
    try:
        return zlib.decompressobj(wbits).decompress(data, _LARGEST)
    except zlib.error:
        return b""


def _png_words(data: bytes) -> Iterator[str]:
    """Text chunks of a PNG (ISO/IEC 15948, 11.3.4), and its Exif block."""
    at = len(_PNG)
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if kind in (b"tEXt", b"eXIf"):
            yield body.replace(b"\0", b" ").decode("latin-1")
        elif kind == b"zTXt":
            name, _, packed = body.partition(b"\0")
            yield f"{name.decode('latin-1')} {_inflate(packed[1:]).decode('latin-1')}"
        elif kind == b"iTXt":
            yield _itxt(body)
        at += 12 + length


def _itxt(body: bytes) -> str:
    name, _, rest = body.partition(b"\0")
    is_packed, rest = rest[:1] == b"\x01", rest[2:]
    language, _, rest = rest.partition(b"\0")
    shown, _, text = rest.partition(b"\0")
    text = _inflate(text) if is_packed else text
    return b" ".join((name, language, shown, text)).decode("utf-8", "replace")


_PDF_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_PDF_TEXT = re.compile(rb"\(((?:[^()\\]|\\.){2,4000})\)", re.DOTALL)
_PDF_HEX = re.compile(rb"<((?:[0-9A-Fa-f]{2}){2,4000})>")
_PDF_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(.))", re.DOTALL)


def pdf_texts(data: bytes) -> Iterator[str]:
    """The strings of a PDF's own objects: title, links, descriptions, outline.

    The letters on its pages are numbers of shapes in a font and are not read.
    """
    parts, end = [], 0
    for match in _PDF_STREAM.finditer(data):
        parts.append(data[end : match.start()])
        if (end := data.find(b"endstream", match.end())) < 0:
            break
        kind = parts[-1][-300:].rpartition(b"obj")[2]
        if b"/ObjStm" in kind:
            parts.append(_inflate(data[match.end() : end]))
        elif b"/Metadata" in kind:
            yield data[match.end() : end].decode("utf-8", "replace")
    else:
        parts.append(data[end:])
    for part in parts:
        for match in _PDF_TEXT.finditer(part):
            yield _pdf_decode(_PDF_ESCAPE.sub(_pdf_unescape, match[1]))
        for match in _PDF_HEX.finditer(part):
            yield _pdf_decode(bytes.fromhex(match[1].decode("ascii")))


def _pdf_unescape(match: re.Match[bytes]) -> bytes:
    return bytes([int(match[1], 8) & 255]) if match[1] else match[2]


def _pdf_decode(data: bytes) -> str:
    if data.startswith(b"\xfe\xff"):
        return data[2:].decode("utf-16-be", "replace")
    return data.decode("latin-1")
