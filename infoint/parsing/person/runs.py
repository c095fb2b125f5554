"""A run of capitals in its sentence, and the name that it may turn out to be.

Refuses to judge: `signs`, `strangers` and `weigh` do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from infoint.parsing.person.words import CREDENTIAL, SUFFIX

_SUFFIX = re.compile(SUFFIX)
_LETTERS = re.compile(rf"^(?:,?\s{CREDENTIAL}(?!\w))+")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name and where it stands in the sentence."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Run:
    """A run of capitals in its sentence: ``spans`` are the two names before, ``mails`` its addresses."""

    sentence: str
    start: int
    end: int
    spans: tuple[NameSpan, ...]
    mails: tuple[str, ...] = ()

    @cached_property
    def name(self) -> str:
        """The words as they stand."""
        return self.sentence[self.start : self.end]

    @cached_property
    def words(self) -> list[str]:
        """The words without marks and "Jr."."""
        words = [word.strip(".,") for word in self.name.split()]
        return words[:-1] if len(words) > 1 and _SUFFIX.fullmatch(words[-1]) else words

    @cached_property
    def before(self) -> str:
        """What stands before, as far as it counts."""
        return self.sentence[max(0, self.start - 60) : self.start]

    @cached_property
    def after(self) -> str:
        """What stands after, as far as it counts."""
        return _LETTERS.sub("", self.sentence[self.end : self.end + 50])[:40]

    @cached_property
    def between(self) -> str | None:
        """What stands between the name before and this one, if that is near."""
        if not self.spans or self.start - self.spans[-1].end > 200:
            return None
        return self.sentence[self.spans[-1].end : self.start]
