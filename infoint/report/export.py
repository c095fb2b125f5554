"""An executed notebook to one HTML file, through nbconvert and the kit's template.

Nothing is run or counted here. The page asks for nothing from outside.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from nbconvert.exporters import HTMLExporter

from infoint.atomic import write_whole
from infoint.errors import ReportError
from infoint.report.page import PageOptions

if TYPE_CHECKING:
    from nbformat import NotebookNode

TEMPLATES = Path(__file__).parent / "templates"


@cache
def _exporter() -> HTMLExporter:
    """The exporter with this package's own template, whatever else is installed."""
    return HTMLExporter(template_name="infoint", extra_template_basedirs=[str(TEMPLATES)])


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
    html, _ = _exporter().from_notebook_node(nb, resources={"infoint_options": options})
    return str(html)


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
