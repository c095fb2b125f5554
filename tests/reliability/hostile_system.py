"""Hostile names, links, folders, rights and settings files: what a file system can hold."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

from reliability.ground import KEPT, Ground, case, file_case

NOTE = f"## Advice\n\n{KEPT}\n"

# --- names
NAMES = {
    "line end": "a\nb.md",
    "tab": "a\tb.md",
    "command": "$(touch canary).md",
    "command in backquotes": "`touch canary`.md",
    "second command": "a; touch canary #.md",
    "pipe": "a | touch canary.md",
    "quotes": "a'b\"c.md",
    "option": "--help.md",
    "option rm": "-rf.md",
    "escape sequence": "\x1b]0;x\x07\x1b[2J.md",
    "override of direction": "\u202edm.exe.md",
    "invisible": "\u200b\u2066.md",
    "no text": os.fsdecode(b"\xff\xfe\x80.md"),
    "250 letters": "a" * 250 + ".md",
    "80 wide letters": "漢" * 80 + ".md",
    "markup": "<img src=x onerror=alert(1)>.md",
    "template": "{{7*7}}${7*7}.md",
    "format": "%n%s{0}{x}.md",
    "blanks": "  .md",
    "dots": "a...md",
    "device": "CON.md",
    "formula": "=1+1.md",
    "star": "*.md",
    "backslash": "x\\..\\y.md",
    "colon": "C:x.md",
    "tilde": "~root.md",
    "accents apart": "Zu\u0308rich.md",
    "bell": "\x07.md",
    "delete": "\x7f.md",
}
for name, file in NAMES.items():

    def named(ground: Ground, file: str = file) -> None:
        ground.write(file, NOTE)

    case("file names", name, keeps=KEPT)(named)


@case("file names", "two spellings of one letter", keeps=KEPT)
def _(ground: Ground) -> None:
    ground.write("Zu\u0308rich.md", NOTE)
    ground.write("Z\u00fcrich.md", NOTE)


@case("file names", "folder with a line end", keeps=KEPT)
def _(ground: Ground) -> None:
    (ground.folder / "a\nb").mkdir()
    ground.write("a\nb/c\rd.md", NOTE)


# --- links, folders, devices
def link(ground: Ground, target: str | Path, name: str = "link.md") -> None:
    (ground.folder / name).symlink_to(target)


@case("links and devices", "link to itself", code="link")
def _(ground: Ground) -> None:
    link(ground, "link.md")


@case("links and devices", "links in a circle", code="link")
def _(ground: Ground) -> None:
    link(ground, "b.md", "c.md")
    link(ground, "c.md", "b.md")


@case("links and devices", "link of 100 links", keeps=KEPT)
def _(ground: Ground) -> None:
    ground.write("l0.md", NOTE)
    for number in range(1, 100):
        link(ground, f"l{number - 1}.md", f"l{number}.md")


@case("links and devices", "link to a file outside", code="link")
def _(ground: Ground) -> None:
    link(ground, ground.outside / "secret.md")


@case("links and devices", "link to a folder outside", code="link")
def _(ground: Ground) -> None:
    link(ground, ground.outside, "folder")


@case("links and devices", "link to the folder itself", code="link")
def _(ground: Ground) -> None:
    link(ground, ground.folder, "loop")


@case("links and devices", "link to the folder above", code="link")
def _(ground: Ground) -> None:
    (ground.folder / "in").mkdir()
    link(ground, "..", "in/up")


@case("links and devices", "link to nowhere", code="link")
def _(ground: Ground) -> None:
    link(ground, "/nonexistent/x.md")


@case("links and devices", "link to /dev/zero", code="link")
def _(ground: Ground) -> None:
    link(ground, "/dev/zero")


@case("links and devices", "link to standard input", code="link")
def _(ground: Ground) -> None:
    link(ground, "/dev/stdin")


@case("links and devices", "link to memory", code="link")
def _(ground: Ground) -> None:
    link(ground, "/proc/self/mem")


@case("links and devices", "questions.toml that leads out")
def _(ground: Ground) -> None:
    link(ground, ground.outside / "secret.md", "titles.csv")


@case("links and devices", "pipe", code="not_a_file")
def _(ground: Ground) -> None:
    os.mkfifo(ground.folder / "pipe.md")


@case("links and devices", "pipe as titles.csv")
def _(ground: Ground) -> None:
    os.mkfifo(ground.folder / "titles.csv")
    ground.write("b.md", NOTE)


@case("links and devices", "socket", code="not_a_file")
def _(ground: Ground) -> None:
    here = os.getcwd()
    os.chdir(ground.folder)  # a socket's path is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("s.md")
    finally:
        os.chdir(here)


if sys.platform == "linux" and os.geteuid() == 0:

    @case("links and devices", "device", code="not_a_file")
    def _(ground: Ground) -> None:
        try:
            os.mknod(ground.folder / "dev.md", 0o020666, os.makedev(1, 5))
        except PermissionError:  # a container may not
            os.mkfifo(ground.folder / "dev.md")


@case("links and devices", "folder named x.md", keeps=KEPT)
def _(ground: Ground) -> None:
    (ground.folder / "x.md").mkdir()
    ground.write("x.md/y.md", NOTE)


@case("links and devices", "folder named x.zip", keeps=KEPT)
def _(ground: Ground) -> None:
    (ground.folder / "x.zip").mkdir()
    ground.write("x.zip/y.md", NOTE)


@case("links and devices", "folders named as the kit's files", keeps=KEPT)
def _(ground: Ground) -> None:
    for name in ("questions.toml", "titles.csv", "people.csv", "policy.toml"):
        (ground.folder / name).mkdir()
    ground.write("b.md", NOTE)


@case("links and devices", "folders 1,900 deep", code="too_deep", seconds=60)
def _(ground: Ground) -> None:
    here = os.getcwd()
    os.chdir(ground.folder)
    try:
        for _ in range(1_900):
            os.mkdir("a")
            os.chdir("a")
        Path("deep.md").write_text(NOTE, encoding="utf-8")
    finally:
        os.chdir(here)


@case("links and devices", "folders 5,000 deep", code="too_deep", seconds=60)
def _(ground: Ground) -> None:
    here = os.getcwd()
    os.chdir(ground.folder)
    try:
        for _ in range(5_000):
            os.mkdir("a")
            os.chdir("a")
    finally:
        os.chdir(here)


@case("links and devices", "5,000 empty files", code="empty", seconds=60)
def _(ground: Ground) -> None:
    for number in range(5_000):
        ground.write(f"{number}.md", "")


@case("links and devices", "file without permission", code="no_access", as_nobody=True)
def _(ground: Ground) -> None:
    ground.write("bad.md", NOTE)
    (ground.folder / "bad.md").chmod(0)


@case("links and devices", "folder without permission", code="no_access", as_nobody=True)
def _(ground: Ground) -> None:
    (ground.folder / "in").mkdir()
    ground.write("in/bad.md", NOTE)
    (ground.folder / "in").chmod(0)


@case("links and devices", "titles.csv without permission", as_nobody=True)
def _(ground: Ground) -> None:
    ground.write("titles.csv", "title,family,status\nA,B,confirmed\n")
    (ground.folder / "titles.csv").chmod(0)


# --- ids
IDS = {
    "path": "../../canary",
    "absolute path": "/tmp/canary",
    "markup": "<script>x</script>",
    "formula": "=1+1",
    "number": "1e5",
    "none": "null",
    "control characters": '"a\\nb\\0c"',
    "100 kB": "x" * 100_000,
}
for name, one in IDS.items():
    file_case(
        "ids",
        name,
        "bad.md",
        f"---\nid: {one}\ninterview_id: {one}\nname: Eva\n---\n{NOTE}",
        keeps=KEPT,
    )


@case("ids", "2,000 files of one id", keeps=KEPT, seconds=60)
def _(ground: Ground) -> None:
    for number in range(1_000):
        ground.write(f"{number}.md", f"---\nid: same\ninterview_id: same\n---\n{NOTE}")
        (ground.folder / f"d{number}").mkdir()
        ground.write(f"d{number}/same.md", NOTE)


# --- the kit's own settings files in a notes folder
SETTINGS = {
    "titles.csv of rubbish": ("titles.csv", b"\x00\x01\xff" * 100),
    "titles.csv of one long line": ("titles.csv", b"title,family,status\n" + b"a" * 5_000_000),
    "titles.csv with quotes open": ("titles.csv", b'title,family,status\n"A,B,confirmed\n' * 1_000),
    "titles.csv of 100,000 rows": ("titles.csv", b"title,family,occupation,status,reason\n" + b"A,B,,confirmed,x\n" * 100_000),
    "people.csv of rubbish": ("people.csv", b"\x00\x01\xff" * 100),
    "people.csv of one long line": ("people.csv", b"Name,Email\n" + b"a," * 1_000_000),
}  # fmt: skip
QUESTIONS = {
    "deep": "a = " + "[" * 50_000,
    "deep in tables": "a = " + "{a=" * 5_000,
    "of a long number": "a = " + "9" * 10_000,
    "of 20 MB": b"# x\n" * 5_000_000,
    "of 1 TB": None,
    "of rubbish": b"\xff\xfe\0\0",
    "of an id that leads out": '[[question]]\nid = "../../x"\ntext = "y?"\n',
}
for name, toml in QUESTIONS.items():

    @case("settings files", f"questions.toml {name}", code="QuestionBankError")
    def _(ground: Ground, toml: str | bytes | None = toml) -> None:
        ground.write("questions.toml", toml or "")
        if toml is None:
            os.truncate(ground.folder / "questions.toml", 10**12)


@case("settings files", "titles.csv of 1 TB", code="bad_titles")
def _(ground: Ground) -> None:
    ground.write("titles.csv", "")
    os.truncate(ground.folder / "titles.csv", 10**12)


for name, (file, data) in SETTINGS.items():
    is_silent = "quotes" in name or "rows" in name
    file_case("settings files", name, file, data, seconds=60, is_silent=is_silent)
