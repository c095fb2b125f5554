"""The table of hazards: cases tried, lost, got in, longest time, peak memory.

    python tests/reliability/table.py [--kills 200] [--fuzz 600] [--notes 0] [--only WORD]...

Rows come as they are done; all of it takes about half an hour on two cores. Pages need an installed
Chromium, spreadsheets LibreOffice Calc, fuzzing atheris: without it the row says so.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

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


def pages(_: argparse.Namespace) -> Iterator[Row]:
    name = "payloads in pages, in a browser"
    browsers = ("chromium", "google-chrome", "msedge")
    found = next((path for one in browsers if (path := shutil.which(one))), None)
    if found is None:
        yield name, "no browser", "", "", "", ""
        return
    from playwright.sync_api import sync_playwright
    from reliability.pages import PAYLOADS, try_formats

    longest, got_in, formats = 0.0, [], 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        begun = time.perf_counter()
        for writer, count, seen in try_formats(browser):
            formats += 1
            longest = max(longest, time.perf_counter() - begun)
            got_in += seen
            print(f"  {writer}: {count} pages, got in: {seen or 'nothing'}", flush=True)
            begun = time.perf_counter()
        browser.close()
    yield name, f"{len(PAYLOADS) * formats:,} ({len(PAYLOADS)} in {formats} formats)", "", f"{len(got_in)}", f"{longest:.1f} s", ""  # fmt: skip


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


def suite(_: argparse.Namespace) -> Iterator[Row]:
    """What the test suite holds too, with more examples."""
    parts = {
        "no room, no rights, Ctrl-C": ["test_crashes.py", "-k", "room or nobody or ctrl"],
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


def load(options: argparse.Namespace) -> Iterator[Row]:
    if not options.notes:
        return
    from generated_notes import write_notes
    from reliability.measure import open_server

    with tempfile.TemporaryDirectory() as place, open_server("reliability.warm") as server:
        folder = write_notes(Path(place) / "notes", options.notes)
        done = server.run("reliability.ground:count_notes", str(folder), seconds=3600, memory=20_000_000_000)  # fmt: skip
    lost = options.notes - done.said if done.state == "done" else options.notes
    yield f"a folder of {options.notes:,} notes", f"{options.notes:,}", f"{lost:,}", "", f"{done.seconds:.0f} s", size(done.peak)  # fmt: skip


PARTS = {
    "files": files,
    "pages": pages,
    "sheets": sheets,
    "crashes": crashes,
    "suite": suite,
    "fuzz": fuzz,
    "load": load,
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--fuzz", type=int, default=600, help="seconds")
    parser.add_argument(
        "--notes", type=int, default=0, help="notes of the load row; 100000 by hand"
    )
    parser.add_argument("--only", action="append", choices=list(PARTS))
    options = parser.parse_args()
    rows: list[Row] = [
        ("hazard", "cases tried", "lost", "got in", "longest time", "peak memory"),
        ("---",) * 6,
    ]
    for name in options.only or PARTS:
        for row in PARTS[name](options):
            print(" | ".join(row), flush=True)
            rows.append(row)
    print()
    for row in rows:
        print(f"| {' | '.join(cell or '–' for cell in row)} |")


if __name__ == "__main__":
    main()
