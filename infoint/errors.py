"""The exceptions of the kit. Each composes one message: where, found, expected, what to do.

Nothing here prints or logs, and nothing here knows a file format.
"""

from __future__ import annotations

from functools import partial


class InfointError(Exception):
    """Base of every error that the kit raises on purpose.

    Parameters
    ----------
    where : str
        File, sheet, row, cell or parameter that the message is about.
    found : str
        What stands there.
    expected : str, optional
        What should stand there.
    todo : str, optional
        What the reader of the message can do.

    Notes
    -----
    The facts stay as attributes and survive pickling, so an error raised in a
    worker process reads the same in the parent.
    """

    def __init__(self, where: str, found: str, expected: str = "", todo: str = "") -> None:
        super().__init__(where, found, expected, todo)
        self.where = where
        self.found = found
        self.expected = expected
        self.todo = todo

    def __str__(self) -> str:
        parts = [self.found, self.expected, self.todo]
        sentences = [
            part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part
        ]
        return f"{self.where}: {' '.join(sentences)}"


class ReadError(InfointError):
    """A file that cannot be read as notes: broken, locked, too large, foreign."""

    def __init__(
        self,
        where: str,
        found: str,
        expected: str = "",
        todo: str = "",
        *,
        code: str = "unreadable",
    ) -> None:
        super().__init__(where, found, expected, todo)
        self.code = code

    def __reduce__(self) -> tuple[object, ...]:
        return (partial(ReadError, code=self.code), self.args)


class NoNotesError(InfointError):
    """A path under which there are no interview notes at all."""


class QuestionBankError(InfointError):
    """A questions.toml that does not say what a question list has to say."""


class ParameterError(InfointError):
    """A notebook parameter that is misspelled or of the wrong type."""


class ReportError(InfointError):
    """A report that could not be run or exported."""


class WorkspaceError(InfointError):
    """A workspace or note that would overwrite something that is there."""


class ReferenceDataError(InfointError):
    """A reference table that is missing, damaged or in an unknown layout."""


class SubmissionError(InfointError):
    """A download from the LMS in which no hand-ins can be found."""


class PolicyError(InfointError):
    """A policy.toml that does not say what a policy has to say."""


class GradebookError(InfointError):
    """A gradebook that is none, or whose columns are not clear."""
