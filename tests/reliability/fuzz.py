"""Coverage-guided fuzzing of readers and parsers with atheris, from a small seed corpus.

    pip install atheris
    python tests/reliability/fuzz.py -max_total_time=30      # arguments are libFuzzer's

The first byte of an input chooses what reads the rest. An input counts as a finding when anything
but the kit's own errors comes out, when it takes over 20 s, or over 3 GB. The last line but a few
says how many inputs were tried.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent.parent))
with atheris.instrument_imports(include=["infoint"], exclude=["infoint.reference"]):
    from infoint.errors import InfointError, ReadError
    from infoint.notes import read_notes
    from infoint.parsing import (
        parse_keywords,
        parse_location,
        parse_organizations,
        parse_people,
        parse_places,
        parse_salaries,
        parse_titles,
    )
    from infoint.parsing.title.table import read_table
    from infoint.questions import load_bank, match_field, match_question
    from infoint.readers import read_data

TESTS = Path(__file__).parent.parent
PARSERS = (parse_salaries, parse_titles, parse_places, parse_people, parse_keywords,
           parse_organizations, parse_location, match_question, match_field, read_table, load_bank)  # fmt: skip
FILES = ("n.md", "n.txt", "n.csv", "n.html", "people.csv", "n.docx", "n.xlsx", "n.ods", "n.zip")
BANK = load_bank()
ROOM = Path(tempfile.mkdtemp(prefix="infoint-fuzz-"))


def try_one(data: bytes) -> None:
    if not data:
        return
    number, rest = data[0] % (len(PARSERS) + len(FILES) + 4), data[1:]
    if number < len(PARSERS):
        text = rest.decode("utf-8", "replace")
        if PARSERS[number] is load_bank:
            accept(lambda: load_bank(text, where="questions.toml"))
        else:
            accept(lambda: PARSERS[number](text))
    elif number < len(PARSERS) + len(FILES):
        name = FILES[number - len(PARSERS)]
        accept(lambda: read_data(rest, name, source=name, bank=BANK))
    else:  # the whole way, text formats
        path = ROOM / FILES[number - len(PARSERS) - len(FILES)]
        path.write_bytes(rest)
        accept(lambda: read_notes(path))
        path.unlink()


def accept(call) -> None:
    """The kit's own errors are answers; an error that it only wrapped is a finding."""
    try:
        call()
    except ReadError as error:
        if error.__cause__ is not None and "cannot be read (" in error.found:
            raise error.__cause__ from None
    except InfointError:
        pass


def write_seeds(folder: Path) -> None:
    """The sample interviews for each reader, and lines of the case tables for each parser."""
    sample = TESTS.parent / "data" / "interviews"
    kinds = {
        Path(name).suffix: len(PARSERS) + at
        for at, name in enumerate(FILES)
        if name != "people.csv"
    }
    for path in sorted(sample.iterdir()):
        if path.suffix in kinds:
            data = path.read_bytes()
            (folder / path.name).write_bytes(bytes([kinds[path.suffix]]) + data)
            if path.suffix in (".md", ".txt", ".csv", ".html"):
                whole = (
                    len(PARSERS) + len(FILES) + (".md", ".txt", ".csv", ".html").index(path.suffix)
                )
                (folder / f"whole_{path.name}").write_bytes(bytes([whole]) + data)
    tables = (
        "salary",
        "title",
        "place",
        "person",
        "keyword",
        "organization",
        "place_location",
        "question",
    )
    for at, table in enumerate(tables):
        lines = (TESTS / "cases" / f"{table}.tsv").read_text("utf-8").splitlines()
        for number, line in enumerate(lines[1:600:40]):
            text = line.split("\t")[0].encode()
            (folder / f"{table}{number}").write_bytes(bytes([at]) + text)


def main() -> None:
    seeds = ROOM / "seeds"
    seeds.mkdir()
    write_seeds(seeds)
    limits = ["-timeout=20", "-rss_limit_mb=3000", "-max_len=20000", f"-artifact_prefix={ROOM}/"]
    atheris.Setup([sys.argv[0], *limits, *sys.argv[1:], str(seeds)], try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
