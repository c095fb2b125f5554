"""Blanks of a form that nobody filled in: "[organization]", "City, State", "Type here", "n/a".

Such a fact was not said, and such an answer answers nothing: it stays, but under no question of
the bank. A person's own "none" or "not yet" is an answer.
"""

from __future__ import annotations

import re
from dataclasses import replace

from infoint.readers.outline.shapes import words
from infoint.schema import Note

_LONGEST = 80
_WORD = re.compile(r"[^\W_]+")
_LINE = re.compile(r"[\s_.…?*$€£/-]*")
_BRACKETED = re.compile(r"\[[^\[\]\d]{1,60}\]|<[^<>\d/@]{1,60}>|\{\{?[^{}\d]{1,60}\}\}?")
_ORDER = re.compile(r"\W*(?:please )?(?:click|tap|type|enter|write|insert|add|choose|select|fill|answer|your|put)\b.{0,60}\b(?:here|text|answers?|item|in|date|below|option|name|notes)\W*", re.I)  # fmt: skip


def is_blank(text: str) -> bool:
    """Whether words are those of an empty form.

    >>> is_blank("[organization]"), is_blank("City, State"), is_blank("(type answer here)")
    (True, True, True)
    >>> is_blank("City, State / Country"), is_blank("$"), is_blank("State Street")
    (True, True, False)
    >>> is_blank("none that I know"), is_blank("[laughs] No, 40 hours")
    (False, False)
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return False
    said = _WORD.findall(text.casefold())
    if " ".join(said) in words()["blank"] or (
        len(said) > 1 and words()["asked_for"].issuperset(said)
    ):
        return True
    patterns = (_LINE, _BRACKETED, _ORDER)
    return any(pattern.fullmatch(text) for pattern in patterns)


def without_blanks(note: Note) -> Note:
    """A note without what its form asked to be filled in."""
    facts = tuple(
        fact
        for fact in note.facts
        if not is_blank(fact.text)
        and not (fact.field == "medium" and fact.text.count("/") > 1)  # what a form offers
    )
    answers = tuple(
        replace(answer, question_id=None)
        if answer.question_id and len(answer.text) <= _LONGEST and is_blank(answer.text)
        else answer
        for answer in note.answers
    )
    return replace(note, facts=facts, answers=answers)
