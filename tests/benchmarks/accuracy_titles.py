"""How many titles are read right, missing or wrong, and how many common titles have an occupation.

Run as ``python tests/benchmarks/accuracy_titles.py [-v] [--onet ZIP]``. With the official O*NET
text download (``db_NN_N_text.zip``) the occupations of `title_common.tsv` are held against it: a
code of O*NET's for that title is right, another one wrong, none is none. Nothing of it is kept.
The case table was corrected together with the rules: it says what holds. The held-out texts were
written before their writer had seen a rule; expectations of form ("BA" or written out) were then
set to the documented choices or, where two forms are as good, to the one that is read;
rules were mended after each set was measured, so only `FIRST_READING` says how unseen text fares.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import time
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

from infoint.parsing.family import occupation_of
from infoint.parsing.title import parse_titles
from infoint.reference.titles import oews_codes, title_key

FIRST_READING = {  # before any rule was mended for the set
    "heldout1": Counter(right=334, missing=38, wrong=15),
    "heldout2": Counter(right=164, missing=9, wrong=10),
    "heldout3": Counter(right=141, missing=38, wrong=3),
    "heldout4": Counter(right=129, missing=10, wrong=4),
    "heldout5": Counter(right=111, missing=17, wrong=4),
    "heldout6": Counter(right=464, missing=145, wrong=21),
    "heldout7": Counter(right=329, missing=28, wrong=13),
    "heldout8": Counter(right=158, missing=13, wrong=3),
}
CASES = Path(__file__).parent.parent / "cases"
ONET_TITLES = {
    "Alternate Titles.txt": ("Alternate Title", "Short Title"),
    "Sample of Reported Titles.txt": ("Reported Job Title",),
    "Occupation Data.txt": ("Title",),
}


def read_table(path: Path) -> list[dict[str, str]]:
    """Rows of a tab-separated case table."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def measure_parsing(show: bool) -> Counter[str]:
    """Titles right, missing and wrong over the case table, and the time for one text."""
    rows = read_table(CASES / "title.tsv")
    parse_titles("Technical Writer")
    total: Counter[str] = Counter()
    start = time.perf_counter()
    found = [parse_titles(row["text"]) for row in rows]
    seconds = time.perf_counter() - start
    for row, titles in zip(rows, found, strict=True):
        expected = {tuple(item) for item in json.loads(row["expected"])}
        read = {(title.title, title.base, title.level) for title in titles}
        total += Counter(right=len(expected & read), missing=len(expected - read))
        total += Counter(wrong=len(read - expected))
        if show and expected != read:
            print(f"  {row['text']}\n    {sorted(map(str, expected ^ read))}")
    print(f"{1000 * seconds / len(rows):.3f} ms for one text")
    return total


def measure_heldout(show: bool) -> dict[str, Counter[str]]:
    """The same for each set of held-out texts, by the title alone."""
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for row in read_table(CASES / "title_heldout.tsv"):
        expected = {title.casefold() for title in json.loads(row["expected"])}
        text = row["text"].replace("\\n", "\n")
        read = {title.title.casefold() for title in parse_titles(text)}
        totals[row["origin"]] += Counter(right=len(expected & read), wrong=len(read - expected))
        totals[row["origin"]] += Counter(missing=len(expected - read))
        if show and expected != read:
            print(f"  {row['text']}\n    {sorted(expected ^ read)}")
    return totals


def read_onet(path: Path) -> dict[str, set[str]]:
    """O*NET's codes for each title, by our key."""
    codes: dict[str, set[str]] = defaultdict(set)
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            columns = ONET_TITLES.get(name.rpartition("/")[2])
            if not columns:
                continue
            text = io.TextIOWrapper(archive.open(name), encoding="utf-8")
            for row in csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE):
                for column in columns:
                    title = re.sub(r"\s*\([^)]*\)", "", row[column])
                    codes[title_key(title)].add(row["O*NET-SOC Code"][:7])
    return codes


def measure_occupations(onet: dict[str, set[str]], show: bool) -> Counter[str]:
    """Common titles by what O*NET says of the code that we give."""
    total: Counter[str] = Counter()
    for row in read_table(CASES / "title_common.tsv"):
        given = occupation_of(row["title"])
        base = [title.base for title in parse_titles(row["title"])]
        keys = [title_key(name) for name in (row["title"], *base)]
        theirs = next((onet[key] for key in keys if key in onet), set())
        published = {oews_codes().get(code, code) for code in theirs}
        kind = "sure" if given.is_sure else "between two"
        if not given.soc:
            verdict = "none"
        elif not theirs:
            verdict = f"{kind}, not in O*NET"
        elif set(given.soc) & theirs or set(given.oews) & published:
            verdict = f"{kind}, right"
        else:
            verdict = f"{kind}, wrong"
        total[verdict] += 1
        if show and ("wrong" in verdict or "not in" in verdict or verdict == "none"):
            print(f"  {verdict}: {row['title']} {given.soc} O*NET {sorted(theirs)}")
    return total


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("-v", action="store_true", help="show what is not right")
    parser.add_argument("--onet", type=Path, help="the O*NET text download")
    options = parser.parse_args()
    print("titles:", dict(measure_parsing(options.v)))
    for name, total in measure_heldout(options.v).items():
        print(f"{name}:", dict(total), "at first", dict(FIRST_READING.get(name, total)))
    if options.onet:
        print("occupations:", dict(measure_occupations(read_onet(options.onet), options.v)))


if __name__ == "__main__":
    main()
