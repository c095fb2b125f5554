"""Who speaks: "Q:" and "A:", "Me:" and "Anna:", names on lines of their own.

Turns of the one who asks become lines of kind "asked", those of the one who
answers lose their label. Nothing here knows which question is asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from infoint.questions import Bank, match_field, match_question
from infoint.readers.outline.head import split_question
from infoint.readers.outline.line import Line, answer_line
from infoint.readers.outline.title import is_name
from infoint.schema import Fact

_TIME = r"[\[(]?(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?[\])]?"
_TURN = re.compile(rf"^(?:{_TIME}\s*[-–]?\s*)?(?P<name>[^\W\d_][\w.'’ -]{{0,39}}?)\s*(?:\([\w .'’-]{{1,30}}\)\s*)?(?:{_TIME}\s*)?:(?!//)\s*(?P<text>.*)$", re.DOTALL)  # fmt: skip
_ALONE = re.compile(rf"^(?:(?P<name>[^\W\d_][\w.'’ -]{{0,39}}?)\s+(?:[—–-]\s)?{_TIME}|{_TIME}\s+(?P<late>[^\W\d_][\w.'’ -]{{0,39}}?))$")  # fmt: skip
_MARK = re.compile(r"^(?P<side>q|ques|question|a|ans|answer|response|[rpf](?=\s?:)|r[ée]ponse|respuesta|pregunta|antwort|frage)\s?\#?\d{0,3}[a-z]?\s?(?P<end>[.:)]|[-–](?=\s))\s*(?P<text>\S.*)?$", re.I | re.DOTALL)  # fmt: skip
_INLINE = re.compile(r"\s+(?:a|ans|answer)\s?\d{0,3}\s?:\s*", re.IGNORECASE)
_ASKERS = {"me", "i", "interviewer", "student", "q", "question", "myself", "host"}
_TELLERS = {"interviewee", "professional", "a", "answer", "guest", "them", "her", "him", "she", "he", "they", "subject"}  # fmt: skip
_WORDED = re.compile(
    r"\b(?:what|how|who|where|which|why)\s(?:(?:much|many|long|often|hard|easy|else)\s)?(?:do|does|is|are|did|would|should|can)\b",
    re.I,
)
_THANKS = re.compile(r"\b(?:thanks?|thank you|appreciate|goodbye|bye)\b", re.IGNORECASE)
_MOST_WORDS = 4
_FEWEST_TURNS = 4


@dataclass(frozen=True, slots=True)
class _Turn:
    index: int
    name: str
    text: str
    said: str = ""  # where the name stands alone


def settle_turns(lines: Sequence[Line], bank: Bank) -> tuple[list[Line], list[Fact]]:
    """Lines with turns told apart, and the names that the speakers' labels give."""
    marked = _settle_marks(lines)
    if marked is not None:
        return marked, []
    turns = _turns(lines, bank)
    asker = _asker(turns, bank)
    if asker is None:
        return list(lines), []
    tellers = Counter(turn.name for turn in turns if turn.name != asker)
    teller = tellers.most_common(1)[0][0]
    return _settle(lines, turns, asker, teller, bank), _names(lines, turns, asker, teller)


def _settle_marks(lines: Sequence[Line]) -> list[Line] | None:
    """Lines with "Q:" and "A:" taken up, None where the document has none."""
    plain = _has_plain_marks(lines)
    found = {i: m for i, line in enumerate(lines) if (m := _mark(line, plain=plain))}
    sides = Counter(_asks(m) for m in found.values())
    with_answers = sides[True] >= 1 and sides[False] >= 1
    colons = sum(m["end"] == ":" for m in found.values() if _asks(m))
    if not (with_answers or (sides[True] >= 2 and colons >= 2)):
        return None
    settled: list[Line] = []
    for index, line in enumerate(lines):
        mark = found.get(index)
        if mark is None or (not _asks(mark) and not with_answers):
            settled.append(line)
        elif _asks(mark):
            settled += _asked(line, mark["text"] or "")
        elif mark["text"]:
            settled.append(answer_line(mark["text"], line.line))
    return settled


def _asks(mark: re.Match[str]) -> bool:
    return mark["side"][0].lower() in "qpf"


def _has_plain_marks(lines: Sequence[Line]) -> bool:
    """Whether questions begin with a bare "Q", each with an "A" right beneath."""
    pairs = [
        (one, other)
        for one, other in pairwise(lines)
        if one.text[:2] in ("Q ", "q ") and other.text[:2] in ("A ", "a ")
    ]
    return len(pairs) >= 3


def _mark(line: Line, *, plain: bool) -> re.Match[str] | None:
    lettered = line.kind == "item" and line.mark.lower() in ("a.", "a)", "q.", "q)")
    text = f"{line.mark} {line.text}" if lettered else line.text
    if plain and text[:2].lower() in ("q ", "a "):
        text = f"{text[0]}: {text[2:]}"
    return _MARK.match(text)


def _asked(line: Line, text: str) -> list[Line]:
    """A question line, and the answer where it follows on the same line."""
    if not text:
        return []
    inline = _INLINE.search(text, 0, 600)
    if inline:
        question, rest = text[: inline.start()], text[inline.end() :]
    else:
        question, rest = split_question(text)
    asked = [Line("asked", question.strip(), line.line)]
    return [*asked, answer_line(rest.strip(), line.line)] if rest.strip() else asked


def _turns(lines: Sequence[Line], bank: Bank) -> list[_Turn]:
    turns = []
    for index, line in enumerate(lines):
        if line.kind not in ("text", "item", "bold", "heading") or ":" not in line.text:
            continue
        found = _ALONE.match(line.text) or (
            _TURN.match(line.text) if line.kind != "heading" or "?" in line.text else None
        )
        if not found:
            continue
        groups = found.groupdict()
        name = " ".join((groups.get("name") or groups.get("late") or "").split()).casefold()
        if len(name.split()) <= _MOST_WORDS and _may_speak(name, bank):
            turns.append(_Turn(index, name, groups.get("text") or ""))
    repeated = Counter(turn.name for turn in turns)
    return _with_words(lines, [turn for turn in turns if repeated[turn.name] >= 2])


def _with_words(lines: Sequence[Line], turns: Sequence[_Turn]) -> list[_Turn]:
    """Turns whose name stands alone, with what is said beneath it."""
    ends = [*(turn.index for turn in turns[1:]), len(lines)][: len(turns)]
    return [
        turn
        if turn.text
        else replace(turn, said=" ".join(line.text for line in lines[turn.index + 1 : end][:5]))
        for turn, end in zip(turns, ends, strict=True)
    ]


def _may_speak(name: str, bank: Bank) -> bool:
    if name in _ASKERS or name in _TELLERS:
        return True
    return not match_field(name, bank=bank) and not match_question(name, bank=bank).question_id


def _asker(turns: Sequence[_Turn], bank: Bank) -> str | None:
    """Who asks, where at least two speak by turns and one asks clearly more."""
    counts = Counter(turn.name for turn in turns)
    if len(turns) < _FEWEST_TURNS or not 2 <= len(counts) <= 6:
        return None
    changes = sum(a.name != b.name for a, b in pairwise(turns))
    if changes * 2 < len(turns) - 1:
        return None
    asked: Counter[str] = Counter()
    for turn in turns:
        said = turn.text or turn.said
        asked[turn.name] += said.rstrip().endswith("?") or _is_known(said, bank)
    generic = [name for name in counts if name in _ASKERS]
    if len(generic) == 1:
        return generic[0]
    shares = sorted(((asked[n] / counts[n], n) for n in counts if counts[n] >= 2), reverse=True)
    if len(shares) >= 2 and shares[0][0] >= 0.5 and shares[0][0] > shares[1][0]:
        return shares[0][1]
    return None


def _is_known(text: str, bank: Bank) -> bool:
    return len(text) < 200 and match_question(text, bank=bank).question_id is not None


def _settle(
    lines: Sequence[Line], turns: Sequence[_Turn], asker: str, teller: str, bank: Bank
) -> list[Line]:
    by_index = {turn.index: turn for turn in turns}
    settled: list[Line] = []
    is_asking = False
    for index, line in enumerate(lines):
        turn = by_index.get(index)
        if turn is None:
            if is_asking and line.kind in ("text", "item", "bold") and line.text:
                _go_on(settled, line)
            else:
                settled.append(line)
            continue
        is_asking = turn.name == asker
        text = turn.text.strip()
        if is_asking:
            settled.append(Line("asked", text, line.line, lead=line.text))
        elif turn.name == teller:
            settled += [answer_line(text, line.line)] if text else []
        else:
            settled.append(replace(line, kind="text"))
    return _calm(settled, bank)


def _go_on(settled: list[Line], line: Line) -> None:
    """What the asker says on is part of the question, until the other speaks."""
    for index in range(len(settled) - 1, -1, -1):
        if settled[index].kind == "asked":
            text = f"{settled[index].text} {line.text}".strip()
            settled[index] = replace(settled[index], text=text)
            return


def _calm(lines: list[Line], bank: Bank) -> list[Line]:
    """Turns of the asker that ask nothing stay in the answer above."""
    calm = []
    last = max(
        (i for i, line in enumerate(lines) if line.kind == "asked" and "?" in line.text), default=0
    )
    for index, line in enumerate(lines):
        if line.kind == "asked" and not line.text:
            continue
        quiet = line.kind == "asked" and "?" not in line.text and len(line.text.split()) < 25
        is_order = re.match(
            r"(?:tell|describe|walk|talk|explain|give|name|and|any)\b", line.text, re.I
        )
        is_end = index > last and _THANKS.search(line.text) and len(line.text.split()) <= 12
        asks = is_order or (quiet and _is_known(line.text, bank) and len(line.text.split()) <= 12)
        asks = asks or (len(line.text) < 200 and _WORDED.search(line.text) is not None)
        stays = quiet and not asks and not (is_end and index + 1 < len(lines))
        calm.append(replace(line, kind="text", text=line.lead, lead="") if stays else line)
    return calm


def _names(lines: Sequence[Line], turns: Sequence[_Turn], asker: str, teller: str) -> list[Fact]:
    facts = []
    for who, field in ((teller, "interviewee"), (asker, "student")):
        turn = next(turn for turn in turns if turn.name == who)
        found = _ALONE.match(lines[turn.index].text) or _TURN.match(lines[turn.index].text)
        groups = found.groupdict() if found else {}
        name = (groups.get("name") or groups.get("late") or "").strip()
        generic = who in _ASKERS or who in _TELLERS
        if not generic and (is_name(name) or re.fullmatch(r"[^\W\d_a-z][\w'’-]+", name)):
            facts.append(Fact(field, name, lines[turn.index].line))
    return facts
