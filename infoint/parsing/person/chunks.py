"""The words after a name cut into chunks: a role, a firm, an aside.

Refuses to cut a firm's own commas ("Smith, Gambrell & Russell", "Acme, Inc."); what is over
("used to be at Sandia") is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from infoint.parsing.person.employer import is_place
from infoint.parsing.person.role import is_clause
from infoint.parsing.person.words import CREDENTIAL

_CUT = re.compile(
    r"\s*[,;()\[\]|\x01\n\t]+\s*|\s+[-–—]+\s+|\s?—\s?|:\s+|\s//?\s|\s[~·•]\s|\s(?:[-=]?>|→)\s|\s\d{1,2}[.)]\s+(?=\S)|"
    r"\s(?:\.{3}|…)\s|\s(?=(?:would|will|could|can|might|knows|usually|always|already|that\s(?:I|we|you|she|he|they|[A-Z]\w+))(?:\s|$))|\s(?:since|because|as|so|and|but|though|although)\s(?=(?:she|he|they|I|you|we)\b)|\s(?:if|unless|when|once)\s(?=(?:I|we|you|she|he|they)\b)|\s(?=I\s(?:sent|met|know|knew|am|was|can|will|could|should|think|said)\b)|(?<!who)(?<!she)(?<!\bhe)(?<!they)(?<!also)(?<!now)\s(?=works\s(?:in|at|for|as)\s)|(?<!who)(?<!she)(?<!\bhe)(?<!they)\s(?=(?:has|had)\s(?!been))|\s(?=who(?:'s|\sis|\shas)?\s(?:been|now|works?|currently)\s)|(?<!who)\s(?=(?:is|was|would\sbe)\s(?:an?|the|now|also|really|better|best|great|good)\b)|\sso\s(?=\w+\s(?:is|are|will|would|might|may)\b)|\s(?:and|but)\s(?=(?:(?:over\s|back\s|down\s)?(?:at|for|with)\s|whom?|which|now|currently|is|works|teaches|runs|edits|writes|interning|working|does|designs|manages|leads|consults|owns|heads)\b)|\s(?:and|but)\s(?=(?:tell|ask|say|mention|see|let|would|will|can|could|is|has|said|says|might|she|he|they|knows|loves|to|from)\b)"
)
_CREDENTIALS = re.compile(rf"^{CREDENTIAL}(?:,?\s{CREDENTIAL})*$|(?:[A-Z]\.)+[A-Z]?$")
_PAST = re.compile(
    r"^(?:because\s|since\s|but\s)?(?:whom?|that)\s(?:s?he|they|I|we|you)\s|^(?:(?:who|that|she|he|they)\s)?(?:\w+ed|taught|met)\s(?:her|him|me|them|us|my)\b|^(?:(?:and|but|because|since|as)\s)?(?:(?:who|she|he|they)(?:'s)?\s)?(?:used to|previously|formerly|former\s\w+\sat|once worked|ex-|ex\s(?=[A-Z])|retired\s(?:[^,;]{2,30}\s)?from|left|(?:is\s)?(?:studying|majoring|enrolled)\b|studied\b|graduated\b|majored\b|goes to school|went to (?:\w+ ){0,2}(?:school|college)|was (?:at|my|her|his|our|the|an?)|met (?:at|through|her|him)|worked|interned|volunteered|trained|apprenticed|started\s(?:out\s|there\s)?(?:as|at|in)|began)\b",
    re.I,
)
_MOVED = re.compile(
    r"^(?:who\s|she\s|he\s|they\s)?(?:just\s|recently\s)?(?:(?:moved|went|switched|jumped|transferred|came)\sfrom\s[^,;]{2,40}?\sto\s|(?:moved|went|switched|jumped|transferred)\s(?:over\s)?to\s|joined\s)",
    re.I,
)
_ASIDE = re.compile(
    r"(?:she|he|they|her|him|them|xe|ze)/\w+|\d(?:st|nd|rd)\+?|(?:pronounced|spelled)\b.*", re.I
)
# Commas inside a firm's name.
_PARTNERS = re.compile(
    r"(?:(?<=[,–—|@-]\s)|(?<=\sat\s)|(?<=\sfor\s)|(?<=\swith\s))(?:[A-Z][\w']+,\s){1,3}[A-Z][\w']+,?\s&\s[A-Z]|,\s(?=(?:Inc|LLC|LLP|Ltd|PLLC|P\.C|L\.P|Co)\b)"
)
_OPEN_ENDS = (" for", " of", " at", " with", " in")
_KEPT = "\x02"


def _pieces(text: str) -> Iterator[str]:
    """The chunks, cut before "and" where a clause follows: "at Orbital and thinks we'd get along"."""
    for piece in _CUT.split(text)[:12]:
        left, _, right = piece.partition(" and ")
        yield from (left, right) if right and is_clause(right) else (piece,)


def read_chunks(text: str) -> list[str]:
    """Cut the words after a name into chunks, without credentials and what is over.

    >>> read_chunks(", ex-IBM, paralegal at Smith, Gambrell & Russell (she/her)")
    ['paralegal at Smith, Gambrell & Russell']
    >>> read_chunks(" - Baker, Hale & Co - clerk, who used to be at Sandia and now teaches at UNM")
    ['Baker, Hale & Co', 'clerk', 'now teaches at UNM']
    """
    text = _PARTNERS.sub(lambda found: found.group().replace(",", _KEPT), text[:2_000])
    chunks = []
    for piece in _pieces(text):
        chunk = piece.replace(_KEPT, ",").strip(" .!?\"'“”*_/®-–—")
        chunk = chunk.rpartition(" ")[0] if chunk.endswith(_OPEN_ENDS) else chunk
        if not any(map(str.isalpha, chunk)) or _CREDENTIALS.match(chunk) or _ASIDE.fullmatch(chunk):
            continue
        if not _PAST.match(chunk):
            moved = _MOVED.match(chunk)
            if moved is None:
                chunks.append(chunk)
            elif not is_place(chunk[moved.end() :]):
                chunks.append(f"at {chunk[moved.end() :]}")
    return chunks
