"""Tables of text cells, read in whatever layout they turn out to be.

Nothing here knows CSV or workbooks, and no answer is changed.
"""

from infoint.readers.grid.cells import Grid, build_grid
from infoint.readers.grid.reading import read_grid

__all__ = ["Grid", "build_grid", "read_grid"]
