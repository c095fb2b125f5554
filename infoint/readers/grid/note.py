"""One interview put together from cells, and ids for the interviews of one table.

Files every cell under the fact or question of its label; drops none that a person wrote.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from infoint.questions import file_answer
from infoint.readers.grid.cells import Grid
from infoint.readers.grid.label import Label, label_of
from infoint.readers.outline.plain import normal_form
from infoint.readers.outline.shapes import is_title_alone
from infoint.schema import Answer, Fact, Note, Problem, Reading

if TYPE_CHECKING:
    from infoint.questions import Bank

_STATE = re.compile(r"(?:state|province|state ?(?:/|or) ?province|region/state)\s*:?$", re.I)
_GIVEN = re.compile(r"(?:interviewee(?:'s)? )?(?:first|given) name\s*:?$", re.I)
_FAMILY = re.compile(r"(?:interviewee(?:'s)? )?(?:last|family) name\s*:?$|surname\s*:?$", re.I)
_NUMBER = re.compile(r"[-+(]?[$€£]?\s?\d[\d.,\s]*[%)]?$")
_TOTAL = re.compile(r"(?:grand |sub)?(?:totals?|averages?|avg|mean|median|count|sum|min|max)\b[^a-z]{0,3}$|n\s?=\s?\d+$", re.I)  # fmt: skip
_SPLIT = ("best", "least")  # asked in one heading, kept as two answers
_OWN = ("interview_id", "interviewee", "email", "phone", "link")
_FORMULA_ERROR = re.compile(r"#(?:REF|N/A|NAME|VALUE|DIV/0|NUM|NULL|SPILL|CALC)[!?]?$")


def is_total(cells: Sequence[str]) -> bool:
    """Whether a row only sums up the others: "Average" and numbers.

    Examples
    --------
    >>> is_total(["Average", "", "61,000"]), is_total(["Total Wine", "Clerk", "writes"])
    (True, False)
    """
    filled = [cell for cell in cells if cell]
    if not filled or not _TOTAL.match(filled[0]):
        return False
    return all(_NUMBER.match(cell) for cell in filled[1:])


def is_part_of_name(heading: str) -> bool:
    """Whether a column holds first names or last names."""
    return bool(_GIVEN.match(heading) or _FAMILY.match(heading))


def _parts(text: str) -> set[str]:
    """A place or name and each of its words, for comparing."""
    return {text.casefold(), *re.split(r"[\s,]+", text.casefold())}


class NoteBuilder:
    """Collects the facts and answers of one interview in the order of the table."""

    def __init__(self, source: str, bank: Bank, line: int | None) -> None:
        self.source, self.bank, self.line = source, bank, line
        self.facts: list[Fact] = []
        self.answers: list[Answer] = []

    def fact(self, field: str) -> str | None:
        """The first fact of that field so far."""
        return next((fact.text for fact in self.facts if fact.field == field), None)

    def add(self, label: Label, text: str, line: int | None) -> None:
        """File one cell. A second, different text for the same fact becomes a custom answer."""
        text = text.strip()
        if not text or _FORMULA_ERROR.match(text):
            return
        if label.id == "tasks" and is_title_alone(text) and not self.fact("job_title"):
            label = Label("field", "job_title", label.text)  # "What they do: dental hygienist"
        if label.kind == "field" and label.id:
            told = self.fact(label.id)
            if told is None:
                self.facts.append(Fact(label.id, text, line))
            elif told != text:
                self.answers.append(Answer(None, label.text, text, line))
        elif not self._joins(label.text, text, line):
            self._file(label, text, line)

    def _file(self, label: Label, text: str, line: int | None) -> None:
        # a heading is matched once, in its label; only best and least look at the answer too
        if label.id in _SPLIT:
            filed = file_answer(label.text, text, line, bank=self.bank)
            if any(answer.question_id for answer in filed):
                self.answers.extend(filed)
                return
        question = label.id if label.kind == "question" else None
        self.answers.append(Answer(question, label.text, text, line))

    def add_custom(self, question: str, text: str, line: int | None) -> None:
        """Keep a cell under a question of the student's own."""
        if text.strip():
            self.answers.append(Answer(None, question, text.strip(), line))

    def _joins(self, heading: str, text: str, line: int | None) -> bool:
        """Whether a cell completes a fact: a state its city, a last name the first."""
        location = self.fact("location")
        if _STATE.match(heading):
            if location is None:
                self.facts.append(Fact("location", text, line))
            elif text.casefold() not in _parts(location):
                self._replace("location", f"{location}, {text}")
            return True
        if _GIVEN.match(heading) or _FAMILY.match(heading):
            name = self.fact("interviewee")
            if name is None:
                self.facts.append(Fact("interviewee", text, line))
            elif text.casefold() not in _parts(name):
                family_first = _GIVEN.match(heading) is not None
                self._replace("interviewee", f"{text} {name}" if family_first else f"{name} {text}")
            return True
        return False

    def _replace(self, field: str, text: str) -> None:
        at = next(at for at, fact in enumerate(self.facts) if fact.field == field)
        self.facts[at] = replace(self.facts[at], text=text)

    def go_on(self, text: str) -> bool:
        """Add a line to the last answer; False where there is none."""
        if not self.answers or not text.strip():
            return False
        last = self.answers[-1]
        self.answers[-1] = replace(last, text=f"{last.text}\n{text.strip()}")
        return True

    def build(self, note_id: str) -> Note:
        """The note, under the id that it says itself or else the one given."""
        written = self.fact("interview_id")
        answers = tuple(
            replace(answer, text=normal_form(answer.text)) if "\n" in answer.text else answer
            for answer in self.answers
        )
        return Note(written or note_id, self.source, tuple(self.facts), answers, self.line)


def add_preface(builders: Sequence[NoteBuilder], grid: Grid, header: int) -> None:
    """Give every interview the facts above the header: "Student: Kim Lee", or a pair of cells.

    Whose interview it is holds for a single one only.
    """
    for row in grid.rows[: max(header, 0)]:
        filled = [cell for cell in row.cells if cell]
        if len(filled) == 1 and ":" in filled[0][:60]:
            head, _, rest = filled[0].partition(":")
            filled = [head, rest.strip()]
        if len(filled) != 2 or not filled[1] or not builders:
            continue
        label = label_of(filled[0], builders[0].bank)
        if label.kind != "field" or (label.id in _OWN and len(builders) > 1):
            continue
        for builder in builders:
            if builder.fact(str(label.id)) is None:
                builder.add(label, filled[1], row.line)


def build_reading(
    builders: Sequence[NoteBuilder], stem: str, problems: Sequence[Problem] = ()
) -> Reading:
    """Notes with ids: written ones, else the stem, with a number where there are several.

    An interview without answers is kept for its facts and reported; one with neither is none.
    """
    kept = [builder for builder in builders if builder.answers or len(builder.facts) > 0]
    notes = [
        builder.build(f"{stem}-{number}" if len(kept) > 1 else stem)
        for number, builder in enumerate(kept, start=1)
    ]
    silent = [
        Problem(
            note.source,
            note.line,
            "no_answers",
            "Found facts about an interview but no answers. Expected at least one answered "
            "question. Fill in the answers, or keep people to ask in people.csv.",
            "missing",
            note.note_id,
        )
        for note in notes
        if not note.answers
    ]
    return Reading(tuple(notes), (), (*problems, *silent))
