"""Where the kit's notebooks and sample notes are, and which of them make a page.

Nothing here opens a notebook or reads a note.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

from infoint.errors import ReportError

# In the order of the links on a page: the summary first, as one reads a report.
PAGES = ("summary", "salaries", "job_titles", "keywords", "geographic_demand")

_PACKAGE = Path(__file__).resolve().parent.parent


def notebooks_folder() -> Path:
    """The folder of the kit's notebooks, in a checkout or an installed wheel."""
    return _shared("notebooks")


def data_folder() -> Path:
    """The folder of the kit's sample data, in a checkout or an installed wheel."""
    return _shared("data")


def _shared(name: str) -> Path:
    # keep in step with force-include in pyproject.toml
    in_wheel = _PACKAGE / "_shared" / name
    folder = in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name
    if not folder.is_dir():
        raise ReportError(
            str(folder), "this folder of the kit is missing", todo="Install infoint again"
        )
    return folder


def page_name(notebook: Path | str) -> str:
    """The page that a notebook makes: its name without the reading order.

    >>> page_name("05_job_titles.ipynb")
    'job_titles'
    >>> page_name("my_notes.ipynb")
    'my_notes'
    """
    stem = Path(notebook).stem
    number, _, rest = stem.partition("_")
    return rest if number.isdecimal() and rest else stem


def find_notebooks(only: Sequence[str] = (), folder: Path | None = None) -> tuple[Path, ...]:
    """The notebooks that make the report's pages, in the order of `PAGES`.

    Parameters
    ----------
    only : sequence of str
        Pages wanted, as "salaries" or "04_salaries"; all of them if empty.
    folder : Path, optional
        Another folder of notebooks, such as a student's workspace.

    Raises
    ------
    ReportError
        A name in ``only`` is no page, or a page's notebook is not in the folder.
    """
    wanted = [known_page(name) for name in only] or list(PAGES)
    folder = notebooks_folder() if folder is None else folder
    there = {page_name(path): path for path in sorted(folder.glob("*.ipynb"))}
    missing = [page for page in PAGES if page in wanted and page not in there]
    if missing:
        raise ReportError(
            str(folder),
            f"there is no notebook for {', '.join(missing)}",
            "a name such as 04_salaries.ipynb",
            "Copy the kit's notebooks with infoint init",
        )
    return tuple(there[page] for page in PAGES if page in wanted)


def known_page(name: str) -> str:
    """The page of that name, whether the notebook's or the page's name was given.

    >>> known_page("04_salaries"), known_page("Job-Titles.html")
    ('salaries', 'job_titles')

    Raises
    ------
    ReportError
        It is no page; the message names the nearest.
    """
    plain = name.strip().lower().replace("-", "_").replace(" ", "_")
    page = page_name(plain.removesuffix(".ipynb").removesuffix(".html"))
    if page in PAGES:
        return page
    nearest = difflib.get_close_matches(page, PAGES, n=1)
    raise ReportError(
        f"page {name!r}",
        "the report has no such page",
        f"one of {', '.join(PAGES)}",
        f"Did you mean {nearest[0]!r}?" if nearest else "",
    )
