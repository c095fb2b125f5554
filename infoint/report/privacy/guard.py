"""What a report is told to keep home, and everything of it that goes through the mask.

Runs no notebook and writes no page; writes the key, which is no part of a report.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infoint.errors import InfointError, ReportError
from infoint.notes import read_notes
from infoint.report.days import say_days
from infoint.report.privacy.embedded import pdf_texts
from infoint.report.privacy.frames import make_key, make_mask
from infoint.report.privacy.home import Home, this_home
from infoint.report.privacy.key import KEY_FILE, read_key, write_key
from infoint.report.privacy.leaks import Leak, count_pictures, find_leaks, refuse_leaks
from infoint.report.privacy.markup import mask_markup
from infoint.report.privacy.mask import Mask
from infoint.report.privacy.session import SETUP_TAG, setup_source
from infoint.schema import Notes

if TYPE_CHECKING:
    from nbformat import NotebookNode

_TEXT = ("text/plain", "text/markdown")


@dataclass(frozen=True, slots=True)
class Privacy:
    """What of the notes a report may tell.

    Attributes
    ----------
    contacts : bool
        Keep email addresses and phone numbers, which are taken out otherwise.
    pseudonyms : bool
        Replace people and their organizations by stable names.
    key : Path, optional
        The file of the pseudonyms; `KEY_FILE` in the notes folder by default.
    """

    contacts: bool = False
    pseudonyms: bool = False
    key: Path | None = None


@dataclass(frozen=True)
class Guard:
    """The privacy of one run: a mask for these notes, and the key's place."""

    privacy: Privacy
    mask: Mask
    key: Path
    home: Home
    author: str
    notes: Notes | None

    @property
    def days(self) -> str:
        """When the interviews were; empty where no note says."""
        return "" if self.notes is None else say_days(self.notes.interviews["date"])

    @property
    def last_day(self) -> date | None:
        """The last interview's day."""
        days = [] if self.notes is None else self.notes.interviews["date"].dropna().tolist()
        return max(days).date() if days else None

    def add_setup(self, book: NotebookNode) -> None:
        """Put the cell in front that makes a notebook's process ready."""
        import nbformat

        source = setup_source(self.mask.entries, contacts=self.mask.contacts)
        cell = nbformat.v4.new_code_cell(source, metadata={"tags": [SETUP_TAG]})
        cell["id"] = SETUP_TAG
        book.cells.insert(0, cell)

    def clean(self, book: NotebookNode) -> NotebookNode:
        """An executed notebook without that cell, its own words masked, too."""
        book.cells = [c for c in book.cells if SETUP_TAG not in c.metadata.get("tags", [])]
        for cell in book.cells:
            is_path = "injected-parameters" in cell.metadata.get("tags", [])
            cell.source = self.mask.replace(cell.source, is_label=is_path)
            for output in cell.get("outputs", []):
                if output.output_type == "stream":
                    output.text = self.mask.replace(output.text)
                data = output.get("data", {})
                for kind in _TEXT:
                    if isinstance(data.get(kind), str):
                        data[kind] = self.mask.replace(data[kind])
                if isinstance(data.get("text/html"), str):
                    data["text/html"] = mask_markup(data["text/html"], self.mask)
        return book

    def clean_manifest(self, manifest: Mapping[str, Any]) -> dict[str, Any]:
        """The manifest with masked parameters, saying what was taken out."""
        clean = {name: self._clean_value(value) for name, value in manifest["parameters"].items()}
        told = {
            "contacts": "kept" if self.privacy.contacts else "removed",
            "names": "replaced" if self.privacy.pseudonyms else "kept",
        }
        return {**manifest, "parameters": clean, "privacy": told}

    def _clean_value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.mask.replace_label(value)
        if isinstance(value, (list, tuple)):
            return [self._clean_value(item) for item in value]
        return value

    def refuse(self, pages: Mapping[str, str]) -> None:
        """Look through finished pages by name.

        Raises
        ------
        LeakError
            Something is left; it says where.
        """
        leaks: list[Leak] = []
        for name, html in pages.items():
            leaks += find_leaks(html, self.mask, page=name, home=self.home, author=self.author)
        refuse_leaks(leaks, self.key.name)

    def refuse_pdf(self, name: str, data: bytes) -> None:
        """Look through the strings of a PDF: title, links, descriptions."""
        from html import escape

        html = "".join(f"<p>{escape(text)}</p>" for text in pdf_texts(data))
        self.refuse({name: html})

    def unseen(self, pages: Mapping[str, str]) -> int:
        """Pictures of pixels, which cannot be looked through."""
        return sum(map(count_pictures, pages.values())) if self.privacy.pseudonyms else 0

    def refuse_old(self, output: Path, names: Sequence[str], written: Sequence[str]) -> None:
        """With pseudonyms, no page of an earlier run with real names may lie beside the new ones.

        Raises
        ------
        ReportError
            There is one.
        """
        if not self.privacy.pseudonyms:
            return
        todo = "Delete it, or name another folder with -o"
        for name in names:
            path = output / name
            if name in written or not path.is_file():
                continue
            if path.suffix == ".pdf":
                raise ReportError(
                    str(path), "it is of an earlier run and may tell names", todo=todo
                )
            html = path.read_text(encoding="utf-8", errors="replace")
            if find_leaks(html, self.mask, page=name, home=self.home, author=self.author):
                raise ReportError(str(path), "it is of an earlier run and tells names", todo=todo)


def open_guard(
    notes_paths: Sequence[Path],
    folder: Path,
    output: Path,
    privacy: Privacy,
    *,
    author: str = "",
    read: Notes | None = None,
) -> Guard:
    """Read the notes, bring the key up to date and make the mask.

    Parameters
    ----------
    notes_paths : sequence of Path
        What the report is about.
    folder : Path
        The folder that they are in.
    output : Path
        The report's folder, in which the key must not lie.
    privacy : Privacy
    author : str
        Whose report it is: that name may be told.
    read : Notes, optional
        The notes where they are read already.

    Raises
    ------
    ReportError
        The key cannot be read or written, or would lie in the report.
    """
    notes = read if read is not None else _read(notes_paths)
    key = privacy.key or _key_place(notes_paths, folder)
    words = "" if notes is None else " ".join(notes.answers["text"].dropna())
    home = this_home(f"{words} {author}")
    if not privacy.pseudonyms or notes is None:
        mask = Mask(contacts=not privacy.contacts)
        return Guard(privacy, mask, key, home, author, notes)
    if key.resolve().is_relative_to(output.resolve()):
        raise ReportError(
            str(key),
            "the key would lie in the report",
            "a place that is not handed in",
            "Name another folder with -o, or another place with --key",
        )
    before = read_key(key)
    entries = make_key(notes, before)
    if entries != before:
        write_key(key, entries)
    return Guard(
        privacy, make_mask(notes, entries, contacts=not privacy.contacts), key, home, author, notes
    )


def _read(notes_paths: Sequence[Path]) -> Notes | None:
    """The notes; None where there are none: the notebooks say so on their pages."""
    try:
        return read_notes(list(notes_paths))
    except InfointError:
        return None


def _key_place(notes_paths: Sequence[Path], folder: Path) -> Path:
    is_folder = len(notes_paths) == 1 and notes_paths[0].is_dir()
    return (notes_paths[0] if is_folder else folder) / KEY_FILE
