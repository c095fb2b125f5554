"""An answer cut into sentences and chunks: what stands between commas, "and", slashes.

Refuses to judge a chunk. Terms of the vocabulary are never cut ("CI/CD", "R&D",
"learning and development"), a slash between other words is cut only where it lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from infoint.reference.skills import find_skill
from infoint.reference.skills_text import find_skills

_URL = re.compile(r"(?:https?://|www\.)\S{1,2000}|\S{1,64}@\S{1,200}")
_BULLET = re.compile(
    r"^[\s>]{0,20}(?:[-–—*•·●▪◦○■□✓✔➢►»+o]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)]|#{1,6})(?=\s)\s*|^\s{0,20}[•·●▪◦■✓✔➢►»]\s*"
)
_MARKUP = re.compile(r"\*\*|__|`|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)")
# The end of a sentence: not inside "e.g.", "vs.", "B.A." or ".NET".
_SENTENCE_END = re.compile(
    r"(?<![.!?…])(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\b[Ee]sp)(?<!\bincl)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bSt)(?<!\b[A-Z])(?<!\b[A-Z]\.Ed)(?<!\bEd\.D)(?<!\b[Pp]h\.D)[.!?…]+[\"”')]*(?=\s|$)"
)
_SEPARATOR = re.compile(
    r"""(?P<hard>[;|•·●▪►\t\n]|\s(?:[-–—]{1,3}|\(?\d{1,2}\)|>|=|->|→)\s|\s?—\s?|\.{3,5}|…)
    |(?P<comma>,(?!\d{3}\b))
    |(?P<slash>\s?/\s?)
    |(?P<but>\s(?:but|however|although|though|except)\s)
    |(?P<or>\sor\s)
    |(?P<and>\s(?:and/or|and|plus|as\ well\ as|along\ with|then|und|y)\s|\s[&+]\s)""",
    re.I | re.X,
)
# Nobody writes a longer sentence in a note; a longer one is read in pieces, in linear time.
LONGEST = 600
_PAREN = re.compile(r"\(([^()]{1,200})\)|\[([^\[\]]{1,200})\]")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a sentence and the kind of separator before it.

    ``before`` is "start", "comma", "and", "or", "but", "slash", "hard" or "paren".
    """

    text: str
    before: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or list line; ``is_item`` where it was a bullet or a line of a list."""

    text: str
    is_item: bool


JOINED = ("and", "or", "slash")


def split_sentences(text: str) -> Iterator[Sentence]:
    """Cut an answer into sentences; each bullet or line of a list stands alone."""
    text = text.replace("\x00", " ").replace("\r\n", "\n").replace("\r", "\n")
    if "@" in text or "://" in text or "www." in text:
        text = _URL.sub(" ", text)
    if "w/" in text:
        text = re.sub(r"\bw/o\b", "without", text)
        text = re.sub(r"\bw/\s?", "with ", text)
    lines = _unwrap([line for line in text.split("\n") if line.strip()])
    short = [line for line in lines if len(line.split()) <= 7 and line.rstrip()[-1] not in ".!?"]
    is_list = len(lines) >= 2 and len(short) * 3 >= len(lines) * 2
    for line in lines:
        bare = _BULLET.sub("", line, count=1)
        is_item = bare != line or is_list
        for piece in in_pieces(_MARKUP.sub("", bare)):
            yield from (Sentence(part, is_item) for part in _sentences(piece))


def in_pieces(text: str) -> list[str]:
    """A text cut where it is longer than any sentence, at a space where there is one."""
    pieces = []
    start = 0
    while len(text) - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
        pieces.append(text[start:cut])
        start = cut
    return [*pieces, text[start:]]


def _unwrap(lines: list[str]) -> list[str]:
    """Join the lines of a paragraph that was wrapped at a fixed width."""
    joined: list[str] = []
    for line in lines:
        wraps = bool(joined) and 50 < len(joined[-1]) < 10 * LONGEST
        if wraps and line[:1].islower() and not _BULLET.match(line):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return joined


def _sentences(line: str) -> Iterator[str]:
    at = 0
    for end in _SENTENCE_END.finditer(line):
        part = line[at : end.end()].strip()
        at = end.end()
        if part.strip(".!?… "):
            yield part
    rest = line[at:].strip()
    if rest:
        yield rest


def split_chunks(sentence: str) -> list[Chunk]:
    """Cut a sentence at commas, conjunctions, dashes and listing slashes.

    What stands in parentheses becomes a chunk of its own after the one it explains.

    >>> [c.text for c in split_chunks("UI/UX, HTML/CSS, R&D and Adobe CC (Photoshop, InDesign)")]
    ['UI/UX', 'HTML', 'CSS', 'R&D', 'Adobe CC', 'Photoshop', 'InDesign']
    """
    chunks: list[Chunk] = []
    asides: list[str] = []

    def keep(found: re.Match[str]) -> str:
        asides.append(found.group(1) or found.group(2))
        return "\x00"

    bare = _PAREN.sub(keep, sentence)
    aside = iter(asides)
    for piece in _pieces(bare):
        own = piece.text.replace("\x00", " ")
        own = " ".join(own.split())
        if own:
            chunks.append(Chunk(own, piece.before))
        for _ in range(piece.text.count("\x00")):
            inner = _pieces(next(aside))
            chunks += [Chunk(c.text.strip(), "paren") for c in inner if c.text.strip()]
    return chunks


def _pieces(text: str) -> list[Chunk]:
    if _SEPARATOR.search(text) is None:
        return [Chunk(text, "start")]
    whole = [hit for hit in find_skills(text) if _SEPARATOR.search(hit.text)]
    pieces: list[Chunk] = []
    start, before = 0, "start"
    inside = iter(whole)
    term = next(inside, None)
    for found in _SEPARATOR.finditer(text):
        while term is not None and term.end <= found.start():
            term = next(inside, None)
        if term is not None and term.start <= found.start() and found.end() <= term.end:
            continue
        kind = str(found.lastgroup)
        if kind == "and" and "&" in found.group() and _joins_names(text, found):
            continue
        if kind == "and" and _is_title_pair(text, start, found):
            continue
        if kind == "slash" and not _lists(text, found):
            continue
        pieces.append(Chunk(text[start : found.start()], before))
        start, before = found.end(), kind
    pieces.append(Chunk(text[start:], before))
    return pieces


_LEFT = re.compile(r"([\w.+#-]{1,30})$")
_RIGHT = re.compile(r"[\w.+#-]{1,30}")


def _joins_names(text: str, sign: re.Match[str]) -> bool:
    """Whether "&" stands in a name ("Fountas & Pinnell"), not between two known things."""
    left = _LEFT.search(text, max(0, sign.start() - 30), sign.start())
    right = _RIGHT.match(text, sign.end())
    if left is None or right is None:
        return False
    names = (left.group(), right.group())
    return all(n[0].isupper() and n[1:].islower() and find_skill(n) is None for n in names)


_OF_NAME = re.compile(r"[A-Z][a-z]+ of [A-Z]")


def _is_title_pair(text: str, start: int, sign: re.Match[str]) -> bool:
    """Whether "and" stands in a title: "Principles and Practice of Engineering"."""
    words = text[start : sign.start()].split()
    is_one = 1 <= len(words) <= 4 and words[-2:-1] in ([], ["the"])
    is_capital = is_one and words[-1].istitle() and find_skill(words[-1]) is None
    return is_capital and _OF_NAME.match(text, sign.end()) is not None


def _lists(text: str, slash: re.Match[str]) -> bool:
    """Whether a slash stands between two things, not inside one ("24/7", "client/server")."""
    if slash.group() != "/":
        return True
    left = _LEFT.search(text, max(0, slash.start() - 30), slash.start())
    right = _RIGHT.match(text, slash.end())
    if left is None or right is None:
        return True
    names = (left.group(), right.group())
    if any(name.isdecimal() or (len(name) == 1 and find_skill(name) is None) for name in names):
        return False
    return any(find_skill(n) is not None or n[0].isupper() for n in names)
