"""Results of students kept beside their pages, so that a run redoes only what changed.

A result counts only under the same fingerprint. Nothing is computed here but hashes.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any

from infoint import __version__
from infoint.atomic import write_whole
from infoint.course.policy import Policy
from infoint.course.records import CriterionMark, Mark, Requirement, StudentResult, Submission
from infoint.schema import Problem

RESULT = "result.json"
FORMAT = 1  # counts up with every change of what a result holds
_MOST = 100_000_001  # bytes of one file that are hashed; larger ones are refused anyway


def fingerprint(submission: Submission, policy: Policy, kit: str) -> str:
    """A hash over all that a student's result depends on."""
    digest = hashlib.sha256(f"{FORMAT}\0{policy.digest}\0{kit}\0".encode())
    facts = (submission.key, submission.name, submission.is_late, submission.submitted)
    digest.update(repr((facts, submission.problems)).encode())
    for piece in submission.pieces:
        digest.update(f"\0{piece.name}\0{piece.size}\0".encode(errors="replace"))
        try:
            if piece.member is None:
                with piece.container.open("rb") as stream:
                    _add(digest, stream)
            else:
                with zipfile.ZipFile(piece.container) as archive, archive.open(piece.member) as inner:  # fmt: skip
                    _add(digest, inner)
        except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, EOFError, ValueError) as error:  # fmt: skip
            digest.update(repr(error).encode())
    return digest.hexdigest()


def _add(digest: Any, stream: Any) -> None:
    left = _MOST
    while left > 0 and (chunk := stream.read(min(1 << 20, left))):
        digest.update(chunk)
        left -= len(chunk)


def kit_hash(notebooks: list[Path]) -> str:
    """Version of the kit, and its notebooks."""
    digest = hashlib.sha256(__version__.encode())
    for path in notebooks:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def folder_name(key: str) -> str:
    """A name for a student's folder that every system takes; other keys, other names.

    >>> folder_name("4101"), folder_name("Ana Ruiz")[:9], folder_name("../x")[:2]
    ('4101', 'Ana_Ruiz-', 'x-')
    """
    plain = re.sub(r"\W+", "_", key).strip("_")[:60]
    if plain == key and plain.isdigit():
        return plain
    return f"{plain}-{hashlib.sha256(key.encode(errors='replace')).hexdigest()[:8]}"


def write_result(
    folder: Path, print_: str, result: StudentResult, contribution: Mapping[str, Any]
) -> None:
    """Write a result whole, after its page."""
    folder.mkdir(parents=True, exist_ok=True)
    content = {"fingerprint": print_, "result": asdict(result), "class": dict(contribution)}
    write_whole(folder / RESULT, json.dumps(content, default=str, ensure_ascii=False))


def read_result(folder: Path, print_: str | None = None) -> StudentResult | None:
    """The result kept there; None where there is none, or of another fingerprint."""
    content = _load(folder)
    if content is None or (print_ is not None and content.get("fingerprint") != print_):
        return None
    try:
        result = _result(content["result"])
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None
    return result if all((folder / page).is_file() for page in result.pages) else None


def read_contribution(folder: Path) -> dict[str, Any]:
    """What a student adds to the page of the class."""
    content = _load(folder)
    found = content.get("class") if content else None
    return found if isinstance(found, dict) else {}


def _load(folder: Path) -> dict[str, Any] | None:
    try:
        content = json.loads((folder / RESULT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def _result(table: dict[str, Any]) -> StudentResult:
    mark = table["mark"]
    return StudentResult(
        table["key"],
        table["name"],
        tuple(Requirement(**one) for one in table["requirements"]),
        None if mark is None else _mark(mark),
        tuple(Problem(**one) for one in table["problems"]),
        tuple(table["pages"]),
        table["interviews"],
        tuple(table["differences"]),
        table["facts"],
    )


def _mark(table: dict[str, Any]) -> Mark:
    lines = []
    for line in table["criteria"]:
        points = None if line["points"] is None else Decimal(line["points"])
        lines.append(CriterionMark(**{**line, "points": points, "of": Decimal(line["of"])}))
    return Mark(tuple(lines), table["feedback"])
