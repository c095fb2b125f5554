"""Where a text names somebody, and what to put there.

Reads plain text only. Which names there are comes from `forms`; whether a word
that is also a name is one here is decided in this module.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from infoint.report.privacy.fold import Word, words_of
from infoint.report.privacy.forms import HONORIFICS, PRODUCTS, WORDS, Form
from infoint.report.privacy.words import load_words

_BETWEEN = re.compile(r"[^\w!?;]{0,24}|_{1,3}")
_STOP = re.compile(r"\.\s")
_BEGINS = re.compile(r"(?:^|[.!?:;\n\r\"“”(>*|•–—-]|\d\)|\.)\W*\Z")
_MONTHS = frozenset(["may", "april", "june", "july", "august"])
_IN_MONTH = load_words("in_month")
_AT_PLACE = load_words("at_place")
_OPENERS = load_words("openers")
_SPEAKS = load_words("speaks")
_NOT_SPEAKER = load_words("not_speaker")
_NAME_FIRST = load_words("given") | load_words("makers")
_AFTER_VERB = load_words("after_verb")
_DOMAIN = re.compile(r"\.(?:com|org|net|edu|gov|io|co|us|uk|ca|ai|dev|app)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a text names somebody. ``pseudonyms`` are several where it cannot be told who."""

    start: int
    end: int
    pseudonyms: tuple[str, ...]


class Names:
    """All forms of all names, ready for searching.

    Parameters
    ----------
    forms : iterable of Form
    places : collection of tuple of str
        Places of the notes, their words folded: a name among them may be the place.
    """

    def __init__(self, forms: Iterable[Form], places: Collection[tuple[str, ...]] = ()) -> None:
        self.places = frozenset(word for place in places for word in place)
        self.towns = frozenset(place for place in places if len(place) > 1)
        self.longest = max(map(len, self.towns), default=0)
        by_words: dict[tuple[str, ...], dict[str, Form]] = {}
        for form in forms:
            if form.words:
                kept = by_words.setdefault(form.words, {})
                before = kept.get(form.pseudonym)
                if before is not None:  # the freer of two
                    terms = "any" if "any" in (before.terms, form.terms) else before.terms
                    widens = before.may_widen or form.may_widen
                    comma = before.has_comma or form.has_comma
                    form = Form(form.words, form.pseudonym, terms, widens, comma)
                kept[form.pseudonym] = form
        self.by_first: dict[str, list[tuple[Form, tuple[str, ...]]]] = {}
        for words, kept in by_words.items():
            strict = next((f for f in kept.values() if f.terms == "any"), next(iter(kept.values())))
            entry = (strict, tuple(kept))
            self.by_first.setdefault(words[0], []).append(entry)
        for entries in self.by_first.values():
            entries.sort(key=lambda entry: -len(entry[0].words))
        self.unspaced = {
            form.words[0]: form.pseudonym
            for kept in by_words.values()
            for form in kept.values()
            if len(form.words) == 1 and _is_unspaced(form.words[0])
        }

    def find(self, text: str, *, is_label: bool = False, whole_only: bool = False) -> list[Hit]:
        """Every place where the text names somebody, from left to right.

        Parameters
        ----------
        text : str
        is_label : bool
            The text is a file name or an id: a name needs no capital there.
        whole_only : bool
            Only forms of two words and more: for text that may hold anything.
        """
        if not self.by_first:
            return []
        words = words_of(text)
        hits: list[Hit] = []
        at = 0
        while at < len(words):
            taken = self._at(text, words, at, is_label, whole_only)
            town = self._town(words, at)
            if taken is None or (town and taken[1] - at < town):
                at += town or 1
                continue
            hit, after = taken
            hits.append(hit)
            at = after
        if self.unspaced:
            hits += self._unspaced(text, hits)
        return hits

    def _at(
        self, text: str, words: Sequence[Word], at: int, is_label: bool, whole_only: bool
    ) -> tuple[Hit, int] | None:
        folded = words[at].folded
        entries = self.by_first.get(folded) or self.by_first.get(folded.rstrip("0123456789"), [])
        for form, pseudonyms in entries:
            if whole_only and len(form.words) < 2:
                continue
            after = _match(text, words, at, form)
            if after is None or not self._counts(text, words, at, after, form, is_label):
                continue
            after = _with_second_name(text, words, after)
            start = _honored(text, words, at)
            return Hit(start, words[after - 1].end, pseudonyms), after
        return None

    def _counts(
        self, text: str, words: Sequence[Word], at: int, after: int, form: Form, is_label: bool
    ) -> bool:
        shown = text[words[at].start : words[after - 1].end]
        if len(form.words) == 1 and _is_product(text, words, at):
            return False
        if form.terms == "any" or (is_label and form.terms == "word"):
            return True
        if form.terms == "word" and _DOMAIN.match(text, words[after - 1].end):
            return True
        if form.terms == "acronym":
            return shown.isupper()
        if form.terms == "label":
            begins = not text[: words[at].start].rpartition("\n")[2].strip(" *>_#-")
            return (
                shown.isupper() and begins and text[words[after - 1].end :].lstrip(" *")[:1] == ":"
            )
        if len(form.words) > 1:
            return shown[:1].isupper()
        return self._is_name(text, words, at)

    def _is_name(self, text: str, words: Sequence[Word], at: int) -> bool:
        """Whether a word that is also a name stands here for somebody; in doubt it does."""
        word = words[at]
        before = words[at - 1] if at and _is_near(text, words[at - 1], word) else None
        following = at + 1 < len(words) and _is_near(text, word, words[at + 1])
        after = words[at + 1] if following else None
        if before and before.folded in HONORIFICS:
            return True
        if not _has_capital(text, word):
            speaks = after is not None and after.folded in _SPEAKS
            return speaks and _begins(text, word) and word.folded != "may"
        if word.folded in _MONTHS and _is_month(text, word, before, after):
            return False
        if word.folded in self.places and self._is_place(text, word, before, after):
            return False
        if _begins(text, word):
            return _opens_as_name(text, word, after)
        return not _in_phrase(text, before, word)

    def _is_place(self, text: str, word: Word, before: Word | None, after: Word | None) -> bool:
        if before and before.folded in _AT_PLACE:
            return True
        if after is None:
            return before is None and text.strip() == text[word.start : word.end]
        return after.folded in self.places and text[word.end : after.start].strip() == ","

    def _town(self, words: Sequence[Word], at: int) -> int:
        """How many words of a place of several words begin here: Park City is no Ms. Park."""
        if words[at].folded not in self.places:
            return 0
        for length in range(min(self.longest, len(words) - at), 1, -1):
            if tuple(word.folded for word in words[at : at + length]) in self.towns:
                return length
        return 0

    def _unspaced(self, text: str, hits: Sequence[Hit]) -> list[Hit]:
        """Names in a writing without spaces between words, wherever they stand."""
        found: list[Hit] = []
        for name, pseudonym in self.unspaced.items():
            start = text.find(name)
            while start >= 0:
                end = start + len(name)
                if all(end <= hit.start or start >= hit.end for hit in [*hits, *found]):
                    found.append(Hit(start, end, (pseudonym,)))
                start = text.find(name, end)
        return found


def _has_capital(text: str, word: Word) -> bool:
    """Whether the first letter is a capital; 3M has one."""
    return text[word.start : word.end].lstrip("0123456789")[:1].isupper()


def _is_unspaced(word: str) -> bool:
    return len(word) > 1 and all("\u2e80" <= sign <= "\ud7ff" for sign in word)


def _match(text: str, words: Sequence[Word], at: int, form: Form) -> int | None:
    """The index after the form's last word, or None where it does not stand here."""
    if len(form.words) == 1:
        return at + 1
    here, gaps = at, 2 if form.may_widen else 0
    for wanted in form.words[1:]:
        while True:
            here += 1
            if here >= len(words) or not _is_near(text, words[here - 1], words[here]):
                return None
            if not form.has_comma and "," in text[words[here - 1].end : words[here].start]:
                return None
            if words[here].folded in (wanted, f"{wanted}s") or (
                words[here].folded.rstrip("0123456789") == wanted
            ):
                break
            if not gaps or not text[words[here].start].isupper():
                return None
            gaps -= 1
    return here + 1


def _is_near(text: str, one: Word, other: Word) -> bool:
    between = text[one.end : other.start]
    if not between:
        return True
    if not _BETWEEN.fullmatch(between) or "\n\n" in between:
        return False
    is_end = _STOP.search(between) and text[other.start].isupper()
    return not is_end or one.end - one.start <= 2 or one.folded in HONORIFICS


def _honored(text: str, words: Sequence[Word], at: int) -> int:
    """Where the form of address before the name begins: it tells more than it should."""
    if at and words[at - 1].folded in HONORIFICS and _is_near(text, words[at - 1], words[at]):
        between = text[words[at - 1].end : words[at].start]
        if between.strip(" .\n\t\u00a0") == "" and text[words[at - 1].start].isupper():
            return words[at - 1].start
    return words[at].start


def _with_second_name(text: str, words: Sequence[Word], after: int) -> int:
    """The index after a name joined on with a hyphen: Ruiz-Ortega."""
    if after < len(words):
        between = text[words[after - 1].end : words[after].start]
        if between in ("-", "\u2010", "\u2011") and text[words[after].start].isupper():
            return after + 1
    return after


def _is_product(text: str, words: Sequence[Word], at: int) -> bool:
    if at + 1 >= len(words) or words[at + 1].folded not in PRODUCTS:
        return False
    return text[words[at].end : words[at + 1].start] == " " and text[words[at + 1].start].isupper()


def _is_month(text: str, word: Word, before: Word | None, after: Word | None) -> bool:
    if (after and after.folded[:1].isdecimal()) or (before and before.folded.isdecimal()):
        return True
    goes_on = after is not None and not text[word.end : after.start].strip()
    return before is not None and before.folded in _IN_MONTH and not goes_on


def _begins(text: str, word: Word) -> bool:
    return bool(_BEGINS.search(text[max(0, word.start - 8) : word.start])) or word.start == 0


def _opens_as_name(text: str, word: Word, after: Word | None) -> bool:
    """At the start of a sentence every word has a capital: what follows decides."""
    if after is None:
        return True
    shown = text[after.start : after.end]
    between = text[word.end : after.start]
    if between.strip() and between.strip()[0] in ",:'’)(—–-/&|":
        return True
    if word.folded == "will" and after.folded in _NOT_SPEAKER:
        return False
    if shown[:1].isupper() or after.folded in _SPEAKS:
        return True
    if shown[:1].isdecimal():  # "1. Mark 2. Will", but "Target 60k"
        return shown.isdecimal() and text[after.end : after.end + 1] in (".", ")")
    if word.folded in _NAME_FIRST or word.folded not in WORDS:
        return after.folded not in _AFTER_VERB
    return after.folded.endswith("ed") and len(after.folded) > 4


def _in_phrase(text: str, before: Word | None, word: Word) -> bool:
    """Whether a capital word is part of a longer name of something else, as in "Menlo Park"."""
    if before is None or not text[before.start].isupper() or before.folded in _OPENERS:
        return False
    is_apart = text[before.end : word.start].strip() != ""
    return not is_apart and not _begins(text, before) and before.folded not in WORDS
