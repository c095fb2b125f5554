"""How well infoint reads whole notes in the manner of strangers, and whether any word is lost.

Each folder of ``tests/cases/whole`` is a set of notes that was written, with what is right
beside it, before it was first measured; what was read at that first look stands in
``first_look.tsv``. What this prints today is no longer blind: the rules were mended since.

Facts and answers are judged as in `accuracy_exam`. A "*" before the words of an answer means
that they may stand anywhere in it. ``kept`` is the share of a note's words that are found
again in its facts, questions and answers.

    python tests/benchmarks/accuracy_whole.py             # all sets
    python tests/benchmarks/accuracy_whole.py first       # one of them
    python tests/benchmarks/accuracy_whole.py --faults    # and every fault
    python tests/benchmarks/accuracy_whole.py --write     # keep the faults as the known ones
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from accuracy_exam import Tally, add_answers, choices, same_field, show, stated

import infoint
from infoint.questions import load_bank
from infoint.readers import markdown, text

WHOLE = Path(__file__).parent.parent / "cases" / "whole"
# Words of a note's layout, which labels, titles and speakers have.
LAYOUT = frozenset(
    ["informational", "interview", "interviewee", "notes", "report", "summary", "name", "date"]
)
LAYOUT |= {"title", "who", "when", "where", "her", "him", "me", "them", "q", "a", "ans", "slide"}
LAYOUT |= {"question", "answer", "by", "ii", "iii", "iv", "vi", "position", "time"}
FACTS = ("interviewee", "job_title", "organization", "location", "date", "minutes", "medium")


def measure(folder: Path) -> list[Tally]:
    """Facts, answers and kept words of one set."""
    expected = json.loads((folder / "notes.json").read_text(encoding="utf-8"))
    facts, answers = Tally(f"{folder.name}: facts"), Tally(f"{folder.name}: answers")
    for name, interviews in expected.items():
        notes = infoint.read_notes(folder / name)
        got = notes.interviews.to_dict("records")
        if len(got) != len(interviews):
            line = f"{name}: {len(interviews)} interviews, read {len(got)}"
            facts.faults.append(line)
        for number, interview in enumerate(interviews):
            row = got[number] if number < len(got) else {}
            said = notes.answers[notes.answers["interview_id"] == row.get("interview_id")]
            add_facts(facts, name, interview, row)
            add_answers(answers, name, interview["answers"], said.to_dict("records"))
        for row in got[len(interviews) :]:
            said = notes.answers[notes.answers["interview_id"] == row["interview_id"]]
            add_answers(answers, name, [], said.to_dict("records"))
    return [facts, answers]


def add_facts(tally: Tally, name: str, interview: dict[str, Any], row: dict[str, Any]) -> None:
    """Count the facts that were said, and those read that were not."""
    for fact in FACTS:
        if fact not in interview or interview[fact] == "*":
            continue
        got = stated(row.get(fact))
        wanted = choices(interview[fact])
        if wanted == [None] or (None in wanted and got is None):
            if got is None:
                continue
            tally.read += 1
            tally.wrong += 1
            tally.faults.append(f"{name}: {fact} was not said, got {got!r}")
            continue
        tally.n += 1
        tally.read += got is not None
        if same_field(interview[fact], got):
            tally.right += 1
            continue
        tally.missing += got is None
        tally.wrong += got is not None
        tally.faults.append(f"{name}: {fact} is {interview[fact]!r}, got {got!r}")


def lost_words(path: Path) -> tuple[int, list[str]]:
    """Number of words of a note, and those that no fact, question or answer of it has."""
    reader = {".txt": text.read, ".md": markdown.read}[path.suffix]
    reading = reader(path.read_bytes(), path.name, bank=load_bank())
    if not reading.notes:  # a problem says that the file is no interview
        return 0, []
    told = [
        words
        for note in reading.notes
        for pair in (
            *((fact.field, fact.text) for fact in note.facts),
            *((answer.question, answer.text) for answer in note.answers),
        )
        for words in pair
    ]
    kept = set(re.findall(r"[^\W_]+", " ".join(told).casefold()))
    words = [
        word
        for word in re.findall(r"[^\W_]+", path.read_text(encoding="utf-8").casefold())
        if not word.isdigit() and len(word) > 1 and word not in LAYOUT
    ]
    return len(words), [word for word in words if word not in kept]


def main() -> None:
    """Print the table."""
    chosen = [one for one in sys.argv[1:] if not one.startswith("-")]
    folders = [one for one in sorted(WHOLE.iterdir()) if one.is_dir()]
    tallies = [
        tally
        for folder in folders
        if not chosen or folder.name in chosen
        for tally in measure(folder)
    ]
    if "--write" in sys.argv[1:]:
        for folder in folders:
            faults = sorted({fault for tally in measure(folder) for fault in tally.faults})
            (folder / "faults.txt").write_text("".join(f"{one}\n" for one in faults), "utf-8")
    show(tallies)
    if "--faults" in sys.argv[1:]:
        for folder in folders:
            for path in sorted(folder.iterdir()):
                if path.name == "faults.txt":
                    continue
                if path.suffix in (".txt", ".md") and (not chosen or folder.name in chosen):
                    count, lost = lost_words(path)
                    print(f"  kept {path.name}: {count - len(lost)}/{count}", *lost[:30])


if __name__ == "__main__":
    main()
