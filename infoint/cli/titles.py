"""`infoint titles`: the table in which the student says which titles are the same work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from infoint.notes.families import TitlesUpdate
    from infoint.parsing.title.table import TableRow

_SHOWN = 40  # changes; all of them stand in the file


@click.command()
@click.argument("notes", nargs=-1, type=click.Path(path_type=Path))
def titles(notes: tuple[Path, ...]) -> None:
    """Write titles.csv into NOTES: which job titles are the same work, a row a title.

    The kit proposes; you decide. In a row that is right, change "proposed" to
    "confirmed"; where it is wrong, write another family or another occupation.
    Both stay on every later run, and a classmate can take your file into their own
    notes folder. Without NOTES the folder `notes` is taken.

    The occupation is the one under which official wages are counted, such as
    "27-3042 Technical Writers"; a code, a name or words of the name will do. It is
    empty where a title fits none or several, and the reason names those.

    \b
    Examples:
      infoint titles notes
      infoint titles my-interviews/notes
    """
    from infoint.notes.families import update_titles

    update = update_titles(notes or (Path("notes"),))
    for line in _lines(update):
        click.echo(line)


def _lines(update: TitlesUpdate) -> Iterator[str]:
    if not update.table.rows:
        yield f"No job title is named in the notes; {update.path} is not written."
        return
    yield f"{update.path}: titles: {len(update.table.rows)}, families in the notes: {update.families}"
    changes = list(_changes(update))
    yield from changes[:_SHOWN]
    if len(changes) > _SHOWN:
        yield f"  and {len(changes) - _SHOWN} more"
    if not update.is_written:
        yield "Nothing changed."
    for row, message in update.unclear:
        yield f"  unclear   {row.title}, occupation: {message}"
    if update.confirmed:
        yield f"Confirmed, kept as they are: {update.confirmed}."
    if update.confirmed < len(update.table.rows):
        yield (
            'To decide on a row, change "proposed" to "confirmed",'
            " or write another family or occupation."
        )


def _changes(update: TitlesUpdate) -> Iterator[str]:
    for row in update.added:
        yield f"  new       {row.title} -> {_shown(row)}"
    for before, row in update.renewed:
        yield f"  renewed   {row.title}: {_shown(before)} -> {_shown(row)}"
    for row in update.taken:
        yield f"  yours     {row.title} -> {_shown(row)}"
    for row in update.dropped:
        yield f"  dropped   {row.title} (no longer in the notes)"


def _shown(row: TableRow) -> str:
    return f"{row.family} ({row.occupation})" if row.occupation else row.family
