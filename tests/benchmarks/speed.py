"""How fast the kit is, each thing beside what people would type instead.

    pip install -e ".[benchmark]"
    python tests/benchmarks/speed.py [ROW ...] [--rounds 3] [--students 100] [--notes 10000]

The two of a pair run in turns on the same input; the table has the medians of all rounds. Rows:
class, engines, report, again, reading, growth, import, help, check; all of them if none is named.
Growth up to 100,000 notes takes many minutes and is left out unless it is named. Peers that are
not installed are left out. Asserts nothing: times are the machine's.

Where commands are compared on Linux there is a second ratio, of the processor time that both took
with all processes that they started: it says the same when the machine has other work, too.
"""

import argparse
import ctypes
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))
from generated_notes import write_notes

ROOT = Path(__file__).parents[2]
NOTEBOOKS = ROOT / "notebooks"
SAMPLE = ROOT / "data" / "interviews"
PAGES = ("04_salaries", "05_job_titles", "06_keywords", "07_geographic_demand", "08_summary")
INFOINT = (sys.executable, "-m", "infoint")
POLICY = """\
title = "Interviews"
interviews = 3
[answers]
required = ["tasks", "salary"]
[[criterion]]
id = "interviews"
title = "Interviews held"
computed = "interviews"
points = 6
"""
LOOPED = 8  # hand-ins that the loop of commands is timed on; it takes the same for each
CORES = 2


@dataclass(frozen=True)
class Pair:
    """Medians of seconds by the clock, and of processor seconds where they are known."""

    ours: float
    theirs: float
    ours_busy: float = 0
    theirs_busy: float = 0

    def share(self, ours: float = 1, theirs: float = 1) -> str:
        """Processor time for so many of ours to that for so many of theirs, each by its number."""
        if not self.ours_busy or not self.theirs_busy:
            return ""
        return f"{self.ours_busy / ours / (self.theirs_busy / theirs):.3f}"


@dataclass(frozen=True)
class Row:
    """One line of the table; ``ratio`` is what the goal speaks of."""

    what: str
    against: str
    ours: str
    theirs: str
    ratio: float
    goal: str
    is_met: bool | None
    share: str = ""

    def __str__(self) -> str:
        met = {True: "met", False: "missed", None: "no goal"}[self.is_met]
        return f"| {self.what} | {self.against} | {self.ours} | {self.theirs} | {self.ratio:.3g} | {self.share} | {self.goal} | {met} |"


def run(*command: object, **options: object) -> float:
    """Seconds that a command takes."""
    begun = time.perf_counter()
    done = subprocess.run(
        [str(word) for word in command], check=False, capture_output=True, text=True, **options
    )
    taken = time.perf_counter() - begun
    if done.returncode not in (0, 1):  # 1: done, but something was not read
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return taken


def python(program: str, *arguments: object) -> dict[str, float]:
    """What a program in a Python of its own prints as JSON."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def busy() -> float:
    """Processor seconds of everything that was started and has ended, a fork server too."""
    if sys.platform != "linux":
        return 0
    import resource

    while True:
        try:
            os.wait()  # what outlived the command that started it was left to this process
        except ChildProcessError:
            break
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def in_turns(rounds: int, ours: Callable[[], float], theirs: Callable[[], float]) -> Pair:
    """Medians of both, measured one after the other in each round."""
    times = []
    for _ in range(rounds):
        begun = busy()
        mine = ours()
        between = busy()
        other = theirs()
        times.append((mine, other, between - begun, busy() - between))
    return Pair(*(median(column) for column in zip(*times, strict=True)))


def by_commands(notebook: str, notes: Path, out: Path) -> float:
    """One page with the commands that papermill and nbconvert bring."""
    run(
        sys.executable, "-m", "papermill", NOTEBOOKS / f"{notebook}.ipynb", out / f"{notebook}.ipynb",
        "-p", "notes_path", notes, "--no-progress-bar",
    )  # fmt: skip
    return run(sys.executable, "-m", "nbconvert", "--to", "html", out / f"{notebook}.ipynb")


def make_class(folder: Path, students: int) -> Path:
    """Hand-ins of three to five notes each, and a policy."""
    for number in range(students):
        write_notes(folder / "in" / f"student_{number:04}", 3 + number % 3, seed=number)
    (folder / "policy.toml").write_text(POLICY)
    return folder


def run_class(folder: Path, out: str, jobs: int = CORES) -> float:
    return run(
        *INFOINT, "class", folder / "in", "--policy", folder / "policy.toml",
        "-o", folder / out, "--jobs", jobs,
    )  # fmt: skip


def loop(folder: Path) -> float:
    """Seconds for `LOOPED` summaries by commands, as many at a time as there are cores."""

    def one(number: int) -> None:
        notes = folder / "in" / f"student_{number:04}"
        out = folder / "loop" / notes.name
        out.mkdir(parents=True, exist_ok=True)
        by_commands("08_summary", notes, out)

    begun = time.perf_counter()
    with ThreadPoolExecutor(CORES) as pool:
        list(pool.map(one, range(LOOPED)))
    return time.perf_counter() - begun


def measure_class(work: Path, options: argparse.Namespace) -> list[Row]:
    students = options.students
    folder = make_class(work / "class", students)

    def ours() -> float:
        shutil.rmtree(folder / "out", ignore_errors=True)
        return run_class(folder, "out")

    pair = in_turns(options.rounds, ours, lambda: loop(folder))
    mine, other = students / pair.ours * 60, LOOPED / pair.theirs * 60
    return [
        Row(
            f"{students} student reports on {CORES} cores", f"papermill and nbconvert, {CORES} at a time",
            f"{mine:.0f} a minute", f"{other:.1f} a minute", mine / other, "at least 12", mine / other >= 12,
            pair.share(students, LOOPED),
        )
    ]  # fmt: skip


_PLOOMBER = """
import json, sys, time, os, resource
os.environ["PLOOMBER_STATS_ENABLED"] = "false"
import nbformat, nbconvert
from ploomber_engine.execute import PloomberClient
book, *folders = sys.argv[1:]
begun = time.perf_counter()
for folder in folders:
    nb = nbformat.read(book, 4)
    cell = nbformat.v4.new_code_cell("notes_path = %r" % folder)
    at = next(i for i, c in enumerate(nb.cells) if "parameters" in c.metadata.get("tags", []))
    nb.cells.insert(at + 1, cell)
    PloomberClient(nb).execute()
    nbconvert.HTMLExporter().from_notebook_node(nb)
print(json.dumps({"seconds": time.perf_counter() - begun}))
"""


def measure_engines(work: Path, options: argparse.Namespace) -> list[Row]:
    if find_spec("ploomber_engine") is None:
        return []
    count = 24
    folder = make_class(work / "engines", count)
    notes = sorted((folder / "in").iterdir())

    def ours() -> float:
        shutil.rmtree(folder / "out", ignore_errors=True)
        return run_class(folder, "out", jobs=1)

    def theirs() -> float:
        return python(_PLOOMBER, NOTEBOOKS / "08_summary.ipynb", *notes)["seconds"]

    pair = in_turns(options.rounds, ours, theirs)
    taken, other = pair.ours, pair.theirs
    return [
        Row(
            f"{count} student reports, one at a time", "ploomber-engine and nbconvert in one process",
            f"{taken / count:.2f} s each", f"{other / count:.2f} s each", taken / other, "none", None, pair.share(),
        )
    ]  # fmt: skip


def measure_report(work: Path, options: argparse.Namespace) -> list[Row]:
    def theirs() -> float:
        out = work / "pages"
        out.mkdir(exist_ok=True)
        begun = time.perf_counter()
        for page in PAGES:
            by_commands(page, SAMPLE, out)
        return time.perf_counter() - begun

    pair = in_turns(
        options.rounds, lambda: run(*INFOINT, "report", SAMPLE, "-o", work / "report"), theirs
    )
    taken, other = pair.ours, pair.theirs
    return [
        Row(
            "`infoint report`, five pages, cold", "the same by papermill and nbconvert in a loop",
            f"{taken:.1f} s", f"{other:.1f} s", taken / other, "at most 0.167", taken / other <= 1 / 6, pair.share(),
        )
    ]  # fmt: skip


def measure_again(work: Path, options: argparse.Namespace) -> list[Row]:
    students = 2 * options.students
    folder = make_class(work / "again", students)
    begun = busy()
    first = run_class(folder, "out")
    first_busy = busy() - begun
    times = []
    for number in range(options.rounds):
        for student in (2 * number, 2 * number + 1):
            note = folder / "in" / f"student_{student:04}" / "01_interview.md"
            note.write_text(
                note.read_text(encoding="utf-8") + f"\nOne more {number}.\n", encoding="utf-8"
            )
        times.append(run_class(folder, "out"))
    again = median(times)
    pair = Pair(again, first, (busy() - begun - first_busy) / options.rounds, first_busy)
    return [
        Row(
            f"class run again, 2 of {students} changed", "its first run",
            f"{again:.1f} s", f"{first:.1f} s", again / first, "at most 0.033", again / first <= 1 / 30, pair.share(),
        )
    ]  # fmt: skip


_READ = """
import json, resource, sys, time
from pathlib import Path
from infoint import read_notes
read_notes(sys.argv[1])
def most(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
before, begun, clock = most(), time.process_time(), time.perf_counter()
notes = read_notes(sys.argv[2], jobs=int(sys.argv[3]))
print(json.dumps({"seconds": time.process_time() - begun, "clock": time.perf_counter() - clock,
                  "memory": most() - before, "read": len(notes.interviews)}))
"""
_FRONTMATTER = """
import json, sys, time
from pathlib import Path
import frontmatter
begun = time.process_time()
posts = [frontmatter.load(path) for path in sorted(Path(sys.argv[1]).iterdir())]
print(json.dumps({"seconds": time.process_time() - begun, "read": len(posts)}))
"""


def measure_reading(work: Path, options: argparse.Namespace) -> list[Row]:
    if find_spec("frontmatter") is None:
        return []
    notes = write_notes(work / "notes", options.notes)
    few = write_notes(work / "few", 3)
    clocks = []

    def ours() -> float:
        read = python(_READ, few, notes, 1)
        clocks.append(python(_READ, few, notes, CORES)["clock"])
        return read["seconds"]

    pair = in_turns(options.rounds, ours, lambda: python(_FRONTMATTER, notes)["seconds"])
    taken, other = pair.ours, pair.theirs
    return [
        Row(
            f"`read_notes` on {options.notes:,} Markdown notes, all frames, processor time",
            "python-frontmatter, loading them",
            f"{taken:.1f} s ({median(clocks):.1f} s by the clock on {CORES} cores)", f"{other:.1f} s",
            taken / other, "at most 2", taken / other <= 2,
        )
    ]  # fmt: skip


def measure_growth(work: Path, options: argparse.Namespace) -> list[Row]:
    few = write_notes(work / "few", 3)
    found = {}
    for count in (1_000, options.most):
        found[count] = python(_READ, few, write_notes(work / f"notes_{count}", count), 1)
    small, large = ({k: v / n for k, v in one.items()} for n, one in found.items())
    rows = []
    for kind, unit, factor in (("seconds", "ms", 1000), ("memory", "kB", 1)):
        ratio = large[kind] / small[kind]
        rows.append(
            Row(
                f"`read_notes`, {options.most:,} notes: {kind} a note", "1,000 notes",
                f"{large[kind] * factor:.1f} {unit}", f"{small[kind] * factor:.1f} {unit}",
                ratio, "0.83 to 1.2", 1 / 1.2 <= ratio <= 1.2,
            )
        )  # fmt: skip
    return rows


def _cold(*code: str) -> Callable[[], float]:
    return lambda: run(sys.executable, *code)


def measure_import(work: Path, options: argparse.Namespace) -> list[Row]:
    rows = []
    for code in ("import infoint", "from infoint import read_notes"):
        pair = in_turns(5 * options.rounds, _cold("-c", code), _cold("-c", "import pandas"))
        ours, other = pair.ours, pair.theirs
        has_goal = code == "import infoint"
        rows.append(
            Row(
                f"`{code}`", "`import pandas`", f"{ours:.2f} s", f"{other:.2f} s", ours / other,
                "at most 1.1" if has_goal else "none", ours / other <= 1.1 if has_goal else None,
            )
        )  # fmt: skip
    return rows


def measure_help(work: Path, options: argparse.Namespace) -> list[Row]:
    pair = in_turns(5 * options.rounds, _cold("-m", "infoint", "--help"), _cold("-c", "pass"))
    ours, other = pair.ours, pair.theirs
    more = ours - other
    return [
        Row(
            "`infoint --help`: seconds more", "`python -c pass`",
            f"{ours:.2f} s", f"{other:.2f} s", more, "at most 0.15", more <= 0.15,
        )
    ]  # fmt: skip


def measure_check(work: Path, options: argparse.Namespace) -> list[Row]:
    pair = in_turns(
        2 * options.rounds,
        _cold("-m", "infoint", "check", str(SAMPLE)),
        _cold("-c", "import pandas"),
    )
    ours, other = pair.ours, pair.theirs
    return [
        Row(
            "`infoint check`, eight notes", "`import pandas`",
            f"{ours:.2f} s", f"{other:.2f} s", ours / other, "none", None,
        )
    ]  # fmt: skip


MEASURES = {
    "class": measure_class,
    "engines": measure_engines,
    "report": measure_report,
    "again": measure_again,
    "reading": measure_reading,
    "growth": measure_growth,
    "import": measure_import,
    "help": measure_help,
    "check": measure_check,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("rows", nargs="*", metavar="ROW", help=", ".join(MEASURES))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--students", type=int, default=100)
    parser.add_argument("--notes", type=int, default=10_000)
    parser.add_argument("--most", type=int, default=100_000)
    options = parser.parse_args()
    rows = options.rows or [name for name in MEASURES if name != "growth"]
    if unknown := set(rows) - set(MEASURES):
        parser.error(f"no row {', '.join(unknown)}")
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER, for `busy`
    print(f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, {os.cpu_count()} cores, {time.strftime('%Y-%m-%d')}, {options.rounds} rounds\n")  # fmt: skip
    print(
        "| what | against | infoint | the other | ratio | of processor time | goal | |\n"
        "|---|---|---|---|---|---|---|---|"
    )
    for name in rows:
        with tempfile.TemporaryDirectory(prefix="infoint-speed-") as work:
            for row in MEASURES[name](Path(work), options):
                print(row, flush=True)


if __name__ == "__main__":
    main()
