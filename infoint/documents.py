"""A resume and job ads, which lie beside the notes: found, opened, as text.

Understands nothing of what they say, and never looks further than the folder above the notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from infoint.errors import InfointError, ReadError
from infoint.readers.document import SUFFIXES, document_text

NotesPath = str | Path | Sequence[str | Path]
_MOST_ADS = 500
_AS_WHICH = ", as .docx, .pdf, .md or .txt"


@dataclass(frozen=True, slots=True)
class Document:
    """One document. ``problem`` says why there is no ``text``, in words; else it is empty."""

    name: str
    text: str = ""
    problem: str = ""

    def __str__(self) -> str:
        return self.problem or f"{self.name}: {len(self.text.split()):,} words."


def find_beside(notes_path: NotesPath, name: str) -> Path | None:
    """Find a file or folder beside the notes, or beside the folder that they are in.

    Parameters
    ----------
    notes_path : path or sequence of paths
        What `read_notes` was given.
    name : str
        Such as "ads" or "resume.docx". Without a suffix, "resume" finds "resume.docx",
        "resume.pdf" and so on; empty finds nothing.
    """
    if not name:
        return None
    given = [notes_path] if isinstance(notes_path, (str, Path)) else list(notes_path)
    paths = [Path(path).resolve() for path in given]
    above = [path.parent.parent for path in paths if path.is_file()]
    folders = [*(path.parent for path in paths), *above]
    return next((found for folder in folders for found in _named(folder, name)), None)


def _named(folder: Path, name: str) -> Iterator[Path]:
    for suffix in ("", *SUFFIXES) if not Path(name).suffix else ("",):
        if (path := folder / f"{name}{suffix}").exists():
            yield path


def read_resume(notes_path: NotesPath, name: str = "resume") -> Document:
    """The resume beside the notes: Word, PDF, Markdown, text or a web page.

    Returns
    -------
    Document
        Without text, and with the reason, where there is none or it cannot be opened.
    """
    path = find_beside(notes_path, name)
    if path is None:
        looked = name or "resume"
        where = "Put it beside your folder of notes" + ("" if Path(looked).suffix else _AS_WHICH)
        return Document(looked, problem=f"There is no {looked} to compare with. {where}.")
    return read_document(path)


def read_ads(notes_path: NotesPath, name: str = "ads") -> list[Document]:
    """The documents in a folder beside the notes, by name; empty where there is none."""
    folder = find_beside(notes_path, name)
    return read_folder(folder) if folder is not None and folder.is_dir() else []


def read_document(path: str | PathLike[str]) -> Document:
    """Open one document; what keeps it from being read is in ``problem``."""
    name = Path(path).name
    try:
        text = document_text(path)
    except InfointError as error:
        return Document(name, problem=str(error))
    return Document(name, text, "" if text.strip() else f"{name}: The file is empty.")


def read_folder(folder: str | PathLike[str]) -> list[Document]:
    """The documents in a folder, by name; files of other formats and hidden ones are passed over.

    Raises
    ------
    ReadError
        The folder cannot be opened, or holds more than 500 documents.
    """
    try:
        found = sorted(
            path
            for path in Path(folder).iterdir()
            if path.suffix.lower() in SUFFIXES and path.is_file() and not path.name.startswith((".", "~$"))
        )  # fmt: skip
    except OSError as error:
        raise ReadError(
            str(folder), f"The folder cannot be opened ({error.strerror})", code="no_access"
        ) from error
    if len(found) > _MOST_ADS:
        raise ReadError(
            str(folder),
            f"The folder holds {len(found):,} documents",
            f"Expected at most {_MOST_ADS}",
            "Keep the ads that you compare in a folder of their own",
            code="too_large",
        )
    return [read_document(path) for path in found]
