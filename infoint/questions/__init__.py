"""The question bank and the matching of headings and labels to it.

Nothing here opens a file of the user; answers are filed, never parsed.
"""

from infoint.questions.bank import load_bank
from infoint.questions.filing import file_answer
from infoint.questions.labels import is_open_label, match_field
from infoint.questions.match import match_question
from infoint.questions.records import READS, Bank, Field, Question

FIELDS = tuple(field.id for field in load_bank().fields)

__all__ = [
    "FIELDS",
    "READS",
    "Bank",
    "Field",
    "Question",
    "file_answer",
    "is_open_label",
    "load_bank",
    "match_field",
    "match_question",
]
