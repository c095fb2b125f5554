"""Job titles out of answers: `split` to runs, `find` the title in each, `join` neighbors, `form`.

`words` holds the vocabulary, `known` what the tables say of one title. Nothing here groups titles:
see `infoint.parsing.family`.
"""

from infoint.parsing.title.parse import parse_titles

__all__ = ["parse_titles"]
