"""A text about titles to runs of words that may be titles, with what stands between them.

Function words, verbs and pronouns end a run; commas, slashes, "or" and "and" do too, but are kept
as the separator. A run knows whether it was said as *not* the title ("I wouldn't look under
editor") or as a person one deals with ("you work with product managers"). Which run is a title is
decided in `infoint.parsing.title`. Every pattern here is linear in the length of the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from infoint.parsing.title.words import (
    ABBREVIATIONS,
    AT_END,
    BACK,
    FILLERS,
    IN_PLACES,
    IT_BEFORE,
    NEGATIONS,
    NO_NEGATION,
    OF_HEADS,
    PHRASES,
    SHORT_RANKS,
    SMALL_WORDS,
    SOFT_STOP,
    STOP,
    field_pairs,
)

_PERSON = re.compile(
    r"\b(?:works?|worked|working|meet|meets|talk|talks|talked|talking|speak|speaks|reports?|reporting"
    r"|answers?|collaborat\w{1,4}|partners?|liais\w{1,4}|asks?|asked|manages?|managed|managing|supervis\w{1,4}"
    r"|oversees?|overseen|interviews?|interviewed|interviewing|interact\w{0,4}|thanks?|met|cc|email|emailed)"
    r" (?:\w{1,12} ){0,3}$"
)
_RELATION = re.compile(
    r"\b(?:my|his|her|our|their) _(?:boss|bosses|supervisor|manager|director|lead|colleagues?|coworkers?|wife|husband|mom|mother"
    r"|dad|father|sister|brother|friend|roommate) (?:is|was|are|were)(?: (?:a|an|the))? $"
)
_SUBJECTS = frozenset(["i", "i'm", "you", "you're", "we", "we're", "they", "they're", "it's"])
_OWNERS = frozenset(["my", "your", "his", "her", "our", "their", "our's"])
_TOKEN = re.compile(
    r"""(?P<word>\b[A-Z](?:/|[ ]and[ ]|[ ]?&[ ]?)[A-Z]\b  # A/V, I and C
      | \.?[^\W_][\w+\#'’&.]*(?:-[^\W_][\w+\#'’&.]*)*)  # UX, front-end, C++, R&D, Node.js
      | (?P<mark>[/|]|(?<=\s)[-–—~]{1,3}(?=\s)|[–—]|[,&;:]|[.!?…]|["“”«»]|(?<=\s)'|'(?=\s)|[()\[\]]|\n|[^\s\w])
    """,
    re.VERBOSE,
)
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z]){1,3}")
_NO_POSTS = frozenset(["BA", "BS", "MA", "MS", "JD", "MD", "PE", "AA", "AS", "MFA", "MBA", "EIT"])
Token = tuple[str, str, int, int]  # kind, word, start, end


@dataclass(slots=True)
class Run:
    """Words in a row, and what stood around them.

    ``sep`` is what stood before: "," "/" (tight) "//" (spaced) "-" ":" "or" "and" "stop" "end" '"'.
    """

    words: list[str] = field(default_factory=list)
    start: int = 0
    end: int = 0
    sep: str = "end"
    after: str = "end"
    is_negated: bool = False
    is_person: bool = False
    is_owned: bool = False
    cue: str = ""
    after_word: str = ""
    is_placed: bool = False  # its line goes on with a place or employer and ends

    @property
    def is_pure(self) -> bool:
        """Bounded by marks or ends on both sides, so that every word belongs to it."""
        return self.sep != "stop" and self.after != "stop"

    @property
    def is_quoted(self) -> bool:
        """All that stands between quotation marks."""
        return self.sep == self.after == '"'

    @property
    def is_held(self) -> bool:
        """Someone holds it, for its line begins with it: "Manager at Target"."""
        return self.sep == "end" and self.after_word in ("at", "with", "for", "in")

    @property
    def is_alone(self) -> bool:
        """All that its line holds, every word with a capital."""
        is_cased = all(word[:1].isupper() for word in self.words)
        return self.sep == "end" and self.after == "end" and is_cased


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        if match["word"]:
            word = match["word"]
            bare = word.rstrip(".&" if word.endswith(("s'", "s’")) else ".'’&")
            start, end = match.start(), match.start() + len(bare)
            if _INITIALS.fullmatch(bare) and bare.replace(".", "") not in _NO_POSTS:
                bare = bare.replace(".", "")  # "1st A.D."
            if "'" in bare or "’" in bare:
                bare = bare.replace("’", "'")
            yield "word", bare, start, end
            closes = word.endswith(".") and bare.lower() not in ABBREVIATIONS | AT_END
            if closes and "." not in bare and _ends_sentence(text, match.end()):
                yield "end", ".", end, match.end()
        else:
            yield _mark(match["mark"], text, match), "", match.start(), match.end()


def _ends_sentence(text: str, at: int) -> bool:
    rest = text[at : at + 3].lstrip()
    return not rest or not (rest[0].islower() or rest[0] == ",")  # "Sgt., Captain"


_MARKS = {",": ",", ":": ":", "&": "and", "|": "//", "(": "(", ")": ")", "[": "[", "]": "]"}


def _mark(mark: str, text: str, match: re.Match[str]) -> str:
    if mark in _MARKS:
        return _MARKS[mark]
    if mark == "/":
        around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        return "/" if len(around.strip()) == 2 else "//"
    if mark in "\"“”«»'":
        return '"'
    return "-" if set(mark) <= set("-–—~") else "end"


_ORDER = ["", '"', ",", "/", "//", "and", "or", "-", ":", "(", ")", "[", "]", "stop", "end"]
_PLACE_WORDS = 6
_ARTICLES = frozenset(["a", "an", "the"])


def _stronger(sep: str, role: str) -> str:
    return max(sep, role, key=_ORDER.index)


def _after(sep: str, role: str) -> str:
    """The separator once another one follows; a new sentence, quote or item begins afresh."""
    if role in ("end", '"') or (role == "," and sep == "stop"):
        return role
    return _stronger("" if sep == "end" and role != "stop" else sep, role)


def _is_filler(word: str, sep: str) -> bool:
    return sep != "stop" and (word in FILLERS or (word in _ARTICLES and sep != "end"))


class _State:
    """What is known at a place of the sentence: negation, the words said just before."""

    def __init__(self) -> None:
        self.negated = ""  # "", "short" (to the comma), "long" (to the end)
        self.person = False
        self.words: list[str] = []

    def hear(self, word: str, *, is_stop: bool = True) -> None:
        last = self.words[-1] if self.words else ""
        if word in NO_NEGATION and last in NEGATIONS:
            self.negated = ""
        elif word in NEGATIONS or (word == "no" and last != "say"):
            self.negated = "short" if word in ("not", "no", "except", "without") else "long"
        elif word in ("of", "than") and last in ("instead", "rather"):
            self.negated = "short"
        elif (word in _SUBJECTS and self.negated == "short") or (
            word in BACK and last not in NEGATIONS
        ):
            self.negated = ""
        if is_stop and word not in ("and", "or", "&"):
            said = " ".join([*self.words[-4:], word]) + " "
            self.person = bool(_RELATION.search(said)) or (
                word not in ("as", "is", "are", "called", "titled")
                and not said.endswith((" as a ", " as an "))
                and bool(_PERSON.search(said))
            )
        self.words.append(word if is_stop else f"_{word}")  # "managing editor" manages nobody

    def mark(self, kind: str) -> None:
        if kind in ("end", "(", ")"):
            self.__init__()  # type: ignore[misc]
        elif kind in (",", "-", ":") and self.negated == "short":
            self.negated = ""


def _cased_pieces(tokens: Sequence[Token]) -> list[bool]:
    """For each token whether its piece, mark to mark, has two words or more, all with a capital."""
    flags: list[bool] = []
    piece: list[str] = []
    for kind, word, _, _ in [*tokens, ("end", "", 0, 0)]:
        if kind == "word":
            piece.append(word)
            continue
        big = [w for w in piece if w.lower() not in SMALL_WORDS]
        is_cased = len(big) > 1 and all(not w[0].islower() for w in big)
        flags += [is_cased] * len(piece) + [False]
        piece = []
    return flags


def split_runs(text: str) -> list[Run]:
    """Runs of words that are no function words, in order, with their separators.

    >>> [(run.sep, " ".join(run.words)) for run in split_runs("UX writer, or content designer")]
    [('end', 'UX writer'), ('or', 'content designer')]
    """
    tokens = list(_tokens(text))
    cased = _cased_pieces(tokens)
    runs: list[Run] = []
    state, current, sep = _State(), Run(), "end"
    for i, (kind, word, start, end) in enumerate(tokens):
        follows = tokens[i + 1][1] if i + 1 < len(tokens) and tokens[i + 1][0] == "word" else ""
        is_it = word in ("it", "It") and follows.lower() in IT_BEFORE
        if is_it and not current.words and sep != "stop":
            word = "IT"
        role = _role(word, follows, current, cased[i]) if kind == "word" else kind
        if role == "word":
            if not current.words:
                current = Run([], start, end, sep, "end", bool(state.negated), state.person)
                current.is_owned = bool(state.words) and state.words[-1] in _OWNERS
                current.cue = " ".join(state.words[-3:])
            current.words.append(word)
            current.end = end
            state.hear(word.lower(), is_stop=False)
            continue
        if current.words:
            current.after, current.after_word = role, word.lower()
            current.is_placed = current.is_held and not current.cue and _ends_soon(tokens, i + 1)
            runs.append(current)
            current, sep = Run(), role
        elif not _is_filler(word.lower(), sep):
            # a new sentence or item begins afresh, whatever was said before
            sep = _after(sep, role)
        if kind == "word":
            state.hear(word.lower())
        else:
            state.mark(kind)
    if current.words:
        runs.append(current)
    return runs


def _ends_soon(tokens: Sequence[Token], at: int) -> bool:
    """Whether a few words without a verb end the line: "physiotherapist in the UK"."""
    for kind, word, _, _ in tokens[at : at + _PLACE_WORDS]:
        if kind != "word":
            return kind != "-"
        if word in STOP and word not in IN_PLACES:
            return False
    return at < len(tokens) <= at + _PLACE_WORDS


def _role(word: str, follows: str, current: Run, is_cased: bool) -> str:
    """Whether a word belongs to the run, or which separator it is."""
    low, last = word.lower(), (current.words[-1].lower() if current.words else "")
    after = follows.lower()
    is_cased = is_cased or last == "of"
    if low in ("or", "and", "and/or", "vs", "versus"):
        is_nurse = word == "OR" and after in ("nurse", "technician", "tech", "rn", "manager")
        return "word" if is_nurse else ("and" if low == "and" else "or")
    if after and last and (after in PHRASES.get(low, ()) or _joins(low, last, after)):
        return "word"
    if (low == "the" and last in ("of", "to")) or (low == "end" and last in ("front", "back")):
        return "word"
    if word == "I" and last and after in ("", "or", "and", "through", "to", "thru"):
        return "word"  # the numeral, not the pronoun
    is_short = len(word) == 2 and word.isupper()
    if is_short and (low in ("us", "it") or low in SOFT_STOP or last.rstrip(".") in SHORT_RANKS):
        return "word"  # "asst. AT"
    is_field = low == "field" and not last and after not in STOP  # "field clinical engineer"
    if low not in STOP or is_field or (is_cased and low in SOFT_STOP) or _in_pair(low, after, last):
        return "word"
    return "stop"


def _in_pair(low: str, after: str, last: str) -> bool:
    pairs = field_pairs()
    return not pairs.isdisjoint([(low, after), (low, after.rstrip("s")), (last, low)])


def _joins(low: str, last: str, after: str) -> bool:
    if low == "of":
        head = ABBREVIATIONS.get(last.rstrip("."), last).split()[-1]  # "prof", "asst dir"
        return (last in OF_HEADS or head in OF_HEADS) and (
            after == "the" or after not in STOP or after in SOFT_STOP
        )
    return low == "to" and last == "assistant" and after in ("the", "ceo", "president", "dean")
