"""The segmenter of all document formats: lines to facts, answers and custom questions.

Nothing here knows a format or parses an answer.
"""

from infoint.readers.outline.draft import make_reading, stem_of

__all__ = ["make_reading", "stem_of"]
