"""The layout of a table decided, and the reader of that layout called.

Reads no cell itself.
"""

from __future__ import annotations

from infoint.questions import Bank
from infoint.readers.grid.cells import Grid
from infoint.readers.grid.contacts import read_contacts
from infoint.readers.grid.layout import find_layout
from infoint.readers.grid.long import read_long
from infoint.readers.grid.transposed import read_single_column, read_transposed
from infoint.readers.grid.turns import read_turns
from infoint.readers.grid.wide import read_wide
from infoint.schema import Problem, Reading


def read_grid(grid: Grid, *, bank: Bank, as_contacts: bool = False) -> Reading:
    """Decide the layout of a grid and read it.

    Parameters
    ----------
    grid : Grid
    bank : Bank
    as_contacts : bool
        The file is known to be a contact tracker.

    Returns
    -------
    Reading
        Empty for an empty grid; a problem with code ``unknown_layout`` where no layout fits.
    """
    if not grid.rows:
        return Reading()
    layout = find_layout(grid, bank, as_contacts=as_contacts)
    match layout.kind:
        case "wide":
            return read_wide(grid, layout, bank)
        case "transposed":
            return read_transposed(grid, layout, bank)
        case "single":
            return read_single_column(grid, bank)
        case "long":
            return read_long(grid, layout, bank)
        case "turns":
            return read_turns(grid, layout, bank)
        case "contacts":
            return read_contacts(grid, layout, bank)
        case _:
            problem = Problem(grid.source, layout.line, "unknown_layout", layout.reason)
            return Reading(problems=(problem,))
