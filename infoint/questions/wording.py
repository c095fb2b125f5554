"""Headings and labels brought to a form in which they can be compared.

Nothing here knows a question or a field, and nothing corrects what a person
wrote: the results are for comparing only and are never shown.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 600  # characters of a heading that are looked at; the rest is no heading

_QUOTES = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "−": "-",
        "…": " ",
    }
)
_NUMBERING = re.compile(
    r"""^\s*(?:
        (?:question|ques|quest|q)\s{0,3}(?:no\.?|number|\#)?\s{0,3}\d{1,3}[a-z]?\s{0,3}[.):/\-]*  # Q1. Question 4:
      | \#?\d{1,3}[a-z]?\s{0,3}[.):]+(?=\s|\D)                            # 3.  3)  3a.  #3.
      | \(\s{0,2}\d{1,3}[a-z]?\s{0,2}\)                                   # (3)
      | [a-z]\)                                                          # b)
      | \(?(?:x{0,2}(?:ix|iv|v?i{0,3}))[.)](?=\s)                         # iv.
      | \d{1,2}\.0\s{1,3}                                                # 2.0
      | q\s{0,3}[:.)\-]+                                                  # Q:
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_HINT = re.compile(r"[(\[][^()\[\]]{0,200}[)\]]\s*[:.*?]*\s*$")
_CONTRACTIONS = (
    (re.compile(r"\b(what|who|where|how|that|there|it|when|here)'?s\b(?!')"), r"\1 is"),
    (re.compile(r"\bwhat're\b"), "what are"),
    (
        re.compile(r"\b(do|does|did|is|are|was|were|have|has|had|would|could|should)n'?t\b"),
        r"\1 not",
    ),
    (re.compile(r"\bcan'?t\b"), "can not"),
    (re.compile(r"\bwon'?t\b"), "will not"),
    (re.compile(r"\b(what|how|where|why|when)'d\b"), r"\1 did"),
    (re.compile(r"\b(you|i|they|we|he|she|who|it)'d\b"), r"\1 would"),
    (re.compile(r"\b(you|i|they|we)'ve\b"), r"\1 have"),
    (re.compile(r"\b(you|they|we)'re\b"), r"\1 are"),
    (re.compile(r"\b(you|i|they|we|he|she|it)'ll\b"), r"\1 will"),
    (re.compile(r"\bi'm\b"), "i am"),
    (re.compile(r"\bwh?ats\b"), "what is"),
    (re.compile(r"\bwat\b"), "what"),
    (re.compile(r"\b(?:u|ya)\b(?=\s)"), "you"),
    (re.compile(r"\bur\b"), "your"),
    (re.compile(r"\bppl\b"), "people"),
    (re.compile(r"\bwanna\b"), "want to"),
    (re.compile(r"\bgotta\b"), "have to"),
)
_CONTRACTED = re.compile("|".join(pattern.pattern for pattern, _ in _CONTRACTIONS))
# What people say before a question out of politeness.
_POLITE = re.compile(
    r"^(?:(?:so|and|also|now|okay|ok|well)[,]?\s)*(?:if (?:you do not|you don'?t) mind (?:me |my )?(?:asking|saying|sharing)"
    r"|if (?:i|you) (?:may|can|could|might)(?: ask| share| say)?|(?:can|could|may|might) i (?:also )?ask(?: you)?|just out of curiosity"
    r"|out of curiosity|i(?:'m| am| was) (?:just )?(?:curious|wondering)|i (?:just )?wonder(?:ed)?)[,:]?\s+(?=(?:what|who|where|how|which|when|why|is|are|do|does)\b)"
)
# A form asks the student about somebody: "What does your interviewee like best?"
_ASKED_ABOUT = re.compile(
    r"\b(?:your|the|this|my)\s(?:interviewee|professional|person|individual|contact)\b(?!['’]s)(?:\s(?:that\s|whom\s)?you\s(?:interviewed|talked\sto|spoke\swith))?(?=\s(?:do|does|did|dislike|dislikes|hate|hates|love|loves|earn|earns|make|makes|want|wants|describe|explain|like|likes|mention|mentioned|say|said|recommend|give|gave|think|use|need|enjoy|find|perform|have|has|tell|told|suggest)\b)"
)
_ACCORDING = re.compile(
    r"^according to (?:your|the|this|my) (?:interviewee|professional|person|contact),?\s"
)
_SAID = re.compile(
    r"\b(?:did|do|does) (?:they|he|she|you) (?:say|think|feel|believe) (?=(?:is|are|was|were)\b)"
)
_LAST = frozenset(
    ["exactly", "actually", "really", "then", "though", "anyway", "basically", "specifically"]
)
_TOKEN = re.compile(r"\$+|#|&|[^\W_]+(?:'[^\W_]+)?")


def fold(text: str) -> str:
    """Lower case, plain quotes and dashes, single spaces.

    >>> fold("What’s  the PAY?")
    "what's the pay?"
    """
    text = unicodedata.normalize("NFKC", text[:LONGEST]).translate(_QUOTES)
    text = "".join(c for c in text if unicodedata.category(c) not in {"Cf", "So", "Cs", "Co"})
    return " ".join(text.casefold().split())


def strip_numbering(text: str) -> str:
    """Take a question's number off.

    >>> strip_numbering("Q3. Pay?"), strip_numbering("12) Pay?"), strip_numbering("401k?")
    ('Pay?', 'Pay?', '401k?')
    """
    text = text.lstrip(" \t*_#•-–—>")
    shorter = _NUMBERING.sub("", text, count=1)
    return shorter if shorter.strip(" .?:") else text


def strip_hint(text: str) -> str:
    """Take a hint in closing brackets off: "Salary (optional)" is "Salary"."""
    shorter = _HINT.sub("", text)
    return shorter if shorter.strip() else text


def compare_form(text: str) -> str:
    """The words of a heading, contractions spelled out, without number and marks.

    >>> compare_form("4. What's your typical day like?")
    'what is your typical day like'
    """
    return " ".join(_words(text[:LONGEST]))


def words(text: str) -> list[str]:
    """The words of `compare_form` one by one; runs of ``$`` are one word."""
    return list(_words(text[:LONGEST]))


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    text = fold(strip_numbering(text))
    text = _ASKED_ABOUT.sub("they", _POLITE.sub("", text, count=1))
    text = _SAID.sub("", _ACCORDING.sub("", text, count=1), count=1)
    if _CONTRACTED.search(text):
        for pattern, spelled in _CONTRACTIONS:
            text = pattern.sub(spelled, text)
    text = re.sub(r"\br(?:é|e\u0301)sum(?:é|e\u0301)", "resume", text)
    found = [token.removesuffix("'s") for token in _TOKEN.findall(text)]
    if len(found) > 3 and found[-1] in _LAST:
        found.pop()
    return tuple("$" if token.startswith("$") else token for token in found)
