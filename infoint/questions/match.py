"""Which question a heading asks. Says why; what fits nothing well enough fits nothing.

Nothing here reads answers or files.
"""

from __future__ import annotations

from rapidfuzz import fuzz

from infoint.questions.bank import Bank, load_bank
from infoint.questions.wording import compare_form
from infoint.schema import Match


def match_question(text: str, *, bank: Bank | None = None) -> Match:
    """Which question a heading asks."""
    bank = bank or load_bank()
    form = compare_form(text)
    best = Match(None, 0.0, "no words")
    for question in bank.questions:
        for wording in (question.text, *question.wordings):
            score = fuzz.ratio(form, compare_form(wording)) / 100
            if score > best.score:
                best = Match(question.id, score, f'like "{wording}"')
    if best.score >= 0.85:
        return best
    return Match(None, best.score, f"nothing fits well enough; closest {best.question_id}")
