"""Words of an answer as lines of Markdown that read back to the same words.

A person who types "## " or "---" into a form means the signs. They get a backslash, as somebody
who knows Markdown would write it by hand; everything else stays as typed. Bold, links and lists
are left alone: they mean in the file what they mean to most people. Nothing here knows a note.
"""

from __future__ import annotations

import re

_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINE_END = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")

# before words: spaces, bullets and numbers, in which headings would stand as well
_MARKERS = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*")
_SIGNS = re.compile(r"[-|:=\s]+|(?:\*\s*){3,}|(?:_\s*){3,}")
_OPENS = re.compile(r"#{1,6}(?=[\s\w$]|$)|>|```|~~~|\[[^\]\n]{1,999}\]:")
_YEAR = re.compile(r"[ \t]*\d{3,9}(?=[.)](?:\s|$))")  # "2019. Started here" is no list
_INSIDE = re.compile(r"<(?=[A-Za-z/?])|(?<=<)!|!(?=\[)|&(?=#?\w{1,31};)")


def clean_words(text: str) -> str:
    """Typed words as they are kept: lines ended by line feeds, no blank lines around.

    Characters that no text file may hold, such as NUL, are taken out.

    >>> clean_words("  \\r\\n Two words \\r\\n")
    ' Two words'
    """
    text = _CONTROL.sub("", _LINE_END.sub("\n", text))
    lines = [line.rstrip() for line in text.split("\n")]
    return "\n".join(lines).strip("\n")


def mark_line(line: str, *, fully: bool = False) -> str:
    """One line of words as Markdown; ``fully`` guards every sign in it.

    >>> mark_line("## Pay"), mark_line("---"), mark_line("C# and $5"), mark_line("- Git")
    ('\\\\## Pay', '\\\\---', 'C# and $5', '- Git')
    """
    if fully:
        return "".join(f"\\{char}" if char in _PUNCTUATION else char for char in line)
    guarded = {found.start() for found in _INSIDE.finditer(line)}
    if _is_rule(line, 0):
        guarded.add(len(line) - len(line.lstrip()))
    markers = _MARKERS.match(line)
    start = markers.end() if markers else 0
    if _OPENS.match(line, start) or _is_rule(line, start):
        guarded.add(start)
    if year := _YEAR.match(line):
        guarded.add(year.end())
    parts = []
    for place, char in enumerate(line):
        following = line[place + 1 : place + 2]
        if place in guarded or (char == "\\" and (following in _PUNCTUATION or not following)):
            parts.append("\\")
        parts.append(char)
    return "".join(parts)


def _is_rule(line: str, start: int) -> bool:
    """Whether signs alone stand there: a rule, the underline of a heading or of a table's head."""
    signs = line[start:].strip()
    return signs[:1] in set("-=|:*_") and signs != "|" and bool(_SIGNS.fullmatch(signs))


def words_of(line: str) -> str:
    """The words of one line of Markdown as a form shows them: guarding backslashes off.

    >>> words_of("\\\\## Pay"), words_of("**Pay** C:\\\\home")
    ('## Pay', '**Pay** C:\\\\home')
    """
    return _ESCAPED.sub(r"\1", line)
