"""The words of one document, whatever its format: a resume, a job ad. Finds no notes in it."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from infoint.errors import ReadError
from infoint.readers.files.collect import Found, read_bytes, show_name
from infoint.readers.files.encoding import decode_file
from infoint.readers.files.limits import DEFAULT_LIMITS, Limits, check_size
from infoint.readers.files.sniff import sniff
from infoint.readers.outline.line import Line

SUFFIXES = (".docx", ".pdf", ".md", ".txt", ".html", ".htm", ".markdown", ".text")
_PDF = b"%PDF-"


def document_text(path: str | PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> str:
    """The text of a Word, PDF, Markdown, text or web page file, line by line.

    Raises
    ------
    ReadError
        The file is of another format, locked, damaged, a scan, or too large.
    """
    file = Path(path)
    source = show_name(file.name)
    data = read_bytes(Found(file, source), limits.max_bytes)
    check_size(len(data), source, limits)
    if data.lstrip()[:1024].startswith(_PDF):
        from infoint.readers.pdf import pdf_text  # late: few folders hold a PDF

        return pdf_text(data, source)
    kind = sniff(data, file.name, source, limits)
    if kind == "word":
        from infoint.readers.word.document import word_lines

        return _words(word_lines(data, source))
    if kind == "webpage":
        from infoint.readers.webpage.page import decode_page, fragment_lines

        return _words(fragment_lines(decode_page(data, source), None))
    if kind in ("markdown", "text"):
        return decode_file(data, source)
    raise ReadError(
        source,
        f"This is a {kind} file",
        f"Expected a document: {', '.join(SUFFIXES)}",
        "Save its text as .docx or .txt",
        code="unknown_format",
    )


def _words(lines: Iterable[Line]) -> str:
    return "\n".join(line.text or " | ".join(line.cells) for line in lines)
