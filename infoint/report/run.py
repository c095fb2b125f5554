"""Running the report's notebooks and writing their pages.

Nothing is parsed or counted here, and nothing is printed: progress goes to the
caller. Pages are written when all notebooks have run, each under a temporary
name first, so that an interrupted run leaves no half page.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from infoint.errors import ParameterError, ReportError
from infoint.report.execute import Job, load_job
from infoint.report.manifest import hash_notes, make_manifest
from infoint.report.notebooks import PAGES, find_notebooks
from infoint.report.parameters import check_parameters, read_parameters
from infoint.report.steps import Progress, Steps, run_all

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from infoint.report.privacy import Guard, Privacy
    from infoint.schema import Notes

NOTES_PARAMETER = "notes_path"


@dataclass(frozen=True, slots=True)
class ReportResult:
    """What was written, the summary first.

    Attributes
    ----------
    pages : tuple of Path
        The HTML files.
    unseen : int
        With pseudonyms: pictures of pixels on the pages, which no program can look through.
    guard : Guard, optional
        What the pages were looked through with, for what is made of them.
    """

    pages: tuple[Path, ...]
    unseen: int = 0
    guard: Guard | None = field(default=None, repr=False, compare=False)

    def print_pages(self, browser: str = "") -> tuple[Path, ...]:
        """Print the pages to PDF beside them, through an installed browser.

        Raises
        ------
        LeakError
            A PDF would tell what should stay home.
        ReportError
            There is no browser, or it does not print.
        """
        from infoint.report.printing import print_pages

        guard = self.guard
        return print_pages(
            self.pages,
            browser=browser,
            day=guard.last_day if guard else None,
            check=guard.refuse_pdf if guard else None,
        )


def run_report(
    notes_paths: Sequence[Path | str] | Path | str,
    output: Path,
    *,
    parameters: Mapping[str, object] | None = None,
    only: Sequence[str] = (),
    show_code: bool = False,
    progress: Progress | None = None,
    jobs: int | None = None,
    notebooks: Sequence[Path] | None = None,
    author: str = "",
    privacy: Privacy | None = None,
    read: Notes | None = None,
    engine: str = "infoint",
) -> ReportResult:
    """Run the report's notebooks on some notes and write a page for each.

    Parameters
    ----------
    notes_paths : path or sequence of paths
        What `read_notes` reads: files, folders, zips.
    output : Path
        Folder for the pages; made if it is not there.
    parameters : mapping, optional
        Values for the notebooks' parameters, checked before anything runs.
    only : sequence of str
        Pages wanted ("salaries"); all of `PAGES` if empty.
    show_code : bool
        Whether the code stands unfolded in the pages.
    progress : callable, optional
        Called in this thread with each `ReportStep`.
    jobs : int, optional
        Notebooks to run at a time; as many as there are cores by default, and one more with
        kernels, because one that starts mostly waits.
    notebooks : sequence of Path, optional
        Other notebooks than the kit's; the pages are named after them.
    author : str
        Whose report it is, for the title.
    privacy : Privacy, optional
        What may be told; by default names, but no email addresses and phone numbers.
    read : Notes, optional
        The notes, where they are read already.
    engine : {"infoint", "kernel"}
        Warm workers, or a Jupyter kernel a notebook: slower, with the same pages.

    Raises
    ------
    ParameterError
        A parameter is misspelled or of the wrong type. Nothing was run.
    LeakError
        A page would tell what should stay home. Nothing was written.
    ReportError
        A notebook could not be run. The pages of the others are written.
    """
    from infoint.report.privacy import Privacy, open_guard

    books = tuple(notebooks) if notebooks is not None else find_notebooks(only)
    values = _checked(parameters or {}, books)
    folder, notes = place_notes(notes_paths)
    todo = [load_job(book, {NOTES_PARAMETER: notes, **values[book.stem]}, folder) for book in books]
    output = Path(output)
    paths = [folder / name for name in ([notes] if isinstance(notes, str) else notes)]
    guard = open_guard(paths, folder, output, privacy or Privacy(), author=author, read=read)
    for job in todo:
        guard.add_setup(job.book)
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReportError(
            str(output), f"cannot write there ({error.strerror})", todo="Name another folder"
        ) from error
    steps = Steps(todo, progress)
    done, failures = run_all(todo, steps, engine=engine, jobs=jobs)
    from infoint.report.export import write_page

    done = {page: guard.clean(book) for page, book in done.items()}
    look = _Look(show_code, author, hash_notes(folder, notes))
    pages = _make_pages(done, todo, output, guard, look)
    guard.refuse(pages)
    for job in todo:
        if (name := f"{job.page}.html") in pages:
            write_page(output / name, pages[name])
            steps.report(job.page, "written")
    if failures:
        raise _one_error(failures, len(todo))
    return ReportResult(tuple(output / name for name in pages), guard.unseen(pages), guard)


def _checked(
    parameters: Mapping[str, object], books: Sequence[Path]
) -> dict[str, dict[str, object]]:
    if NOTES_PARAMETER in parameters:
        raise ParameterError(
            f"parameter {NOTES_PARAMETER!r}",
            "it cannot be set here",
            todo="Name the notes themselves: infoint report NOTES",
        )
    for book in books:
        if NOTES_PARAMETER not in {parameter.name for parameter in read_parameters(book)}:
            raise ParameterError(book.name, f"no parameter {NOTES_PARAMETER!r}", "a str")
    return check_parameters(parameters, books)


def place_notes(
    notes_paths: Sequence[Path | str] | Path | str,
) -> tuple[Path, str | list[str]]:
    """The folder to run in, and the notes as seen from there.

    A relative path keeps home folders and user names out of the page. On
    several drives there is no such folder; then the paths stay absolute.
    """
    single = isinstance(notes_paths, (str, Path))
    given = [notes_paths] if isinstance(notes_paths, (str, Path)) else list(notes_paths)
    paths = [Path(path).resolve() for path in given]
    for path, name in zip(paths, given, strict=True):
        if not path.exists():
            raise ReportError(str(name), "no such file or folder", todo="Check the path")
    try:
        folder = Path(os.path.commonpath([path.parent for path in paths]))
        names = [path.relative_to(folder).as_posix() for path in paths]
    except ValueError:  # no path at all, or several drives
        if not paths:
            raise ReportError("report", "no notes were named", "a file or folder") from None
        folder, names = Path.cwd(), [str(path) for path in paths]
    return folder, names[0] if single or len(names) == 1 else names


@dataclass(frozen=True, slots=True)
class _Look:
    """What all pages of a run have in common."""

    show_code: bool
    author: str
    note_hashes: Sequence[str]


def _make_pages(
    done: Mapping[str, NotebookNode],
    todo: Sequence[Job],
    output: Path,
    guard: Guard,
    look: _Look,
) -> dict[str, str]:
    """The pages by name of their file, in the order of the notebooks; nothing is written."""
    from infoint.report.export import PageOptions, render_page

    guard.refuse_old(
        output,
        [f"{page}.{kind}" for page in PAGES for kind in ("html", "pdf")],
        [f"{page}.html" for page in done],
    )
    failed = {job.page for job in todo} - set(done)
    there = {page for page in PAGES if (output / f"{page}.html").is_file()}
    linked = tuple(dict.fromkeys([*PAGES, *done]))
    links = tuple(page for page in linked if page in done or page in there - failed)
    pages = {}
    for job in todo:
        if job.page not in done:
            continue
        manifest = make_manifest(job.notebook, job.parameters, look.note_hashes)
        options = PageOptions(
            page=job.page,
            links=links,
            show_code=look.show_code,
            author=look.author,
            days=guard.days,
            manifest=guard.clean_manifest(manifest),
        )
        pages[f"{job.page}.html"] = render_page(done[job.page], options)
    return pages


def _one_error(failures: Sequence[ReportError], total: int) -> ReportError:
    """One message for all failures; what several have in common is said once."""
    if len(failures) == 1:
        return failures[0]
    where: dict[str, list[str]] = {}
    for error in sorted(failures, key=lambda error: error.where):
        where.setdefault(error.found, []).append(error.where)
    listed = "; ".join(f"{', '.join(places)}: {found}" for found, places in where.items())
    todo = "Open one of these notebooks in JupyterLab and run it there to see more"
    return ReportError(
        "report", f"{len(failures)} of {total} pages were not written: {listed}", todo=todo
    )
