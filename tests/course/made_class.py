"""A made class out of a seed: all layouts and formats, gradebooks, and hand-ins that are broken.

By hand: ``python tests/course/made_class.py FOLDER 200 [LAYOUT]`` writes one, with its policy.
"""

import io
import random
import sys
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parent.parent))
from generated_notes import write_notes
from note_writers import WRITERS, Told

from infoint.questions import load_bank

POLICY = """\
title = "Interviews"
interviews = 2
[answers]
required = ["tasks", "salary"]
words = 1
[[criterion]]
id = "interviews"
title = "Interviews held"
computed = "interviews"
points = 6
[[criterion]]
id = "reflection"
title = "Reflection"
points = 4
"""
LAYOUTS = ("moodle", "canvas", "blackboard", "plain", "nbgrader")
BROKEN = (
    "corrupt_zip", "bomb", "climbs_out", "oversize", "password", "two_ids", "empty_file",
    "scanner", "wrong_type", "locked_docx", "empty_zip", "link", "deep", "binary_note", "torn_docx",
)  # fmt: skip
GIVEN = (
    "Zoë", "Amir", "Beatriz", "Chidi", "Dilnoza", "Élodie", "Farid", "Grzegorz", "Hana", "Ilse",
    "Jürgen", "Keiko", "Lorcan", "Mbali", "Nikau", "Oyelaran", "Priya", "Quinn", "Rasmus", "Sunita",
)  # fmt: skip
FAMILY = (
    "Ahlström", "Okonkwo", "O'Malley", "Pham", "Quispe", "Rossi", "Schröder", "Tanaka", "Ueda",
    "Vasquez", "Wójcik", "Xu", "Yıldız", "Zhang", "van der Berg", "Smith-Ortega", "Nkemelu",
    "Petrov", "Lindqvist", "McAllister", "Fonseca", "Brandt", "Castellanos", "Drăgan", "Eriksen",
)  # fmt: skip


@dataclass(frozen=True)
class Student:
    """One made student; ``kind`` says how the hand-in is broken, "" where it is whole."""

    number: int
    name: str
    kind: str = ""

    @property
    def login(self) -> str:
        return f"s{self.number:05}"

    @property
    def last_first(self) -> str:
        given, _, family = self.name.partition(" ")
        return f"{family}, {given}"


def make_students(count: int, *, broken: bool = True) -> list[Student]:
    """So many students, the last ones with broken hand-ins, one of each kind."""
    kinds = BROKEN[:count] if broken else ()
    whole = count - len(kinds)
    return [
        Student(
            number,
            f"{GIVEN[number % 20]} {FAMILY[number // 20 % 25]}",
            kinds[number - whole] if number >= whole else "",
        )
        for number in range(count)
    ]


def make_class(
    folder: Path, count: int, *, layout: str = "moodle", seed: int = 3, broken: bool = True
) -> list[Student]:
    """Write the download of a class as an LMS gives it."""
    folder.mkdir(parents=True, exist_ok=True)
    students = make_students(count, broken=broken)
    for student in students:
        if student.kind == "two_ids":
            twin = Student(student.number + 5000, student.name)
            for one in (student, twin):
                _put(folder, layout, one, whole_files(student.number, seed))
        elif student.kind == "link":
            path = _place(folder, layout, student, "notes.md")
            path.symlink_to("/etc/hostname")
        elif student.kind == "oversize":
            with _place(folder, layout, student, "talk.mp4").open("wb") as stream:
                stream.truncate(2_000_000_000)  # a hole: it takes no room
        elif student.kind:
            name, data = broken_file(student.kind)
            _put(folder, layout, student, {name: data})
        else:
            _put(folder, layout, student, whole_files(student.number, seed))
    return students


def make_policy(path: Path) -> Path:
    """Write a small policy with one computed criterion and one for a person."""
    path.write_text(POLICY, encoding="utf-8")
    return path


def whole_files(number: int, seed: int) -> dict[str, bytes]:
    """Two interviews in one of the formats that the readers know, the next student in the next."""
    writer = WRITERS[number % len(WRITERS)]
    return dict(writer(_told(seed * 1000 + number)))


def _told(seed: int) -> list[Told]:
    from tempfile import TemporaryDirectory

    labels = {field.id: field.label for field in load_bank().fields}
    interviews = []
    with TemporaryDirectory() as room:
        for path in sorted(write_notes(Path(room) / "notes", 2, seed=seed).iterdir()):
            _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
            facts = {"interview_id": path.stem}
            facts |= {key: str(value) for key, value in yaml.safe_load(front).items()}
            parts = [part.partition("\n") for part in body.strip().removeprefix("## ").split("\n## ")]  # fmt: skip
            answers = [(question.strip(), said.strip()) for question, _, said in parts]
            interviews.append(Told(path.stem, facts, labels, answers))
    return interviews


def _put(folder: Path, layout: str, student: Student, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        _place(folder, layout, student, name).write_bytes(data)


def _place(folder: Path, layout: str, student: Student, file: str) -> Path:
    """Where the LMS puts a student's file; every tenth is late where names tell that."""
    number = student.number
    if layout == "moodle":
        name = f"{student.name}_{1000 + number}_assignsubmission_file_/{file}"
    elif layout == "canvas":
        late = "_LATE" if number % 10 == 9 else ""
        name = f"{folded(student.last_first)}{late}_{4100 + number}_{90000 + number}_{file}"
    elif layout == "blackboard":
        attempt = (
            f"gradebook_CAR101_Assignment20Interviews_{student.login}_attempt_2026-10-14-09-30-11"
        )
        (folder / f"{attempt}.txt").write_text(f"Name: {student.name} ({student.login})\n")
        name = f"{attempt}_{file}"
    elif layout == "nbgrader":
        name = f"submitted/{student.login}/interviews/{file}"
    else:
        name = f"{student.name} {number}/{file}"
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def folded(name: str) -> str:
    """A name as Canvas writes it into a file's name."""
    plain = unicodedata.normalize("NFKD", name.lower())
    return "".join(c for c in plain if c.isascii() and c.isalnum())


def zipped(members: dict[str, bytes], *, method: int = zipfile.ZIP_STORED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def broken_file(kind: str) -> tuple[str, bytes]:
    """A file that is broken, and what it is called."""
    deep = locked = zipped({"a.md": b"# hi"})
    for _ in range(5):
        deep = zipped({"in.zip": deep})
    at = locked.index(b"PK\1\2") + 8
    locked = locked[:6] + b"\1" + locked[7:at] + b"\1" + locked[at + 1 :]
    zeros = b"0" * 120_000_000 if kind == "bomb" else b""
    dice = random.Random(2)
    return {
        "corrupt_zip": ("notes.zip", zipped({"a.md": b"# hi" * 500})[:-60]),
        "bomb": ("notes.zip", zipped({"a.md": zeros}, method=zipfile.ZIP_DEFLATED)),
        "climbs_out": ("notes.zip", zipped({"../../escaped.md": b"# hi"})),
        "password": ("notes.zip", locked),
        "empty_file": ("notes.md", b""),
        "scanner": ("notes.docx.txt", b"This file was removed: it held a virus."),
        "wrong_type": ("photo.jpg", b"\xff\xd8\xff\xe0" + dice.randbytes(2000)),
        "locked_docx": ("notes.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)),
        "empty_zip": ("notes.zip", b"PK\5\6" + bytes(18)),
        "deep": ("notes.zip", deep),
        "binary_note": ("notes.md", dice.randbytes(5000)),
        "torn_docx": ("notes.docx", zipped({"[Content_Types].xml": b"<Types"})[:-30]),
    }[kind]


if __name__ == "__main__":
    root = Path(sys.argv[1])
    make_class(root / "submissions", int(sys.argv[2]), layout=(*sys.argv[3:], "moodle")[0])
    make_policy(root / "policy.toml")
