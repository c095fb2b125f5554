"""What a notes folder may hold beside notes: questions.toml and titles.csv."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from infoint.errors import QuestionBankError, ReadError
from infoint.parsing.title.decision import Decisions, occupation_problems, read_decisions
from infoint.parsing.title.table import TableRow, TitleTable, decided_families, read_table
from infoint.questions import Bank, load_bank
from infoint.readers.files.collect import Found, read_bytes
from infoint.readers.files.encoding import decode_file
from infoint.readers.files.limits import DEFAULT_LIMITS, check_text
from infoint.schema import Problem

TITLES = "titles.csv"


@dataclass(frozen=True, slots=True)
class Settings:
    """The question bank, and what the student decided of the titles, for one reading."""

    bank: Bank
    families: dict[str, str]
    decisions: Decisions
    problems: tuple[Problem, ...] = ()


def load_settings(
    paths: Sequence[Path], *, questions: str | PathLike[str] | None = None
) -> Settings:
    """Load questions.toml and titles.csv from the first folder that has one.

    Raises
    ------
    QuestionBankError
        The questions file is missing where it was named, or says nonsense.
    """
    folders = _folders(paths)
    chosen = Path(questions) if questions is not None else _first(folders, "questions.toml")
    bank = load_bank() if chosen is None else _course_bank(chosen)
    rows: tuple[TableRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    if (path := titles_path(paths)).is_file():
        try:
            rows = tuple(read_titles_file(path).rows)
            problems = occupation_problems(rows, path.name)
        except ReadError as error:
            said = str(error).removeprefix(f"{error.where}: ")
            message = f"{said} Until then the families are proposed anew."
            problems = (Problem(path.name, None, "bad_titles", message, "unclear"),)
    return Settings(bank, decided_families(rows), read_decisions(rows), problems)


def titles_path(paths: Sequence[Path]) -> Path:
    """The titles.csv of the first folder that has one, else where it would be in the first."""
    folders = _folders(paths)
    return _first(folders, TITLES) or folders[0] / TITLES


def read_titles_file(path: Path) -> TitleTable:
    """The rows of a titles.csv, in whatever encoding a spreadsheet program saved it.

    Raises
    ------
    ReadError
        The file cannot be opened, is too large, or it is no such table.
    """
    return read_table(decode_file(_bytes(path), path.name), where=path.name)


def _bytes(path: Path) -> bytes:
    data = read_bytes(Found(path, path.name), DEFAULT_LIMITS.max_text)
    check_text(data, path.name, DEFAULT_LIMITS, is_page=False)
    return data


def _folders(paths: Sequence[Path]) -> list[Path]:
    return [path if path.is_dir() else path.parent for path in paths] or [Path()]


def _first(folders: Sequence[Path], name: str) -> Path | None:
    return next((folder / name for folder in folders if (folder / name).is_file()), None)


def _course_bank(path: Path) -> Bank:
    try:
        text = _bytes(path).decode("utf-8-sig")
    except (ReadError, UnicodeDecodeError) as error:
        raise QuestionBankError(
            path.name,
            f"found no readable file ({error})",
            "expected a course's question list",
            "name an existing questions.toml",
        ) from error
    return load_bank(text, where=path.name)
