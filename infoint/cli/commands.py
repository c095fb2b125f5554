"""The commands, each thin: arguments in, one library call, messages out.

Exit codes: 0 done; 1 done, but something could not be read or a page could not
be made; 2 nothing could be done (wrong arguments, no notes there).
"""

from __future__ import annotations

import io
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from infoint import __version__
from infoint.cli.class_ import class_
from infoint.cli.handing_in import check_against, find_policy, handin, policy_option
from infoint.cli.lab import lab
from infoint.cli.reference import reference
from infoint.cli.titles import titles
from infoint.errors import InfointError

SAMPLE = "the invented sample interviews"
_NOTES = click.argument("notes", nargs=-1, type=click.Path(path_type=Path))
_KEY = click.option(
    "--key", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="Where the pseudonyms are kept; pseudonyms.csv in NOTES by default.",
)  # fmt: skip


class _Group(click.Group):
    """Turns the kit's own errors and the system's into one message and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:
        for stream in (sys.stdout, sys.stderr):  # a file's, on Windows, lacks most of the letters
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except InfointError as error:
            click.secho(f"infoint: {error}", fg="red", err=True)
            sys.exit(2)
        except BrokenPipeError:
            sys.exit(0)
        except OSError as error:  # a full disk, most of all
            where = f"{error.filename}: " if error.filename else ""
            click.secho(f"infoint: {where}{error.strerror or error}.", fg="red", err=True)
            sys.exit(2)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            from difflib import get_close_matches  # late: only for a misspelled command

            near = get_close_matches(args[0], self.list_commands(ctx), n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise click.UsageError(f"There is no command {args[0]!r}.{hint}", ctx) from None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="infoint")
def main() -> None:
    """Information interviews: notes in, comparison and HTML report out.

    \b
    Start here:
      infoint init my-interviews     a folder to work in
      infoint new my-interviews      an empty note
      infoint check my-interviews/notes
      infoint report my-interviews/notes -o report
    """


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("--course", is_flag=True, help="Add a policy.toml: what students have to hand in.")
@click.option(
    "--nbgrader", is_flag=True,
    help="With --course: add the analysis notebooks as an assignment for nbgrader.",
)  # fmt: skip
def init(folder: Path, course: bool, nbgrader: bool) -> None:
    """Make FOLDER a workspace: notebooks, question list and contact list.

    What is there already is left alone.

    \b
    Examples:
      infoint init my-interviews
      infoint init --course career-course
      infoint init --course --nbgrader career-course
    """
    from infoint.workspace import create_workspace

    more = {}
    if course or nbgrader:
        from infoint.course.policy import policy_template

        more["policy.toml"] = policy_template()
    if nbgrader:
        from infoint.course.edition import edition_files

        more |= edition_files(folder)
    created = create_workspace(folder, more, course=course or nbgrader)
    for path in created.written:
        click.echo(f"  new   {path}")
    for path in created.kept:
        click.echo(f"  kept  {path}")
    if nbgrader:
        from infoint.course.edition import next_steps

        click.echo(next_steps(folder))
    elif course:
        click.echo(f"Next: adapt {folder / 'policy.toml'} and give it to your students.")
    else:
        click.echo(f'Next: infoint new {folder} --name "Their Name"')


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("--name", default="", help="Whom you talk to; names the file, too.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Day of the interview.")
def new(folder: Path, name: str, day: datetime | None) -> None:
    """Write an empty note into FOLDER (or its notes folder).

    \b
    Examples:
      infoint new
      infoint new my-interviews --name "Dana Ruiz" --date 2026-10-05
    """
    from infoint.workspace import new_note

    path = new_note(folder, interviewee=name, day=day.date() if day else None)
    click.echo(f"Wrote {path}. Fill in what stands above the questions, then the answers.")


@main.command()
@_NOTES
@click.option("--country", help="Where the interviewees work if a note does not say, such as US.")
@policy_option
def check(notes: tuple[Path, ...], country: str | None, policy: Path | None) -> None:
    """Say what was read from NOTES, what is missing and what is unclear.

    Exits with 1 where something could not be read, or where the course's policy is not
    met yet.

    \b
    Examples:
      infoint check notes
      infoint check notes --policy policy.toml
      infoint check notes/01_dana_ruiz.md interviews.xlsx
    """
    from infoint.cli.checking import check_lines
    from infoint.notes import load_settings, read_notes

    paths = list(_or_sample(notes))
    found = find_policy(paths, policy)
    questions = found.questions if found else None
    read = read_notes(paths, country=country, questions=questions)
    for line in check_lines(read, load_settings(paths, questions=questions).bank):
        click.echo(line)
    is_met = True
    if found:
        click.echo()
        is_met = check_against(read, found)
    if not is_met or (read.problems["severity"] == "error").any():
        sys.exit(1)


@main.command()
@_NOTES
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default="report",
    show_default=True, help="Folder for the pages.",
)  # fmt: skip
@click.option(
    "-p", "--parameter", "parameters", nargs=2, multiple=True, metavar="NAME VALUE",
    help="Set a notebook's parameter; repeat for more.",
)  # fmt: skip
@click.option("--only", multiple=True, metavar="PAGE", help="Only this page, such as salaries.")
@click.option("--author", default="", help="Whose report it is; stands in the title.")
@click.option("--show-code", is_flag=True, help="Show the code of the notebooks unfolded.")
@click.option(
    "--pdf", is_flag=True, help="Print each page to PDF, too, through an installed browser."
)
@click.option(
    "--browser", default="", metavar="FILE",
    help="The Chromium, Chrome or Edge for --pdf; else INFOINT_BROWSER, else one that is found.",
)  # fmt: skip
@click.option("--pseudonyms", is_flag=True, help="Person A and Organization 1 instead of names.")
@_KEY
@click.option("--contacts", is_flag=True, help="Keep email addresses and phone numbers.")
@click.option(
    "--engine", type=click.Choice(["infoint", "kernel"]), default="infoint", show_default=True,
    help="What runs the notebooks: warm workers, or a Jupyter kernel each (slower, same pages).",
)  # fmt: skip
def report(notes: tuple[Path, ...], output: Path, **options: Any) -> None:
    """Write the HTML report on NOTES: a summary and a page a topic.

    Without NOTES the invented sample interviews are used. Email addresses and phone
    numbers are taken out. No page is written while one of them, a replaced name or a
    path of this machine is left on it.

    \b
    Examples:
      infoint report notes
      infoint report notes -o report --only salaries -p by location
      infoint report notes --pseudonyms --pdf
    """
    from infoint.cli.reporting import make_report, report_request

    sys.exit(make_report(report_request(_or_sample(notes), output, is_sample=not notes, **options)))


@main.command()
@_NOTES
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default="tables",
    show_default=True, help="Folder for the tables.",
)  # fmt: skip
@click.option(
    "--pseudonyms", is_flag=True,
    help="Person A and Organization 1 instead of names, no addresses and numbers.",
)  # fmt: skip
@_KEY
def tables(notes: tuple[Path, ...], output: Path, pseudonyms: bool, key: Path | None) -> None:
    """Write what was read from NOTES as CSV files and one workbook.

    \b
    Examples:
      infoint tables notes -o tables
      infoint tables notes -o tables --pseudonyms
    """
    from infoint.cli.reporting import read_masked
    from infoint.notes import read_notes
    from infoint.report.tables import export_tables

    paths = list(_or_sample(notes))
    read = read_masked(paths, output, key) if pseudonyms else read_notes(paths)
    for path in export_tables(read, output):
        click.echo(f"  {path}")
    click.echo(repr(read).strip("<>"))


main.add_command(class_)
main.add_command(handin)
main.add_command(lab)
main.add_command(reference)
main.add_command(titles)


def _or_sample(notes: tuple[Path, ...]) -> tuple[Path, ...]:
    """NOTES; without any the notes folder of a workspace, else the sample."""
    if notes:
        return notes
    from infoint.report import data_folder

    if Path("notes").is_dir():
        return (Path("notes"),)
    click.echo(f"No NOTES named: taking {SAMPLE}.")
    return (data_folder() / "interviews",)
