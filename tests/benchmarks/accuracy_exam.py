"""How well infoint reads notes that nobody tuned it for.

The sets in ``tests/cases/exam`` were written on 2026-11-23 by somebody who had seen the
docstrings and the records, but no rule, vocabulary or case file, and were committed
before they were first measured. That first reading, at commit 5208f14, is the one that
the README shows. The kinds of faults that it showed were mended afterwards, from other
examples; so what this prints today is no longer blind, and the next blind figure needs a
new set.

One correction came after the first measurement: two answers that name both the best and
the least are now expected as two, as the kit's design has always said (two more answers).

Where a convention leaves two readings open, the set allows both: a list in place of a
value means "any of these", null in a list of names "or not at all", ``optional`` "right
if read, not missed if not", ``"*"`` "anything", and ``{"any": [...]}`` several whole
readings.

Columns: ``n`` items expected; right and missing as a share of them; wrong as a share of
what was read (an item misread is wrong, not missing); and of the texts that hold nothing,
the share in which something was read.

Refuses to judge on its own: what is right stands in the sets.

    python tests/benchmarks/accuracy_exam.py            # the table
    python tests/benchmarks/accuracy_exam.py --faults   # and every fault behind it
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import infoint
from infoint import parsing
from infoint.parsing.keyword import fold_keyword
from infoint.questions import match_question

EXAM = Path(__file__).parent.parent / "cases" / "exam"
FACTS = ("interviewee", "job_title", "location", "date", "minutes")
Same = Callable[[Any, Any], bool]


@dataclass
class Tally:
    """Counts of one set, and a line for every fault."""

    name: str
    n: int = 0
    right: int = 0
    missing: int = 0
    read: int = 0
    wrong: int = 0
    empty: int = 0
    empty_wrong: int = 0
    faults: list[str] = field(default_factory=list)

    def row(self) -> str:
        """One line of the table."""
        n, read = max(self.n, 1), max(self.read, 1)
        shares = (self.right / n, self.missing / n, self.wrong / read)
        cells = " ".join(f"{share:7.1%}" for share in shares)
        negative = f"{self.empty_wrong}/{self.empty}" if self.empty else "-"
        return f"{self.name:<20} {self.n:5} {cells} {negative:>9}"


def fold(text: object) -> str:
    """Letters and digits only, without case, article and markup."""
    words = re.sub(r"[^\w&+#/()]+", " ", str(text).casefold()).split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


def choices(value: Any) -> list[Any]:
    """The values that an expected value allows."""
    return value if isinstance(value, list) else [value]


def rows(name: str, folder: Path = EXAM) -> Iterator[dict[str, Any]]:
    """The rows of a set, with the expectation decoded."""
    head, *lines = (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        row: dict[str, Any] = dict(zip(head.split("\t"), line.split("\t"), strict=True))
        row["text"] = row["text"].replace("\\n", "\n")
        row["expected"] = json.loads(row["expected"])
        yield row


def is_optional(item: Any) -> bool:
    """Whether an item may be left unread."""
    if isinstance(item, dict):
        return bool(item.get("optional"))
    return isinstance(item, list) and None in item


def pair(expected: list[Any], got: list[Any], same: Same) -> tuple[list[Any], list[Any], list[Any]]:
    """Pairs of the same item, what was missed, and what was read besides."""
    left, pairs, missed = list(got), [], []
    for item in sorted(expected, key=is_optional):
        hit = next((index for index, value in enumerate(left) if same(item, value)), None)
        if hit is not None:
            pairs.append((item, left.pop(hit)))
        elif not is_optional(item):
            missed.append(item)
    return pairs, missed, left


def add_case(tally: Tally, text: str, expected: Any, got: list[Any], same: Same) -> list[Any]:
    """Count one text; the pairs of its best reading come back."""
    readings = expected["any"] if isinstance(expected, dict) else [expected]
    tried = [(pair(reading, got, same), reading) for reading in readings]
    (pairs, missed, extra), reading = min(tried, key=lambda one: len(one[0][1]) + len(one[0][2]))
    required = sum(not is_optional(item) for item in reading)
    tally.n += required
    tally.right += required - len(missed)
    tally.missing += max(len(missed) - len(extra), 0)
    tally.read += len(got)
    tally.wrong += len(extra)
    if not required:
        tally.empty += 1
        tally.empty_wrong += bool(extra)
    if missed or extra:
        tally.faults.append(f"{text!r}\n      missed {missed}\n      besides {extra}")
    return pairs


def same_field(expected: Any, got: Any) -> bool:
    """Whether a field holds one of the allowed values."""
    if expected == "*":
        return True
    return any(
        got is None if choice is None else got is not None and fold(choice) == fold(got)
        for choice in choices(expected)
    )


def same_fields(*names: str) -> Same:
    """Compare records by some of their fields."""
    return lambda item, got: all(same_field(item[name], got[name]) for name in names)


def same_name(expected: Any, got: Any) -> bool:
    """Compare plain names without case and punctuation."""
    return any(choice is not None and fold(choice) == fold(got) for choice in choices(expected))


def same_keyword(expected: Any, got: Any) -> bool:
    """Compare keywords as the kit counts them."""
    keys = {fold_keyword(choice) for choice in choices(expected) if choice is not None}
    return fold_keyword(got) in keys


def same_pay(expected: Any, got: Any) -> bool:
    """Compare pay statements with all their fields."""
    amounts = all(
        any(
            got[side] == (None if value is None else Decimal(str(value)))
            for value in choices(wanted)
        )
        for side, wanted in (("low", expected["low"]), ("high", expected["high"]))
    )
    return amounts and same_fields("currency", "period", "stage")(expected, got)


def same_person(expected: Any, got: Any) -> bool:
    """Compare people; of a phone number only the digits."""
    digits = {
        re.sub(r"\D", "", str(number)) if number else None for number in choices(expected["phone"])
    }
    phone = re.sub(r"\D", "", got["phone"]) if got["phone"] else None
    return phone in digits and same_fields("name", "job_title", "organization", "email")(
        expected, got
    )


def record(value: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """The named fields of a record of the kit."""
    return {name: getattr(value, name) for name in names}


def exam_pay(name: str = "pay", folder: Path = EXAM) -> list[Tally]:
    """Pay statements: all five fields have to be right."""
    names, tally = ("low", "high", "currency", "period", "stage"), Tally(name)
    for row in rows(name, folder):
        got = parsing.parse_salaries(row["text"], country=row["country"])
        add_case(tally, row["text"], row["expected"], [record(one, names) for one in got], same_pay)
    return [tally]


def exam_titles() -> list[Tally]:
    """Clean titles."""
    tally = Tally("titles")
    for row in rows("titles"):
        got = [title.title for title in parsing.parse_titles(row["text"])]
        add_case(tally, row["text"], row["expected"], got, same_name)
    return [tally]


def exam_places() -> list[Tally]:
    """Places, then the direction of those that were read right."""
    fields = ("name", "kind", "country", "admin1")
    places, directions = Tally("places"), Tally("places: direction")
    for row in rows("places"):
        read = parsing.parse_places(row["text"], country=row["country"])
        got = [record(one, (*fields, "direction")) for one in read]
        for item, value in add_case(
            places, row["text"], row["expected"], got, same_fields(*fields)
        ):
            stated, said = item["direction"], value["direction"]
            if stated != "*" and None not in choices(stated):
                add_direction(directions, f"{row['text']} -> {value['name']}", stated, said)
            elif not same_field(stated, said):
                directions.read += 1
                directions.wrong += 1
                directions.faults.append(f"{row['text']} -> {value['name']}: got {said}")
    return [places, directions]


def add_direction(tally: Tally, text: str, stated: Any, said: str | None) -> None:
    """Count a direction that was stated."""
    tally.n += 1
    tally.read += said is not None
    if same_field(stated, said):
        tally.right += 1
        return
    tally.missing += said is None
    tally.wrong += said is not None
    tally.faults.append(f"{text}: stated {stated}, got {said}")


def exam_keywords() -> list[Tally]:
    """Keywords, folded."""
    tally = Tally("keywords")
    for row in rows("keywords"):
        got = parsing.parse_keywords(row["text"])
        add_case(tally, row["text"], row["expected"], got, same_keyword)
    return [tally]


def exam_people() -> list[Tally]:
    """People by all fields, then by name alone."""
    names = ("name", "job_title", "organization", "email", "phone")
    whole, named = Tally("people"), Tally("people: name")
    for row in rows("people"):
        got = [record(one, names) for one in parsing.parse_people(row["text"])]
        add_case(whole, row["text"], row["expected"], got, same_person)
        add_case(named, row["text"], row["expected"], got, same_fields("name"))
    return [whole, named]


def exam_organizations() -> list[Tally]:
    """Professional organizations."""
    tally = Tally("organizations")
    for row in rows("organizations"):
        got = parsing.parse_organizations(row["text"])
        add_case(tally, row["text"], row["expected"], got, same_name)
    return [tally]


def exam_questions() -> list[Tally]:
    """Headings; a heading of no question is a negative."""
    tally = Tally("questions")
    for row in rows("questions"):
        got = match_question(row["text"]).question_id
        wanted = [choice or None for choice in choices(row["expected"])]
        expected = [] if wanted == [None] else [wanted if None in wanted else row["expected"]]
        add_case(tally, row["text"], expected, [got] if got else [], same_name)
    return [tally]


def exam_notes() -> list[Tally]:
    """Whole documents: quick facts, and answers under their questions."""
    expected = json.loads((EXAM / "notes.json").read_text(encoding="utf-8"))
    notes = infoint.read_notes([EXAM / "notes" / name for name in expected])
    facts, answers = Tally("notes: facts"), Tally("notes: answers")
    for name, interviews in expected.items():
        frame = notes.interviews[notes.interviews["source"].astype(str).str.startswith(name)]
        got = frame.to_dict("records")
        if len(got) != len(interviews):
            facts.faults.append(f"{name}: {len(interviews)} interviews, read {len(got)}")
        for number, interview in enumerate(interviews):
            row = got[number] if number < len(got) else {}
            add_facts(facts, name, interview, row)
            said = notes.answers[notes.answers["interview_id"] == row.get("interview_id")]
            add_answers(answers, name, interview["answers"], said.to_dict("records"))
    return [facts, answers]


def stated(value: Any) -> str | None:
    """A cell as text, None where it is missing, a date as ISO."""
    if value is None or value != value or str(value) in ("NaT", "<NA>", ""):
        return None
    return (
        value.strftime("%Y-%m-%d") if hasattr(value, "strftime") else str(value).removesuffix(".0")
    )


def add_facts(tally: Tally, name: str, interview: dict[str, Any], row: dict[str, Any]) -> None:
    """Count the quick facts of one interview."""
    for fact in FACTS:
        got = stated(row.get(fact))
        tally.n += 1
        tally.read += got is not None
        if same_field(interview[fact], got):
            tally.right += 1
            continue
        tally.missing += got is None
        tally.wrong += got is not None
        tally.faults.append(f"{name}: {fact} is {interview[fact]!r}, got {got!r}")


def begins(text: str, words: str) -> bool:
    """Whether an answer begins with the words, or has them where they have a star."""
    if words.startswith("*"):
        return fold(words[1:]) in fold(text)
    return fold(text).startswith(fold(words))


def add_answers(
    tally: Tally, name: str, expected: list[list[Any]], got: list[dict[str, Any]]
) -> None:
    """Count the answers; one under another question, or joined to another, is wrong."""
    left = [(stated(one["question_id"]) or "", one["question"], one["text"]) for one in got]
    tally.read += len(left)
    for wanted, words in expected:
        tally.n += 1
        same = [one for one in left if begins(one[2], words)]
        hit = next((one for one in same if one[0] in choices(wanted)), same[0] if same else None)
        if hit is None:
            tally.missing += 1
            tally.faults.append(f"{name}: no answer begins {words!r} ({wanted})")
            continue
        left.remove(hit)
        if hit[0] in choices(wanted):
            tally.right += 1
        else:
            tally.wrong += 1
            tally.faults.append(f"{name}: {hit[1]!r} is {wanted!r}, got {hit[0]!r}")
    for question_id, question, text in left:
        if not question_id:  # words under no question are kept, as they should be
            tally.read -= 1
            continue
        tally.wrong += 1
        tally.faults.append(f"{name}: besides {question_id!r} {question!r}: {str(text)[:80]!r}")


def show(tallies: list[Tally]) -> None:
    """Print the table, and every fault where that was asked for."""
    print(f"{'set':<20} {'n':>5} {'right':>7} {'missing':>7} {'wrong':>7} {'negatives':>9}")
    for tally in tallies:
        print(tally.row())
    if "--faults" in sys.argv[1:]:
        for tally in tallies:
            print(f"\n{tally.name}", *tally.faults, sep="\n  - ")


def main() -> None:
    """Measure every set and print the table."""
    exams = (
        exam_pay,
        exam_titles,
        exam_places,
        exam_keywords,
        exam_people,
        exam_organizations,
        exam_questions,
        exam_notes,
    )
    show([tally for exam in exams for tally in exam()])


if __name__ == "__main__":
    main()
