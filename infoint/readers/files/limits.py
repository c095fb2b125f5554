"""How much of a file is read, and what a zip may hold.

Measures and refuses. It does not read notes, and it writes nothing to disk.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

from infoint.errors import ReadError

# What a damaged zip raises, at its list of members or in one of them.
ZIP_DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, LookupError, OSError, RuntimeError, ValueError,
)  # fmt: skip
# Under this size a high ratio is harmless: an empty sheet with long rows packs 300 to 1.
_SMALL = 20_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read before a file is refused.

    Attributes
    ----------
    max_bytes : int
        Size of one file, in bytes.
    max_members : int
        Files in one zip.
    max_unpacked : int
        Size of everything in one zip unpacked, in bytes. Nested zips count too.
    max_ratio : int
        Unpacked size over packed size, for archives of more than 20 MB unpacked.
    max_depth : int
        Zips inside zips; 0 reads no zip inside a zip.
    max_cells : int
        Cells of one sheet, from the first used to the last used.
    max_text : int
        Size of one text, Markdown, CSV or web page file, in bytes.
    max_lines : int
        Lines of one text, Markdown or CSV file, rows of one sheet.
    max_tags : int
        Tags of one web page.
    max_folders : int
        Folders inside folders.
    """

    max_bytes: int = 50_000_000
    max_members: int = 2_000
    max_unpacked: int = 500_000_000
    max_ratio: int = 200
    max_depth: int = 2
    max_cells: int = 4_000_000
    max_text: int = 20_000_000
    max_lines: int = 100_000
    max_tags: int = 400_000
    max_folders: int = 50


DEFAULT_LIMITS = Limits()


def megabytes(size: int) -> str:
    """A size as a person reads it.

    Examples
    --------
    >>> megabytes(50_000_000)
    '50 MB'
    >>> megabytes(1_260_000)
    '1.3 MB'
    """
    amount = size / 1_000_000
    return f"{amount:.1f} MB" if amount < 10 and amount != int(amount) else f"{amount:,.0f} MB"


def check_size(size: int, source: str, limits: Limits) -> None:
    """Refuse an empty file and one over ``limits.max_bytes``.

    Raises
    ------
    ReadError
        Code ``empty`` or ``too_large``.
    """
    if size == 0:
        raise ReadError(
            source,
            "The file is empty (0 bytes)",
            "Expected notes",
            "Save it again, or delete it",
            code="empty",
        )
    if size > limits.max_bytes:
        raise ReadError(
            source,
            f"The file holds {megabytes(size)}",
            f"Expected at most {megabytes(limits.max_bytes)}",
            "Save the text without pictures and recordings, or split the file",
            code="too_large",
        )


def check_text(data: bytes, source: str, limits: Limits, *, is_page: bool) -> None:
    """Refuse a text of more lines, or a web page of more tags, than anybody types.

    Raises
    ------
    ReadError
        Code ``too_large``.
    """
    if len(data) > limits.max_text:
        found, expected = f"The text holds {megabytes(len(data))}", megabytes(limits.max_text)
    elif is_page and (tags := data.count(b"<")) > limits.max_tags:
        found, expected = f"The page holds {tags:,} tags", f"{limits.max_tags:,}"
    elif not is_page and (lines := _count_lines(data)) > limits.max_lines:
        found, expected = f"The file holds {lines:,} lines", f"{limits.max_lines:,}"
    else:
        return
    raise ReadError(
        source,
        found,
        f"Expected at most {expected}",
        "Split the file, or save the notes alone",
        code="too_large",
    )


def _count_lines(data: bytes) -> int:
    """Line ends of every kind that a reader knows."""
    ends = max(data.count(b"\n"), data.count(b"\r"))
    return ends + sum(map(data.count, (b"\f", b"\xe2\x80\xa8", b"\xe2\x80\xa9")))


def open_zip(data: bytes, source: str, limits: Limits) -> zipfile.ZipFile:
    """Open zipped bytes (a zip, a Word file, a workbook) once they are within the limits.

    Raises
    ------
    ReadError
        Code ``unreadable`` for a damaged zip, ``too_large`` beyond the limits.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except ZIP_DAMAGE as error:
        raise ReadError(
            source,
            f"The file is damaged ({error})",
            "Expected a whole zip, Word or spreadsheet file",
            "Download or save it again",
        ) from error
    unpacked = sum(member.file_size for member in members)
    packed = max(1, min(len(data), sum(member.compress_size for member in members)))
    if len(members) > limits.max_members:
        found = f"The archive holds {len(members):,} files"
        expected = f"Expected at most {limits.max_members:,}"
    elif unpacked > limits.max_unpacked:
        found = f"The archive holds {megabytes(unpacked)} unpacked"
        expected = f"Expected at most {megabytes(limits.max_unpacked)}"
    elif unpacked > _SMALL and unpacked > packed * limits.max_ratio:
        found = f"The archive unpacks to {unpacked // packed:,} times its size"
        expected = f"Expected at most {limits.max_ratio} times"
    else:
        return archive
    raise ReadError(
        source, found, expected, "Put the notes alone into a smaller archive", code="too_large"
    )
