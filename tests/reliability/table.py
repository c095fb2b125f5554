"""The table of hazards: cases tried, lost, got in, longest time, peak memory.

    python tests/reliability/table.py [--kills 200] [--fuzz 600] [--notes 100000] [--students 1000]
                                      [--only PART]... [--keep FILE]

Rows come as they are done; all of it takes about an hour and a half on two cores. Pages and forms
need an installed Chromium, spreadsheets LibreOffice Calc, full disks the right to mount one,
fuzzing atheris: without it the row says so. With `--keep` the rows of each finished part go to a
file, and a part that stands there is not run again. A part that breaks does not stop the others.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parent)]
KINDS = {
    "hostile text": ("front matter", "numbers and days", "Markdown", "encodings", "CSV", "web pages", "ids"),
    "hostile Word files, workbooks, zips": ("Word", "workbooks", "zips", "other files"),
    "hostile names, links, devices, settings": ("file names", "links and devices", "settings files"),
    "long files": ("long files",),
}  # fmt: skip
Row = tuple[str, str, str, str, str, str]


def size(peak: float) -> str:
    return f"{peak / 1e6:,.0f} MB"


def files(_: argparse.Namespace) -> Iterator[Row]:
    from reliability.hostile import try_all

    tried = list(try_all())
    for name, kinds in KINDS.items():
        some = [one for one in tried if one.case.kind in kinds]
        yield (
            name,
            f"{len(some)}",
            f"{sum(bool(one.lost) for one in some)}",
            f"{sum(bool(one.got_in) for one in some)}",
            f"{max(one.outcome.seconds for one in some):.1f} s",
            size(max(one.outcome.peak for one in some)),
        )
        for one in some:
            if not one.is_good:
                print(
                    f"  {one.case.kind}/{one.case.name}: {one.outcome.state} {one.lost} {one.got_in}"
                )


@contextmanager
def open_browser() -> Iterator[Any]:
    """An installed browser, or None."""
    browsers = ("chromium", "google-chrome", "msedge")
    found = next((path for one in browsers if (path := shutil.which(one))), None)
    if found is None:
        yield None
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


def in_browser(
    name: str, tried: Callable[[Any], Iterable[tuple[str, int, list[str]]]], counted: str
) -> Row:
    """One row of what was opened in a browser, and a line for each part of it."""
    from reliability.pages import PAYLOADS

    longest, got_in, parts = 0.0, [], 0
    with open_browser() as browser:
        if browser is None:
            return name, "no browser", "", "", "", ""
        begun = time.perf_counter()
        for part, count, seen in tried(browser):
            parts += 1
            longest = max(longest, time.perf_counter() - begun)
            got_in += seen
            print(f"  {part}: {count}, got in: {seen or 'nothing'}", flush=True)
            begun = time.perf_counter()
    cases = f"{len(PAYLOADS) * parts:,} ({len(PAYLOADS)} in {parts} {counted})"
    return name, cases, "", f"{len(got_in)}", f"{longest:.0f} s", ""


def pages(_: argparse.Namespace) -> Iterator[Row]:
    from reliability.pages import try_class, try_formats

    yield in_browser("payloads in the pages of a report", try_formats, "formats")
    yield in_browser(
        "payloads in the pages of a class", lambda b: [("class", *try_class(b))], "class"
    )


def forms(_: argparse.Namespace) -> Iterator[Row]:
    from reliability.forms import try_notebooks

    yield in_browser("payloads in forms and notebooks, in JupyterLab", try_notebooks, "notebooks")


def sheets(_: argparse.Namespace) -> Iterator[Row]:
    from reliability.sheets import CELLS, formulas, has_calc, running_cells, write_all

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "tables"
        folder.mkdir()
        readers = write_all(folder)
        tables = sorted([*folder.rglob("*.csv"), *folder.rglob("*.xlsx")])
        by_rule = {path.name: running_cells(path) for path in tables if path.suffix == ".csv"}
        for read in readers.values():
            read()
        begun = time.perf_counter()
        found = formulas(tables, Path(place)) if has_calc() else {}
        seconds = time.perf_counter() - begun
    bad = sum(map(len, by_rule.values())) + sum(map(len, found.values()))
    how = "in LibreOffice" if found else "by rule (no LibreOffice)"
    yield f"cells that run, {how}", f"{len(CELLS) * len(tables):,} ({len(CELLS)} in {len(tables)} tables)", "", f"{bad}", f"{seconds:.1f} s", ""  # fmt: skip


def crashes(options: argparse.Namespace) -> Iterator[Row]:
    from reliability.crashes import kill_all, write_together

    kills = kill_all(options.kills)
    for said in (*kills.lost, *kills.left):
        print(f"  {said}")
    yield "kill -9 in save, people.csv, tables, report, handin, class", f"{kills.tried}", f"{len(kills.lost)}", f"{len(kills.left)} processes left", f"{kills.longest:.1f} s to run again", ""  # fmt: skip
    with tempfile.TemporaryDirectory() as place:
        begun = time.perf_counter()
        lost = write_together(Path(place), 100)
        yield "two processes in one workspace, saves", "400", f"{len(lost)}", "", f"{time.perf_counter() - begun:.1f} s", ""  # fmt: skip


def full(_: argparse.Namespace) -> Iterator[Row]:
    from reliability.full_disk import has_small_disks, try_all

    name = "full disks: tables, report, handin, class, save, people.csv"
    if not has_small_disks():
        yield name, "no right to mount one", "", "", "", ""
        return
    begun = time.perf_counter()
    done = try_all()
    for said in done.lost:
        print(f"  {said}")
    yield name, f"{done.tried} ({done.refused} refused)", f"{len(done.lost)}", "", f"{time.perf_counter() - begun:.0f} s in all", ""  # fmt: skip


def suite(_: argparse.Namespace) -> Iterator[Row]:
    """What the test suite holds too, with more examples."""
    parts = {
        "limits of file size, no rights, Ctrl-C": [
            "test_crashes.py",
            "-k",
            "room or nobody or ctrl",
        ],
        "workers that hang": ["test_hanging.py"],
        "generated interviews in 16 formats, texts in 9 parsers": ["test_round_trip.py"],
        "sockets, licenses, versions": ["test_supply.py"],
    }
    for name, (file, *more) in parts.items():
        begun = time.perf_counter()
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "pytest",
                "-q",
                "-p",
                "no:cacheprovider",
                str(HERE / file),
                *more,
            ],
            cwd=HERE.parent.parent,
            env={**os.environ, "INFOINT_EXAMPLES": "20"},
            capture_output=True,
            text=True,
        )
        passed = re.search(r"(\d+) passed", done.stdout)
        failed = re.search(r"(\d+) failed", done.stdout)
        if done.returncode:
            print(done.stdout[-3000:])
        count = f"{16 * 80 + 9 * 1200:,}" if "formats" in name else passed[1] if passed else "0"
        yield (
            name,
            count,
            failed[1] if failed else "0",
            "0",
            f"{time.perf_counter() - begun:.0f} s in all",
            "",
        )


def fuzz(options: argparse.Namespace) -> Iterator[Row]:
    name = f"fuzzed inputs, {options.fuzz} s"
    with tempfile.TemporaryDirectory() as place:
        done = subprocess.run(
            [
                sys.executable,
                str(HERE / "fuzz.py"),
                f"-max_total_time={options.fuzz}",
                "-print_final_stats=1",
            ],
            env={**os.environ, "TMPDIR": place},
            capture_output=True,
            text=True,
            errors="replace",
        )
    runs = re.search(r"stat::number_of_executed_units:\s*(\d+)", done.stderr)
    slowest = re.search(r"stat::slowest_unit_time_sec:\s*(\d+)", done.stderr)
    peak = re.search(r"stat::peak_rss_mb:\s*(\d+)", done.stderr)
    if runs is None:
        yield name, "no atheris", "", "", "", ""
        return
    is_bad = done.returncode != 0
    if is_bad:
        print(done.stdout[-1500:], done.stderr[-1500:])
    yield name, f"{int(runs[1]):,}", f"{int(is_bad)}", "", f"at most {slowest[1]} s" if slowest else "", f"{peak[1]} MB" if peak else ""  # fmt: skip


def loaded(name: str, count: int, run: Callable[[int], tuple[int, Any]]) -> Iterator[Row]:
    if count:
        lost, done = run(count)
        print("  MB by fifths of the time:", *(f"{part / 1e6:,.0f}" for part in done.fifths))
        yield name, f"{count:,}", f"{lost:,}", "", f"{done.seconds:,.0f} s", size(done.peak)


def students(options: argparse.Namespace) -> Iterator[Row]:
    from reliability.load import try_class

    yield from loaded(f"a class of {options.students:,}", options.students, try_class)


def notes(options: argparse.Namespace) -> Iterator[Row]:
    from reliability.load import try_notes

    yield from loaded(f"a folder of {options.notes:,} notes", options.notes, try_notes)


# a part, and what of its size can be set
PARTS: dict[str, tuple[Callable[[argparse.Namespace], Iterable[Row]], str]] = {
    "files": (files, ""),
    "pages": (pages, ""),
    "forms": (forms, ""),
    "sheets": (sheets, ""),
    "crashes": (crashes, "kills"),
    "full": (full, ""),
    "suite": (suite, ""),
    "fuzz": (fuzz, "fuzz"),
    "notes": (notes, "notes"),
    "class": (students, "students"),
}


def run_part(name: str, options: argparse.Namespace) -> tuple[list[Row], bool]:
    """The rows of a part, printed as they come, and whether it went to its end."""
    rows: list[Row] = []
    try:
        for row in PARTS[name][0](options):
            print(" | ".join(row), flush=True)
            rows.append(row)
    except (Exception, pytest.fail.Exception):  # noqa: BLE001  # the table says so, and goes on
        traceback.print_exc()
        return [*rows, (name, "broken", "", "", "", "")], False
    return rows, True


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--fuzz", type=int, default=600, help="seconds")
    parser.add_argument("--notes", type=int, default=100_000, help="0 leaves that row out")
    parser.add_argument("--students", type=int, default=1_000, help="0 leaves that row out")
    parser.add_argument("--only", action="append", choices=list(PARTS))
    parser.add_argument("--keep", type=Path, help="rows of finished parts, to go on from")
    options = parser.parse_args()
    kept = json.loads(options.keep.read_text()) if options.keep and options.keep.exists() else {}
    print("hazard | cases tried | lost | got in | longest time | peak memory")
    rows, are_whole = [], True
    for name in options.only or PARTS:
        key = f"{name} {getattr(options, PARTS[name][1], '')}".strip()
        found, is_whole = (kept[key], True) if key in kept else run_part(name, options)
        rows += found
        are_whole &= is_whole
        if is_whole and options.keep:
            kept[key] = found
            options.keep.write_text(json.dumps(kept, indent=1))
    print("\n| hazard | cases tried | lost | got in | longest time | peak memory |")
    print("|" + "---|" * 6)
    for row in rows:
        print(f"| {' | '.join(cell or '–' for cell in row)} |")
    sys.exit(not are_whole)


if __name__ == "__main__":
    main()
