"""Keywords out of an answer: lists first, then what prose marks as a term.

A list may hold any short noun phrase; a clause yields only terms of the vocabulary
(`infoint.reference.skills`) and marked ones. What is denied ("you don't need C++") is left
out. A degree is kept whole ("bachelor's in English"), because ads ask for it in those words.

Refuses years, pay, names of people and employers, and to turn a whole sentence into a
keyword; what cannot be told is left out, for a wrong keyword is worse than a missing one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from infoint.parsing.keyword.clause import CLAUSE_WORDS, FILLER, LABEL, TRIGGER, word_set
from infoint.parsing.keyword.denial import affirm, find_denied, is_one_denied, part_denials
from infoint.parsing.keyword.frame import without_frame
from infoint.parsing.keyword.items import clean_item, is_item_text, is_noun_phrase
from infoint.parsing.keyword.prose import find_in_clause
from infoint.parsing.keyword.split import JOINED, Chunk, Sentence, split_chunks, split_sentences
from infoint.reference.skills import find_skill, fold_keyword
from infoint.reference.skills_text import find_skills


def parse_keywords(text: str) -> list[str]:
    """Read the keywords of an answer.

    Parameters
    ----------
    text : str
        An answer about keywords, skills or education, as noted.

    Returns
    -------
    list of str
        Keywords as they were written, in the order said, each once whatever its spelling.
        Empty where nothing is named.

    Examples
    --------
    >>> parse_keywords("DITA, structured authoring and Git; docs-as-code")
    ['DITA', 'structured authoring', 'Git', 'docs-as-code']
    >>> parse_keywords("you really need to know DITA, and being comfortable in Git helps a lot")
    ['DITA', 'Git']
    >>> parse_keywords("You don't need to know C++, but XML is a must.")
    ['XML']
    >>> parse_keywords("It depends.")
    []
    """
    kept: dict[str, str] = {}
    sentences = list(split_sentences(text.replace("’", "'")))
    are_items = len(sentences) > 2 and all(len(s.text.split()) <= 4 for s in sentences)
    for sentence in sentences:
        sentence = replace(sentence, is_item=sentence.is_item or are_items)
        is_only = len(sentences) == 1 or (bool(kept) and _is_short_item(sentence.text))
        for keyword in _read(sentence, is_only=is_only):
            kept.setdefault(fold_keyword(keyword), keyword)
    return list(kept.values())


_NOUNLY = re.compile(r"(?:ing|tion|sion|ment|ness|ity|ance|ence|ics|ship|care|s)\W*$", re.I)


def _is_short_item(text: str) -> bool:
    """Whether a sentence after others is an item: "Conduit bending.", not "Good luck." """
    return 2 <= len(text.split()) <= 4 and _NOUNLY.search(text) is not None


def _read(sentence: Sentence, *, is_only: bool) -> list[str]:
    head, rest = _after_label(replace(sentence, text=part_denials(sentence.text)))
    bare = without_frame(rest)
    if bare != rest:
        framed = _chunks_of(bare)
        if len(framed) > 1 and all(_is_piece(chunk.text) for chunk in framed):
            return [*head, *_from_chunks(framed, is_item=False, is_only=True)]
    chunks = _chunks_of(rest)
    return [*head, *_from_chunks(chunks, is_item=sentence.is_item, is_only=is_only)]


def _is_piece(text: str) -> bool:
    """Whether a chunk within a frame is an item, or a few words around a known term."""
    return is_item_text(text) or (len(text.split()) <= 4 and bool(find_skills(text)))


def _chunks_of(text: str) -> list[Chunk]:
    return _known_pairs([c for c in split_chunks(text) if not FILLER.fullmatch(c.text.strip())])


_COLON = re.compile(r"^([^:]{1,60}):\s+(?=\S)|^([^:]{1,60}):$")


_RATHER = re.compile(r"\b(?:but|rather|more like)\b", re.I)
_NOT_LABEL = re.compile(r"^(?:not|no need|don'?t|skip|avoid|unnecessary)\b", re.I)


def _after_label(sentence: Sentence) -> tuple[list[str], str]:
    """Part a label ("Tools: ...") or a headed explanation ("Git: we live in it") off."""
    found = _COLON.match(sentence.text)
    if found is None:
        return [], sentence.text
    head = (found.group(1) or found.group(2)).strip()
    rest = sentence.text[found.end() :]
    if _NOT_LABEL.search(head) and not _RATHER.search(head):
        return [], ""
    term = clean_item(head)
    if LABEL.fullmatch(head) or len(head.split()) > 4 or not is_noun_phrase(term):
        return [], rest
    known = find_skill(term)
    first = split_chunks(rest)[:1]
    explains = not (first and is_noun_phrase(clean_item(first[0].text)))
    if known is not None or (explains and sentence.is_item):
        return [term], rest
    return [], rest


def _from_chunks(chunks: list[Chunk], *, is_item: bool, is_only: bool) -> list[str]:
    chunks = [part for chunk in chunks for part in _with_tool(chunk)]
    terms = [_without_replaced(clean_item(chunk.text)) for chunk in chunks]
    longest = 6 if is_item else 5
    plain = [is_item_text(c.text, longest=longest) or is_one_denied(c.text) for c in chunks]
    denied = find_denied(chunks)
    is_list = (
        is_item or (all(plain) and (len(plain) > 1 or is_only)) or _is_mostly_list(chunks, plain)
    )
    runs = _runs(chunks, plain)
    found: list[str] = []
    for at, (chunk, term) in enumerate(zip(chunks, terms, strict=True)):
        if denied[at]:
            continue
        known = find_skill(term) is not None
        goes_on = at > 0 and _goes_on(found, chunks[at - 1], chunk)
        if plain[at] and (is_list or known or runs[at] >= 3 or goes_on):
            found.append(term)
        else:
            found += find_in_clause(affirm(chunk.text), is_start=at == 0)
    return found


_NO_NOUN = word_set(
    "people folks guys teams staff jobs roles now too stuff things first later today"
)


def _goes_on(found: list[str], before: Chunk, chunk: Chunk) -> bool:
    """Whether a name goes on a list that a clause ends with: "certified in 3G and 4G".

    So does a term of two words: "comfortable with payroll and sales tax".
    """
    if not found or chunk.before not in (*JOINED, "comma"):
        return False
    words = chunk.text.split()
    is_name = len(words) <= 2 and all(word[0].isupper() or word[0].isdecimal() for word in words)
    if len(words) == 2 and words[0].islower() and chunk.before in JOINED:
        is_open = words[1] in _NO_NOUN or words[1].endswith("ly")
        is_name = not is_open and bool(find_in_clause(chunk.text, is_start=False))
    return is_name and before.text.rstrip(' )"”').endswith(found[-1])


# What begins so lacks a subject: an item beside others ("knowing when to stop").
_PARALLEL = re.compile(r"\w+ing$|can$|able$|ability$|must$")
_NO_LIST = CLAUSE_WORDS | {"haha", "lol"}


def _is_mostly_list(chunks: list[Chunk], plain: list[bool]) -> bool:
    """Whether enough short pieces are items and none is a clause, so that the rest are too."""
    if len(plain) < 3 or sum(plain) * 5 < len(plain) * 3:
        return False
    words = [chunk.text.casefold().split() for chunk in chunks]
    return all(len(w) <= 7 and (_PARALLEL.match(w[0]) or _NO_LIST.isdisjoint(w)) for w in words)


_REPLACED = re.compile(r"\s(?:without|instead of|rather than)\s", re.I)


def _without_replaced(term: str) -> str:
    """Leave a known term without what it does without: "Ruby without Rails"."""
    found = _REPLACED.search(term)
    if found is None or find_skill(term) is not None:
        return term
    head = clean_item(term[: found.start()])
    return head if find_skill(head) is not None else term


_TOOL = re.compile(
    r"(?P<doing>[^\s,].{2,40}?)\s(?P<link>in|with|using|like|such as|including)\s(?P<tool>\S.{0,30})",
    re.I,
)


def _with_tool(chunk: Chunk) -> list[Chunk]:
    """Part what is done from its tool: "charting in Cerner", "ticketing systems like Jira"."""
    found = _TOOL.fullmatch(chunk.text.strip())
    if found is None or find_skill(clean_item(chunk.text)) is not None:
        return [chunk]
    tool = find_skill(clean_item(found["tool"]))
    is_example = found["link"].casefold() in ("like", "such as", "including")
    if tool is None and not (is_example and found["tool"][:1].isupper()):
        is_kind = is_example and found["doing"].endswith("s") and is_item_text(found["doing"])
        return [Chunk(found["tool"], chunk.before)] if is_kind else [chunk]  # "devices like pumps"
    if tool is not None and tool.kind not in ("tool", "language"):
        return [chunk]
    doing = find_skill(clean_item(found["doing"]))
    is_degree = doing is not None and doing.kind == "credential"
    if is_degree or not is_item_text(found["doing"], longest=3):
        return [chunk]
    return [Chunk(found["doing"], chunk.before), Chunk(found["tool"], "paren")]


def _runs(chunks: list[Chunk], plain: list[bool]) -> list[int]:
    """For each chunk, how long the run of list items is that it belongs to.

    A clause that ends in a lead-in ("you should know XML") opens the run.
    """
    lengths = [0] * len(chunks)
    start = 0
    while start < len(chunks):
        end = start
        while end < len(chunks) and plain[end]:
            end += 1
        opens = start > 0 and TRIGGER.search(chunks[start - 1].text) is not None
        for at in range(start, end):
            lengths[at] = end - start + opens
        start = end + 1
    return lengths


_ADJECTIVE = re.compile(r"[a-z]{3,}(?:al|ive|ic|ary|ory|ern|ous|ed)$", re.I)


def _known_pairs(chunks: list[Chunk]) -> list[Chunk]:
    """Give two words that share a third their whole: "project and time management".

    An adjective before "and" that cannot stand alone stays with its noun ("internal and
    external stakeholders").
    """
    made: list[Chunk] = []
    for chunk in chunks:
        last = made[-1] if made else None
        if last is None or chunk.before not in JOINED:
            made.append(chunk)
            continue
        left, right = clean_item(last.text).split(), clean_item(chunk.text).split()
        if len(left) == 1 and len(right) == 2 and find_skill(left[0]) is None:
            shared = f"{left[0]} {right[1]}"
            if find_skill(shared) is not None:
                made[-1] = Chunk(shared, last.before)
            elif _ADJECTIVE.fullmatch(left[0]):
                made[-1] = Chunk(f"{last.text} and {chunk.text.strip()}", last.before)
                continue
        elif len(left) == 2 and len(right) == 1 and find_skill(right[0]) is None:
            shared = f"{left[0]} {right[0]}"
            if find_skill(shared) is not None:
                chunk = Chunk(shared, chunk.before)
        made.append(chunk)
    return made
