"""The work on one hand-in: unpack, read, check, mark, and write its page and its result.

Nothing that was handed in is run: notes are read, notebooks and reports are looked at as data at
most. Everything is written under the student's own folder.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from infoint.course.cache import write_result
from infoint.course.check import HandedIn, check_policy
from infoint.course.handin import NOTES, HandinManifest, read_manifest, verify
from infoint.course.job import WORK, StudentJob, clear
from infoint.course.marking import mark
from infoint.course.policy import Policy
from infoint.course.records import StudentResult
from infoint.course.rollup import contribution
from infoint.course.student_page import make_page
from infoint.course.submissions import unpack
from infoint.errors import InfointError
from infoint.notes import read_notes
from infoint.report.privacy import make_key, make_mask
from infoint.schema import Notes, Problem


def do_student(job: StudentJob) -> StudentResult:
    """Unpack, read, check, mark, and write page and result; in this process."""
    one = job.submission
    with _room(job.folder) as room:
        files = room / "handin"
        problems = [*one.problems, *unpack(one, files)]
        manifest = read_manifest(files)
        facts = {"student_id": manifest.student_id if manifest else ""}
        if manifest is not None:
            problems += verify(manifest)
        folder = _notes_folder(files, manifest)
        notes = _read(job, folder)
        told: dict[str, Any] = {}
        if isinstance(notes, Problem):
            if not any(problem.severity == "error" for problem in problems):
                problems.append(notes)  # else what went wrong is said already
            result = StudentResult(one.key, one.name, problems=tuple(problems), facts=facts)
        else:
            problems += _lost(notes)
            result = _marked(job, notes, tuple(problems), facts)
            # a page shows the questions of whoever handed it in, not those of the course
            own = notes if job.policy.questions is None else read_notes(folder)
            result = make_page(result, own, folder, job.folder, manifest)
            told = contribution(notes, job.policy.bank) | {
                "problems": masked(result.problems, notes, job.policy)
            }
        write_result(job.folder, job.fingerprint, result, told)
        return result


@contextmanager
def _room(folder: Path) -> Iterator[Path]:
    """Room to unpack in, within the student's folder, without what a killed run left there."""
    folder.mkdir(parents=True, exist_ok=True)
    clear(folder)
    with TemporaryDirectory(prefix=WORK, dir=folder, ignore_cleanup_errors=True) as room:
        yield Path(room)


def _notes_folder(files: Path, manifest: HandinManifest | None) -> Path:
    if manifest is not None and (manifest.folder / NOTES).is_dir():
        return manifest.folder / NOTES
    return files


def _read(job: StudentJob, folder: Path) -> Notes | Problem:
    """The notes, or why there are none."""
    one = job.submission
    where = one.name or one.key
    if not any(path.is_file() for path in folder.rglob("*")):
        return Problem(where, None, "empty", "Found no file that can be read. Ask for it to be handed in again.")  # fmt: skip
    try:
        return read_notes(folder, questions=job.policy.questions)
    except InfointError as error:
        return Problem(where, None, "no_notes", f"Found no interview notes ({error.found}). Look at the files, or ask for notes in the course's format.")  # fmt: skip


def _lost(notes: Notes) -> list[Problem]:
    """What of the notes could not be read."""
    return [
        Problem(str(p["source"]), None, str(p["code"]), str(p["message"]), p["severity"])
        for p in notes.problems.to_dict("records")
        if p["severity"] == "error"
    ]


def _marked(
    job: StudentJob, notes: Notes, problems: tuple[Problem, ...], facts: dict[str, str]
) -> StudentResult:
    one, policy = job.submission, job.policy
    handed = HandedIn(one.submitted, one.is_late)
    return StudentResult(
        one.key,
        one.name,
        check_policy(notes, policy, handed_in=handed),
        mark(notes, policy, handed_in=handed),
        problems,
        interviews=len(notes.interviews),
        facts=facts,
    )


def masked(problems: Sequence[Problem], notes: Notes, policy: Policy) -> list[str]:
    """Problems with their files, in words that the page of the class may tell."""
    told = [f"{problem.source}: {problem.message}" for problem in problems]
    if not told or not policy.pseudonyms:
        return told
    mask = make_mask(notes, make_key(notes, ()), contacts=True)
    return [mask.replace(text) for text in told]
