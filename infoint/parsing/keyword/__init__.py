"""Keywords out of an answer, and the key under which ways of writing one are the same.

``split`` cuts an answer, ``items`` cleans an item of a list, ``prose`` looks inside a clause,
``denial`` says what is not needed, ``clause`` and ``words`` hold the tables, ``parse`` puts
them together. Refuses to hold
skills: `infoint.reference.skills` does.
"""

from infoint.parsing.keyword.parse import parse_keywords
from infoint.reference.skills import display_forms, fold_keyword

__all__ = ["display_forms", "fold_keyword", "parse_keywords"]
