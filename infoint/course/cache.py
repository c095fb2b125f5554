"""Results of students kept beside their pages, so that a run redoes only what changed.

A result counts only under the same fingerprint. Nothing is computed here but hashes.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any

from infoint import __version__
from infoint.atomic import write_whole
from infoint.course.policy import Policy
from infoint.course.records import (
    CriterionMark,
    Mark,
    Piece,
    Requirement,
    StudentResult,
    Submission,
)
from infoint.readers.files.limits import ZIP_DAMAGE
from infoint.reference.store import data_folder
from infoint.schema import Problem

RESULT = "result.json"
FORMAT = 1  # counts up with every change of what a result holds
_MOST = 100_000_001  # bytes of one file that are hashed; larger ones are refused anyway


class Prints:
    """Fingerprints of hand-ins: hashes over all that a student's result depends on.

    A zip that many hand-ins lie in stays open, so that its list is read once. To be used in a
    ``with`` block.

    Parameters
    ----------
    policy : Policy
    kit : str
        As `kit_hash` gives it.
    """

    def __init__(self, policy: Policy, kit: str) -> None:
        self._begin = f"{FORMAT}\0{policy.digest}\0{kit}\0".encode()
        self._open: dict[Path, zipfile.ZipFile] = {}

    def __enter__(self) -> Prints:
        return self

    def __exit__(self, *_: object) -> None:
        for archive in self._open.values():
            archive.close()

    def of(self, submission: Submission) -> str:
        """The fingerprint of a hand-in; what cannot be opened counts by its error."""
        digest = hashlib.sha256(self._begin)
        facts = (submission.key, submission.name, submission.is_late, submission.submitted)
        digest.update(repr((facts, submission.problems)).encode())
        for piece in submission.pieces:
            digest.update(f"\0{piece.name}\0{piece.size}\0".encode(errors="replace"))
            try:
                with self._stream(piece) as stream:
                    _add(digest, stream)
            except ZIP_DAMAGE as error:
                digest.update(type(error).__name__.encode())
        return digest.hexdigest()

    def _stream(self, piece: Piece) -> IO[bytes]:
        if piece.member is None:
            return piece.container.open("rb")
        if piece.container not in self._open:
            self._open[piece.container] = zipfile.ZipFile(piece.container)
        return self._open[piece.container].open(piece.member)


def _add(digest: Any, stream: IO[bytes]) -> None:
    left = _MOST
    while left > 0 and (chunk := stream.read(min(1 << 20, left))):
        digest.update(chunk)
        left -= len(chunk)


def kit_hash(notebooks: Iterable[Path]) -> str:
    """Over versions, the notebooks that pages are made of, and the tables that the user added."""
    digest = hashlib.sha256(__version__.encode())
    for name in ("pandas", "matplotlib", "nbconvert"):
        digest.update(version(name).encode())
    for path in notebooks:
        digest.update(path.read_bytes())
    folder = data_folder()
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        facts = path.stat()
        digest.update(f"\0{path.name}\0{facts.st_size}\0{facts.st_mtime_ns}".encode())
    return digest.hexdigest()


def folder_name(key: str) -> str:
    """A name for a student's folder that every system takes; other keys, other names.

    >>> folder_name("4101"), folder_name("Ana Ruiz")[:9], folder_name("../x")[:2]
    ('4101', 'Ana_Ruiz-', 'x-')
    """
    plain = re.sub(r"\W+", "_", key).strip("_")[:60]
    if plain == key and plain.isdecimal():
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


def read_contribution(folder: Path, print_: str) -> dict[str, Any]:
    """What a student adds to the page of the class; nothing of an earlier hand-in."""
    content = _load(folder)
    found = content.get("class") if content and content.get("fingerprint") == print_ else None
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
