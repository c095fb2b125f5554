"""`infoint reference`: which tables the kit reads by, and adding titles and wages to them."""

from __future__ import annotations

import textwrap
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from infoint.errors import ReferenceDataError

_HEADER = ("table", "rows", "release", "license", "source")
_WAGES_HEADER = ("country", "used", "rows", "release", "date", "source")


@click.group()
def reference() -> None:
    """The official and title data that is there; add more.

    \b
    Examples:
      infoint reference list
      infoint reference add db_29_2_text.zip
      infoint reference add all_data_M_2025.xlsx
    """


@reference.command("list")
def list_() -> None:
    """Show every table with its source, release, license and rows.

    Of the tables of wages, the one that is used for its country is marked: the newest that you
    added, else the kit's own.

    \b
    Example:
      infoint reference list
    """
    from infoint.reference.shipped import SHIPPED

    rows = [
        (table.name, f"{table.count_rows():,}", table.release, table.license, table.source)
        for table in SHIPPED
    ]
    click.echo("With the kit:")
    for line in _table_lines(_HEADER, rows):
        click.echo(line)
    click.echo("")
    _list_added()
    click.echo("")
    _list_wages()


def _list_added() -> None:
    from infoint.reference.store import added_titles
    from infoint.reference.wages import added_files

    added = added_titles()
    if added is None:
        is_empty = not added_files()
        rest = " `infoint reference add --help` says what can be." if is_empty else ""
        click.echo(f"Added by you: {'nothing' if is_empty else 'no titles'} yet.{rest}")
        return
    about = added.about
    row = (f"{about.source} titles", f"{len(added.titles):,}", about.release or "not stated")
    click.echo("Added by you:")
    for line in _table_lines(_HEADER, [(*row, about.license, f"added {about.added}")]):
        click.echo(line)
    click.echo(f"  in {added.path}")
    click.echo(textwrap.fill(about.attribution, 96, initial_indent="  ", subsequent_indent="  "))


def _list_wages() -> None:
    from infoint.reference.wages import list_wages

    rows, paths = [], []
    for table in list_wages():
        source = table.source
        added = f"; added {source.added}" if source.added else ""
        publisher = f", {source.publisher}" if source.publisher else ""
        used = "yes" if table.is_used else "no"
        cells = (source.country, used, f"{table.rows:,}", source.release, source.date)
        rows.append((*cells, f"{source.name}{publisher} ({source.license}{added})"))
        paths += [str(table.path)] if source.added else []
    click.echo("Wages by country:")
    for line in _table_lines(_WAGES_HEADER, rows):
        click.echo(line)
    for path in paths:
        click.echo(f"  added: {path} (remove the file to do without it)")


@reference.command()
@click.argument("file", type=click.Path(path_type=Path))
def add(file: Path) -> None:
    """Add FILE to the kit's own tables: titles, or wages.

    Titles: the O*NET text download, the zip "Text" from https://www.onetcenter.org/database.html,
    or the folder in it: some 50,000 job titles with their occupations, under CC BY 4.0. They help
    to find a title's occupation and other titles to search for; families stay as they are.

    Wages of the United States: all_data_M_YYYY.xlsx, or the zip oesmYYall.zip that it comes in,
    "All data" from https://www.bls.gov/oes/tables.htm, May 2021 or newer. Reading it takes some
    seconds and 1 GB of memory.

    Wages of another country: a CSV in UTF-8 with a header row and a row an occupation and area.

    \b
    occupation       the code that titles are confirmed with: SOC 2018 (27-3042)
                     or the country's own
    area             a city, region or state; empty for the whole country
    p10 p25 p50 p75 p90
                     pay a year below which that part earn; one column at least;
                     digits with a point before cents, * not released,
                     # too high to be published, empty for not given
    currency         three letters (EUR), the same in every row
    country          two letters (IE), the same in every row
    source           what the table is called, to stand under its figures
    date             what it is of: 2025, 2025-10 or 2025-10-31
    may be there     name (of the occupation), kind (metro, state, nation, other),
                     admin1 (code of the state), employment, location_quotient,
                     publisher, release, license

    An added table of wages is used in place of the kit's own for its country; of several, the
    newest. Adding a table of the same release again replaces it. A file with anything wrong in it
    changes nothing.

    \b
    Examples:
      infoint reference add db_29_2_text.zip
      infoint reference add oesm25all.zip
      infoint reference add wages_ireland.csv
    """
    from infoint.reference.wages_add import is_wages

    if is_wages(file):
        _add_wages(file)
    elif file.is_dir() or not file.exists() or zipfile.is_zipfile(file):
        _add_titles(file)
    else:
        raise ReferenceDataError(
            str(file),
            "no readable zip or folder, no workbook and no CSV",
            "Expected the O*NET text download, all_data_M_YYYY.xlsx, its zip or a CSV of wages",
            "`infoint reference add --help` says where they come from",
        )


def _add_titles(file: Path) -> None:
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


def _add_wages(file: Path) -> None:
    from infoint.reference.wages import list_wages, release
    from infoint.reference.wages_add import add_wages

    with suppress(OSError):
        megabytes = file.stat().st_size // 2**20
        if megabytes > 4:
            click.echo(
                f"Reading {file.name} ({megabytes:,} MB). The first step takes some seconds."
            )
    with _Rows() as rows:
        done = add_wages(file, progress=rows.show)
    source = done.source
    kinds = ", ".join(f"{kind} {count:,}" for kind, count in Counter(done.kinds).items())
    click.echo(f"Added {source.name}, {source.release}, for {source.country} ({source.currency}).")
    click.echo(f"Rows: {done.rows:,}; occupations: {done.occupations:,}; areas: {kinds}.")
    if done.replaced is not None:
        click.echo(f"It replaces the one of {done.replaced.release} added {done.replaced.added}.")
    used = release(source.country)
    own = next(table.source for table in list_wages())
    if used is not None and used.period > source.period:
        click.echo(f"Not used: you added a newer one, {used.release}.")
    elif source.country == own.country and own.period > source.period:
        click.echo(
            f"Used in place of the kit's own of {own.release}, which is newer. Remove the file "
            "to use the kit's own again."
        )
    click.echo(f"The table is {done.path}. `infoint reference list` shows it.")


class _Rows:
    """A bar that shows how far the rows of a workbook are read."""

    def __init__(self) -> None:
        self.bar: Any = None

    def __enter__(self) -> _Rows:
        return self

    def __exit__(self, *error: object) -> None:
        if self.bar is not None:
            self.bar.render_finish()

    def show(self, done: int, total: int) -> None:
        """Move the bar; it appears with the first rows."""
        if not total:
            return
        if self.bar is None:
            self.bar = click.progressbar(length=total, label="Rows")
        self.bar.update(done - self.bar.pos)


def _table_lines(header: Sequence[str], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    for row in (header, *rows):
        cells = [
            cell.rjust(width) if name == "rows" else cell.ljust(width)
            for name, cell, width in zip(header, row, widths, strict=True)
        ]
        yield f"  {'  '.join(cells)}".rstrip()
