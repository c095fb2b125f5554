"""`infoint class`: a whole class, from the LMS's download to marks in its gradebook."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from infoint.course.records import StudentResult
    from infoint.course.run import ClassOptions, ClassResult

_SHOWN = 20  # lines of one kind
_NAMES = 5  # in one line


@click.command("class")
@click.argument("submissions", type=click.Path(path_type=Path))
@click.option(
    "--policy", required=True, type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="The course's policy.toml.",
)  # fmt: skip
@click.option(
    "--gradebook", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="The CSV that the LMS exported; a filled copy goes to the output folder.",
)  # fmt: skip
@click.option("--column", metavar="NAME", help="The assignment's column; else the policy's title.")
@click.option(
    "--dry-run", is_flag=True, help="Show what would change in the gradebook; do not write it."
)
@click.option("--overwrite", is_flag=True, help="Replace marks that are in the gradebook already.")
@click.option("--partial", is_flag=True, help="Write points to the gradebook before all is marked.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default="class",
    show_default=True, help="Folder for everything that is written.",
)  # fmt: skip
@click.option(
    "--jobs", type=click.IntRange(1, 256), help="Students at a time; one a core by default."
)
@click.option(
    "--scheduler", metavar="ADDRESS", help="A Dask scheduler, such as tcp://10.0.0.5:8786."
)
@click.option(
    "--seconds",
    type=click.IntRange(5),
    default=300,
    show_default=True,
    help="Limit of one student.",
)
def class_(
    submissions: Path, policy: Path, gradebook: Path | None, output: Path, **options: Any
) -> None:
    """Check, mark and report on SUBMISSIONS, the folder or zip that the LMS gave.

    Nothing that was handed in is run. Stop it at any time: the next run goes on where
    this one stopped and redoes only what changed.

    \b
    Examples:
      infoint class submissions.zip --policy policy.toml -o class
      infoint class submissions.zip --policy policy.toml --gradebook grades.csv --dry-run
    """
    from infoint.course.policy import load_policy
    from infoint.course.run import ClassOptions, run_class
    from infoint.course.working import WorkOptions

    work = WorkOptions(**{name: options.pop(name) for name in ("jobs", "scheduler", "seconds")})
    told = ClassOptions(work, **options)
    with click.progressbar(length=1, label="Students", show_eta=True, show_pos=True) as bar:

        def show(done: int, total: int, name: str) -> None:
            bar.length = max(1, total)
            bar.update(done - bar.pos)

        try:
            result = run_class(
                submissions,
                output,
                policy=load_policy(policy),
                gradebook=gradebook,
                options=told,
                progress=show,
            )
        except KeyboardInterrupt:
            click.echo("\nStopped. What was done is kept; the same command goes on from here.")
            sys.exit(130)
    sys.exit(_say(result, output, told))


def _say(result: ClassResult, output: Path, options: ClassOptions) -> int:
    """Final lines: what was found, and where to look; the exit code."""
    students = result.students
    lost = [one for one in students if one.mark is None]
    unmet = sum(any(r.is_met is False for r in one.requirements) for one in students)
    click.echo(f"Hand-ins: {len(students)}; worked on now: {result.redone}, unchanged: {len(students) - result.redone}.")  # fmt: skip
    click.echo(f"Policy not met: {unmet}. Marks waiting for a person: {sum(bool(one.mark and not one.mark.is_complete) for one in students)}.")  # fmt: skip
    if lost:
        click.secho(f"Without notes that can be read: {len(lost)}", fg="yellow")
        _say_some(_by_reason(lost))
    if result.changes is not None and result.matches is not None:
        _say_gradebook(result, output, options)
    click.echo(f"Open {output / 'class.html'}; marks are in {output / 'marks.csv'}, what to look at in {output / 'problems.csv'}.")  # fmt: skip
    return 1 if lost else 0


def _by_reason(lost: Sequence[StudentResult]) -> Iterator[str]:
    """A line a reason, with those whom it is about."""
    names: dict[str, list[str]] = {}
    for one in lost:
        why = next((p.message for p in one.problems if p.severity == "error"), "")
        names.setdefault(why, []).append(one.name or one.key)
    for why, own in names.items():
        more = f" and {len(own) - _NAMES} more" if len(own) > _NAMES else ""
        yield f"{', '.join(own[:_NAMES])}{more}: {why}"


def _say_gradebook(result: ClassResult, output: Path, options: ClassOptions) -> None:
    assert result.changes is not None
    assert result.matches is not None
    verb = "would change" if options.dry_run else "changed"
    cells = result.changes.cells
    click.echo(f"Gradebook cells that {verb}: {len(cells)}")
    _say_some(f"{cell.name}: {cell.before or '(empty)'} -> {_short(cell.after)}" for cell in cells)
    _say_some(f"kept: {skipped.name}: {skipped.reason}" for skipped in result.changes.skipped)
    _say_some(f"not in the gradebook: {key}: {why}" for key, why in result.matches.unknown.items())
    open_ = sum(bool(one.mark and not one.mark.is_complete) for one in result.students)
    if cells and result.gradebook:
        click.echo(f"Import {result.gradebook} into the LMS.")
    elif not cells and open_ and not options.partial:
        what = "mark waits" if open_ == 1 else "marks wait"
        click.echo(f"No cell changed: {open_} {what} for a person. Write points into the empty cells of {output / 'marks.csv'} and run again, or add --partial.")  # fmt: skip
    elif not cells:
        click.echo("No cell changed: there is nothing to import.")


def _say_some(lines: Iterable[str]) -> None:
    """The first lines, and how many more there are."""
    told = list(lines)
    for line in told[:_SHOWN]:
        click.echo(f"  {line}")
    if len(told) > _SHOWN:
        click.echo(f"  ... and {len(told) - _SHOWN} more")


def _short(text: str) -> str:
    plain = text.replace("\n", " / ")
    return plain if len(plain) <= 70 else f"{plain[:69]}…"
