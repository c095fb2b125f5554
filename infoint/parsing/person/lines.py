"""An answer cut into lines and sentences, and lines into name and firm where no mark parts them.

Refuses to end a sentence after an initial or "Dr.", and to part "Brigham Young University".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from infoint.parsing.keyword.split import in_pieces
from infoint.parsing.person.employer import is_company, is_place
from infoint.parsing.person.words import COMPANIES, HONORIFIC, ORG_HEADS
from infoint.reference.people_names import is_given_name

_BULLET = re.compile(r"^[\s>]{0,20}(?:[-–—*•·●▪◦○■✓➢►»+]|\(?\d{1,2}[.)]|[a-z][.)]|#{1,6})\s+")
# Who speaks, and when: "[00:28:14] Her: ", "S1: ", "Q: who else? A: ".
_SPEAKS = re.compile(
    r"^\s*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*[-–—]?\s*)?(?:(?:me|q|interviewer|student|a|her|him|them|she|he|interviewee|s\d|speaker\s\d)\s?\d?:\s)?(?:.*\?\sA:\s)?",
    re.I,
)
_INTERVIEWER = re.compile(r"^[ \t]{0,9}(?:interviewer|me|student|int|q)\s?:", re.I | re.M)
_SPEAKER = re.compile(r"(?:[A-Z][\w'.-]*\s?){1,3}:\s")
_FILLER = re.compile(
    r"""[\s"“'‘]*(?:(?:(?:and(?=,)|plus(?=,)|also(?=,)|yeah|yes|yep|um+|uh+|oh|ooh|well|so|ok(?:ay)?|like|right|sure|hm+|gosh|honestly|actually|definitely|ah|hey|
    i\ mean|you\ know|let\ me\ (?:see|think)|i\ (?:guess|think|suppose)|good\ question)(?:\s?[,.…!–—-]+|\b(?=\s(?:i\ mean|um|uh|so|like|you\ know|my|her|his)\b))|
    i'd\ (?:go|start)\ with|(?:go|start)\ with)\s+)+(?=\S)""",
    re.I | re.X,
)
# "a PA (physician assistant)"
_SPELLED_OUT = re.compile(r"\b([A-Z]{2,4})\s\(((?:[a-z]{2,20}[\s-]){1,3}[a-z]{2,20})\)")
# "Dave somebody at the county"
_SOMEBODY = re.compile(r"\b([A-Z][a-z]{1,20})\s(?:somebody|something)\b[\w-]*")
_UM = re.compile(r",\s(?:um+|uh+|er|erm|you know|i mean|like(?=,)),?\s", re.I)
_MARKUP = re.compile(r"\*\*|__|`|\b(?:[A-Z]-){2,}[A-Z]\b[.,]?\s?")  # also "V-E-R-A"
# "[Ana Ruiz](https://...)", "[[people/ana|Ana Ruiz]]"
_LINK = re.compile(
    r"\[([^\[\]]{1,80})\](\([^()\s]{4,300}\))|\[\[(?:[^\[\]|]{1,80}\|)?([^\[\]|]{1,80})\]\]"
)
_ABBREVIATION = re.compile(
    rf"(?:\b{HONORIFIC}|\b[A-ZÀ-Þ]\.|\b(?:Md|Mohd|Wm|Chas|Geo|Thos|Jr|Sr|St|Mt|Ft|Pt|Inc|Ltd|Co|Corp|Dept|Assoc|Asst|Mgr|Dir|Univ|Ave|Tel|ext|Rep|Sen|Gov|vs|e\.g|i\.e|etc)\.)$",
    re.I,
)
_END = re.compile(
    r"(?<![.!?])[.!?]+[\"”')]*\s+(?=[\"“(]?[A-ZÀ-Þ0-9]|(?:also|maybe|plus)\b)|(?<=\w)[!?]\s+(?=(?:s?he|they|her|his|my)\b)"
)
_AFTER_INITIAL = re.compile(
    r"(?:She|He|They|Her|His|Their|Also|And|Talk|Email|Contact|Ask|Both|I|We|You|Not|But|The|My|Or|So|Cell|Phone|Email|Tel|Office)\b"
)


@dataclass(slots=True)
class Line:
    """A line of an answer, and whether it stands as an item."""

    text: str
    is_item: bool
    is_bullet: bool
    follows_blank: bool


def read_lines(text: str) -> Iterator[Line]:
    """Cut an answer into lines; blank ones are remembered by the next."""
    raw = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    is_talk = ":" in text and _INTERVIEWER.search(text) is not None
    several = sum(bool(line.strip()) for line in raw) > 1
    follows_blank = False
    for line in [item for whole in raw for item in _items(whole)]:
        bare = _MARKUP.sub("", _BULLET.sub("", line, count=1)).strip()
        if "](" in bare or "[[" in bare:
            bare = _LINK.sub(r"\1\3 \2", bare)
        bare = _SPEAKS.sub("", bare, count=1)
        bare = _SPEAKER.sub("", bare, count=1) if is_talk else bare
        if not bare:
            follows_blank = True
            continue
        short = len(bare) < 120 and (several or len(bare) < 80)
        is_bullet = _BULLET.match(line) is not None
        for piece in in_pieces(bare):
            yield Line(piece, is_bullet or short, is_bullet, follows_blank)
        follows_blank = False


_NUMBER = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2})[.)]\s+(?=[^\W\d])")
_LETTER = re.compile(r"(?:(?<=\s)|^)\(?([a-h])\)\s+(?=[^\W\d])", re.I)


def _items(line: str) -> list[str]:
    """A list within a line, cut: "1. the lab manager 2. a student"."""
    letters = list(_LETTER.finditer(line))
    if len(letters) > 1 and "".join(n[1].casefold() for n in letters) == "abcdefgh"[: len(letters)]:
        line = _LETTER.sub(lambda found: f"{ord(found[1].casefold()) - 96}) ", line)
    numbers = list(_NUMBER.finditer(line))
    if len(numbers) < 2 or [int(n[1]) for n in numbers] != list(range(1, len(numbers) + 1)):
        return [line]
    cuts = [number.start() for number in numbers]
    pieces = [line[start:end] for start, end in zip(cuts, [*cuts[1:], len(line)], strict=True)]
    return [piece.rstrip(" ,;") for piece in [line[: cuts[0]], *pieces] if piece.strip()]


def without_fillers(sentence: str) -> str:
    """Take off how a spoken answer begins: "Yeah, I mean, Roxanne" begins with her name.

    >>> without_fillers("Um, well, Roxanne at the Arc"), without_fillers("So Ana")
    ('Roxanne at the Arc', 'So Ana')
    """
    sentence = _UM.sub(", ", sentence)
    if " some" in sentence:
        sentence = _SOMEBODY.sub(r"\1", sentence)
    if "(" in sentence:
        sentence = _SPELLED_OUT.sub(_abbreviated, sentence)
    sentence = sentence.replace(" w/ ", " with ").replace(" b/c ", " because ")
    found = _FILLER.match(sentence)
    return sentence if found is None else sentence[found.end() :]


def _abbreviated(found: re.Match[str]) -> str:
    """The letters alone where the words in parentheses spell them out."""
    initials = "".join(word[0] for word in re.split(r"[\s-]", found[2]))
    return found[1] if initials.upper() == found[1] else found.group()


def read_sentences(line: str) -> Iterator[str]:
    """Cut a line into sentences."""
    at = 0
    for end in _END.finditer(line):
        stop = line[: end.start() + 1]
        is_abbreviated = _ABBREVIATION.search(stop[-12:]) is not None
        if is_abbreviated and not _AFTER_INITIAL.match(line, end.end()):
            continue
        if line[at : end.end()].strip():
            yield line[at : end.end()].strip()
        at = end.end()
    if line[at:].strip():
        yield line[at:].strip()


_ROW = re.compile(r"(?:[A-Z][\w'.&-]* ){2,6}[A-Z][\w'.&-]*")


def part_rows(text: str) -> str:
    """Set a comma between name and firm where a whole line is both.

    >>> part_rows("Ana Ruiz Intel Labs")
    'Ana Ruiz, Intel Labs'
    >>> part_rows("Ana Ruiz Reed College\\nTom Becker Rice University").splitlines()
    ['Ana Ruiz, Reed College', 'Tom Becker, Rice University']
    >>> part_rows("Robert Wood Johnson Foundation")
    'Robert Wood Johnson Foundation'
    """
    lines = text.splitlines()
    told = [line for line in lines if line.strip()]
    if len(told) > 100 or any(len(line) > 120 for line in told):
        return text
    is_roll = len(told) > 1 and all(_firm_at(line, is_roll=True) for line in told)
    cuts = [_firm_at(line, is_roll=is_roll) for line in lines]
    if not any(cuts):
        return text
    parted = (
        f"{line[:at].rstrip()}, {line[at:]}" if at else line
        for line, at in zip(lines, cuts, strict=True)
    )
    return "\n".join(parted)


def _firm_at(line: str, *, is_roll: bool) -> int:
    """Where the firm begins in a line that is a name and a firm; else 0.

    A school or hospital counts only in a roll of such lines.
    """
    row = line.rstrip(" .")
    words = row.split(" ")
    if _ROW.fullmatch(row) is None or any(map(_is_elsewhere, (*words[:2], " ".join(words[:2])))):
        return 0
    first, last = words[2].casefold(), words[-1].casefold()
    is_known = is_company(" ".join(words[2:])) or (
        first in COMPANIES and last in ORG_HEADS | {"research"}
    )
    is_house = len(words) > 3 and first not in ORG_HEADS and last in ORG_HEADS
    is_named = is_given_name(words[0]) or (is_roll and last in ("university", "college"))
    return len(" ".join(words[:2])) + 1 if is_named and (is_known or (is_roll and is_house)) else 0


def _is_elsewhere(words: str) -> bool:
    """Whether words are a place or part of a firm's name, not of a person's."""
    is_firm = words.casefold() in ORG_HEADS or is_company(words)
    return is_firm or (is_place(words) and not is_given_name(words))
