"""Names of people in one sentence, told from firms, places, products and months.

A run of capitals is a name when something says so: a form of address, a lead-in ("talk to"),
a known given name or surname, a role or address beside it, or its own line (`weigh`).
Refuses to part what one name is: particles, initials and suffixes stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from infoint.parsing.person.employer import is_company, is_place
from infoint.parsing.person.orders import read_first_of_couple, read_small, read_turned, written
from infoint.parsing.person.role import is_clause, is_role_word
from infoint.parsing.person.runs import NameSpan, Run
from infoint.parsing.person.signs import REACH, has_relation, is_something_else
from infoint.parsing.person.weigh import is_person
from infoint.parsing.person.words import (
    CREDENTIAL,
    CUE,
    DEPARTMENTS,
    HONORIFIC,
    INITIAL,
    NO_NAME,
    ORG_HEADS,
    PARTICLES,
    PLACE_BEFORE,
    RELATIONS,
    ROLE_HEADS,
    SUFFIX,
    UPPER,
    load_words,
)
from infoint.reference.people_names import is_clear_given_name, is_given_name, is_surname

_CAP = rf"(?:(?:Mo?h?d|Wm|Chas|Geo|Thos)\.|[{UPPER}]\.(?:[{UPPER}]\.)*(?:(?<=[{UPPER}]\.)[{UPPER}](?![\w']))?|(?:[dlDLO]'|al-|el-)?[{UPPER}][\w']*(?:-[\w']+)*)"
_PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})"
_NICK = rf"(?:[\"“'(][{UPPER}][\w'-]+[\"”')](?=\s[{UPPER}]))"
_RUN = re.compile(
    rf"(?<![\w@&.+])(?:{HONORIFIC}(?=\s)|{_NICK}|{_CAP})(?:[ \u00a0](?:{_PARTICLE}\s){{0,2}}(?:{HONORIFIC}(?=\s)|{_NICK}|Ste?\.(?=\s[{UPPER}])|{_CAP}))*"
    rf"(?:,?\s{SUFFIX}(?!\w|\s[{UPPER}]))?"
)
_SUFFIX = re.compile(rf"{SUFFIX}(?!\w|\s[{UPPER}])")
Word = tuple[str, int, int]  # as written, and where it begins and ends in the sentence
# Words that no name begins with and many go on with.
_LATER = load_words("later")
_WORD = re.compile(r"\S+")
_CREDENTIAL = re.compile(CREDENTIAL)
_HONORED = re.compile(rf"{HONORIFIC}(?!\w)")


def find_names(
    sentence: str, *, is_item: bool = False, mails: tuple[str, ...] = ()
) -> list[NameSpan]:
    """Find the people named in a sentence, in order.

    Parameters
    ----------
    sentence : str
        One sentence or line; addresses and numbers are replaced by ``\\x01``.
    is_item : bool
        Whether the sentence is a line of a list: its beginning then may be a bare name.
    mails : tuple of str
        Email addresses taken out of the sentence; a name in one of them is a name.

    Examples
    --------
    >>> [span.name for span in find_names("Talk to Maria Lopez and Tom Becker, both at Tableau")]
    ['Maria Lopez', 'Tom Becker']
    >>> [span.name for span in find_names("the Society for Technical Communication in June")]
    []
    """
    spans: list[NameSpan] = []
    passed: Run | None = None
    for found in _RUN.finditer(sentence):
        if is_company(found.group()):
            passed = Run(sentence, found.start(), found.end(), tuple(spans[-2:]))
            continue
        for start, end in _trimmed(found, sentence):
            run = Run(sentence, start, end, tuple(spans[-2:]), mails)
            if (spans and start < spans[-1].end) or _is_letters(run.name):
                continue
            turned = read_turned(sentence, start, end)
            if turned is not None:
                spans.append(turned)
            elif _is_with_firm(passed, run) or not (
                is_person(run, is_item=is_item) or _follows_name(run)
            ):
                passed = run
            else:
                if passed is not None and _is_joined(passed, run):
                    spans.append(NameSpan(passed.name, passed.start, passed.end))
                end += sentence[end - 2 : end] in ("Jr", "Sr") and sentence[end : end + 1] == "."
                spans += read_first_of_couple(run)
                spans.append(NameSpan(written(sentence[start:end]), start, end))
    if not spans and not any(char.isupper() for char in sentence):
        spans = list(read_small(sentence, is_item=is_item, mails=mails))
    return spans


_AND = re.compile(r",?\s(?:and|or|&|\+)\s(?:maybe\s|to\s|also\s)?")
_MARKED = re.compile(r"\s?[,(\x01]|\s(?:at|from|who)\s")
_BARE = re.compile(r"\s(?:have|has|counties|hire|are|recruit|all|both|on)\b|[.!]?$")


def _is_with_firm(passed: Run | None, run: Run) -> bool:
    """Whether it is joined to a firm: "Harvey Mudd and Olin have the best programs"."""
    if passed is None or not _AND.fullmatch(run.sentence, passed.end, run.start):
        return False
    if is_company(passed.name) or passed.before.endswith(" by "):
        return _MARKED.match(run.after) is None  # "at Kate Spade and Tommy Bahama"
    return _BARE.match(run.after) is not None and is_something_else(passed)


def _follows_name(run: Run) -> bool:
    """Whether a lone unknown word is a name since it is joined to one: "Kim and Tien, who"."""
    if not run.spans or " " in run.spans[-1].name or len(run.words) > 1:
        return False
    is_joined = _AND.fullmatch(run.sentence, run.spans[-1].end, run.start) is not None
    return is_joined and not _is_known_otherwise(run)


def _is_known_otherwise(run: Run) -> bool:
    return (
        is_something_else(run) or is_place(run.name) or run.name.casefold() in NO_NAME | ORG_HEADS
    )


def _is_joined(passed: Run, run: Run) -> bool:
    """Whether a lone unknown word is a name since the one joined to it is: "Beto or Chuy in"."""
    is_like = len(passed.words) == len(run.words) == 1
    if len(run.words) > 1:  # "Ben and Jerri Alvarez", "Sharmila Ray and Sarah Pott"
        is_like = is_given_name(passed.words[0]) or is_surname(passed.words[-1])
    is_joined = is_like and _AND.fullmatch(run.sentence, passed.end, run.start)
    return bool(is_joined and not PLACE_BEFORE.search(passed.before)) and not _is_known_otherwise(
        passed
    )


def _trimmed(run: re.Match[str], sentence: str) -> Iterator[tuple[int, int]]:
    """The parts of a run of capitals that can be names: without talk and titles around."""
    words = [
        (w.group(), run.start() + w.start(), run.start() + w.end())
        for w in _WORD.finditer(run.group())
    ]
    honored = run.start()  # where a form of address ends
    kept: list[Word] = []
    parts: list[list[Word]] = []
    for at, (word, start, end) in enumerate(words):
        honor = _honor_at(words, at, sentence)
        is_honor = honor is not None or start < honored
        honored = max(honored, honor.end() if honor else 0)
        if not is_honor and word.strip(".,").casefold() in RELATIONS:
            continue  # "Daughter-in-law Kristen", "Peer: Josh"
        if is_honor or _is_of_name(words, at, kept, sentence):
            kept.append((word, start, end))
            is_owner = at + 1 < len(words) and word.endswith("'s")  # "Adobe's Kim Lee"
            if is_owner and not PLACE_BEFORE.search(sentence, 0, run.start()):
                kept = []
        elif kept:
            parts.append(kept)
            kept = []
    if kept:
        parts.append(kept)
    for part in parts:
        while len(part) > 2 and _is_letters(part[-1][0].strip(",.")):
            part.pop()  # "Jonah Weiss CPA"
        yield part[0][1], _with_nickname(part, _end_of(part, sentence), sentence)


_RANKS = frozenset(("Associate", "Assistant", "Adjunct", "Vice", "Visiting", "Clinical"))


def _honor_at(words: list[Word], at: int, sentence: str) -> re.Match[str] | None:
    """A form of address that begins there; "Sr." before a job is none."""
    honor = _HONORED.match(sentence, words[at][1]) if at + 1 < len(words) else None
    following = (after.strip(".,").casefold() for after, _, _ in words[at + 1 :])
    if honor and at and words[at - 1][0] in _RANKS:
        return None  # "Associate Professor"
    if honor and honor[0] == "Sr." and any(map(is_role_word, following)):
        return None  # "Sr. Policy Analyst"
    return honor


def _is_of_name(words: list[Word], at: int, kept: list[Word], sentence: str) -> bool:
    """Whether a word goes on with the name that is ``kept`` so far, or begins one."""
    word, start, _ = words[at]
    bare = word.strip(".,").casefold()
    if kept and (bare in _LATER or _SUFFIX.match(sentence, start)):
        return True
    if INITIAL.fullmatch(word) and word.endswith("."):
        return True
    is_long = len(bare) > 2 or (word.isupper() and not kept)
    if is_role_word(bare) and not _is_surname(bare, kept) and is_long:
        return False
    if start == 0 and at + 1 < len(words) and is_clause(bare) and not is_given_name(bare):
        return False  # "Joined Morgan Stanley"
    if bare not in NO_NAME and (kept or bare not in DEPARTMENTS):
        return True
    return _is_name_after_all(words, at, sentence) or (bool(kept) and is_surname(bare))


def _is_surname(word: str, kept: list[Word]) -> bool:
    """Whether a word that may be a role is a surname here: "Corrina Teller"."""
    return bool(kept) and (is_surname(word) or (len(word) > 4 and is_clear_given_name(kept[-1][0])))


def _is_letters(word: str) -> bool:
    """Whether letters stand after a name: a degree, or a job ("PT")."""
    is_job = word.isupper() and 1 < len(word) < 5 and word.casefold() in ROLE_HEADS
    return is_job or any(map(_CREDENTIAL.fullmatch, (word, word.replace(".", ""))))


_NICKNAME = re.compile(rf"\s[(\"“']([{UPPER}][\w'-]+)[)\"”'](?=\W|$)")


def _with_nickname(part: list[Word], end: int, sentence: str) -> int:
    """Where a name with a short form of itself ends: "Subramaniam Venkatesh (Venky), manager"."""
    found = _NICKNAME.match(sentence, end)
    if found is None:
        return end
    begins = {word[:3].casefold() for word, _, _ in part}
    return found.end() if found[1][:3].casefold() in begins else end


# "Will Hargrove from Ace", not "Will Amazon hire".
_AT_HOUSE = re.compile(r"\s(?:at|from)\s(?:the\s)?[A-Z]")  # "June at the DMV"
_DETAIL = re.compile(r"(?<=[a-z])(?:\s(?:from|at|of|in)\s|\s?\(|\s[-–—]\s)")


def _is_name_after_all(words: list[Word], at: int, sentence: str) -> bool:
    """Whether "Will", "April" or "May" is a name here: after a lead-in or before a surname."""
    word, start, _ = words[at]
    if word.casefold() not in ("will", "april", "may", "june", "august", "summer", "autumn"):
        return False
    if at + 1 < len(words) and (
        is_surname(words[at + 1][0].strip(".,")) or _DETAIL.match(sentence, words[at + 1][2])
    ):
        return True
    if start == 0 and _AT_HOUSE.match(sentence, words[at][2]):
        return True
    before = sentence[max(0, start - 60) : start]
    is_cued = (REACH if word.casefold() != "will" else CUE).search(before) is not None
    return is_cued or has_relation(before)


def _end_of(part: list[Word], sentence: str) -> int:
    word, _, end = part[-1]
    if word.endswith("'s"):
        return end - 2
    if word.endswith((",", "'")):
        return end - 1
    return end
