"""Cells that a spreadsheet program would run, through every table that the kit writes."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

CELLS = (
    "=1+1", "=1+1;2", "+1+1", "-1+1", "@SUM(1,1)", "\t=1+1", "\r=1+1", " =1+1", "  +1", "\n=1", "\u00a0=1",
    "'=1+1", "''=1", "'", "=", "+", "-", "@", "==", "=-1", "＝1+1", "＋1", "－1", "＠A1", " ＝1",
    '=HYPERLINK("http://127.0.0.1:9/?x="&A1,"click")', '=WEBSERVICE("http://127.0.0.1:9")',
    '=IMPORTXML("http://127.0.0.1:9","//a")', '=IMAGE("http://127.0.0.1:9/p.png")',
    "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0",
    "=DDE(\"cmd\";\"/C calc\";\"x\")", "=DDE(\"soffice\";\"/etc/passwd\";\"A1\")", "='file:///etc/passwd'#$passwd.A1",
    '=FILTERXML("<x/>","//x")', "=RTD(\"x\",,\"y\")", "=CALL(\"kernel32\",\"WinExec\",\"JCJ\",\"calc\",0)", "=1+1\",\"=2+2",
    'x",=1+1', "x;=1+1", "x\t=1+1", "x\n=1+1", "x\r\n@SUM(1)", '";=1+1', '"=1+1"', "1;'=1", "a\u2028=1",
    "+1 555 0100", "+1-555-0100", "-5", "{=1+1}", "%=1", "sep=;", "ID", "mailto:x@y", "http://127.0.0.1:9/",
    "\ufeff=1", "\u200b=1", "\x00=1", "0123", "1e5", "12:30", "TRUE", "3/4",
)  # fmt: skip
SIGNS = re.compile(r"^[\x00-\x08\u200b\ufeff]*[=+\-@＝＋－＠\t\r]")  # a blank first makes it text
NUMBER = re.compile(r"^-?\d+(?:[.,]\d+)?$")


def write_all(folder: Path) -> dict[str, Callable[[], list[str]]]:
    """Write every kind of table; by the file's name, how its texts are read back."""
    readers = {**_frames(folder), **_workspace(folder), **_course(folder)}
    assert {path.name for path in folder.rglob("*.csv")} == set(readers)
    return readers


def _frames(folder: Path) -> dict[str, Callable[[], list[str]]]:
    from infoint.parsing.title.table import TableRow, TitleTable, read_table, write_table
    from infoint.report.privacy.forms import name_words
    from infoint.report.privacy.key import Entry, read_key, write_key
    from infoint.report.tables import export_tables
    from infoint.report.tables import read_table as read_frame
    from infoint.schema import FRAMES, Notes

    rows = {
        name: [
            {c.name: cell if c.dtype == "str" else None if c.nullable else c.dtype == "bool" for c in schema.columns}
            for cell in CELLS
        ]
        for name, schema in FRAMES.items()
    }  # fmt: skip
    export_tables(Notes(**{n: FRAMES[n].build(rows[n]) for n in FRAMES}), folder / "tables")
    texts = {
        n: next(c.name for c in reversed(s.columns) if c.dtype == "str" and not c.nullable)
        for n, s in FRAMES.items()
    }
    readers: dict[str, Callable[[], list[str]]] = {
        f"{name}.csv": lambda name=name: list(read_frame(folder / "tables" / f"{name}.csv")[texts[name]])
        for name in FRAMES
    }  # fmt: skip
    titles = folder / "titles_own.csv"
    own = TitleTable(tuple(TableRow(c, c, "confirmed", c, {}, c) for c in CELLS))
    titles.write_bytes(write_table(own).encode())
    readers["titles_own.csv"] = lambda: [
        row.title for row in read_table(titles.read_bytes().decode()).rows
    ]
    key = folder / "pseudonyms.csv"
    entries = [
        Entry(f"Person {at}", c, "other") for at, c in enumerate(CELLS) if c.strip("' \t\r\n\u00a0")
    ]
    write_key(key, {name_words(e.real_name, "other"): e for e in entries}.values())
    readers["pseudonyms.csv"] = lambda: [e.real_name for e in read_key(key)]
    return readers


def _workspace(folder: Path) -> dict[str, Callable[[], list[str]]]:
    from infoint.workspace.checklist_file import CheckItem, mark_item, read_checklist
    from infoint.workspace.people_file import add_person, read_people

    notes = folder / "space" / "notes"
    notes.mkdir(parents=True)
    for at, cell in enumerate(CELLS):
        add_person(notes, {"name": f"Person {at}", "job_title": cell, "phone": cell})
        mark_item(notes, CheckItem(f"item {at}", who=cell), True)
    return {
        "people.csv": lambda: [one.value("job_title") for one in read_people(notes)],
        "resume_checklist.csv": lambda: [one.who for one in read_checklist(notes)],
    }


def _course(folder: Path) -> dict[str, Callable[[], list[str]]]:
    from infoint.course.gradebook.cells import read_sheet
    from infoint.course.outputs import read_marks, write_marks, write_problems
    from infoint.course.policy import load_policy, policy_template
    from infoint.course.records import CriterionMark, Mark, StudentResult
    from infoint.schema import Problem

    policy_file = folder / "policy.toml"
    policy_file.write_text(policy_template(), encoding="utf-8")
    policy = load_policy(policy_file)
    results = [
        StudentResult(
            f"s{at}",
            cell,
            mark=Mark((CriterionMark("late", "late", Decimal(-1), Decimal(5), "", cell),), cell),
            problems=(Problem(cell, None, "x", cell),),
            facts={"student_id": cell},
        )
        for at, cell in enumerate(CELLS)
    ]
    marks, problems = folder / "marks.csv", folder / "problems_class.csv"
    write_marks(marks, results, policy, {})
    write_problems(problems, results)
    book = folder / "grades.csv"
    text = "Student,ID,Comments\n" + "".join(f"P{n},{n},\n" for n in range(len(CELLS)))
    sheet = read_sheet(text.encode(), "grades.csv")
    book.write_bytes(sheet.replaced({(n + 1, 2): cell for n, cell in enumerate(CELLS)}))
    return {
        "marks.csv": lambda: [row["name"] for row in read_marks(marks).values()],
        "problems_class.csv": lambda: [],
        "grades.csv": lambda: [
            row[2].value for row in read_sheet(book.read_bytes(), "grades.csv").rows[1:]
        ],
    }


def running_cells(path: Path) -> list[str]:
    """Cells of a CSV that some program might run, however it parts the rows."""
    text = path.read_bytes().decode("utf-8-sig")
    found = []
    for delimiter in "," if path.name == "grades.csv" else ",;\t":  # the LMS has its own
        for row in csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter):
            for cell in row:
                if SIGNS.match(cell) and not NUMBER.match(cell):
                    found.append(cell)
    return found


def has_calc() -> bool:
    soffice = shutil.which("soffice")
    if soffice is None:
        return False
    return any(
        (Path(soffice).resolve().parent / name).exists()
        for name in ("libsclo.so", "libscfiltlo.so")
    )


def formulas(paths: list[Path], room: Path) -> dict[str, list[str]]:
    """Open tables in LibreOffice and list what became a formula or a link, by file."""
    copies = room / "copies"
    copies.mkdir()
    named = {f"{at}_{path.name}": path for at, path in enumerate(paths)}
    for name, path in named.items():
        shutil.copy(path, copies / name)
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(room / 'profile').as_uri()}",
         "--convert-to", "fods", "--outdir", str(room), *(str(copies / name) for name in named)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    found = {}
    for name, path in named.items():
        tags = ElementTree.parse((room / name).with_suffix(".fods")).iter()
        found[str(path)] = [value for tag in tags for value in _running(tag)]
    return found


def _running(tag: ElementTree.Element) -> list[str]:
    """Formulas and links of a cell; yes and no are written as formulas and run nothing."""
    return [
        value
        for name, value in tag.attrib.items()
        if name.endswith(("}formula", "}href", "}dde-topic"))
        and "table" in tag.tag + name
        and value not in ("of:=TRUE()", "of:=FALSE()")
    ]
