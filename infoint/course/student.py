"""One hand-in from unpacking to its page, in a process of its own with limits.

`process_submission` is what an executor runs, here or on a cluster. Nothing that was handed in
is run: notes are read, notebooks and reports in a hand-in are looked at as data at most.
"""

from __future__ import annotations

import os
import signal
import threading
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from infoint.course.cache import write_result
from infoint.course.policy import Policy
from infoint.course.records import StudentResult, Submission
from infoint.report.engine import process
from infoint.report.engine.memory import limit_memory
from infoint.schema import Problem

_RUNNING: set[Any] = set()
_LOCK = threading.Lock()
_STATE = {"closed": False}


@dataclass(frozen=True, slots=True)
class StudentJob:
    """What a worker needs; it can be pickled.

    Attributes
    ----------
    folder : Path
        Where the student's page and result go.
    seconds, memory : int
        Limits of one student: time, and bytes of address space beyond what is loaded.
    """

    submission: Submission
    policy: Policy
    folder: Path
    fingerprint: str
    seconds: int = 300
    memory: int = 2_000_000_000
    environment: dict[str, str] = field(default_factory=dict)


def process_submission(job: StudentJob) -> StudentResult:
    """Do one student; what goes wrong is a row of the result, never an exception.

    A process that is killed is started once more.
    """
    for attempt in (1, 2):
        result = _in_a_process(job)
        if result is not None:
            return result
        if _STATE["closed"] or attempt == 2:
            break
    return failed(job.submission, "Found that its process ended twice. Open the files by hand; one of them may be damaged.")  # fmt: skip


def failed(submission: Submission, message: str, code: str = "not_processed") -> StudentResult:
    """The result of a hand-in that could not be worked on."""
    where = submission.name or submission.key
    problem = Problem(where, None, code, message)
    return StudentResult(submission.key, submission.name, problems=(*submission.problems, problem))


def warm_up() -> None:
    """Begin to load what every student needs; students are forked from that process."""
    process.warm_up("infoint.course.preload")


def stop_all() -> None:
    """End every student's process at once; none is started after that."""
    _STATE["closed"] = True
    with _LOCK:
        for one in list(_RUNNING):
            one.kill()


def open_again() -> None:
    """Allow processes after `stop_all`."""
    _STATE["closed"] = False


def _in_a_process(job: StudentJob) -> StudentResult | None:
    warm_up()
    with _LOCK:
        if _STATE["closed"]:
            return None
        worker, ours = process.start_process(_serve, job, name="infoint-student")
        _RUNNING.add(worker)
    try:
        if not ours.poll(job.seconds):
            return failed(job.submission, f"Found that it took longer than {job.seconds} seconds; it was ended. Open the files by hand.", "too_long")  # fmt: skip
        result: StudentResult = ours.recv()
        return result
    except (EOFError, OSError):
        return None
    finally:
        ours.close()
        worker.join(1)
        if worker.is_alive():
            worker.kill()
            worker.join()
        with _LOCK:
            _RUNNING.discard(worker)


def _serve(pipe: Connection, job: StudentJob) -> None:
    """The inside of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's
    threading.Thread(target=_end_with, args=(pipe,), daemon=True).start()
    limit_memory(job.memory)
    try:
        result = do_student(job)
    except MemoryError:
        result = failed(job.submission, "Found that it needs too much memory. Ask for the notes alone.", "too_large")  # fmt: skip
    except Exception as error:  # noqa: BLE001  # one student never stops the others
        what = f"{type(error).__name__}: {error}"[:300]
        result = failed(job.submission, f"Found an error ({what}). Open the files by hand.")
    pipe.send(result)


def _end_with(pipe: Connection) -> None:
    """End this process when whoever started it is gone: nothing is ever sent to it."""
    try:
        pipe.recv()
    except (EOFError, OSError):
        os._exit(1)


def do_student(job: StudentJob) -> StudentResult:
    """Unpack, read, check, mark, and write page and result; in this process."""
    from infoint.course.check import HandedIn, check_policy
    from infoint.course.handin import NOTES, read_manifest, verify
    from infoint.course.marking import mark
    from infoint.course.rollup import contribution
    from infoint.course.student_page import make_page
    from infoint.course.submissions import unpack
    from infoint.errors import InfointError
    from infoint.notes import read_notes

    one, policy = job.submission, job.policy
    with TemporaryDirectory(prefix="infoint-", ignore_cleanup_errors=True) as room:
        files = Path(room) / "handin"
        problems = [*one.problems, *unpack(one, files)]
        manifest = read_manifest(files)
        notes_folder = files
        told = ""
        if manifest is not None:
            told = manifest.student_id
            problems += verify(manifest)
            if (manifest.folder / NOTES).is_dir():
                notes_folder = manifest.folder / NOTES
        if not any(path.is_file() for path in files.rglob("*")):
            problems.append(Problem(one.name or one.key, None, "empty", "Found no file that can be read. Ask for it to be handed in again."))  # fmt: skip
            result = StudentResult(one.key, one.name, problems=tuple(problems))
            write_result(job.folder, job.fingerprint, result, {})
            return result
        try:
            notes = read_notes(notes_folder, questions=policy.questions)
        except InfointError as error:
            problems.append(Problem(one.name or one.key, None, "no_notes", f"Found no interview notes ({error.found}). Look at the files, or ask for notes in the course's format."))  # fmt: skip
            result = StudentResult(one.key, one.name, problems=tuple(problems), facts={"student_id": told})  # fmt: skip
            write_result(job.folder, job.fingerprint, result, {})
            return result
        handed = HandedIn(one.submitted, one.is_late)
        requirements = check_policy(notes, policy, handed_in=handed)
        marked = mark(notes, policy, handed_in=handed)
        problems += [
            Problem(str(p["source"]), None, str(p["code"]), str(p["message"]), p["severity"])
            for p in notes.problems.to_dict("records")
            if p["severity"] == "error"
        ]
        result = StudentResult(
            one.key,
            one.name,
            requirements,
            marked,
            tuple(problems),
            interviews=len(notes.interviews),
            facts={"student_id": told},
        )
        result = make_page(result, notes, notes_folder, job.folder, manifest)
        write_result(job.folder, job.fingerprint, result, contribution(notes, policy.bank))
        return replace(result)
