"""Which ways of writing a question count in one document.

People keep to one or two ways within a note. A way counts where it opens
questions of the bank that no stronger way opens: bold words inside answers
under headings then stay answers. Nothing here reads answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infoint.readers.outline.head import STYLES, Head, Style

_ALWAYS: tuple[Style, ...] = ("heading", "asked")
_NEEDED = {"bare": 3, "stop": 3}  # different questions that a way must open; two for the others


@dataclass(frozen=True, slots=True)
class Styles:
    """What counts in a document.

    ``ids`` has the questions that each counting way opens; ``is_lower`` tells whether bare
    labels begin with a small letter, ``plain_leads`` how many bold labels have no colon.
    """

    ids: dict[Style, frozenset[str]]
    is_lower: bool = False
    plain_leads: int = 0

    def counts(self, style: Style) -> bool:
        """Whether lines of that way open questions."""
        return style in self.ids

    def stronger_ids(self, style: Style) -> frozenset[str]:
        """Questions that stronger ways open."""
        stronger = STYLES[: STYLES.index(style)]
        return frozenset().union(*(self.ids.get(one, frozenset()) for one in stronger))


def choose_styles(heads: Sequence[Head | None]) -> Styles:
    """Which ways of writing count among these candidates."""
    found: dict[Style, set[str]] = {style: set() for style in STYLES}
    for head in heads:
        if head is None:
            continue
        if head.question_id is not None and not (head.field and head.style == "label"):
            found[head.style].add(head.question_id)
    ids: dict[Style, frozenset[str]] = {style: frozenset(found[style]) for style in _ALWAYS}
    for style in STYLES:
        if style in _ALWAYS or not found[style]:
            continue
        covered = frozenset().union(*ids.values())
        fresh = found[style] - covered
        most = max(map(len, found.values()))
        alone = not covered and len(fresh) == most and bool(fresh) and style not in _NEEDED
        # "Pay?" and "Pay" are one way of writing
        kin = len(found["bare"] | found["question"]) if style == "bare" and fresh else 0
        if max(len(fresh), kin) >= _NEEDED.get(style, 2) or alone:
            ids[style] = frozenset(found[style])
    if "bare" in ids:
        ids["question"] = frozenset(found["question"])
    known = [head for head in heads if head and head.question_id]
    bare = [head.question for head in known if head.style == "bare"]
    plain = sum(head.style == "lead" and not head.shaped for head in known)
    is_lower = sum(text[:1].islower() for text in bare) * 2 > len(bare)
    return Styles(ids, is_lower, plain)


def rank(style: Style) -> int:
    """Place of a way among the ways, 0 for the strongest."""
    return STYLES.index(style)
