"""Word documents (.docx): one file to notes.

Reads the words that a reader sees: headings, paragraphs, lists, tables and
text boxes in the order of the document, without deleted text, comments,
headers and footers. No macro runs and nothing linked is fetched.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError

from infoint.errors import ReadError
from infoint.questions import Bank
from infoint.readers.files.limits import ZIP_DAMAGE
from infoint.readers.outline import make_reading
from infoint.readers.outline.line import Line
from infoint.readers.word.walk import document_lines
from infoint.schema import Reading

LARGEST = 100_000_000  # bytes of the document's text part, unpacked
_OLE = b"\xd0\xcf\x11\xe0"


def read(data: bytes, source: str, *, bank: Bank) -> Reading:
    """Read the notes of a Word document.

    Raises
    ------
    ReadError
        Code ``locked`` under a password, ``too_large`` beyond 100 MB of text,
        ``unreadable`` for anything that is no whole Word document.
    """
    return make_reading(list(word_lines(data, source)), source, bank=bank)


def word_lines(data: bytes, source: str) -> Iterator[Line]:
    """The lines of a Word document.

    Raises
    ------
    ReadError
        As in `read`.
    """
    if data.startswith(_OLE):
        raise ReadError(
            source,
            "The document is locked with a password, or in the old .doc format",
            "Expected a .docx file that opens without a password",
            "Open it in Word and save a copy as .docx without a password",
            code="locked",
        )
    return document_lines(_open(data, source))


def _open(data: bytes, source: str) -> Any:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            sizes = [
                i.file_size for i in archive.infolist() if i.filename.endswith((".xml", ".rels"))
            ]
    except ZIP_DAMAGE as error:
        raise _damaged(source, error) from error
    if sum(sizes) > LARGEST:
        raise ReadError(
            source,
            f"The document holds {sum(sizes) / 1_000_000:.0f} MB of text",
            f"Expected at most {LARGEST // 1_000_000} MB",
            "Copy the interview into a document of its own",
            code="too_large",
        )
    try:
        return docx.Document(io.BytesIO(data))
    except (*ZIP_DAMAGE, PackageNotFoundError, SyntaxError, AttributeError) as error:
        # lxml's errors are SyntaxErrors; python-docx passes them on
        raise _damaged(source, error) from error


def _damaged(source: str, error: Exception) -> ReadError:
    return ReadError(
        source,
        f"The document is damaged or no Word document ({str(error)[:120] or type(error).__name__})",
        "Expected a whole .docx file",
        "Open it in Word and save it again",
    )
