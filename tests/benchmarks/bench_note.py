"""How long all parsing of one typical note takes, warm.

    python tests/benchmarks/bench_note.py

Every sample note by itself: each answer through the parsers that the question bank names for
it, no reading of files and no frames. What keywords remember of earlier notes is forgotten before each
repeat. Milliseconds a note, median of 50.
"""

import statistics
import timeit
from collections.abc import Callable
from functools import partial
from pathlib import Path

from infoint.parsing import (
    parse_keywords,
    parse_location,
    parse_organizations,
    parse_people,
    parse_places,
    parse_salaries,
    parse_titles,
)
from infoint.parsing.keyword.items import clean_item
from infoint.questions import load_bank
from infoint.readers import Limits, read_paths
from infoint.schema import Note

SAMPLE = Path(__file__).parents[2] / "data" / "interviews"
PARSERS: dict[str, Callable[[str], object]] = {
    "salaries": partial(parse_salaries, country="US"),
    "titles": parse_titles,
    "keywords": parse_keywords,
    "places": partial(parse_places, country="US"),
    "people": parse_people,
    "organizations": parse_organizations,
}


def parse_note(note: Note, reads: dict[str, tuple[str, ...]]) -> None:
    parse_location(note.fact("location") or "")
    parse_titles(note.fact("job_title") or "")
    for answer in note.answers:
        for kind in reads.get(answer.question_id or "", ()):
            PARSERS[kind](answer.text)


def main() -> None:
    bank = load_bank()
    reads = {question.id: question.reads for question in bank.questions}
    notes = read_paths([SAMPLE], bank=bank, limits=Limits()).notes
    for note in notes:
        parse_note(note, reads)
    for note in notes:
        times = [
            timeit.timeit(
                lambda note=note: parse_note(note, reads), clean_item.cache_clear, number=1
            )
            for _ in range(50)
        ]
        print(f"{note.note_id:<24} {statistics.median(times) * 1000:6.2f} ms")


if __name__ == "__main__":
    main()
