"""Controls around the figures of 04 to 07: some of the interviews, and the words behind them.

Each function gives back the chart that it got, so a cell shows the same with and without controls.
Controls are there only where somebody can use them: in a run of papermill or nbconvert there are
none, and nothing of them is loaded.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from infoint.figures import Chart
    from infoint.schema import Notes


def pay(chart: Chart, notes: Notes, *, by: str = "family", stage: str = "") -> Chart:
    """The pay statements with controls; parameters as for `compare.salaries`.

    Parameters
    ----------
    chart : Chart
        What is shown of all interviews, and where nobody can use controls.
    """
    return _show("Pay", chart, notes, by, stage)


def titles(chart: Chart, notes: Notes, *, family: str = "", min_interviews: int = 1) -> Chart:
    """The job titles with controls; parameters as for `compare.titles` and `pay`."""
    return _show("Titles", chart, notes, family, min_interviews)


def keywords(chart: Chart, notes: Notes, *, question: str = "", min_interviews: int = 1) -> Chart:
    """The keywords with controls; parameters as for `compare.keywords` and `pay`."""
    return _show("Keywords", chart, notes, question, min_interviews)


def places(chart: Chart, notes: Notes, *, kinds: Sequence[str] = (), occupation: str = "") -> Chart:
    """The map with controls; parameters as for `compare.demand_map` and `pay`."""
    return _show("Places", chart, notes, tuple(kinds), occupation)


def is_attended() -> bool:
    """Whether somebody sits before the notebook.

    A front end says in each request whether its user can be asked for input; programs that run
    notebooks (nbclient, and by it papermill and nbconvert; the kit's own engine) say no. Source:
    ``allow_stdin`` of an execute request in "Messaging in Jupyter", protocol 5.4.

    Examples
    --------
    >>> is_attended()
    False
    """
    ipython = sys.modules.get("IPython")
    shell: Any = ipython.get_ipython() if ipython else None
    request = shell.get_parent() if hasattr(shell, "get_parent") else {}
    return bool(request.get("content", {}).get("allow_stdin"))


def _show(topic: str, chart: Chart, notes: Notes, *settings: Any) -> Chart:
    if is_attended() and len(notes.interviews):
        from infoint.widgets import explore_form, explore_topic

        explore_form.show_form(getattr(explore_topic, topic)(*settings), notes, chart)
    return chart
