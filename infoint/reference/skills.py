"""The vocabulary of skills and the key under which ways of writing a keyword are the same.

``skills.csv`` beside this module was written for the kit in 2026: terms of many fields with
their other names. ``cased`` names the forms that in running text count only with exactly
those capitals ("Word", "R"), ``listed`` those that count only as an item of a list
("vision"). Parsing and comparing both fold here, so that both count alike.

Refuses to read answers (`infoint.parsing.keyword` does) and to guess that two terms mean
the same because they look alike: only the rules below and the aliases in the table fold.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from infoint.reference.table import read_table

_FILE = "skills.csv"
_COLUMNS = ("term", "aliases", "kind", "cased", "listed")
KINDS = ("tool", "method", "subject", "credential", "soft", "language")

# A word as skills are written: "C++", "C#", ".NET", "Node.js", "bachelor's", "&".
_WORD = re.compile(r"(?:(?<!\w)\.(?=[A-Za-z]))?\w+(?:[.'’]\w+)*(?:[+#]+(?!\w))?|&")
# What may stand between two words of one term.
_GAP = re.compile(r"[ \u00a0]{0,3}[-/‐‑–]?[ \u00a0]{0,3}")
# Plurals that only look like one.
_NO_PLURAL = re.compile(r"(?:ss|us|(?<!\bap)(?<!\bkp)is|js|canvas)$")
_DEGREES = {
    **dict.fromkeys(("ba", "bs", "bsc", "bfa", "bachelor", "undergraduate"), "bachelor"),
    **dict.fromkeys(("ma", "ms", "msc", "mfa", "master"), "master"),
    **dict.fromkeys(("phd", "doctorate", "doctoral"), "doctorate"),
}
_DEGREE_WORDS = {"degree", "of", "art", "science", "in", "fine"}
_ARTICLES = {"the", "a", "an"}


class Skill(NamedTuple):
    """One term of the vocabulary; ``forms`` are the term and its other names."""

    term: str
    forms: tuple[str, ...]
    kind: str
    cased: frozenset[str]
    listed: frozenset[str]


class Word(NamedTuple):
    """One word of a text, folded, and where it stands."""

    key: str
    start: int
    end: int


@lru_cache(maxsize=32768)
def fold_word(word: str) -> str:
    """Fold one word: case, accents kept, apostrophes and a plain plural.

    >>> [fold_word(w) for w in ("APIs", "Bachelor's", "C++", "B.A.", "taxonomies", "CSS")]
    ['api', 'bachelor', 'c++', 'ba', 'taxonomy', 'css']
    """
    if word.isascii() and word.isalpha():  # as most are: the same, faster
        return _singular(word.lower())
    if word == "&":
        return "and"
    word = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    word = word.replace("'", "")
    if re.fullmatch(r"(?:\w{1,2}\.)+\w{0,2}", word):  # "b.a", "ph.d"
        word = word.replace(".", "")
    return _singular(word)


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or _NO_PLURAL.search(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1]


def words_of(text: str) -> Iterator[Word]:
    """Folded words of a text with their places, in order; one pass."""
    for found in _WORD.finditer(text):
        yield Word(fold_word(found.group()), found.start(), found.end())


def _plain_key(text: str) -> str:
    return _without_article(_keys(text))


def _keys(text: str) -> list[str]:
    return [fold_word(word) for word in _WORD.findall(text)]


def _without_article(keys: list[str]) -> str:
    while len(keys) > 1 and keys[0] in _ARTICLES:
        keys = keys[1:]
    return " ".join(keys)


def term_gap(between: str) -> bool:
    """Whether two words with this between them can belong to one term."""
    return _GAP.fullmatch(between) is not None


@cache
def load_skills() -> tuple[Skill, ...]:
    """Read the vocabulary, in the order of the table.

    Raises
    ------
    ReferenceDataError
        The table is missing or its columns are others.
    """
    return tuple(
        Skill(
            term,
            (term, *_several(aliases)),
            kind,
            frozenset(_several(cased)),
            frozenset(_several(listed)),
        )
        for term, aliases, kind, cased, listed in read_table(_FILE, _COLUMNS)
    )


def _several(cell: str) -> list[str]:
    return cell.split("|") if cell else []


@cache
def keyed_forms() -> tuple[tuple[Skill, str, list[str]], ...]:
    """Every form of every skill with its folded words."""
    return tuple((skill, form, _keys(form)) for skill in load_skills() for form in skill.forms)


@cache
def _by_key() -> dict[str, Skill]:
    table: dict[str, Skill] = {}
    for skill, _, keys in keyed_forms():
        table.setdefault(_without_article(keys), skill)
    return table


@lru_cache(maxsize=8192)
def find_skill(keyword: str) -> Skill | None:
    """Look a whole keyword up, whatever its case, plural or hyphens.

    >>> find_skill("doc-as-code").term
    'docs as code'
    >>> find_skill("basket weaving") is None
    True
    """
    key = _plain_key(keyword)
    table = _by_key()
    return table.get(key) or table.get(key.removesuffix(" skill"))


@lru_cache(maxsize=8192)
def fold_keyword(keyword: str) -> str:
    """Give the key under which ways of writing one keyword are the same.

    Case, plurals, hyphens, "&" and "and", a leading article and a trailing "skills" do not
    count; names that the vocabulary knows for one thing are one. Degrees fold by level and
    subject, whatever letters they have.

    >>> fold_keyword("Doc-as-code") == fold_keyword("docs as code")
    True
    >>> fold_keyword("QA") == fold_keyword("Quality Assurance")
    True
    >>> len({fold_keyword(k) for k in ("C", "C++", "C#", "R", "R&D")})
    5
    >>> fold_keyword("BA in English") == fold_keyword("bachelor's degree in English")
    True
    """
    skill = find_skill(keyword)
    if skill is not None:
        return _plain_key(skill.term)
    keys = _plain_key(keyword).split()
    if len(keys) > 1 and keys[-1] == "skill":
        keys = keys[:-1]
    if len(keys) > 2 and keys[0] in _DEGREES and {"in", "of", "degree"} & set(keys[1:3]):
        keys = degrees_of(keys)
    return " ".join(keys) or keyword.strip().casefold()


def degrees_of(keys: list[str]) -> list[str]:
    """Folded words of a text with every degree written by level and subject.

    >>> degrees_of("a ba degree in english".split())
    ['a', 'bachelor', 'in', 'english']
    """
    made: list[str] = []
    at = 0
    while at < len(keys):
        level = _DEGREES.get(keys[at])
        at += 1
        if level is None:
            made.append(keys[at - 1])
            continue
        while at < len(keys) and keys[at] in _DEGREE_WORDS:
            at += 1
        made += [level, "in"]
    return made


def display_forms(keywords: Iterable[str]) -> dict[str, str]:
    """Choose for each folded keyword the form that most people used, in its own capitals.

    Ties go to the vocabulary's form where somebody used it, else to the form said first.
    Capitals are those of the vocabulary. Outside of it a form is lower case when somebody
    wrote it so, or when only its first letter is a capital and its first word is an
    ordinary one: it began a line. Keys stand in the order first said.

    >>> display_forms(["docs as code", "Docs-as-code", "docs as code", "JS", "JavaScript"])
    {'doc as code': 'docs as code', 'javascript': 'JavaScript'}
    >>> list(display_forms(["Patience", "Compliance matrix", "Shipley", "dita"]).values())
    ['patience', 'compliance matrix', 'Shipley', 'DITA']
    """
    counts: dict[str, Counter[str]] = {}
    for keyword in keywords:
        form = _plain_capitals(keyword.strip())
        counts.setdefault(fold_keyword(keyword), Counter())[form] += 1
    chosen = {}
    for key, forms in counts.items():
        most = max(forms.values())
        tied = [form for form, count in forms.items() if count == most]
        skill = _by_key().get(key)
        same = [form for form in tied if form.casefold() == tied[0].casefold()]
        plainest = min(same, key=lambda form: sum(map(str.isupper, form)))
        chosen[key] = skill.term if skill is not None and skill.term in tied else plainest
    return chosen


def _plain_capitals(form: str) -> str:
    """Write a form in the vocabulary's capitals, else without the capital of a line's start."""
    skill = find_skill(form)
    if skill is not None:
        low = form.casefold()
        return next((known for known in skill.forms if known.casefold() == low), form)
    first = form.partition(" ")[0]
    is_sentence_case = form[:1].isupper() and form[1:].islower()
    if is_sentence_case and (first.casefold() in _ordinary_words() or _ENDING.search(first)):
        return form[0].lower() + form[1:]
    return form


# English nouns and gerunds by their ending; names of products and methods rarely have one.
_ENDING = re.compile(
    r".{3}(?:ing|tion|sion|ment|ness|ity|ence|ance|ship|ability|ful|able|ical|ive)$"
)


@cache
def _ordinary_words() -> frozenset[str]:
    """Words that the vocabulary writes in lower case at the start of a term or inside one."""
    words = {word for skill in load_skills() for form in skill.forms for word in form.split()}
    return frozenset(word for word in words if re.fullmatch(r"[a-z]{2,}(?:'s)?", word))
