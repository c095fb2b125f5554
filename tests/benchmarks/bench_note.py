"""How long all parsing of one typical note takes, warm, by pyperf.

    pip install -e ".[benchmark]"
    python tests/benchmarks/bench_note.py [--fast] [-o FILE.json]

Every sample note by itself: each answer through the parsers that the question bank names for
it, no reading of files and no frames. What the parsers remember of phrases is forgotten
before each repeat. Mean processor time of a note, in processes of their own.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time

import pyperf

from infoint.parsing import (
    parse_keywords,
    parse_location,
    parse_organizations,
    parse_people,
    parse_places,
    parse_salaries,
    parse_titles,
)
from infoint.parsing.keyword.items import clean_item, is_item_text, is_noun_phrase
from infoint.questions import load_bank
from infoint.readers import Limits, read_paths
from infoint.reference.associations import find_association
from infoint.reference.skills import find_skill, fold_keyword
from infoint.reference.skills_text import find_skills
from infoint.schema import Note

SAMPLE = Path(__file__).parents[2] / "data" / "interviews"
REMEMBERED = (clean_item, is_item_text, is_noun_phrase, find_association, find_skill, find_skills, fold_keyword)  # fmt: skip
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


def seconds(loops: int, note: Note, reads: dict[str, tuple[str, ...]]) -> float:
    """Processor time of `loops` readings of a note."""
    parse_note(note, reads)  # tables are made at the first use
    taken = 0.0
    for _ in range(loops):
        for remembered in REMEMBERED:
            remembered.cache_clear()
        start = process_time()
        parse_note(note, reads)
        taken += process_time() - start
    return taken


def main() -> None:
    runner = pyperf.Runner(processes=3, values=3, warmups=1, min_time=0.05)
    runner.argparser.set_defaults(inherit_environ=["PYTHONPATH"], quiet=True)
    runner.metadata["description"] = "all parsing of one note, processor time"
    bank = load_bank()
    reads = {question.id: question.reads for question in bank.questions}
    for note in read_paths([SAMPLE], bank=bank, limits=Limits()).notes:
        runner.bench_time_func(note.note_id, seconds, note, reads)


if __name__ == "__main__":
    main()
