"""A made class out of a seed: all layouts, several formats, and hand-ins that are broken.

By hand: ``python tests/course/made_class.py FOLDER 200`` writes one, with its policy.
"""

import io
import random
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from generated_notes import write_notes

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
BROKEN = (
    "corrupt_zip", "bomb", "climbs_out", "oversize", "password", "two_ids", "empty_file",
    "scanner", "wrong_type", "locked_docx", "empty_zip", "link", "deep", "binary_note", "torn_docx",
)  # fmt: skip


def make_class(folder: Path, count: int, *, seed: int = 3, broken: bool = True) -> Path:
    """Write the Moodle download of a class; the last ones are broken, one of each kind."""
    folder.mkdir(parents=True, exist_ok=True)
    kinds = BROKEN if broken else ()
    for number in range(count - len(kinds)):
        home = folder / f"Sam Student{number}_{1000 + number}_assignsubmission_file_"
        _good(home, number, seed)
    for number, kind in enumerate(kinds):
        home = folder / f"Broken {kind}_{9000 + number}_assignsubmission_file_"
        home.mkdir()
        _break(home, kind)
    return folder


def make_canvas(folder: Path, count: int, *, seed: int = 5) -> Path:
    """Write a download as Canvas names it, one of them late and handed in again."""
    folder.mkdir(parents=True)
    for number in range(count):
        late = "_LATE" if number == 0 else ""
        data = _zipped(write_notes(folder.parent / f"raw{number}", 2, seed=seed + number))
        (folder / f"student{number}{late}_{4100 + number}_{900 + number}_notes.zip").write_bytes(
            data
        )
    return folder


def make_policy(path: Path) -> Path:
    """Write a small policy with one computed criterion and one for a person."""
    path.write_text(POLICY, encoding="utf-8")
    return path


def _good(home: Path, number: int, seed: int) -> None:
    write_notes(home, 2, seed=seed * 1000 + number)
    if number % 3 == 1:
        data = _zipped(home)
        for path in home.iterdir():
            path.unlink()
        (home / "handin.zip").write_bytes(data)
    elif number % 3 == 2:
        for path in list(home.glob("*.md")):
            path.rename(path.with_suffix(".txt"))


def _zipped(folder: Path) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder).as_posix())
    return stream.getvalue()


def _archive(name: str, data: bytes, *, method: int = zipfile.ZIP_STORED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        archive.writestr(name, data)
    return stream.getvalue()


def _break(home: Path, kind: str) -> None:
    if kind == "oversize":
        with (home / "talk.mp4").open("wb") as stream:
            stream.truncate(2_000_000_000)  # a hole: it takes no room
    elif kind == "two_ids":
        write_notes(home, 1, seed=1)
        write_notes(home.with_name(home.name.replace("_90", "_91")), 1, seed=1)
    elif kind == "link":
        (home / "notes.md").symlink_to("/etc/hostname")
    else:
        name, data = _bytes(kind)
        (home / name).write_bytes(data)


def _bytes(kind: str) -> tuple[str, bytes]:
    """A file that is broken, and what it is called."""
    deep = locked = _archive("a.md", b"# hi")
    for _ in range(5):
        deep = _archive("in.zip", deep)
    at = locked.index(b"PK\1\2") + 8
    locked = locked[:6] + b"\1" + locked[7:at] + b"\1" + locked[at + 1 :]
    zeros = b"0" * 120_000_000 if kind == "bomb" else b""
    dice = random.Random(2)
    return {
        "corrupt_zip": ("notes.zip", _archive("a.md", b"# hi" * 500)[:-60]),
        "bomb": ("notes.zip", _archive("a.md", zeros, method=zipfile.ZIP_DEFLATED)),
        "climbs_out": ("notes.zip", _archive("../../escaped.md", b"# hi")),
        "password": ("notes.zip", locked),
        "empty_file": ("notes.md", b""),
        "scanner": ("notes.docx.txt", b"This file was removed: it held a virus."),
        "wrong_type": ("photo.jpg", b"\xff\xd8\xff\xe0" + dice.randbytes(2000)),
        "locked_docx": ("notes.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)),
        "empty_zip": ("notes.zip", b"PK\5\6" + bytes(18)),
        "deep": ("notes.zip", deep),
        "binary_note": ("notes.md", dice.randbytes(5000)),
        "torn_docx": ("notes.docx", _archive("[Content_Types].xml", b"<Types")[:-30]),
    }[kind]


if __name__ == "__main__":
    root = Path(sys.argv[1])
    make_class(root / "submissions", int(sys.argv[2]))
    make_policy(root / "policy.toml")
