"""An executed notebook to one HTML file, through the kit's template.

Nothing is run or counted here. The page asks for nothing from outside.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, Template

from infoint.atomic import write_whole
from infoint.errors import ReportError
from infoint.report.page import PageOptions, make_page

if TYPE_CHECKING:
    from nbformat import NotebookNode

TEMPLATES = Path(__file__).parent / "templates"


@cache
def _template() -> Template:
    """The package's own template, whatever else is installed; nbconvert is not needed for it."""
    return Environment(loader=FileSystemLoader(TEMPLATES / "infoint")).get_template("index.html.j2")


def export_page(nb: NotebookNode, *, title: str = "", show_code: bool = False) -> str:
    """One notebook as one page of HTML.

    Parameters
    ----------
    nb : NotebookNode
        An executed notebook. It is not changed.
    title : str
        The title of the page; made of the first heading if empty.
    show_code : bool
        Whether the code stands unfolded.

    Returns
    -------
    str
        A whole HTML document. The same notebook gives the same characters.
    """
    return render_page(nb, PageOptions(title=title, show_code=show_code))


def render_page(nb: NotebookNode, options: PageOptions) -> str:
    """One notebook as one page of a report, with links to the others and a manifest."""
    return _template().render(resources={"infoint": make_page(nb, options)})


def write_page(path: Path, html: str) -> None:
    """Write a page whole or not at all.

    Raises
    ------
    ReportError
        The folder or the file cannot be written.
    """
    try:
        write_whole(path, html)
    except OSError as error:
        raise ReportError(
            str(path),
            f"cannot be written ({error.strerror})",
            todo="Close it, or name another folder",
        ) from error
