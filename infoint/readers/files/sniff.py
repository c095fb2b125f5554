"""What kind of file some bytes are, by content first and by suffix second.

Opens nothing and reads no notes. A suffix that lies (a workbook named ``.csv``, a web page
named ``.doc``) is seen through; a kind that the kit does not read is named, with what to do.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import PurePosixPath
from typing import Literal

from infoint.errors import ReadError
from infoint.readers.files.limits import ZIP_DAMAGE, Limits, open_zip
from infoint.schema import FRAMES

Kind = Literal["markdown", "text", "webpage", "word", "delimited", "spreadsheet", "zip"]

SUFFIXES: dict[str, Kind] = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".qmd", ".rmd"), "markdown"),
    **dict.fromkeys((".txt", ".text", ".asc", ""), "text"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "webpage"),
    **dict.fromkeys((".docx", ".docm", ".dotx"), "word"),
    **dict.fromkeys((".csv", ".tsv", ".tab", ".psv"), "delimited"),
    **dict.fromkeys((".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods"), "spreadsheet"),
    ".zip": "zip",
}

_AS_TEXT = "Open it and save it as .docx or .txt"
_AS_SHEET = "Open it and save it as .xlsx or .csv"
_TYPE_UP = "Type up what was said as .md, .txt or .docx"

# suffix: (what it is, what to do)
_FOREIGN: dict[str, tuple[str, str]] = {
    ".pdf": ("a PDF", "Copy its text into a .docx or .txt file, or save the original as .docx"),
    ".doc": ("an old Word document (.doc)", _AS_TEXT),
    ".rtf": ("a rich-text document (.rtf)", _AS_TEXT),
    ".odt": ("an OpenDocument text (.odt)", _AS_TEXT),
    ".fodt": ("an OpenDocument text (.fodt)", _AS_TEXT),
    ".pages": ("a Pages document", "Export it as Word (.docx)"),
    ".numbers": ("a Numbers sheet", "Export it as Excel (.xlsx) or CSV"),
    ".gdoc": ("a shortcut to an online document", "Download the document itself as .docx"),
    ".gsheet": ("a shortcut to an online sheet", "Download the sheet itself as .xlsx or .csv"),
    ".url": ("a shortcut to a web page", "Save the page itself as .html"),
    ".webloc": ("a shortcut to a web page", "Save the page itself as .html"),
    ".pptx": ("a slide show", "Copy its text into a .docx or .txt file"),
    ".ppt": ("a slide show", "Copy its text into a .docx or .txt file"),
    ".key": ("a slide show", "Copy its text into a .docx or .txt file"),
    ".one": ("a OneNote section", "Export the page as Word (.docx)"),
    ".enex": ("an Evernote export", "Export the note as .html"),
    ".epub": ("an e-book", _AS_TEXT),
    ".mht": ("a web archive", "Save the page as .html"),
    ".mhtml": ("a web archive", "Save the page as .html"),
    ".webarchive": ("a web archive", "Save the page as .html"),
    ".eml": ("an email message", "Copy its text into a .txt or .docx file"),
    ".msg": ("an email message", "Copy its text into a .txt or .docx file"),
    **dict.fromkeys((".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"),
                    ("an archive that is no zip", "Unpack it, or pack the notes as .zip")),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".heic", ".webp", ".tif", ".tiff", ".bmp", ".svg"),
                    ("a picture", _TYPE_UP)),
    **dict.fromkeys((".mp3", ".m4a", ".wav", ".aac", ".ogg", ".flac", ".amr", ".wma"),
                    ("a sound recording", _TYPE_UP)),
    **dict.fromkeys((".mp4", ".mov", ".mkv", ".avi", ".webm"), ("a film", _TYPE_UP)),
    **dict.fromkeys((".vtt", ".srt"), ("subtitles", "Save the transcript as .txt, a heading a question")),
    **dict.fromkeys((".db", ".sqlite", ".sqlite3", ".mdb", ".accdb"), ("a database", _AS_SHEET)),
    **dict.fromkeys((".sav", ".dta", ".sas7bdat", ".parquet", ".feather"), ("a data file", _AS_SHEET)),
}  # fmt: skip

# Bytes at the start of a file, and the suffix whose entry above tells what it is.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", ".pdf"),
    (b"{\\rtf", ".rtf"),
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"RIFF", ".wav"),
    (b"OggS", ".ogg"),
    (b"ID3", ".mp3"),
    (b"\x1f\x8b", ".gz"),
    (b"7z\xbc\xaf", ".7z"),
    (b"Rar!", ".rar"),
    (b"SQLite format 3", ".db"),
    (b"bplist00", ".webarchive"),
    (b"PAR1", ".parquet"),
)

# member of a zip that gives the kind away: the kind, or the suffix of a foreign one
_ZIPPED: tuple[tuple[str, Kind | None, str], ...] = (
    ("word/", "word", ""),
    ("xl/", "spreadsheet", ""),
    ("ppt/", None, ".pptx"),
    ("Index/", None, ".pages"),
    ("index.apxl", None, ".key"),
)
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.spreadsheet": "spreadsheet",
    b"application/vnd.oasis.opendocument.text": ".odt",
    b"application/vnd.oasis.opendocument.presentation": ".ppt",
    b"application/epub+zip": ".epub",
}
_HTML = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta)\b", re.I | re.S)  # fmt: skip

# What tells the kit's own pages and tables (`report/templates`, `report/tables`).
_PAGE = b'id="infoint-manifest"'
_TABLES = {",".join(schema.names).encode() for schema in FRAMES.values()}


def suffix_of(name: str) -> str:
    """The suffix in lower case, with its dot; empty where there is none.

    Examples
    --------
    >>> suffix_of("Anna.MD"), suffix_of("notes"), suffix_of("talk with J. Smith")
    ('.md', '', '')
    """
    suffix = PurePosixPath(name).suffix.lower()
    return suffix if re.fullmatch(r"\.[a-z0-9_-]{1,12}", suffix) else ""


def unknown_format(source: str, suffix: str) -> ReadError:
    """The error for a kind of file that the kit does not read, saying what to do."""
    what, todo = _FOREIGN.get(
        suffix, (f"a {suffix or 'binary'} file", "Save its text as .md, .txt or .docx")
    )
    return ReadError(
        source,
        f"This is {what}",
        "Expected Markdown, plain text, a web page, Word, CSV, Excel, OpenDocument sheets or zip",
        todo,
        code="unknown_format",
    )


def _own(source: str, what: str) -> ReadError:
    """The error for what the kit itself made of notes: read as a note it would count twice."""
    return ReadError(
        source,
        f"This is {what} that the kit wrote",
        "Expected interview notes",
        "Keep reports and tables outside of the notes folder",
        code="own_output",
    )


def locked(source: str) -> ReadError:
    """The error for a file under a password."""
    return ReadError(
        source,
        "The file is locked with a password",
        "Expected a file that opens without one",
        "Save a copy without the password",
        code="locked",
    )


def sniff(data: bytes, name: str, source: str, limits: Limits) -> Kind:
    """Which reader these bytes need.

    Parameters
    ----------
    data : bytes
        The whole file.
    name : str
        File name; its suffix decides where the content does not.

    Raises
    ------
    ReadError
        Code ``unknown_format``, ``own_output``, ``locked``, ``too_large`` or ``unreadable``.
    """
    suffix = suffix_of(name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _sniff_zip(data, source, limits)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _sniff_ole(data, source)
    for magic, foreign in _MAGIC:
        if data.startswith(magic):
            raise unknown_format(source, suffix if suffix in _FOREIGN else foreign)
    if data[4:8] == b"ftyp":
        raise unknown_format(source, suffix if suffix in _FOREIGN else ".mp4")
    kind = SUFFIXES.get(suffix)
    if kind in ("zip", "word", "spreadsheet") and _is_binary(data):
        raise ReadError(
            source,
            f"The file is damaged or no {suffix} file",
            f"Expected a whole {suffix} file",
            "Download or save it again",
        )
    return _sniff_text(data, suffix, kind, source)


def _sniff_text(data: bytes, suffix: str, kind: Kind | None, source: str) -> Kind:
    head = data[:8192]
    if b"mso-application" in head and b"Excel.Sheet" in head:
        raise unknown_format(source, ".numbers")
    start = head.removeprefix(b"\xef\xbb\xbf")
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        start = start[2:].replace(b"\0", b"")
    if kind != "markdown" and (kind or suffix == ".doc") and _HTML.match(start):
        if _PAGE in data:
            raise _own(source, "a page of a report")
        return "webpage"
    if start.partition(b"\n")[0].rstrip() in _TABLES:
        raise _own(source, "a table")
    if kind is None:
        raise unknown_format(source, suffix)
    if kind == "zip":
        raise ReadError(source, "The file is no zip", "Expected a zip", "Pack the notes again")
    if kind in ("word", "spreadsheet"):
        kind = "text"
    if kind == "text":
        return "delimited" if _is_tabbed(start) else "text"
    return kind


def _is_tabbed(start: bytes) -> bool:
    """Whether text is a table: two tabs or more in the first lines, as many in each."""
    lines = [line for line in start.splitlines() if line.strip()][:4]
    counts = {line.count(b"\t") for line in lines}
    return len(lines) > 1 and len(counts) == 1 and counts.pop() >= 2


def _is_binary(data: bytes) -> bool:
    head = data[:4096]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return False
    return sum(byte < 9 or 13 < byte < 32 for byte in head) > len(head) // 100


def _sniff_zip(data: bytes, source: str, limits: Limits) -> Kind:
    archive = open_zip(data, source, limits)
    names = archive.namelist()
    if "mimetype" in names:
        kind = _OPEN_DOCUMENT.get(_peek(archive, "mimetype").strip())
        if kind and b"encryption-data" in _peek(archive, "META-INF/manifest.xml"):
            raise locked(source)
        if kind == "spreadsheet":
            return "spreadsheet"
        if kind:
            raise unknown_format(source, kind)
    if "[Content_Types].xml" in names or any(name.startswith("Index/") for name in names):
        for start, known, foreign in _ZIPPED:
            if any(name.startswith(start) for name in names):
                if known == "spreadsheet" and _is_of_tables(archive):
                    raise _own(source, "a workbook of tables")
                if known:
                    return known
                raise unknown_format(source, foreign)
    return "zip"


def _is_of_tables(archive: zipfile.ZipFile) -> bool:
    sheets = _peek(archive, "xl/workbook.xml")
    return all(f'name="{name}"'.encode() in sheets for name in FRAMES)


def _peek(archive: zipfile.ZipFile, name: str) -> bytes:
    """A small part of a file that may lack it or be damaged there."""
    try:
        if archive.getinfo(name).file_size > 5_000_000:
            return b""
        return archive.read(name)
    except ZIP_DAMAGE:
        return b""


def _sniff_ole(data: bytes, source: str) -> Kind:
    """Old Office files; newer ones under a password look the same from outside."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise locked(source)
    if holds("Workbook") or holds("Book\0"):
        return "spreadsheet"
    raise unknown_format(source, ".ppt" if holds("PowerPoint Document") else ".doc")
