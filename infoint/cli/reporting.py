"""What `infoint report` shows while the notebooks run, and where the pages are."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from infoint.errors import ReportError
from infoint.notes import read_notes
from infoint.report import ReportStep, check_parameters, find_notebooks, run_report
from infoint.schema import FRAMES


def make_report(
    notes: Sequence[Path],
    output: Path,
    *,
    parameters: Mapping[str, str],
    only: Sequence[str] = (),
    show_code: bool = False,
    author: str = "",
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
    click.echo(f"{FRAMES['interviews'].count(len(read.interviews))} read.")
    if errors:
        click.secho(
            f"{errors} could not be read; `infoint check` says which, and so does the summary.",
            fg="yellow",
        )
    with click.progressbar(length=1, label="Running", show_eta=True, show_pos=False) as bar:

        def show(step: ReportStep) -> None:
            bar.length = step.total
            if sys.stdout.isatty():  # elsewhere every label would be a line of its own
                bar.label = f"{step.page} {step.state}"
            bar.update(step.done - bar.pos)

        try:
            result = run_report(
                notes,
                output,
                parameters=parameters,
                only=only,
                show_code=show_code,
                author=author,
                progress=show,
            )
        except ReportError as error:
            click.secho(f"\ninfoint: {error}", fg="red", err=True)
            click.echo(f"Pages that could be made are in {output}.")
            return 1
    click.echo(f"The report is in {output}: open {result.pages[0]} in a browser.")
    click.echo(f"Pages: {', '.join(page.name for page in result.pages)}")
    return 1 if errors else 0
