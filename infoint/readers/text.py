"""Plain text as people type it: one file to notes.

Text that is Markdown in all but name is read as Markdown.
"""

from __future__ import annotations

import re

from infoint.questions import Bank
from infoint.readers.files.encoding import decode_file
from infoint.readers.outline import make_reading
from infoint.readers.outline.plain import text_lines
from infoint.schema import Reading

_HASH = re.compile(r"^#{1,6}\s+\S", re.MULTILINE)
_FRONT = re.compile(r"\A\s*---[ \t]*\n[^\n]{1,80}:")


def read(data: bytes, source: str, *, bank: Bank) -> Reading:
    """Read the notes of a text file.

    Raises
    ------
    ReadError
        Code ``binary``: the bytes are no text.
    """
    text = decode_file(data, source)
    if _FRONT.match(text) or len(_HASH.findall(text[:200_000])) >= 2:
        from infoint.readers.markdown import read_text  # late: it loads a parser

        return read_text(text, source, bank=bank)
    return make_reading(text_lines(text), source, bank=bank)
