"""Questions that an essay reports: "Then I asked about pay. A new clerk can expect ...".

Each sentence that says what was asked opens that question; its words stay in the answer. Done only
where an essay has no other questions. Nothing here reads what was answered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from infoint.questions import Bank, match_question
from infoint.readers.outline.line import Line
from infoint.readers.outline.told import SENTENCE

_ABOUT = r"(?:about|what|how|who|where|which|why|whether|if)\b[^,.?!:;\n]{2,140}?"
_END = r"(?=[,.?!:;\n]|\s(?:and|but)\s(?:he|she|they|i)\b|\s(?:he|she|they)\s(?:said|says|told|replied|explained|answered)\b|$)"
_ASKED = re.compile(
    rf"\b(?:i|we)\s(?:\w+\s){{0,3}}?(?:ask(?:ed|ing)?|inquired|wondered|want(?:ed)?\sto\sknow|was\scurious|were\scurious)(?:\swas)?"
    rf"(?:\s(?:him|her|them|(?:m[rsx]{{1,2}}|dr|prof)\.\s\w+|(?-i:[A-Z]\w+)(?:\s(?-i:[A-Z]\w+))?))?\s(?P<asked>{_ABOUT}){_END}"
    r"|^(?:as\s(?:for|to)|regarding|concerning|when\sit\s(?:comes|came)\sto|in\sterms\sof|when\sasked(?:\sabout)?|asked\sabout"
    r"|on\sthe\s(?:topic|subject|question)\sof|with\sregard\sto)\s(?P<topic>[^,.?!]{3,80}),",
    re.IGNORECASE,
)
_LEADS = re.compile(r"^about\s", re.IGNORECASE)
_FEWEST = 3  # different questions that an essay reports


def settle_reported(lines: Sequence[Line], bank: Bank) -> list[Line]:
    """Lines with the questions that sentences report set before those sentences."""
    settled: list[Line] = []
    known: set[str] = set()
    for line in lines:
        if line.kind != "text" or not _ASKED.search(line.text):
            settled.append(line)
            continue
        start = 0
        bounds = [0, *(found.end() for found in SENTENCE.finditer(line.text)), len(line.text)]
        for at, end in pairwise(bounds):
            found = _ASKED.search(line.text[at:end])
            asked = _LEADS.sub("", found["asked"] or found["topic"]) if found else ""
            question_id = match_question(asked, bank=bank).question_id if asked else None
            if question_id is None:
                continue
            known.add(question_id)
            settled += _piece(line, start, at)
            settled.append(Line("asked", asked, line.line))
            start = at
        settled += _piece(line, start, len(line.text))
    return settled if len(known) >= _FEWEST else list(lines)


def _piece(line: Line, start: int, end: int) -> list[Line]:
    text = line.text[start:end].strip()
    return [replace(line, text=text, starts=line.starts or start > 0)] if text else []
