"""Making the folder to work in: notebooks, notes, question list and contact list.

Nothing that is there is ever overwritten, and nothing is read for its meaning.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from infoint.errors import WorkspaceError
from infoint.questions import Bank, load_bank
from infoint.report import notebooks_folder
from infoint.workspace import people_file
from infoint.workspace.plain_text import write_or_say

NOTES = "notes"
NOTEBOOKS = "notebooks"
_OF_A_COURSE = "09_class.ipynb"  # reads the hand-ins of a class: nothing for a student
_PLACES = {"notes_path": f"../{NOTES}", "class_path": "../class"}  # as the commands take them

# Facts that a new note asks for, in the order of the note format, with what one
# may write there; the rest of the fields are read where they occur.
_FRONT_MATTER = {
    "interviewee": "",
    "job_title": "",
    "organization": "",
    "industry": "",
    "location": "# city and state, or city and country",
    "date": "# year-month-day",
    "medium": "# in person, phone, video, email",
    "minutes": "",
    "found_through": "# professor, family or friend, alumni, linkedin, referral, other",
    "connection": "# what you have in common, who sent you",
    "in_office": "# regularly, or: travels",
    "thank_you": "# {sent: 2026-10-16, by: handwritten}",
}

_QUESTIONS_TEMPLATE = """\
# Your own question list. Remove the # of a line to make it count.
# Without any change the {count} questions of the kit are asked, in this order:
#
{listing}

# delete = ["chain_of_command"]      # leave questions out
# order = ["salary", "tasks"]        # these come first

# [[question]]                       # reword a question of the kit
# id = "salary"
# text = "What does a beginner earn here?"

# [[question]]                       # add one of your own
# id = "remote_work"
# text = "How much of this work is done from home?"
# wordings = ["Remote?", "Home office"]
# after = "tasks"
"""

_READ_ME = """\
# Information interviews

- `notes/` holds one file an interview. `infoint new` writes an empty one.
- `notes/people.csv` lists the people you mean to ask.
- `notes/questions.toml` is your question list.
- `notes/titles.csv` says which job titles are the same work; `infoint titles notes` writes it.
- `notebooks/` compares the interviews; `infoint lab` opens them.

Type in this folder:

    infoint new
    infoint check notes
    infoint report notes
    infoint lab
"""


@dataclass(frozen=True, slots=True)
class Created:
    """What was written, and what was there before and left alone."""

    written: tuple[Path, ...]
    kept: tuple[Path, ...]


def create_workspace(
    folder: Path, more: Mapping[str, str] | None = None, *, course: bool = False
) -> Created:
    """Write a new workspace, or complete one that is there.

    Parameters
    ----------
    folder : Path
        Made with its parents where it is missing.
    more : mapping, optional
        Texts of further files by their name.
    course : bool
        Whether the notebook on a class comes with it.

    Raises
    ------
    WorkspaceError
        ``folder`` is a file or cannot be written.
    """
    bank = load_bank()
    listing = "\n".join(f"#   {q.id:18} {q.text}" for q in bank.questions)
    files = {
        "README.md": _READ_ME,
        f"{NOTES}/{people_file.NAME}": people_file.HEADER,
        f"{NOTES}/questions.toml": _QUESTIONS_TEMPLATE.format(
            count=len(bank.questions), listing=listing
        ),
    }
    files |= more or {}
    for source in sorted(notebooks_folder().glob("*.ipynb")):
        if course or source.name != _OF_A_COURSE:
            files[f"{NOTEBOOKS}/{source.name}"] = _with_places(source)
    written, kept = [], []
    for name, text in files.items():
        path = folder / name
        if path.exists():
            kept.append(path)
        else:
            write_or_say(path, text, todo="Choose another folder")
            written.append(path)
    return Created(tuple(written), tuple(kept))


def _with_places(notebook: Path) -> str:
    """A notebook whose parameters point at the workspace's own folders."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    for cell in content["cells"]:
        if "parameters" in cell["metadata"].get("tags", []):
            cell["source"] = [
                re.sub(r'^(\w+)\b([^=]*= )"[^"]*"', _placed, line) for line in cell["source"]
            ]
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _placed(line: re.Match[str]) -> str:
    place = _PLACES.get(line[1])
    return f'{line[1]}{line[2]}"{place}"' if place else line[0]


def note_template(bank: Bank, *, interviewee: str = "", day: date | None = None) -> str:
    """The text of an empty note: front matter, a name and a day filled in, a heading a question."""
    filled = {"interviewee": json.dumps(interviewee, ensure_ascii=False) if interviewee else ""}
    if day is not None:
        filled["date"] = day.isoformat()
    facts = "\n".join(
        f"{field}: {filled.get(field) or hint}".rstrip() for field, hint in _FRONT_MATTER.items()
    )
    headings = "\n\n\n".join(f"## {question.text}" for question in bank.questions)
    return f"---\n{facts}\n---\n\n{headings}\n"


def notes_folder_of(folder: Path) -> Path:
    """The notes folder of a workspace, or the folder itself."""
    return folder / NOTES if (folder / NOTES).is_dir() else folder


def new_note(folder: Path, *, interviewee: str = "", day: date | None = None) -> Path:
    """Write an empty note into a workspace or notes folder and return its path.

    The question list is the folder's questions.toml where there is one.

    Raises
    ------
    WorkspaceError
        The note exists already.
    QuestionBankError
        The folder's questions.toml is not one.
    """
    notes = notes_folder_of(folder)
    course = notes / "questions.toml"
    bank = (
        load_bank(course.read_text(encoding="utf-8-sig"), where=course.name)
        if course.is_file()
        else load_bank()
    )
    stem = _file_stem(interviewee) or "interview"
    path = notes / f"{day.isoformat() + '_' if day else ''}{stem}.md"
    try:
        notes.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(note_template(bank, interviewee=interviewee, day=day))
    except FileExistsError as error:
        raise WorkspaceError(
            str(path),
            "A note of that name is there already",
            todo="Go on in that note, or name another person with --name",
        ) from error
    return path


def _file_stem(name: str) -> str:
    """A name as a file name that every system takes: "Áine O'Neil" -> "aine_o_neil"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "_".join(re.findall(r"[a-z0-9]+", plain.lower()))
