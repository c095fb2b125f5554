"""Questions that an essay reports: "Then I asked about pay. A new clerk can expect ...".

Each sentence that says what was asked opens that question; its words stay in the answer. Done only
where an essay has no other questions. Nothing here reads what was answered.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from infoint.questions import Bank, match_question
from infoint.readers.outline.line import Line
from infoint.readers.outline.told import SENTENCE

_ABOUT = r"(?:about|what|how|who|where|which|why|whether|if)\b[^,.?!:;\n]{2,140}?"
_END = r"(?=[,.?!:;\n]|\s(?:and|but)\s(?:he|she|they|i)\b|\s(?:he|she|they)\s(?:said|says|told|replied|explained|answered)\b|$)"
_ASKED = re.compile(
    rf"\b(?:i|we)\s(?:\w+\s){{0,3}}?(?:ask(?:ed|ing)?|inquired|wondered|want(?:ed)?\sto\sknow|was\scurious|were\scurious)(?:\swas)?"
    rf"(?:\s(?:him|her|them|(?:m[rsx]{{1,2}}|dr|prof)\.\s\w+|(?-i:[A-Z]\w+)(?:\s(?-i:[A-Z]\w+))?))?\s(?P<asked>{_ABOUT}){_END}"
    r"|(?:^|(?<=[.!?]\s))(?:as\s(?:for|to)|regarding|concerning|when\sit\s(?:comes|came)\sto|in\sterms\sof|when\sasked(?:\sabout)?|asked\sabout"
    r"|on\sthe\s(?:topic|subject|question)\sof|with\sregard\sto)\s(?P<topic>[^,.?!]{3,80}),",
    re.IGNORECASE,
)
_LEADS = re.compile(r"^about\s", re.IGNORECASE)
_FEWEST = 3  # different questions that an essay reports


def settle_reported(lines: Sequence[Line], bank: Bank) -> list[Line]:
    """Lines with the questions that sentences report set before those sentences, [] where few do."""
    found = [list(_ASKED.finditer(line.text)) if line.kind == "text" else [] for line in lines]
    if sum(map(len, found)) < _FEWEST:
        return []
    settled: list[Line] = []
    known: set[str] = set()
    for line, told in zip(lines, found, strict=True):
        bounds = [0, *(end.end() for end in SENTENCE.finditer(line.text))] if told else []
        start = after = 0
        for one in told:
            asked = _LEADS.sub("", one["asked"] or one["topic"])
            question_id = match_question(asked, bank=bank).question_id
            if question_id is None:
                continue
            at = bounds[bisect_right(bounds, one.start()) - 1]
            at = one.start() if at < after else at  # two in one sentence
            settled += [*_piece(line, start, at), Line("asked", asked, line.line)]
            start, after = at, one.end()
            known.add(question_id)
        settled += _piece(line, start, len(line.text)) if told else [line]
    return settled if len(known) >= _FEWEST else []


def _piece(line: Line, start: int, end: int) -> list[Line]:
    text = line.text[start:end].strip()
    return [replace(line, text=text, starts=line.starts or start > 0)] if text else []
