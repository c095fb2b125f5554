"""What `infoint report` shows while the notebooks run, and where the pages are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from infoint.report.run import ReportStep, run_report


def make_report(
    notes: Sequence[Path],
    output: Path,
    parameters: Mapping[str, str],
    only: Sequence[str],
    show_code: bool,
) -> int:
    """Run the report with a progress line a page; the exit code."""

    def show(step: ReportStep) -> None:
        click.echo(str(step))

    result = run_report(
        notes, output, parameters=parameters, only=only, show_code=show_code, progress=show
    )
    for error in result.errors:
        click.secho(f"infoint: {error}", fg="red", err=True)
    return 1 if result.errors else 0
