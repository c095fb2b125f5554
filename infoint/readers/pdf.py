"""The words of a PDF that holds text: a resume, a job ad.

No interview notes are read from PDF, for headings and tables are lost in it. Scans have no words
and are refused; nothing in the file is run, and no link is followed.
"""

from __future__ import annotations

import io
import logging

from infoint.errors import ReadError

MOST_PAGES = 50  # a resume has two, a long ad five


def pdf_text(data: bytes, source: str) -> str:
    """The text of a PDF, page by page.

    Raises
    ------
    ReadError
        Code ``locked`` under a password, ``no_text`` for a scan, ``too_large`` beyond 50 pages,
        ``unreadable`` for anything that is no whole PDF.
    """
    from pypdf import PdfReader  # late: few folders hold a PDF

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is said once, below
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _locked(source)
        pages = len(reader.pages)
        if pages > MOST_PAGES:
            raise _too_large(source, pages)
        text = "\n".join(page.extract_text() for page in reader.pages)
    except ReadError:
        raise
    except Exception as error:  # pypdf meets damage with whatever Python raises there
        raise ReadError(
            source,
            f"The PDF is damaged ({str(error)[:120] or type(error).__name__})",
            "Expected a whole PDF file",
            "Save it again from the program that made it, or as .docx",
        ) from error
    if not text.strip():
        raise ReadError(
            source,
            "The PDF holds no text, only pictures of it",
            "Expected words that can be selected and copied",
            "Save the original as PDF or .docx instead of scanning it",
            code="no_text",
        )
    return text


def _locked(source: str) -> ReadError:
    return ReadError(
        source,
        "The PDF is locked with a password",
        "Expected a PDF that opens without one",
        "Save a copy without a password",
        code="locked",
    )


def _too_large(source: str, pages: int) -> ReadError:
    return ReadError(
        source,
        f"The PDF has {pages:,} pages",
        f"Expected at most {MOST_PAGES}",
        "Save the pages you mean as a file of their own",
        code="too_large",
    )
