"""What students have in common, answers or people: places to look, never verdicts.

Compares words of answers; headings, the questions' own texts and short answers do not count,
unless all answers of two students are the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations

import numpy as np
import numpy.typing as npt

from infoint.compare.referral import name_key
from infoint.questions import Bank
from infoint.schema import Notes

WORDS = 6  # in a row; shorter runs are shared by chance
LEAST = 12  # sequences that two students share at least
SHARE = 0.5  # of the shorter one's sequences
ENOUGH = 30  # words in all; fewer may be the same by chance
_MOST = 4000
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two students whose answers share much: ``share`` of the shorter one's words in a row."""

    first: str
    second: str
    share: float
    shared: int


def shingles(notes: Notes, bank: Bank) -> list[int]:
    """Hashes of all runs of six words in a student's answers, and one of all answers together."""
    texts = [str(text) for text in notes.answers["text"].dropna()]
    words = _words(" ".join(texts))
    if len(words) < ENOUGH:
        return []
    own = {h for question in bank.questions for text in (question.text, *question.wordings) for h in _hashes(text)}  # fmt: skip
    found = {h for text in texts for h in _hashes(text)}
    return sorted({*sorted(found - own)[:_MOST], _hash(words)})


def _hashes(text: str) -> list[int]:
    words = _words(text)
    return [_hash(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)]


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _hash(words: Sequence[str]) -> int:
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=6).digest())


def people_marks(notes: Notes) -> list[int]:
    """Hashes of the full names of whom a student talked to."""
    names = [name_key(name).split() for name in notes.interviews["interviewee"].dropna()]
    return sorted({_hash(name) for name in names if len(name) > 1})


def find_similar(students: Mapping[str, Sequence[int] | npt.NDArray[np.int64]]) -> list[Pair]:
    """Pairs of students who share much, most first.

    What more than a tenth of a class (and at least 5) have in common is taken for the template
    or a common source and does not count. Only students who share something are compared.
    """
    keys = sorted(students)
    own = [np.unique(np.asarray(students[key], dtype=np.int64)) for key in keys]
    if not keys:
        return []
    marks = np.concatenate(own)
    order = np.argsort(marks, kind="stable")
    holders = np.repeat(np.arange(len(keys)), [len(one) for one in own])[order]
    _, starts, counts = np.unique(marks[order], return_index=True, return_counts=True)
    is_own = counts <= max(5, len(students) // 10)
    size = np.bincount(holders[np.repeat(is_own, counts)], minlength=len(keys))
    shared: Counter[tuple[int, int]] = Counter()
    several = is_own & (counts > 1)
    for start, count in zip(starts[several], counts[several], strict=True):
        shared.update(combinations(holders[start : start + count].tolist(), 2))
    pairs = []
    for (a, b), n in shared.items():
        share = n / int(min(size[a], size[b]))
        if share >= SHARE and (n >= LEAST or n == size[a] == size[b]):
            pairs.append(Pair(keys[a], keys[b], share, n))
    return sorted(pairs, key=lambda pair: (-pair.share, pair.first, pair.second))
