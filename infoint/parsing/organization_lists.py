"""Professional organizations as items of a list, told by their capitals.

Refuses items that say more than a name, employers, places and platforms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from infoint.parsing.keyword.clause import NO_ACRONYM
from infoint.parsing.keyword.split import Sentence
from infoint.parsing.person.words import COMPANIES, load_words
from infoint.reference.associations import find_association
from infoint.reference.gazetteer import fold, lookup
from infoint.reference.skills import find_skill

_NO_NAME = load_words("no_group_name") | load_words("platforms")
_NO_GROUP = frozenset(word.upper() for word in load_words("no_group"))
_SPLIT = re.compile(
    r"\s*[;|•\n]\s*|\s\+\s|,\s+(?:and\s+|or\s+)?(?!(?:the\s)?[a-z]+ing\b)|\s+(?:and|or|plus)\s+(?:(?:also|maybe|perhaps|possibly|probably|sometimes|even|the)\s+)?(?=[A-Z])|\s[-–—]+\s|\s?—\s?|\s?/\s?(?=[A-Z]{2})"
)
_GO = re.compile(
    r"^(?:(?:she|he|they|i|we)\s)?(?:also\s)?(?:goes?|attends?|belongs?|go|look)\s(?:to|into|for|at)?\s?(?:the\s)?(?=[A-Z])"
    r"|\s(?:every|each|once a|twice a)\s(?:year|month|spring|fall|summer)\b.*$",
    re.I,
)
_LEAD = re.compile(
    r"^(?:(?:also|maybe|perhaps|possibly|probably|mostly|mainly|definitely|and|plus|then|for me|obviously)[,:]?\s(?:the\s)?)+(?=[A-Z])",
    re.I,
)
_WHOLE = re.compile(
    r"(?:^|\s)Local\s\d|^Women\s(?:in|of)\s|\b(?:Society|Association|Institute|Institution)\s(?:of|for)\s"
)
# "Northwest Archivists is cheaper"
_PREDICATE = re.compile(r"\s(?:is|are|if|when|has|for|because|up|down|over)\s")


def _is_name(text: str) -> bool:
    """Whether an answer is nothing but a name of two words or more: "Engineers Ireland"."""
    words = text.strip(" .!").split()
    return 2 <= len(words) <= 8 and all(
        word[0].isupper() or word in ("of", "for", "in", "the", "and", "&") for word in words
    )


def _whole(pieces: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Pieces of a list; the last word of "Women in Technology and Science" is none."""
    before = ""
    for start, piece in pieces:
        is_rest = _WHOLE.search(before) and re.fullmatch(r"[A-Z][a-z]+", piece.strip(" .!"))
        if not is_rest:
            yield start, piece
        before = piece


def list_spans(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Capitalized items of a list that say no more than a name."""
    pieces: list[tuple[int, str]] = []
    at = 0
    for cut in _SPLIT.finditer(sentence.text):
        pieces.append((at, sentence.text[at : cut.start()]))
        at = cut.end()
    pieces.append((at, sentence.text[at:]))
    if len(pieces) < 2 and not sentence.is_item and not _is_name(_LEAD.sub("", sentence.text)):
        return
    for start, piece in _whole(pieces):
        piece = _GO.sub("", _LEAD.sub("", piece))
        start = sentence.text.find(piece, start)
        said = _PREDICATE.split(piece)[0]
        if said != piece and start == 0 and not find_association(said):
            said = piece  # "Networking is key"
        name = re.split(r"\s[(\[]", said)[0].strip(" .!\"'“”")
        words = name.split()
        if words[-1:] and words[-1].isdecimal() and words[1:2] == ["in"]:
            continue  # "Founded in 1980"
        if name.islower() and len(name) > 2 and find_association(name) is not None:
            offset = start + piece.find(name)
            yield offset, offset + len(name)
        if not 1 <= len(words) <= 7 or words[0].casefold() in _NO_NAME:
            continue
        capitals = sum(word[0].isupper() or word in ("&", "+") for word in words)
        small = [
            w
            for w in words
            if w[0].islower() and w not in ("of", "for", "in", "the", "and", "that", "on")
        ]
        if (
            not name[0].isupper()
            or small
            or capitals == 0
            or name.upper() in NO_ACRONYM | _NO_GROUP
        ):
            continue
        if find_association(name) is None and (lookup(fold(name)) or name.casefold() in COMPANIES):
            continue
        if find_skill(name) is None or find_association(name) is not None:
            offset = start + piece.find(name)
            yield offset, offset + len(name)
