"""Several interviews in one document: where one ends and the next begins.

A document is cut where the same questions begin anew: at repeated identity
labels, at headings that name interviews, at rules or page breaks. A question
that is merely asked twice cuts nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from infoint.questions import Bank, match_field, match_question
from infoint.readers.outline.byline import jotted, name_and_work, names_alone
from infoint.readers.outline.head import Head
from infoint.readers.outline.line import Line
from infoint.readers.outline.shapes import is_title_alone
from infoint.readers.outline.style import choose_styles
from infoint.readers.outline.title import DIVIDER, is_name, title_facts

_IDENTITY = ("interview_id", "interviewee")
_OTHER_IDENTITY = ("job_title", "date", "organization")
BREAK = 9  # level of a rule that the reader knows to part interviews


def cut(lines: Sequence[Line], heads: Sequence[Head | None], bank: Bank) -> list[list[Line]]:
    """The document in parts, one an interview; a single part where nothing parts it.

    ``heads`` has for each line the question or fact that it may open.
    """
    hard = [i for i, line in enumerate(lines) if line.kind == "rule" and line.level == BREAK]
    if hard:
        return _split(lines, hard)
    ids = _ids(heads)
    for starts in (
        _by_identity(lines, heads, bank),
        _by_heading(lines, heads, ids),
        _by_person(lines, ids),
        _by_divider(lines, ids),
        _by_rule(lines, ids),
        _by_return(lines, heads, ids),
    ):
        if starts:
            return _split(lines, starts)
    return [list(lines)]


def _split(lines: Sequence[Line], starts: Sequence[int]) -> list[list[Line]]:
    """Parts that begin at these lines; what stands before the first goes with it."""
    bounds = [0, *[i for i in starts if i > 0], len(lines)]
    return [list(lines[a:b]) for a, b in pairwise(bounds) if b > a]


def _ids(heads: Sequence[Head | None]) -> list[str | None]:
    """For each line the question it opens in a way that counts in the document."""
    styles = choose_styles(heads)
    return [h.question_id if h and styles.counts(h.style) else None for h in heads]


def _sets(ids: Sequence[str | None], starts: Sequence[int]) -> list[set[str]]:
    bounds = [*starts, len(ids)]
    return [{one for one in ids[a:b] if one} for a, b in pairwise(bounds)]


def _repeat(sets: Sequence[set[str]]) -> bool:
    """Whether every two neighbors share at least half of the smaller one's questions."""
    return all(len(a & b) >= max(1, (min(len(a), len(b)) + 1) // 2) for a, b in pairwise(sets))


def _parts(
    ids: Sequence[str | None], starts: Sequence[int], *, least: int = 1, alike: bool = False
) -> list[int]:
    """Starts that have so many questions beneath them, the first moved up to the very top."""
    full = [
        (at, one) for at, one in zip(starts, _sets(ids, starts), strict=True) if len(one) >= least
    ]
    told = len(full) >= 2 and (not alike or _repeat([one for _, one in full]))
    return [0, *(at for at, _ in full[1:])] if told else []


def _by_identity(lines: Sequence[Line], heads: Sequence[Head | None], bank: Bank) -> list[int]:
    """At labels such as "Interviewee: ...", each followed by questions.

    The first interview's label stands before its questions, and the others are written as
    it is: "Name: Ben" in an answer tells of somebody else.
    """
    fields = [_field(line, head, bank) for line, head in zip(lines, heads, strict=True)]
    told = {field: [i for i, one in enumerate(fields) if one == field] for field in set(fields)}
    repeated = [f for f in (*_IDENTITY, *_OTHER_IDENTITY) if len(told.get(f, ())) >= 2]
    if not repeated:
        return []
    ids = [_pair_id(line, head, bank) for line, head in zip(lines, heads, strict=True)]
    blocks = _block_starts(lines, fields)
    for field in repeated:
        at = told[field]
        if any(_opens_above(at[0], ids, heads)):
            continue
        at = [i for i in at if _way(lines[i], heads[i]) == _way(lines[at[0]], heads[at[0]])]
        starts = sorted({blocks[i] for i in at})
        sets = _sets(ids, starts)
        full = [s for s, one in zip(starts, sets, strict=True) if len(one) >= 2]
        needs = 1 if field in _IDENTITY else 3
        whole = len(full) == len(starts) >= 2 and all(len(one) >= needs for one in sets)
        apart = field in _IDENTITY and all(_leads(lines, heads, fields, s, at) for s in full[1:])
        if whole and (apart or _repeat(sets)):
            return [0, *full[1:]]
    return []


def _opens_above(
    at: int, ids: Sequence[str | None], heads: Sequence[Head | None]
) -> Iterator[bool]:
    """For each line above a label whether it opens a question and is no label itself."""
    for one, head in zip(ids[:at], heads[:at], strict=True):
        yield one is not None and head is not None and not head.field


def _way(line: Line, head: Head | None) -> str:
    """How a label is written: as a field of a table or front matter, a heading, a label."""
    return line.kind if line.kind == "pair" or head is None else head.style


def _leads(
    lines: Sequence[Line],
    heads: Sequence[Head | None],
    fields: Sequence[str | None],
    start: int,
    at: Sequence[int],
) -> bool:
    """Whether a title, rule or heading leads to a label, which begins a new interview then."""
    label = next(i for i in at if i >= start)
    if lines[label].kind == "heading" or (start and lines[start - 1].kind == "rule"):
        return True
    if lines[label].kind == "pair":
        return not any(head and head.question_id for head in heads[:label])
    return any(lines[i].text and not fields[i] for i in range(start, label))


def _field(line: Line, head: Head | None, bank: Bank) -> str | None:
    if line.kind == "pair":
        return match_field(line.cells[0].replace("_", " "), bank=bank)
    if head is None or not head.field:
        return None
    return head.field if head.rest or head.style == "heading" else None


def _pair_id(line: Line, head: Head | None, bank: Bank) -> str | None:
    if line.kind == "pair":
        return match_question(line.cells[0], bank=bank).question_id
    return head.question_id if head else None


def _block_starts(lines: Sequence[Line], fields: Sequence[str | None]) -> list[int]:
    """For each line the first of the run of facts, titles and rules in which it stands."""
    starts: list[int] = []
    run: int | None = None
    for index, line in enumerate(lines):
        starts.append(index if run is None else run)
        is_title = line.kind in ("heading", "bold", "text") and (
            DIVIDER.match(line.text) or title_facts(line.text, None) or is_title_alone(line.text)
        )
        if fields[index] or is_title:
            run = starts[-1]
        elif line.kind != "rule" and line.text:
            run = None
    return starts


def _by_heading(
    lines: Sequence[Line], heads: Sequence[Head | None], ids: Sequence[str | None]
) -> list[int]:
    """At headings of one level that name interviews or have the same questions beneath."""
    levels = sorted({line.level for line in lines if line.kind == "heading"})
    for level in levels:
        starts = [
            i
            for i, line in enumerate(lines)
            if line.kind == "heading" and line.level == level and not ids[i]
        ]
        if len(starts) < 2:
            continue
        above = [i for i, line in enumerate(lines) if line.kind == "heading" and line.level < level]
        named = [i for i in starts if _names_interview(lines[i].text)]
        if found := _parts(ids, starts, least=2, alike=True) or _parts(ids, named):
            return [0, *_with_titles(found[1:], above, lines)]
    return []


def _with_titles(starts: list[int], above: Sequence[int], lines: Sequence[Line]) -> list[int]:
    """Each start moved up to a heading of a higher level that stands right above it."""
    return [i - 1 if i - 1 in above else i for i in starts]


def _names_interview(text: str) -> bool:
    return bool(DIVIDER.match(text) or title_facts(text, None) or is_name(text))


def _by_person(lines: Sequence[Line], ids: Sequence[str | None]) -> list[int]:
    """At lines that are a person with title and employer, each followed by the same questions."""
    asked = [one for one in ids if one]
    if len(set(asked)) == len(asked):
        return []  # as of most notes: no question twice
    starts = [
        i
        for i, line in enumerate(lines)
        if line.kind in ("text", "bold", "heading", "item")
        and line.starts
        and not ids[i]
        and (
            name_and_work(line.text, line.line)
            or names_alone(line.text, _next_text(lines, i))
            or jotted(line.text)
        )
    ]
    return _parts(ids, starts, least=2, alike=True)


def _next_text(lines: Sequence[Line], at: int) -> str:
    following = next((line for line in lines[at + 1 : at + 4] if line.text), None)
    return f"{following.mark}{following.text}" if following else ""


def _by_divider(lines: Sequence[Line], ids: Sequence[str | None]) -> list[int]:
    """At lines such as "Interview 2" or "INTERVIEW WITH ANNA BELL" in running text."""
    starts = [
        i
        for i, line in enumerate(lines)
        if line.kind in ("text", "bold", "heading")
        and len(line.text) <= 120
        and not ids[i]
        and (DIVIDER.match(line.text) or "interview" in line.text.casefold())
        and (DIVIDER.match(line.text) or title_facts(line.text, None))
    ]
    return _parts(ids, starts)


def _by_rule(lines: Sequence[Line], ids: Sequence[str | None]) -> list[int]:
    """At rules or page breaks between parts that ask the same."""
    starts = [0, *(i for i, line in enumerate(lines) if line.kind == "rule")]
    return _parts(ids, starts, least=2, alike=True)


def _by_return(
    lines: Sequence[Line], heads: Sequence[Head | None], ids: Sequence[str | None]
) -> list[int]:
    """Where the first questions come again in the same order, three or more of them."""
    asked = [(i, one) for i, one in enumerate(ids) if one]
    first = list(dict.fromkeys(one for _, one in asked))[:3]
    if len(first) < 3 or Counter(one for _, one in asked)[first[0]] < 2:
        return []
    order = [one for _, one in asked]
    starts = [k for k in range(len(order) - 2) if order[k : k + 3] == first]
    if len(starts) < 2:
        return []
    return [0, *[_after_answer(lines, heads, asked[k][0]) for k in starts[1:]]]


def _after_answer(lines: Sequence[Line], heads: Sequence[Head | None], at: int) -> int:
    """Take a title or facts right above a question along with it."""
    start = at
    for index in range(at - 1, -1, -1):
        line, head = lines[index], heads[index]
        if line.kind == "heading" or (head and head.field and head.rest) or jotted(line.text):
            start = index
        elif line.kind != "rule" and line.text:
            break
    return start
