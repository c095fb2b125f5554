"""What students type for a course: the check against the policy, and the file to hand in."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from infoint.course.policy import Policy
    from infoint.course.records import Requirement
    from infoint.schema import Notes

POLICY = "policy.toml"
policy_option = click.option(
    "--policy",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The course's policy.toml; one beside the notes is taken by itself.",
)


@click.command()
@click.argument("notes", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default="handin.zip",
    show_default=True, help="The zip to hand in.",
)  # fmt: skip
@click.option("--student", default="", help="Your student id, as the course asks for it.")
@policy_option
def handin(notes: tuple[Path, ...], output: Path, student: str, policy: Path | None) -> None:
    """Pack NOTES, their summary and a manifest into one zip to hand in.

    Says first what the course's policy asks for and is not there yet. The zip is written
    all the same; then the command exits with 1. Your resume, people.csv and
    pseudonyms.csv stay home.

    \b
    Examples:
      infoint handin notes --student s1234567
      infoint handin notes -o ruiz.zip --policy policy.toml
    """
    from infoint.course.handin import make_handin
    from infoint.notes import read_notes

    paths = list(notes) or [Path("notes")]
    found = find_policy(paths, policy)
    is_met = found is None or check_against(read_notes(paths, questions=found.questions), found)
    if not student:
        click.secho("No --student: your name in the LMS has to tell whose this is.", fg="yellow")
    click.echo("Making the summary ...")
    names = make_handin(paths, output, student=student, policy=found)
    click.echo(f"Wrote {output} with {len(names)} files:")
    for name in names:
        click.echo(f"  {name}")
    if not is_met:
        click.secho("It does not meet the policy yet. Add what is not met, and run this again before you hand in.", fg="yellow")  # fmt: skip
    sys.exit(0 if is_met else 1)


def find_policy(paths: Sequence[Path], given: Path | None) -> Policy | None:
    """The policy that was named, or the one beside the notes; None where there is none."""
    from infoint.course.policy import load_policy
    from infoint.documents import find_beside

    if given is not None:
        return load_policy(given)
    beside = find_beside(list(paths), POLICY)
    if beside is None or not beside.is_file():
        return None
    click.echo(f"Checked against {beside.name} beside the notes.")
    return load_policy(beside)


def check_against(notes: Notes, policy: Policy) -> bool:
    """Print each requirement, what is not met first; whether none is unmet."""
    from infoint.course.check import HandedIn, check_policy

    requirements = check_policy(notes, policy, handed_in=HandedIn(datetime.now()))
    for line, color in requirement_lines(requirements):
        click.secho(line, fg=color)
    return not any(one.is_met is False for one in requirements)


def requirement_lines(requirements: Sequence[Requirement]) -> Iterator[tuple[str, str | None]]:
    """Lines with their color: what is not met, what cannot be told, and how many are met."""
    groups = {False: "Not met yet:", None: "Not known or still to do:"}
    for state, heading in groups.items():
        lines = [f"  {one.title}. {one.message}" for one in requirements if one.is_met is state]
        if lines:
            yield heading, "red" if state is False else "yellow"
            yield from ((line, None) for line in lines)
    met = sum(one.is_met is True for one in requirements)
    yield f"Met: {met} of {len(requirements)}.", "green" if met == len(requirements) else None
