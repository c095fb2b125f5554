"""Which question a heading asks. Says why; what fits nothing well enough fits nothing.

Two things speak for a question: one of its wordings, and cues (rows of words,
see cues.toml). Topics that people also ask, such as the interviewee's own
path, compete with the questions, so that a heading about one of them stays
custom. A wrong match is worse than none: where two questions fit equally well
and the heading does not ask both outright, none is matched. Nothing here reads
answers or files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from infoint.questions.bank import load_bank
from infoint.questions.cues import CueIndex, Hit, load_cues
from infoint.questions.records import Bank
from infoint.questions.wording import strip_hint, words
from infoint.schema import Match

# What a cue weighs; chosen so that likely < soft < sure < firm. Labels of up to four words
# need less to be clear than sentences.
_WEIGHTS = {"sure": 0.9, "likely": 0.65, "hint": 0.4, "firm": 0.95, "soft": 0.78}
_LABEL_WEIGHTS = {"likely": 0.8, "hint": 0.62}
_LABEL_WORDS = 4
_ENOUGH = 0.6  # score from which a question is matched
_GUESSED = 0.88  # what two weak cues together come to at most, less than a sure one
_MARGIN = 0.1  # by which the first must lead the second, except where both are sure
_ALIKE = 0.75  # share of common words from which a course's own question fits
_CLEAR = 4  # content words among which a single word is still a clear cue
_DILUTION = 0.08  # by which each further one weakens it
_MOST_PARTS = 6  # questions in one heading
_CLAUSES = re.compile(r",?\s+(?:and|&)\s+(?=(?:what|who|how|where|which)\b)", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[?!])\s+|(?<=[a-z]{2}\.)\s+(?=[A-Z])")
# What one heading often asks together: "Requirements" are learned or brought along.
_KIN = ({"best", "least"}, {"skills", "education"})
_LONGEST = 45  # words; a longer text is no question


@dataclass(slots=True)
class _Claim:
    """What speaks for one question or topic."""

    score: float
    start: int
    end: int
    reason: str


def match_question(text: str, *, bank: Bank | None = None) -> Match:
    """Which question of the bank a heading, label or column header asks.

    Parameters
    ----------
    text : str
        As it was written; a number, a mark or a hint in brackets does not matter.
    bank : Bank, optional
        Without it the bank that ships with the kit.

    Returns
    -------
    Match
        ``question_id`` is None where nothing fits well enough; ``reason`` says
        what matched, or why nothing did.

    >>> match_question("Pay?").question_id, match_question("$$$").question_id
    ('salary', 'salary')
    >>> match_question("How did you get into this field?").reason
    'asks about the interviewee\\'s own path ("how did you"), which is no question of the bank'
    >>> match_question("What is your favorite color?").question_id is None
    True
    """
    return _matcher(bank or load_bank()).match(text)


@lru_cache(maxsize=32)
def _matcher(bank: Bank) -> _Matcher:
    return _Matcher(bank)


class _Matcher:
    """Matching against one bank; remembers what it was asked."""

    def __init__(self, bank: Bank) -> None:
        self.ids = frozenset(bank.ids)
        self.cues: CueIndex = load_cues()
        self.exact: dict[str, tuple[str, str]] = {}
        self.own: list[tuple[frozenset[str], str, str]] = []
        self.shipped = shipped = frozenset(load_bank().ids)
        for question in bank.questions:
            for wording in (question.text, *question.wordings):
                form = words(wording)
                self.exact.setdefault(" ".join(form), (question.id, wording))
                if question.id not in shipped or wording == question.text:
                    self.own.append((_content(form), question.id, wording))
        self.vocabulary = self.cues.vocabulary | {w for key in self.exact for w in key.split()}
        self.long_words: dict[str, list[str]] = {}  # by first letter
        for word in sorted(self.vocabulary):
            if len(word) >= 5:
                self.long_words.setdefault(word[0], []).append(word)
        self.match = lru_cache(maxsize=4096)(self._match)

    def _match(self, text: str) -> Match:
        if len(text) > 2000:
            return Match(None, 0.0, "too long for a question")
        form = words(text)
        if not form or len(form) > _LONGEST:
            return Match(None, 0.0, "no words" if not form else "too long for a question")
        found = self._exact(text, form)
        if found:
            return found
        parts = [part for part in _SENTENCES.split(text.strip()) if words(part)]
        if 1 < len(parts) <= _MOST_PARTS and "?" in text:
            return self._match_parts(parts)
        match = self._match_whole(text, form)
        clauses = [part for part in _CLAUSES.split(text) if words(part)]
        if match.question_id is None and 1 < len(clauses) <= _MOST_PARTS:
            found = self._match_parts(clauses)
            return found if found.question_id else match
        return match

    def _match_whole(self, text: str, form: list[str]) -> Match:
        match = Match(None, 0.0, "no words")
        bare = [word for word in form if word not in self.cues.fillers]
        for one in (words(strip_hint(text)), form, bare):  # without the hint, then with it
            repaired = [self._repair(word, one) for word in one]
            match = self._exact(" ".join(repaired), repaired) or self._weigh(repaired)
            if match.question_id or (one == form and not _may_lose(match, form, bare)):
                break
        return match

    def _match_parts(self, parts: list[str]) -> Match:
        """Several questions in one heading: the first that is known, the others in the reason."""
        found = [match for match in map(self._match, parts) if match.question_id]
        if not found:
            return max((self._match(part) for part in parts), key=lambda match: match.score)
        asked = list(dict.fromkeys(str(match.question_id) for match in found))
        chosen = found[0]
        if set(asked[:2]) == {"best", "least"}:
            chosen = next(match for match in found if match.question_id == "best")
        others = [one for one in asked if one != chosen.question_id]
        reason = f"{chosen.reason}; also asks {', '.join(others)}" if others else chosen.reason
        score = chosen.score if len(found) == len(parts) else round(chosen.score - 0.1, 2)
        return Match(chosen.question_id, score, reason)

    def _exact(self, text: str, form: list[str]) -> Match | None:
        for key in (" ".join(form), " ".join(words(strip_hint(text)))):
            if key in self.exact:
                question_id, wording = self.exact[key]
                return Match(question_id, 1.0, f'is the wording "{wording}"')
        return None

    def _repair(self, word: str, others: list[str]) -> str:
        """A word misspelled by one letter or two as the cues know it."""
        known = word in self.vocabulary or word.startswith(self.cues.beginnings)
        known = known or word in self.cues.common
        if len(word) < (5 if len(others) > 1 else 6) or known or not word.isalpha():
            return word
        stems = (word.removesuffix(end) for end in ("s", "es", "ed", "d", "ing", "ly"))
        if any(stem in self.vocabulary for stem in stems):
            return word  # another form of a word that the cues know is no misspelling
        most = 1 if len(word) < 8 else 2
        found = process.extractOne(
            word,
            self.long_words.get(word[0], ()),
            scorer=OSA.distance,
            score_cutoff=most,
        )
        return found[0] if found else word

    def _weigh(self, form: list[str]) -> Match:
        hits = list(self.cues.find(form))
        barred = {hit.cue.target for hit in hits if hit.cue.tier == "never"}
        is_label = len(form) <= _LABEL_WORDS and not self.cues.sentence & set(form)
        content = len({word for word in form if word not in load_cues().common})
        questions: dict[str, _Claim] = {}
        topics: dict[str, _Claim] = {}
        for hit in hits:
            cue = hit.cue
            if cue.tier == "never" or (not cue.is_topic and cue.target in barred):
                continue
            if not cue.is_topic and cue.target not in self.ids:
                continue
            weight = _WEIGHTS[cue.tier]
            if hit.end - hit.start == 1 and not cue.is_topic:
                weight *= 1 - _DILUTION * max(0, content - _CLEAR)
            if is_label:
                weight = _LABEL_WEIGHTS.get(cue.tier, weight)
            _add(topics if cue.is_topic else questions, hit, weight, form)
        self._add_own(questions, form)
        if any(one not in self.shipped and c.score >= _ALIKE for one, c in questions.items()):
            topics = {}  # the course asks about it
        return _decide(questions, topics)

    def _add_own(self, questions: dict[str, _Claim], form: list[str]) -> None:
        """Claims by the share of words in common with a course's own wordings."""
        content = _content(form)
        for own, question_id, wording in self.own:
            common = len(own & content)
            share = 2 * common / (len(own) + len(content)) if own or content else 0.0
            if common >= 2 and share >= _ALIKE:
                claim = questions.get(question_id)
                score = 0.75 + share / 5
                if claim is None or claim.score < score:
                    questions[question_id] = _Claim(score, 0, len(form), f'is like "{wording}"')


def _may_lose(match: Match, form: list[str], bare: list[str]) -> bool:
    """Whether a heading that nothing fits may be read without its fillers: "so what do u even do"."""
    return 2 < len(bare) < len(form) and match.reason.startswith("nothing")


def _content(form: list[str]) -> frozenset[str]:
    content = frozenset(word for word in form if word not in load_cues().common)
    return content or frozenset(form)


def _add(claims: dict[str, _Claim], hit: Hit, weight: float, form: list[str]) -> None:
    """Take up a hit; a second one at another place adds to the first."""
    claim = claims.get(hit.cue.target)
    quoted = f'"{" ".join(form[hit.start : hit.end])}"'
    if claim is None:
        claims[hit.cue.target] = _Claim(weight, hit.start, hit.end, quoted)
        return
    apart = hit.start >= claim.end or hit.end <= claim.start
    if weight <= _WEIGHTS["hint"] and claim.score <= _WEIGHTS["hint"]:
        return  # two hints in a sentence are still a guess
    if apart and quoted not in claim.reason and max(weight, claim.score) < _LABEL_WEIGHTS["likely"]:
        claim.score = min(1 - (1 - claim.score) * (1 - weight), _GUESSED)
        claim.reason = f"{claim.reason} and {quoted}"
        claim.start, claim.end = min(claim.start, hit.start), max(claim.end, hit.end)
    elif weight > claim.score or (weight == claim.score and hit.start < claim.start):
        claims[hit.cue.target] = _Claim(weight, hit.start, hit.end, quoted)


def _decide(questions: dict[str, _Claim], topics: dict[str, _Claim]) -> Match:
    ranked = sorted(questions.items(), key=lambda item: (-item[1].score, item[1].end))
    topic = max(topics.items(), key=lambda item: item[1].score, default=None)
    if not ranked or ranked[0][1].score < _ENOUGH:
        if topic:
            return Match(None, 0.0, _topic_reason(*topic))
        closest = f"; closest {ranked[0][0]} by {ranked[0][1].reason}" if ranked else ""
        score = ranked[0][1].score if ranked else 0.0
        return Match(None, score, f"nothing fits well enough{closest}")
    first_id, first = _both_sides(ranked, questions) or ranked[0]
    if topic and topic[1].score > first.score:
        return Match(None, first.score, _topic_reason(*topic))
    if first.score >= _LABEL_WEIGHTS["likely"] and first_id not in ("best", "least"):
        near = [one for one in ranked if first.score - one[1].score < _MARGIN]
        first_id, first = min(near, key=lambda item: item[1].end)  # the one that is asked first
    rivals = [
        (one, claim)
        for one, claim in ranked
        if one != first_id and abs(first.score - claim.score) < _MARGIN
    ]
    if not rivals:
        return Match(first_id, round(first.score, 2), f"asks {first.reason}")
    asked = [first_id, *(one for one, _ in rivals)]
    if (
        first.score >= _LABEL_WEIGHTS["likely"]
        or {first_id, rivals[0][0]} in _KIN
        or _apart([first, *(claim for _, claim in rivals)])
    ):
        also = ", ".join(asked[1:])
        score = round(first.score - 0.1, 2)
        return Match(first_id, score, f"asks {first.reason}; also asks {also}")
    return Match(None, first.score, f"fits {' and '.join(asked)} equally well")


def _both_sides(
    ranked: list[tuple[str, _Claim]], questions: dict[str, _Claim]
) -> tuple[str, _Claim] | None:
    """The claim of "best" where best and least are asked in one heading."""
    first_two = {one for one, _ in ranked[:2]}
    if first_two == {"best", "least"} and ranked[1][1].score >= _LABEL_WEIGHTS["likely"]:
        return "best", questions["best"]
    return None


def _apart(claims: list[_Claim]) -> bool:
    """Whether each claim rests on words of its own."""
    spans = sorted((claim.start, claim.end) for claim in claims)
    return all(before[1] <= after[0] for before, after in pairwise(spans))


def _topic_reason(topic: str, claim: _Claim) -> str:
    return f"asks about {topic} ({claim.reason}), which is no question of the bank"
