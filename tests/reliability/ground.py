"""Where a hostile file is laid out, and what is asked of the kit once it has read the folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reliability.measure import drop_rights

SECRET = "OUTSIDE-SECRET-4711"  # stands in files that lie beside the notes folder
KEPT = "KEPT-WORDS-0815"  # stands in hostile files: has to be read, or the file named
GOOD = """---
interviewee: Dana Ruiz
job_title: Technical Writer
---
## Advice

Keep a portfolio.
"""
BUILDERS: list[Case] = []


@dataclass(frozen=True)
class Ground:
    """A notes folder, a secret beside it, and a file that only a program run by notes makes."""

    folder: Path
    outside: Path
    canary: Path

    def write(self, name: str, content: str | bytes) -> None:
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        (self.folder / name).write_bytes(data)


@dataclass(frozen=True)
class Case:
    """One hostile thing.

    ``keeps`` has to be found in the frames, or the file refused in a problem; ``code`` has to be
    among the problems; without both the file has to be read or named in a problem. ``seconds`` is what it may take.
    """

    kind: str
    name: str
    build: Callable[[Ground], None]
    keeps: str = ""
    code: str = ""
    seconds: float = 30.0
    as_nobody: bool = False
    is_silent: bool = False  # read, and nothing of it shows


def case(kind: str, name: str, **more) -> Callable[[Callable[[Ground], None]], None]:
    """Register a builder."""

    def add(build: Callable[[Ground], None]) -> None:
        BUILDERS.append(Case(kind, name, build, **more))

    return add


def file_case(kind: str, name: str, file: str, content, **more) -> None:
    """Register one file; ``content`` is text, bytes, or a function that makes them when asked."""

    def build(ground: Ground) -> None:
        made = content() if callable(content) else content
        if isinstance(made, str):
            made = made.replace("{canary}", str(ground.canary))
            made = made.replace("{secret}", str(ground.outside / "secret.md"))
        ground.write(file, made)

    BUILDERS.append(Case(kind, name, build, **more))


def lay_out(room: Path, one: Case) -> Ground:
    """The folder of one case, with a sound note in it."""
    ground = Ground(room / "notes", room / "outside", room / "canary")
    ground.folder.mkdir()
    ground.outside.mkdir()
    (ground.outside / "secret.md").write_text(f"## Advice\n\n{SECRET}\n", encoding="utf-8")
    (ground.folder / "a_good.md").write_text(GOOD, encoding="utf-8")
    one.build(ground)
    return ground


def read_folder(folder: str, as_nobody: str = "") -> dict[str, object]:
    """Read a folder in this process and tell what came of it."""
    import infoint as ii
    from infoint.errors import InfointError
    from infoint.schema import FRAMES

    if as_nobody:
        drop_rights()
    try:
        notes = ii.read_notes(folder)
    except InfointError as error:  # of a file that all the others depend on
        codes = [type(error).__name__]
        return {"good": True, "codes": codes, "refused": True, "kept": False, "secret": False}
    words = []
    sources = set()
    for name in FRAMES:
        frame = getattr(notes, name)
        for column in frame.columns:
            if frame[column].dtype.kind not in "bifM":
                words += [value for value in frame[column] if isinstance(value, str)]
        if "source" in frame.columns:
            sources |= set(frame["source"])
    everything = "\n".join(words)
    return {
        "good": "Keep a portfolio." in everything,
        "sources": sorted(sources)[:50],
        "codes": sorted(set(notes.problems["code"])),
        "refused": bool((notes.problems["severity"] == "error").any()),
        "kept": KEPT in everything,
        "secret": SECRET in everything,
        "interviews": len(notes.interviews),
    }


def judge(one: Case, ground: Ground, said: dict) -> tuple[str, str]:
    """What was lost and what got in, each "" where nothing was."""
    lost = ""
    if not said["good"]:
        lost = "the sound note beside it"
    elif one.keeps and not said["kept"] and not said["refused"]:
        lost = "its words"
    elif one.code and one.code not in said["codes"]:
        lost = f"the problem {one.code}: {said['codes']}"
    elif not (one.keeps or one.code or one.is_silent) and len(said["sources"]) < 2:
        lost = f"the file itself: {said['sources']}"
    got_in = ""
    if said["secret"]:
        got_in = "a file from outside"
    elif ground.canary.exists():
        got_in = "a command"
    elif [
        path.name
        for path in ground.folder.parent.iterdir()
        if path.name not in ("notes", "outside", "canary")
    ]:
        got_in = "a file written outside"
    return lost, got_in
