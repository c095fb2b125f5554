"""Places: where the jobs are, out of an answer, and where somebody works, out of a field.

From text to `Place`: `words` cuts it, `names` finds what may be a name, `guard`
decides whether it is one, `settle` chooses among places of that name, `remote`
adds "remote" and "nationwide", and `direction` (with `cues`, `statements` and
`clauses`) says what was said of the demand. Nothing here opens a file.
"""

from infoint.parsing.place.location import parse_location
from infoint.parsing.place.parse import parse_places

__all__ = ["parse_location", "parse_places"]
