"""Titles out of neighboring runs: shared heads, suffixes, levels and numerals.

"product / UX designer" shares its head, "Manager, Content Operations" is turned, "Technical
Writer I, II" repeats its base. A join that would make a title nobody said is not made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from infoint.parsing.title.find import Item, is_head
from infoint.parsing.title.form import is_grade
from infoint.parsing.title.shape import (
    is_acronym,
    is_listed,
    may_follow,
    shares_field,
    side_by_side,
    without_levels,
    written_out,
)
from infoint.parsing.title.words import (
    AT_END,
    CASED,
    FILLERS,
    GENERIC,
    LEVELS,
    NO_SUFFIX,
)
from infoint.reference.titles import singular

Found = tuple[list[str], int, int]
_OF = re.compile(r"(?:^| )_[^ ]+ (?:of|in|for)$")
_LIST = (",", "or", "and", "/", "//")
_LONGEST = 8  # fields in a row that share a head; keeps the time linear
_RANKS = {"vice", "executive", "assistant", "deputy", "associate", "managing"}
_OF_RANKS = {"director", "president", "head", "dean", "vp"}


def join_items(items: Sequence[Item], text: str) -> list[Found]:
    """Words, start and end of each title, in the order said."""
    return list(_Joiner(items, text).walk())


class _Joiner:
    def __init__(self, items: Sequence[Item], text: str) -> None:
        self.items = items
        self.text = text
        self.at = 0
        self.is_list = all(item.run.is_pure and item.kind != "no" for item in items)
        self.has_only_titles = all(
            item.kind in ("title", "head", "grade", "level") for item in items
        )

    def walk(self) -> Iterator[Found]:
        """Each item in turn, with those that belong to it."""
        while self.at < len(self.items):
            item = self.items[self.at]
            if item.kind in ("field", "level", "name") or self._shares_rank():
                yield from self._chain(item)
            elif item.kind in ("head", "learner") or self._is_bare(item):
                yield from self._bare_head(item)
            elif item.kind == "title":
                yield from self._title(item)
            self.at += 1

    def _next(self, *seps: str) -> Item | None:
        """The item after this one if it stands behind one of the separators."""
        if self.at + 1 >= len(self.items):
            return None
        item = self.items[self.at + 1]
        is_near = self.items[self.at].run.after != "stop"
        return item if is_near and item.run.sep in seps else None

    def _is_apart(self, item: Item) -> bool:
        """Whether it begins anew after "then" or its like: "analyst, then associate"."""
        return item.run.cue.rpartition(" ")[2] in FILLERS

    def _shares_rank(self) -> bool:
        """ "Assistant/associate professor": a rank alone, the title that it begins said later."""
        rank, at = self.items[self.at], self.at + 1
        while at < min(len(self.items), self.at + _LONGEST) and self.items[at].kind == "level":
            at += 1
        if rank.kind != "head" or rank.words[-1].lower() not in _RANKS or at >= len(self.items):
            return False
        last = self.items[at]
        is_near = all(item.run.sep in _LIST for item in self.items[self.at + 1 : at + 1])
        return is_near and last.kind == "title" and is_listed([*rank.words, last.words[-1]])

    def _chain(self, first: Item) -> Iterator[Found]:
        """Fields or levels that share the title after them: "junior or senior X"."""
        if _OF.search(first.run.cue):
            return  # "professor of biology, or lecturer"
        chain, start = [first], self.at
        kinds = {first.kind} if first.kind != "head" else {"head", "level"}
        while (item := self._next(*_LIST)) and item.kind in kinds and len(chain) < _LONGEST:
            chain.append(item)
            self.at += 1
        last = self._next("or", "and", "/", "//")
        if last is None or last.kind != "title":
            self.at = start
            return
        self.at += 1
        seps = {item.run.sep for item in [*chain[1:], last]}
        if first.kind == "name" and (seps != {"and"} or singular(last.words[-1]) != last.words[-1]):
            yield from self._title(last)
            return
        if first.kind not in ("level", "head") and self._is_one(seps, chain, last):
            words = self._joined_words(first.run.start, last)
            yield from self._title(last, words, first.run.start)
            return
        one = singular(last.words[-1]) == last.words[-1]
        for item in chain if not (one and seps <= {"and", ","} and first.kind == "field") else ():
            words = self._shared(item, last)
            if words:
                yield words, item.run.start, last.end
        yield from self._title(last)

    def _is_one(self, seps: set[str], chain: Sequence[Item], last: Item) -> bool:
        """Whether fields and title are one title: "Sales and Marketing Manager"."""
        head = last.words[-1].lower()
        if seps <= {"/", "//"}:
            short = [w for item in chain for w in item.words] + [last.words[0]]
            if all(w.lower() in CASED or (w.isupper() and len(w) <= 4) for w in short):
                return True
            return seps == {"/"} and not all(
                is_listed(words) for words in [last.words, *(self._shared(i, last) for i in chain)]
            )
        between = self.text[chain[0].run.start : last.run.start].lower().split()
        if {"a", "an", "the"} & set(between):
            return False
        return "or" not in seps and "//" not in seps and singular(head) == head

    def _joined_words(self, start: int, last: Item) -> list[str]:
        text = self.text[start : last.end].replace(" / ", "/")
        return ["and" if word == "&" else word for word in text.split()]

    def _shared(self, item: Item, last: Item) -> list[str]:
        """The words of the item with the head of the last one."""
        rest = without_levels(last.words)
        if item.kind == "level" and item.words[-1].lower() not in _RANKS:
            return [*item.words, *rest]
        return [*item.words, *rest[min(len(item.words), len(rest) - 1) :]]

    def _bare_head(self, item: Item) -> Iterator[Found]:
        """A head without field: turned with its field, or a title of its own in a list."""
        if (field := self._next(",", "-")) and self._is_field_of(field, item):
            self.at += 1
            fields = list(field.words)
            while (more := self._next("and")) and self._is_more_field(more):
                fields += ["and", *more.words]
                field = more
                self.at += 1
            head = [word for word in item.words if not is_grade(word)]
            grade = item.words[len(head) :]
            levels = [w for w in head[:-1] if w.lower().rstrip(".") in (*LEVELS, "sr", "jr")]
            name = head[len(levels) :]
            if written_out(name[-1].lower().rstrip(".")) in _OF_RANKS:
                yield [*levels, *name, "of", *fields], item.run.start, field.end
            else:
                yield [*levels, *fields, *name, *grade], item.run.start, field.end
        elif (
            item.kind == "title"
            or (
                (item.run.is_held or (item.is_whole and self.is_list))  # "Manager at Target"
                and (item.words[0][:1].isupper() or (self.is_list and self.has_only_titles))
            )
        ):
            yield from self._title(item)

    def _is_more_field(self, more: Item) -> bool:
        """Whether "and X" goes on a field: "Head of People and Culture"."""
        is_name = more.kind == "name" and more.run.is_pure
        return (more.kind == "field" or is_name) and not self._leads_a_chain()

    def _is_field_of(self, field: Item, item: Item) -> bool:
        if field.kind != "field" or not field.words or self._leads_a_chain():
            return False
        is_listed_on = is_acronym(field) and field.run.after == ","  # "VP, ED, MD"
        is_apart = self._is_apart(field) or is_listed_on  # "director, then X"
        return not is_apart and field.words[0][:1].isupper() <= item.words[0][:1].isupper()

    def _is_bare(self, item: Item) -> bool:
        """Whether a title is ranks and a head only, with its field behind a comma."""
        ranks = {*LEVELS, *_RANKS, "sr", "jr"}
        low = [word.lower().rstrip(".") for word in item.words]
        if not low:  # a mark of its own
            return False
        head = written_out(low[-1])
        only_of = any(word in _RANKS for word in low[:-1])
        return (
            item.kind == "title"
            and all(word in ranks for word in low[:-1])
            and (head in _OF_RANKS if only_of else head in GENERIC | _OF_RANKS)
            and bool((field := self._next(",", "-")) and field.kind == "field")
        )

    def _leads_a_chain(self) -> bool:
        """Whether the field after this item belongs to a title that follows it."""
        k = self.at + 1
        while k < min(len(self.items), self.at + _LONGEST) and self.items[k].kind == "field":
            k += 1
        last = self.items[k] if k < len(self.items) else self.items[-1]
        return last.kind == "title" and last.run.sep in ("or", "and", "/", "//")

    def _title(
        self, item: Item, words: list[str] | None = None, start: int | None = None
    ) -> Iterator[Found]:
        """One title with what follows it: compound, suffix, level, numerals."""
        words = list(words or item.words)
        start = item.run.start if start is None else start
        end = item.end
        is_pair = item.run.sep != "/" and [
            i.run.sep for i in self.items[self.at + 2 : self.at + 3]
        ] != ["/"]
        while is_pair and (more := self._next("/")) and self._is_compound(more):
            if shares_field(words, more):
                break
            words[-1] = side_by_side(words[-1], more.words[0])
            words += more.words[1:]
            end = self._take(more)
        if "of" in [w.lower() for w in words]:
            while (more := self._next("and")) and self._is_more_field(more):
                words += ["and", *more.words]
                end = self._take(more)
        more = self._next(",", "-", "(")
        is_level = more is not None and more.kind in ("level", "learner")
        if (is_level and more and not self._is_apart(more) and may_follow(more)) or (
            (more := self._next("(")) and more.kind == "grade"
        ):
            words += more.words
            end = self._take(more)
        elif (
            (more := self._next(",", "-"))
            and not self._is_apart(more)
            and self._is_suffix(more, words)
        ):
            words = [*words[:-1], f"{words[-1]},", *more.words]
            end = self._take(more)
        if ((more := self._next("-", "(")) and is_acronym(more)) or self._is_credential(words):
            self.at += 1  # a credential or the title's own initials
        yield words, start, end
        yield from self._grades(words, start)
        yield from self._other_heads(words, start)

    def _take(self, item: Item) -> int:
        """Go past an item that belongs to a title; where the title now ends."""
        self.at += 1
        return item.end

    def _is_credential(self, words: Sequence[str]) -> bool:
        """Whether initials behind a comma end the text: "Tax Manager, CPA", not "RN, LPN, CNA"."""
        more = self._next(",")
        is_pair = more is not None and len(self.items) == 2 and len(words) > 1
        return is_pair and words[0][:1].isupper() and is_acronym(self.items[1])

    def _is_compound(self, more: Item) -> bool:
        bare = [word for word in more.words if not is_grade(word)]
        is_short = bool(bare) and bare[0].lower() in AT_END  # "Home Health Aide/CNA"
        is_worker = more.kind in ("title", "head") or (
            more.kind == "other" and is_head(more.words[-1])
        )
        return is_worker and len(bare) == 1 and not is_short

    def _is_suffix(self, more: Item, words: Sequence[str]) -> bool:
        if more.kind != "field" or self._leads_a_chain() or len(more.words) > 3:
            return False
        is_initials = len(words) == 1 and words[0].isupper()  # "VP, ED, MD"
        if is_initials or is_grade(words[-1]) or is_listed(more.words):
            return False
        is_cased = words[-1][:1].isupper() and more.words[0][:1].isupper()
        return (
            is_cased
            and not {w.lower() for w in more.words} & NO_SUFFIX
            and more.run.after != "stop"
        )

    def _grades(self, words: list[str], start: int) -> Iterator[Found]:
        """ "Technical Writer I, II": the same base again."""
        base = list(words)
        while base and is_grade(base[-1]):
            base.pop()
        while len(base) < len(words) and (more := self._next(*_LIST, "-")) and more.kind == "grade":
            yield [*base, *more.words], start, more.end
            self.at += 1

    def _other_heads(self, words: list[str], start: int) -> Iterator[Found]:
        """ "Software Engineer or Developer": the field is shared where that is a known title."""
        if self.items[self.at].run.sep == "//":
            return  # one of a list: "Buyer | Assistant Buyer | Planner"
        while (more := self._next("or", "/", "//")) and more.kind in ("head", "title"):
            shared = [*words[:-1], *more.words]
            is_one = more.run.sep == "/" and shares_field(words, more)
            is_one = is_one or (more.kind == "head" and len(more.words) == 1 and is_listed(shared))
            if len(words) < 2 or not is_one:
                return
            yield shared, start, more.end
            self.at += 1
