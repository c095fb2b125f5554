"""The lines of one document to its notes, step by step.

What each step does stands in the module that does it; nothing here reads bytes or parses an answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from infoint.questions import Bank
from infoint.readers.outline.cut import cut
from infoint.readers.outline.gather import INTRODUCTION, Draft
from infoint.readers.outline.head import find_heads
from infoint.readers.outline.letterhead import signed, take_letterhead
from infoint.readers.outline.line import Line
from infoint.readers.outline.lists import settle_lists
from infoint.readers.outline.rejoin import rejoin_questions
from infoint.readers.outline.reported import settle_reported
from infoint.readers.outline.shapes import is_job
from infoint.readers.outline.table import settle_tables
from infoint.readers.outline.talk import settle_turns
from infoint.readers.outline.who import doubt, find_who, is_reported, is_told, names_work
from infoint.schema import Fact, Note, Problem, Reading


def make_reading(lines: Sequence[Line], source: str, *, bank: Bank) -> Reading:
    """Notes of one document.

    Parameters
    ----------
    lines : sequence of Line
        The document in reading order.
    source : str
        Names the file as the user would.

    Returns
    -------
    Reading
        One note an interview; none where the document has neither fact nor
        answer under a known question. A note with facts and no answer comes
        with a problem ``no_answers``.
    """
    lines, head, headed = take_letterhead(lines)
    weak = [fact for fact in headed if fact.field == "job_title" and len(headed) == 1]
    lines = settle_lists(rejoin_questions(settle_tables(lines, bank)), bank)
    lines, spoken = settle_turns(lines, bank)
    heads = find_heads(lines, bank)
    if sum(head is not None and head.question_id is not None for head in heads) <= 1:
        lines = settle_reported(lines, bank) or lines
        heads = find_heads(lines, bank) if any(line.kind == "asked" for line in lines) else heads
    parts = [part for part in cut(lines, heads, bank) if any(line.text for line in part)]
    whole = heads if len(parts) == 1 and len(parts[0]) == len(lines) else None
    drafts = [Draft(bank).fill(part, whole) for part in parts]
    if len(drafts) == 1:
        drafts[0].add_title_facts([*spoken, *(fact for fact in headed if fact not in weak)])
        drafts[0].weak += weak
    written = "\n".join(one.text for one in head)
    told = [find_who(draft.facts, draft.answers, INTRODUCTION, written) for draft in drafts]
    if len(drafts) == 1 and not is_reported(drafts[0].answers):
        sent = signed(head, drafts[0].answers, drafts[0].fact("interviewee") or "")
        told[0] = tuple(fact for fact in told[0] if fact.field not in {one.field for one in sent})
        drafts[0].add_title_facts(sent)
    kept = [
        (draft, found)
        for draft, found in zip(drafts, told, strict=True)
        if draft.is_note or names_work(found) or is_told(draft.answers)
    ]
    if kept and head:  # a memo's head alone makes no interview
        drafts[0].answers[:0] = head
    return _notes(kept, source)


def _notes(kept: Sequence[tuple[Draft, tuple[Fact, ...]]], source: str) -> Reading:
    """The notes of the interviews that were found, with what they told without a label."""
    notes, problems = [], []
    for number, (draft, found) in enumerate(kept, 1):
        stem = stem_of(source)
        note_id = draft.fact("interview_id") or (stem if len(kept) == 1 else f"{stem}-{number}")
        named = {fact.field for fact in found} & {"interviewee"}
        draft.facts = [fact for fact in draft.facts if fact.field not in named]  # a fuller name
        draft.add_title_facts(found)
        who = draft.fact("interviewee") or ""  # "Ana Bell, welder" beneath "Welding"
        if not any(is_job(part.strip()) for part in re.split(r",|\sat\s", who)[1:]):
            draft.add_title_facts(draft.weak)
        note = Note(note_id, source, tuple(draft.facts), tuple(draft.answers), draft.line)
        notes.append(note)
        if found:
            problems.append(doubt(note, found))
        if not note.answers:
            problems.append(_no_answers(note))
    return Reading(notes=tuple(notes), problems=tuple(problems))


def stem_of(source: str) -> str:
    """The file's name without folder and suffix.

    >>> stem_of("notes.zip/anna/dana ruiz.md"), stem_of("dana.v2.docx")
    ('dana ruiz', 'dana.v2')
    """
    name = PurePosixPath(source.replace("\\", "/")).name
    return re.sub(r"(?<=.)\.[A-Za-z0-9]{1,9}$", "", name).strip() or "note"


def _no_answers(note: Note) -> Problem:
    message = (
        "Found facts but no answers. Expected text beneath the questions. "
        "Write the answers beneath their headings, or delete the note."
    )
    return Problem(note.source, note.line, "no_answers", message, "missing", note.note_id)
