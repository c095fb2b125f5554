"""What `infoint report` shows while the notebooks run, and where the pages are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from infoint.errors import ReportError
from infoint.notes import read_notes
from infoint.report import ReportStep, check_parameters, find_notebooks, run_report


def make_report(
    notes: Sequence[Path],
    output: Path,
    *,
    parameters: Mapping[str, str],
    only: Sequence[str] = (),
    show_code: bool = False,
) -> int:
    """Read once to say what is there, then run the report under a progress bar.

    Returns
    -------
    int
        The exit code: 0, or 1 where a page is missing or a file was not read.
    """
    check_parameters(parameters, find_notebooks(only))
    read = read_notes(list(notes))
    errors = int((read.problems["severity"] == "error").sum())
    click.echo(f"{len(read.interviews)} interviews read.")
    if errors:
        click.secho(
            f"{errors} could not be read; `infoint check` says which, and so does the summary.",
            fg="yellow",
        )
    failure = None
    with click.progressbar(length=1, label="Running", show_eta=True, show_pos=False) as bar:

        def show(step: ReportStep) -> None:
            bar.length = step.total
            bar.label = f"{step.page} {step.state}"
            bar.update(step.done - bar.pos)

        try:
            run_report(
                notes, output, parameters=parameters, only=only, show_code=show_code, progress=show
            )
        except ReportError as error:
            failure = error
    return _finish(output, failure, errors)


def _finish(output: Path, failure: ReportError | None, errors: int) -> int:
    pages = sorted(output.glob("*.html"), key=lambda page: (page.stem != "summary", page.name))
    if failure:
        click.secho(f"infoint: {failure}", fg="red", err=True)
    if pages:
        click.echo(f"The report is in {output}: open {pages[0]} in a browser.")
        click.echo(f"Pages: {', '.join(page.name for page in pages)}")
    return 1 if failure or errors else 0
