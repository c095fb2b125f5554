"""Lines of one interview to facts, answers and custom questions.

This decides which lines open a question, keeps everything else as the answer above, and files
what stands before the first question under "Introduction"; a heading with nothing beneath it is
dropped, since it only groups or was not answered. It changes no words beyond the normal form in
`infoint.readers.outline.line`, and parses no answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from infoint.questions import Bank, file_answer, is_open_label, match_field, match_question
from infoint.readers.outline.byline import (
    name_and_rest,
    name_and_work,
    names_alone,
    parting_facts,
    who_beneath,
)
from infoint.readers.outline.date_forms import DATE
from infoint.readers.outline.head import Head, find_heads, question_text
from infoint.readers.outline.line import Line, answer_line, join_lines
from infoint.readers.outline.rule import Place, is_fact, is_short, opens, says_much
from infoint.readers.outline.shapes import is_title_alone
from infoint.readers.outline.style import Styles, choose_styles
from infoint.readers.outline.title import (
    is_generic,
    says_more,
    title_facts,
)
from infoint.readers.outline.value import labeled
from infoint.schema import Answer, Fact

INTRODUCTION = "Introduction"
_PEOPLE = ("interviewee", "student")
_LONGEST_FACT = 300  # characters; longer text beneath a label is told, not a quick fact


@dataclass
class _Section:
    """One question while its answer is gathered; ``head`` is None before the first."""

    head: Head | None = None
    lines: list[Line] = field(default_factory=list)


@dataclass
class Draft:
    """One note while it is gathered."""

    bank: Bank
    facts: list[Fact] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    line: int | None = None
    section: _Section = field(default_factory=_Section)
    titles: list[Fact] = field(default_factory=list)
    weak: list[Fact] = field(default_factory=list)
    last_number: int = 0
    known: bool = False  # whether a question of the bank has an answer
    title_line: Line | None = None

    @property
    def is_note(self) -> bool:
        """Whether anything of an interview was found."""
        return self.known or bool(self.facts) or len(self.answers) > 1

    def fact(self, name: str) -> str | None:
        return next((fact.text.strip() for fact in self.facts if fact.field == name), None)

    def fill(self, lines: Sequence[Line], heads: Sequence[Head | None] | None = None) -> Draft:
        """Take up the lines of one interview; ``heads`` where they are found already."""
        self.line = next((line.line for line in lines if line.text), None)
        told = self._take_name(lines)
        if heads is None or len(told) < len(lines):
            heads = find_heads(told, self.bank)
        lines = told
        styles = choose_styles(heads)
        for index, (line, head) in enumerate(zip(lines, heads, strict=True)):
            if line.kind == "pair":
                self._take_pair(line)
            elif self._is_title(index, line, head, lines, styles):
                continue
            elif head and self._is_held_title(head.question_id, head.question, head.rest):
                self._add_fact("job_title", head.rest, line.line)
            elif head and opens(head, self._place(), styles):
                self._open(head)
            else:
                self.section.lines.append(line)
        self._close()
        self.add_title_facts(self.titles)
        self._keep_title()
        return self

    def _take_name(self, lines: Sequence[Line]) -> list[Line]:
        """Lines without one such as "Marta:" above the first question, which names the person."""
        told = [line for line in lines if line.text]
        for line, following in pairwise(told):
            if name := names_alone(line.text, f"{following.mark}{following.text}"):
                self.titles.append(Fact("interviewee", name, line.line))
                return [one for one in lines if one is not line]
        return list(lines)

    def _keep_title(self) -> None:
        """What a title says beyond the facts stays as an introduction."""
        line = self.title_line
        told = " ".join(fact.text for fact in self.facts)
        if line is None or not says_more(line.text, told):
            return
        first = self.answers[0] if self.answers else None
        if first and first.question_id is None and first.question == INTRODUCTION:
            text = f"{line.text}\n\n{first.text}"
            self.answers[0] = Answer(None, INTRODUCTION, text, line.line)
        else:
            self.answers.insert(0, Answer(None, INTRODUCTION, line.text, line.line))

    def add_title_facts(self, facts: Sequence[Fact]) -> None:
        """Add facts of fields that no label gave; a person's name is no firm or title."""
        given = {fact.field for fact in self.facts}
        people = {fact.text for fact in (*self.facts, *facts) if fact.field in _PEOPLE}
        new = (fact for fact in facts if fact.field not in given)
        self.facts += [fact for fact in new if fact.field in _PEOPLE or fact.text not in people]

    def _place(self) -> Place:
        has_text = any(line.text for line in self.section.lines)
        answered = any(one.question != INTRODUCTION for one in self.answers)
        return Place(self.section.head, has_text, answered, self.last_number)

    def _is_title(
        self, index: int, line: Line, head: Head | None, lines: Sequence[Line], styles: Styles
    ) -> bool:
        """Whether a line is the note's title; its facts are taken, other words introduce."""
        above = (
            index == 0 and line.kind == "item" and len(lines) > 1 and lines[1].level > line.level
        )
        if line.kind not in ("heading", "bold", "text") and not above:
            return False
        known = self.known
        if not known and not self.titles and (one := parting_facts(line.text, line.line)):
            self._close()
            if any(fact.field == "interviewee" for fact in one):
                self.titles += one
            else:
                self.weak += one
                self.title_line = line
            return True
        if not (known or self.titles or self.section.head) and self._take_person(line):
            return True
        if self.section.head or self.answers:
            return False
        if any(one.text for one in self.section.lines) or len(line.text) > 200:
            return False
        if head and (head.question_id or head.field):
            return False
        facts = title_facts(line.text, line.line)
        if not facts and is_title_alone(re.split(r"\s[–—-]\s", line.text)[0]):
            facts = (Fact("job_title", line.text, line.line),)
        if facts or is_generic(line.text):
            weak = len(facts) == 1 and facts[0].field == "job_title"
            (self.weak if weak else self.titles).extend(facts)
            self.title_line = line
            return True
        if line.kind == "heading" and not line.text.endswith("?") and _tops(index, lines):
            self.section.lines.append(line)
            return True
        return False

    def _take_person(self, line: Line) -> bool:
        """Take up a line that is a person with work: "Ana Bell, welder, Larkspur (Troy, NY)"."""
        told = name_and_work(line.text, line.line) if not self.fact("interviewee") else ()
        days = DATE.findall(line.text) if told else []
        self.titles += [*told, *(Fact("date", day, line.line) for day in days)]
        if told and says_more(line.text, " ".join(fact.text for fact in self.titles)):
            self.section.lines.append(line)
        return bool(told)

    def _take_pair(self, line: Line) -> None:
        label, value = line.cells[0], line.cells[1] if len(line.cells) > 1 else ""
        named = match_field(label.replace("_", " "), bank=self.bank)
        if not value.strip():
            return
        if named and self.known and is_open_label(label):
            named = None  # "Where" among questions asks where the jobs are
        if named and self._tells_of_another(named):
            self.section.lines.append(line)
            return
        if named == "date" and self.fact("student") and not self.fact("interviewee"):
            self.titles.append(Fact("date", value.strip(), line.line))  # of the student's paper
            return
        if named and "\n\n" not in value and len(value) <= _LONGEST_FACT:
            facts = title_facts(value, line.line) if label.casefold() == "title" else ()
            if facts and "interview" in value.casefold():
                self.titles += facts
            else:
                self._add_fact(named, value.strip(), line.line)
            return
        question = question_text(label)
        asked = match_question(label, bank=self.bank).question_id
        if self._is_held_title(asked, label, value):
            self._add_fact("job_title", value.strip(), line.line)
            return
        self._file(question, value.strip(), line.line)

    def _is_held_title(self, question_id: str | None, label: str, text: str) -> bool:
        """Whether "What she does: dental hygienist" names the job and tells no tasks."""
        asks = question_id == "tasks" or label.casefold().strip(" :?") in ("what", "does")
        return asks and not self.fact("job_title") and not self.known and is_title_alone(text)

    def _tells_of_another(self, name: str) -> bool:
        """Whether a fact of a table in an answer is about somebody else."""
        head = self.section.head
        asked = head.question_id if head and head.style == "heading" else None
        return asked == "referrals" or (asked is not None and self.fact(name) is not None)

    def _add_fact(self, name: str, text: str, at: int | None) -> None:
        """A fact; "Dana Ruiz, Writer at Larkspur" beside "Name" is three."""
        facts, beside, introduces = labeled(name, text, at)
        self.facts += facts
        self.titles += beside
        self.answers += [Answer(None, INTRODUCTION, text, at)] if introduces else []

    def _open(self, head: Head) -> None:
        at = head.line.line if head.line else None
        if head.number is not None:
            self.last_number = head.number
        if self._repeats(head):
            self.section.lines.append(head.line or answer_line(head.question, at))
            return
        if is_fact(head, self._place()):
            self._add_fact(str(head.field), head.rest, at)
            return
        self._close()
        self.section = _Section(head)
        if head.rest:
            self.section.lines.append(answer_line(head.rest, at))

    def _repeats(self, head: Head) -> bool:
        """Whether a label in an own question's answer gives again what front matter gave."""
        above = self.section.head
        is_label = head.style in ("label", "lead") and bool(head.rest) and not head.question_id
        return (
            is_label
            and bool(head.field)
            and above is not None
            and above.style == "heading"
            and self.fact(str(head.field)) is not None
        )

    def _close(self) -> None:
        head, lines = self.section.head, self.section.lines
        text = join_lines(lines)
        self.section = _Section()
        if head is None:
            if text:
                at = next((line.line for line in lines if line.text), None)
                first = at is not None and all(at < (one.line or 0) for one in self.answers)
                place = 0 if first else len(self.answers)
                self.answers.insert(place, Answer(None, INTRODUCTION, text, at))
            return
        at = head.line.line if head.line else None
        if not text:
            self._keep_words(head, at)
        elif head.field == "interviewee" and (who := who_beneath(text)):
            self.titles += [Fact(name, words, at) for name, words in who.items()]
            if says_more(text, " ".join(who.values())):
                self.answers.append(Answer(None, INTRODUCTION, text, at))
        elif head.field == "interviewee" and (parts := name_and_rest(text)):
            self._add_fact("interviewee", parts[0], at)
            self.answers += [Answer(None, INTRODUCTION, parts[1], at)] if parts[1] else []
        elif head.field and not head.question_id and text and is_short(text):
            self._add_fact(head.field, text, at)
        else:
            self._file(head.question, text, at)

    def _file(self, question: str, text: str, at: int | None) -> None:
        filed = file_answer(question, text, at, bank=self.bank)
        self.known = self.known or any(answer.question_id for answer in filed)
        self.answers += filed

    def _keep_words(self, head: Head, at: int | None) -> None:
        """What a line tells that opened no question after all; a heading only groups."""
        told = head.question
        if head.style == "bold":
            if not self.answers and says_much(told):
                self.answers.append(Answer(None, INTRODUCTION, told, at))
        elif head.style in ("number", "lead", "label") and not head.question_id and says_much(told):
            last = self.answers.pop() if self.answers else Answer(None, INTRODUCTION, "", at)
            self.answers.append(replace(last, text=f"{last.text}\n{told}".strip()))


def _tops(index: int, lines: Sequence[Line]) -> bool:
    """Whether a heading stands above all that follow it."""
    level = lines[index].level
    later = [line.level for line in lines[index + 1 :] if line.kind == "heading"]
    return all(one > level for one in later)
