"""What `infoint report` shows while the notebooks run, and where the pages are.

Imports late: a worker loads what notebooks need while this process loads what pages need.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from infoint.errors import ReportError

if TYPE_CHECKING:
    from infoint.report import ReportResult, ReportStep
    from infoint.schema import Notes


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What the command line asks for."""

    notes: tuple[Path, ...]
    output: Path
    parameters: Mapping[str, str]
    contacts: bool = False
    pseudonyms: bool = False
    key: Path | None = None
    only: tuple[str, ...] = ()
    show_code: bool = False
    author: str = ""
    pdf: bool = False
    browser: str = ""
    engine: str = "infoint"


def report_request(
    notes: Sequence[Path],
    output: Path,
    *,
    is_sample: bool,
    parameters: Sequence[tuple[str, str]],
    only: tuple[str, ...],
    author: str,
    show_code: bool,
    pdf: bool,
    browser: str,
    pseudonyms: bool,
    key: Path | None,
    contacts: bool,
    engine: str = "infoint",
) -> ReportRequest:
    """The options of the command as one request; the sample's key is kept where one stands."""
    if key is None and is_sample and not Path("notes").is_dir():
        key = Path("pseudonyms.csv")  # the sample may lie in a folder of the system
    return ReportRequest(
        tuple(notes),
        output,
        dict(parameters),
        contacts=contacts,
        pseudonyms=pseudonyms,
        key=key,
        only=only,
        show_code=show_code,
        author=author,
        pdf=pdf,
        browser=browser,
        engine=engine,
    )


def make_report(request: ReportRequest) -> int:
    """Read once to say what is there, then run the report under a progress bar.

    Returns
    -------
    int
        The exit code: 0, or 1 where a page is missing, was held back, or a file was not read.
    """
    from infoint.report import check_parameters, find_notebooks

    check_parameters(request.parameters, find_notebooks(request.only))
    if request.engine == "infoint":
        from infoint.report.engine.process import warm_up

        warm_up()
    from infoint.notes import read_notes
    from infoint.report import LeakError
    from infoint.schema import FRAMES

    read = read_notes(list(request.notes))
    errors = int((read.problems["severity"] == "error").sum())
    click.echo(f"{FRAMES['interviews'].count(len(read.interviews))} read.")
    if errors:
        click.secho(
            f"{errors} could not be read; `infoint check` says which, and so does the summary.",
            fg="yellow",
        )
    gc.freeze()  # what is loaded stays
    try:
        result = _run(request, read)
    except ReportError as error:
        click.secho(f"\ninfoint: {error}", fg="red", err=True)
        if not isinstance(error, LeakError):
            click.echo(f"Pages that could be made are in {request.output}.")
        return 1
    click.echo(f"The report is in {request.output}: open {result.pages[0]} in a browser.")
    click.echo(f"Pages: {', '.join(page.name for page in result.pages)}")
    if result.unseen:
        count = f"{result.unseen} picture{'s' * (result.unseen > 1)}"
        click.secho(f"Look at {count} yourself: no program can read names in them.", fg="yellow")
    is_printed = not request.pdf or _print(request, result)
    return 0 if is_printed and not errors else 1


def _run(request: ReportRequest, read: Notes) -> ReportResult:
    from infoint.report import Privacy, run_report

    privacy = Privacy(contacts=request.contacts, pseudonyms=request.pseudonyms, key=request.key)
    with click.progressbar(length=1, label="Running", show_eta=True, show_pos=False) as bar:

        def show(step: ReportStep) -> None:
            bar.length = step.total
            if sys.stdout.isatty():  # elsewhere every label would be a line of its own
                bar.label = f"{step.page} {step.state}"
            bar.update(step.done - bar.pos)

        return run_report(
            request.notes,
            request.output,
            parameters=request.parameters,
            only=request.only,
            show_code=request.show_code,
            author=request.author,
            privacy=privacy,
            read=read,
            progress=show,
            engine=request.engine,
        )


def _print(request: ReportRequest, result: ReportResult) -> bool:
    try:
        printed = result.print_pages(request.browser)
    except ReportError as error:
        click.secho(f"infoint: {error}", fg="red", err=True)
        return False
    click.echo(f"PDF: {', '.join(path.name for path in printed)}")
    return True


def read_masked(paths: Sequence[Path], output: Path, key: Path | None) -> Notes:
    """Notes with stable names, for tables that leave the house."""
    from infoint.notes import read_notes
    from infoint.report.privacy import Privacy, mask_notes, open_guard

    privacy = Privacy(pseudonyms=True, key=key)
    notes = read_notes(list(paths))
    folder = paths[0].resolve().parent
    guard = open_guard(paths, folder, output, privacy, read=notes)
    return mask_notes(notes, guard.mask)
