"""One student's job: limits, and what is said where they are met. The work is in `student_work`.

`process_submission` is what an executor runs, here or on a cluster.
"""

from __future__ import annotations

from infoint.course.isolated import Outcome, call_apart, is_stopped
from infoint.course.job import StudentJob, clear
from infoint.course.records import StudentResult, Submission
from infoint.schema import Problem

_OPEN = "Open the files by hand"


def process_submission(job: StudentJob) -> StudentResult:
    """Do one student; what goes wrong is a row of the result, never an exception.

    A process that is killed is started once more.
    """
    outcome = call_apart(_do, job, seconds=job.seconds, memory=job.memory)
    if outcome.state == "lost" and not is_stopped():
        outcome = call_apart(_do, job, seconds=job.seconds, memory=job.memory)
    if outcome.state == "done":
        result: StudentResult = outcome.value
        return result
    clear(job.folder)
    return failed(job.submission, _words(outcome, job), outcome.state)


def _do(job: StudentJob) -> StudentResult:
    from infoint.course.student_work import do_student  # late: loaded where it runs alone

    return do_student(job)


def _words(outcome: Outcome, job: StudentJob) -> str:
    """What was found, and what to do."""
    if outcome.state == "too_long":
        return f"Found that it takes longer than {job.seconds} seconds; it was ended. {_OPEN}, or give it more time with --seconds."  # fmt: skip
    if outcome.state == "too_large":
        return f"Found that it takes more than {job.memory / 1e9:.2g} GB of memory. Ask for the notes alone, without recordings or pictures."  # fmt: skip
    if outcome.state == "disk_full":
        return "Found no room left on the disk. Make room, then run again: what is there already is kept."  # fmt: skip
    if outcome.state == "error":
        return f"Found an error ({outcome.told}). {_OPEN}."
    return f"Found that its process was ended twice. {_OPEN}; one of them may be damaged."


def failed(submission: Submission, message: str, code: str) -> StudentResult:
    """The result of a hand-in that could not be worked on; the next run tries it again."""
    problem = Problem(submission.name or submission.key, None, code, message)
    return StudentResult(submission.key, submission.name, problems=(*submission.problems, problem))
