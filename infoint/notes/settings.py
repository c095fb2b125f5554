"""What a notes folder may hold beside notes: questions.toml and titles.csv."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from infoint.errors import QuestionBankError
from infoint.parsing.family import read_families
from infoint.questions import Bank, load_bank
from infoint.schema import Problem


@dataclass(frozen=True, slots=True)
class Settings:
    """The question bank and the confirmed title families of one reading."""

    bank: Bank
    families: dict[str, str]
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
    folders = [path if path.is_dir() else path.parent for path in paths]
    chosen = Path(questions) if questions is not None else _first(folders, "questions.toml")
    bank = load_bank() if chosen is None else _course_bank(chosen)
    families: dict[str, str] = {}
    problems: tuple[Problem, ...] = ()
    if (path := _first(folders, "titles.csv")) is not None:
        try:
            families = read_families(path.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError, KeyError) as error:
            message = (
                f"Found no title families in it ({error}). Expected columns title, family and "
                "status. The families are proposed anew; mend or remove the file."
            )
            problems = (Problem(str(path.name), None, "bad_titles", message, "unclear"),)
    return Settings(bank, families, problems)


def _first(folders: Sequence[Path], name: str) -> Path | None:
    return next((folder / name for folder in folders if (folder / name).is_file()), None)


def _course_bank(path: Path) -> Bank:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionBankError(
            path.name,
            f"found no readable file ({error})",
            "expected a course's question list",
            "name an existing questions.toml",
        ) from error
    return load_bank(text, where=path.name)
