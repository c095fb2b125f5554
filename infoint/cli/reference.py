"""`infoint reference`: which tables the kit reads by, and adding titles to them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

_HEADER = ("table", "rows", "release", "license", "source")


@click.group()
def reference() -> None:
    """The official and title data that is there; add more.

    \b
    Examples:
      infoint reference list
      infoint reference add db_29_2_text.zip
    """


@reference.command("list")
def list_() -> None:
    """Show every table with its source, release, license and rows.

    \b
    Example:
      infoint reference list
    """
    from infoint.reference.shipped import SHIPPED
    from infoint.reference.store import added_titles

    rows = [
        (table.name, f"{table.count_rows():,}", table.release, table.license, table.source)
        for table in SHIPPED
    ]
    click.echo("With the kit:")
    for line in _table_lines(rows):
        click.echo(line)
    click.echo("")
    added = added_titles()
    if added is None:
        click.echo("Added by you: nothing yet. `infoint reference add --help` says what can be.")
        return
    about = added.about
    row = (f"{about.source} titles", f"{len(added.titles):,}", about.release or "not stated")
    click.echo("Added by you:")
    for line in _table_lines([(*row, about.license, f"added {about.added}")]):
        click.echo(line)
    click.echo(f"  in {added.path}")
    click.echo(textwrap.fill(about.attribution, 96, initial_indent="  ", subsequent_indent="  "))


@reference.command()
@click.argument("file", type=click.Path(path_type=Path))
def add(file: Path) -> None:
    """Add the titles of FILE, the O*NET text download, to the kit's own.

    It is the zip "Text" from https://www.onetcenter.org/database.html, or the folder in
    it: some 50,000 job titles with their occupations, under CC BY 4.0. They help to find
    a title's occupation and other titles to search for; families stay as they are. Adding
    a newer release replaces the older one.

    \b
    Example:
      infoint reference add db_29_2_text.zip
    """
    from infoint.reference.onet import add_onet

    done = add_onet(file)
    release = f" {done.about.release}" if done.about.release else ""
    click.echo(
        f"Added {done.about.source}{release} "
        f"(titles: {done.titles:,}; occupations: {done.occupations:,})."
    )
    if done.replaced is not None:
        earlier = f" {done.replaced.release}" if done.replaced.release else ""
        click.echo(f"It replaces {done.replaced.source}{earlier}, added {done.replaced.added}.")
    click.echo(f"The table is {done.path}. `infoint reference list` shows it.")


def _table_lines(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(_HEADER, *rows, strict=True)]
    for row in (_HEADER, *rows):
        cells = [
            cell.rjust(width) if name == "rows" else cell.ljust(width)
            for name, cell, width in zip(_HEADER, row, widths, strict=True)
        ]
        yield f"  {'  '.join(cells)}".rstrip()
