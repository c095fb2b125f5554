"""Which lines may open a question, and how they show it.

A line is only a candidate here; `infoint.readers.outline.style` decides which
ways of writing count in a file. Nothing here knows a format.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, get_args

from infoint.questions import Bank, match_field, match_question
from infoint.questions.wording import strip_numbering
from infoint.readers.outline.byline import name_and_work
from infoint.readers.outline.line import Line, split_marker
from infoint.readers.outline.shapes import is_students_own
from infoint.readers.outline.title import is_name
from infoint.readers.outline.when import POSTED
from infoint.schema import Match

Style = Literal[
    "heading",
    "asked",
    "bold",
    "lead",
    "number",
    "parent",
    "caps",
    "question",
    "bare",
    "label",
    "stop",
]
STYLES: tuple[Style, ...] = get_args(Style)
ORDER = re.compile(r"^(?:describe|tell|explain|list|name|give|discuss|share|walk)\b", re.IGNORECASE)
LONGEST_HEAD = 400  # characters; a longer line is an answer
_LONGEST_LABEL = 60
_MOST_LEAD_WORDS = 4  # of bold words without a colon that may be a label
_SURE = 0.7  # score from which a bare line or a label counts by itself

ASKS = re.compile(
    r"""^(?:(?:so|and|but|ok|okay|well|also|then|now|finally|lastly|next|great|thanks)[,.]?\s)*
    (?:what|who|whom|whose|where|when|why|how|which|is|are|was|were|do|does|did|can|could|would
      |will|should|may|might|have|has|had|any|if|tell|describe|walk|talk|explain|give|in|on|at|for
      |as|with|from|about|besides|looking|knowing|based)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_QUESTIONS = re.compile(r"\?(?:\s*[\"”’')\]]*)?(?:\s+|$)")
_COLON = re.compile(r"^([^:\n]{1,60}?)\s*::?(?!/)(?:\s+(.*)|)$", re.DOTALL)
_DASH = re.compile(r"^([^\n:]{1,40}?)(?:\s*[-–—=]+>?\s+|[ ]?—[ ]?|\t+)(\S.*)$", re.DOTALL)
_STOP = re.compile(
    r"^([A-Z$][\w’'/&-]*(?:\s[\w’'/&-]+){0,4})\.\s+(\S.*)$", re.DOTALL
)  # "Pay. About 50k"
_COLONS, _DASHES = re.compile(":"), re.compile(r"[-–—=\t]")
_TYPED_NUMBER = re.compile(
    r"^\s*(?:(?:q(?:uestion)?\s?)?[(#]?(\d{1,3})|\(?([a-z])[.)](?=\s|$))", re.IGNORECASE
)


class Head(NamedTuple):
    """A line as the opening of a question or fact.

    ``rest`` is what follows on the same line; ``field`` is set where the label
    names a quick fact; ``number`` is the number before it, if any; ``shaped``
    tells that it looks like a question even where it matches none.
    """

    style: Style
    question: str
    rest: str
    match: Match
    field: str | None = None
    number: int | None = None
    shaped: bool = True
    line: Line | None = None
    apart: bool = False  # a short line on its own, which nothing else shows to be a heading

    @property
    def question_id(self) -> str | None:
        """The question of the bank that it asks."""
        return self.match.question_id


def find_heads(lines: Sequence[Line], bank: Bank) -> list[Head | None]:
    """For each line the question or fact that it may open."""
    heads: list[Head | None] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        head = _find_head(line, following, bank)
        heads.append(head._replace(line=line) if head else None)
    return heads


def question_text(text: str) -> str:
    """A heading without its number, colon and marks; the words stay.

    >>> question_text("3. Pay:"), question_text("**Q2: Pay?**")
    ('Pay', 'Pay?')
    """
    text = strip_numbering(text.strip().strip("*_ ")).strip().strip("*_ ")
    return text.rstrip(":").rstrip() or text


def _find_head(line: Line, following: Line | None, bank: Bank) -> Head | None:
    if line.kind in ("heading", "asked", "bold"):
        return _whole(line, bank)
    if line.kind not in ("text", "item") or not line.text:
        return None
    for candidate in (_by_lead, _by_number, _by_question, _by_label):
        head = candidate(line, bank)
        if head:
            return head
    if line.kind == "item" and following is not None and following.level > line.level:
        return _by_parent(line, bank)
    next_kind, next_text = (following.kind, following.text) if following else ("", "")
    if stop := _STOP.match(line.text):
        match = match_question(stop[1], bank=bank)
        if match.question_id and match.score >= _SURE:
            return Head("stop", stop[1], stop[2], match, match_field(stop[1], bank=bank))
    over = following is not None and next_kind in ("text", "item") and not following.starts
    over = over or (next_kind == "item" and len(line.text.split()) <= 3)
    ahead = next_kind == "text" and len(next_text) > _LONGEST_LABEL
    return _by_bare(line, over, bank, ahead=ahead or line.text.isupper())


def _whole(line: Line, bank: Bank) -> Head | None:
    text = line.text.replace("\n", " ")
    number, is_long = _number(line), len(text) > LONGEST_HEAD
    if line.kind != "bold":
        read = _heading.__wrapped__ if is_long else _heading
        return read(text, line.kind == "asked", number, bank)
    if is_long or POSTED.match(text):
        return None
    question, rest = split_question(text)
    label = _label(text, bank) if not rest else None
    if label and label[1]:
        return Head("bold", *label)
    match, field = match_question(question, bank=bank), match_field(text, bank=bank)
    return Head("bold", question_text(question), rest, match, field, number)


@lru_cache(maxsize=4096)  # notes of a class have the same headings
def _heading(text: str, is_asked: bool, number: int | None, bank: Bank) -> Head:
    if not (is_asked or text.endswith("?")) and name_and_work(text, None):
        return Head("heading", question_text(text), "", Match(None, 0.0, "names a person"))
    field = match_field(text, bank=bank)
    if field == "thank_you" and is_asked:
        field = None  # said, not sent
    match = match_question(text, bank=bank)
    style: Style = "asked" if is_asked else "heading"
    return Head(style, question_text(text), "", match, field, number)


def split_question(text: str) -> tuple[str, str]:
    """A line's opening question or questions, and what follows them.

    >>> split_question("What does it pay? About 50k.")
    ('What does it pay?', 'About 50k.')
    >>> split_question("Best? Least?"), split_question("About 50k.")
    (('Best? Least?', ''), ('About 50k.', ''))
    """
    found = _QUESTIONS.search(text, 0, LONGEST_HEAD)
    if not found:
        return text, ""
    end = found.end()
    while (more := _QUESTIONS.search(text, end, end + LONGEST_HEAD)) and not re.search(
        r"[.!]\s", text[end : more.start()]
    ):
        end = more.end()
    return text[:end].strip(), text[end:].strip()


def _by_lead(line: Line, bank: Bank) -> Head | None:
    lead = line.lead.strip()
    if not lead or len(lead) > LONGEST_HEAD:
        return None
    rest = line.text[len(line.lead) :].strip()
    marked = lead.endswith((":", "?", ".", "-", "–", "—")) or rest.startswith((":", "-", "–", "—"))
    question = lead.rstrip(" -–—")
    match = match_question(question, bank=bank)
    field = match_field(question, bank=bank)
    sure = field or (match.question_id and match.score >= _SURE)
    if not marked and not sure and len(lead.split()) > _MOST_LEAD_WORDS:
        return None
    rest = rest.lstrip(":-–— ").strip()
    return Head("lead", question_text(question), rest, match, field, _number(line), marked)


def _by_number(line: Line, bank: Bank) -> Head | None:
    number, text = _number(line), line.text
    if number is None and not line.mark:
        return None
    if not line.mark:
        marker = split_marker(text)
        text = marker[2] if marker else strip_numbering(text)
    question, rest = split_question(text)
    asks = question.endswith(("?", '?"', "?”"))
    if not asks:
        label = _label(text, bank)
        told = label is not None and bool(label[1]) and len(label[0].split()) <= 3
        if label and (label[2].question_id or label[3] or told):
            return Head("number", label[0], label[1], label[2], label[3], number, True)
        if len(text) > LONGEST_HEAD // 2:
            return None
    match = match_question(question, bank=bank)
    shaped = asks or bool(ASKS.match(question)) or match.question_id is not None
    field = match_field(question, bank=bank) if asks else None
    return Head("number", question_text(question), rest, match, field, number, shaped)


def _by_question(line: Line, bank: Bank) -> Head | None:
    order = line.text.endswith(".") and line.starts and bool(ORDER.match(line.text))
    if "?" not in line.text and not order:
        return None
    question, rest = split_question(line.text)
    if not re.search(rf"[?{'.' * order}][\"”’')\]]*$", question) or len(question) > LONGEST_HEAD:
        return None
    match = match_question(question, bank=bank)
    field = match_field(question, bank=bank)
    shaped = bool(ASKS.match(question_text(question))) and not rest and line.starts and not order
    if match.question_id is None and not shaped and not field:
        return None
    style: Style = "caps" if line.text.isupper() and line.starts and not rest else "question"
    return Head(style, question_text(question), rest, match, field, None, shaped)


def _by_label(line: Line, bank: Bank) -> Head | None:
    label = _label(line.text, bank)
    if not label:
        return None
    # "Others - Ben Sato" may be a label where dashes part labels and values
    brief = len(label[0].split()) <= 2 and not ASKS.match(label[0]) and not _COLON.match(line.text)
    shaped = bool(label[3] or label[2].question_id) or not brief
    return Head("label", *label, shaped=shaped)


def _label(text: str, bank: Bank) -> tuple[str, str, Match, str | None] | None:
    """Label, value, match and field of "label: value" or "label - value"."""
    for pattern, most, mark in ((_COLON, 9, _COLONS), (_DASH, 6, _DASHES)):
        found = pattern.match(text) if mark.search(text) else None
        if not found:
            continue
        name, value = found[1].strip(), (found[2] or "").strip()
        if not name or len(name.split()) > most or not re.search(r"[^\W\d]|\$", name):
            continue
        field = match_field(name, bank=bank)
        match = match_question(name, bank=bank)
        shaped = 3 <= len(name.split()) <= 4 or bool(ASKS.match(name))
        brief = (
            bool(value) and len(name.split()) <= 2 and (name[:1].isupper() or text[:1] == name[:1])
        )
        if field or match.question_id or pattern is _COLON or shaped or brief:
            return question_text(name), value, match, field
    return None


def _by_parent(line: Line, bank: Bank) -> Head | None:
    """An item of an outline with items beneath it: "Typical shift", "Money", "Good"."""
    text = line.text.strip()
    if not line.starts or len(text) > _LONGEST_LABEL or text.endswith((".", "!", ",", ";")):
        return None
    match = match_question(text, bank=bank)
    return Head("parent", question_text(text), "", match, match_field(text, bank=bank))


def _by_bare(line: Line, over: bool, bank: Bank, *, ahead: bool) -> Head | None:
    text = line.text.strip()
    style: Style = "caps" if text.isupper() else "bare"
    if line.kind == "item" or not line.starts or len(text) > _LONGEST_LABEL:
        return None
    if len(text.split()) > 7 or text.endswith((".", ",", ";", "!", ")")):
        return None
    if "," in text and is_name(text.partition(",")[0]):
        return None  # "Joy Bell, RDH"
    if is_students_own(text):
        return Head(style, question_text(text), "", match_question(text, bank=bank))
    match = match_question(text, bank=bank)
    if match.question_id and match.score >= _SURE:
        return Head(style, question_text(text), "", match, None, None, over)
    apart = not over and line.starts and ahead and text[:1].isupper() and len(text.split()) <= 6
    if (over and (len(text.split()) <= 5 or ASKS.match(text))) or apart:
        field = match_field(text, bank=bank)
        who = field if field == "interviewee" and len(text.split()) > 1 else None
        return Head(style, question_text(text), "", match, who, None, True, apart=apart)
    return None


def _number(line: Line) -> int | None:
    found = _TYPED_NUMBER.match(line.mark or line.text)
    if not found or (not line.mark and strip_numbering(line.text) == line.text):
        return None
    return int(found[1]) if found[1] else ord(found[2].lower()) - ord("a") + 1
