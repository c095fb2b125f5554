"""Lines that are made to take long are read to the end.

A pattern whose time grows with the square of the length would take minutes here.
"""

import pytest
from hostile_lines import lines

LENGTH = 40_000


@pytest.mark.parametrize(
    ("parse", "line"),
    [pytest.param(p, line, id=f"{p.__name__}-{piece!r}") for p, piece, line in lines(LENGTH)],
)
def test_hostile_line_is_read_to_the_end(parse, line):
    parse(line)
