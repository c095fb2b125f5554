"""The one file that a student hands in: notes, summary and a manifest that says what they are.

The same notes give the same bytes. Nothing is marked here, and nothing of a hand-in is trusted:
a manifest is read as data, and every hash is computed anew.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from infoint import __version__
from infoint.atomic import write_whole
from infoint.course.policy import Policy
from infoint.errors import SubmissionError
from infoint.readers.files.collect import show_name
from infoint.readers.files.limits import megabytes
from infoint.report.manifest import hash_file
from infoint.schema import Problem

MANIFEST = "manifest.json"
SUMMARY = "summary.html"
NOTES = "notes"
FORMAT = "infoint hand-in 1"
# no resume and no ads: they are not handed in, and the instructor's summary is made without them
PARAMETERS: Mapping[str, object] = {"resume": ""}
_LARGEST = 100_000_000  # bytes of all notes together
_LARGEST_MANIFEST = 2_000_000
_STAYS_HOME = {"pseudonyms.csv", "checklist.csv", "people.csv"}
_DAY = (2000, 1, 1, 0, 0, 0)  # no clock in the file


@dataclass(frozen=True, slots=True)
class HandinManifest:
    """What a hand-in says of itself.

    Attributes
    ----------
    folder : Path
        Where it lies; the names of ``files`` are seen from there.
    student_id : str
    files : mapping of str to str
        SHA-256 by name.
    versions, parameters : mapping
    """

    folder: Path
    student_id: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, object] = field(default_factory=dict)


def make_handin(
    notes_paths: Sequence[Path], output: Path, *, student: str = "", policy: Policy | None = None
) -> tuple[str, ...]:
    """Write the zip, whole or not at all.

    Parameters
    ----------
    notes_paths : sequence of Path
        Files and folders as for `read_notes`.
    output : Path
        The zip.
    student : str
        The student's id; it stands inside, whatever the LMS makes of the file's name.
    policy : Policy, optional
        Whose digest goes into the manifest.

    Returns
    -------
    tuple of str
        The names of the files in it.

    Raises
    ------
    SubmissionError
        The notes are too large, the zip cannot be written, or another file has its name.
    ReportError
        The summary could not be made.
    """
    if output.is_file() and not (output.suffix.lower() == ".zip" and zipfile.is_zipfile(output)):
        raise SubmissionError(
            str(output),
            "it is no zip and would be written over",
            todo="Name another file with -o",
        )
    notes = _note_files(notes_paths, output)
    content = {f"{NOTES}/{name}": path.read_bytes() for name, path in notes.items()}
    content[SUMMARY] = _summary(content)
    content["parameters.json"] = _json(PARAMETERS)
    manifest = {
        "format": FORMAT,
        "student": student,
        "made_with": made_with(),
        "policy": policy.digest if policy else "",
        "parameters": PARAMETERS,
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in content.items()},
    }
    content[MANIFEST] = _json(manifest)
    try:
        write_whole(output, _zipped(content))
    except OSError as error:
        raise SubmissionError(
            str(output),
            f"it cannot be written ({error.strerror})",
            todo="Close it where it is open, or name another file with -o",
        ) from error
    return tuple(sorted(content))


def _note_files(paths: Sequence[Path], output: Path) -> dict[str, Path]:
    """The files under the notes by their name in the zip; hidden and private ones stay home."""
    found: dict[str, Path] = {}
    for root in paths:
        inside = sorted(root.rglob("*")) if root.is_dir() else [root]
        for path in inside:
            name = path.relative_to(root) if root.is_dir() else Path(path.name)
            is_hidden = any(part.startswith((".", "~$")) for part in name.parts)
            if path.is_symlink() or not path.is_file() or is_hidden or path.name in _STAYS_HOME:
                continue
            if path.resolve() != output.resolve():
                found[_free(show_name(name.as_posix()), found)] = path
    size = sum(path.stat().st_size for path in found.values())
    if size > _LARGEST:
        raise SubmissionError(
            ", ".join(map(str, paths)),
            f"the files hold {megabytes(size)}",
            f"expected at most {megabytes(_LARGEST)}",
            "Keep recordings and pictures outside of the notes folder",
        )
    return found


def _free(name: str, taken: Mapping[str, Path]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        path = PurePosixPath(name)
        free = str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
    return free


def _summary(content: Mapping[str, bytes]) -> bytes:
    """The page of those notes that are handed in: what stays home is not in it either."""
    from infoint.report import run_report  # late: loads papermill

    with TemporaryDirectory(prefix="infoint-") as room:
        for name, data in content.items():
            path = Path(room, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        done = run_report(
            [Path(room, NOTES)], Path(room, "out"), parameters=dict(PARAMETERS), only=["summary"]
        )
        return done.pages[0].read_bytes()


def made_with() -> dict[str, str]:
    """The versions that decide how a summary looks."""
    packages = ("pandas", "matplotlib")
    return {"infoint": __version__} | {name: version(name) for name in packages}


def _json(value: Any) -> bytes:
    return (json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def _zipped(content: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in sorted(content):
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o100644 << 16
            archive.writestr(info, content[name])
    return stream.getvalue()


def read_manifest(folder: Path) -> HandinManifest | None:
    """The manifest in an unpacked hand-in, at most two folders down; None where there is none."""
    for depth in ("", "*/", "*/*/"):
        for path in sorted(folder.glob(f"{depth}{MANIFEST}")):
            manifest = _read(path)
            if manifest is not None:
                return manifest
    return None


def _read(path: Path) -> HandinManifest | None:
    try:
        if path.is_symlink() or path.stat().st_size > _LARGEST_MANIFEST:
            return None
        table = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        return None
    student, parameters = table.get("student"), table.get("parameters")
    return HandinManifest(
        folder=path.parent,
        student_id=student if isinstance(student, str) else "",
        files=_texts(table.get("files")),
        versions=_texts(table.get("made_with")),
        parameters=parameters if isinstance(parameters, dict) else {},
    )


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {k: v for k, v in value.items() if isinstance(k, str) and isinstance(v, str)}


def verify(manifest: HandinManifest) -> tuple[Problem, ...]:
    """Compare the files with their manifest: changed, missing and added ones, each a row."""
    problems = []
    there = {
        path.relative_to(manifest.folder).as_posix(): path
        for path in sorted(manifest.folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and path.name != MANIFEST
    }
    for name, digest in sorted(manifest.files.items()):
        if name not in there:
            problems.append(
                _row(name, "handin_missing", "is in the manifest and not in the hand-in")
            )
        elif hash_file(there[name]) != digest:
            problems.append(_row(name, "handin_changed", "was changed after the hand-in was made"))
    for name in sorted(set(there) - set(manifest.files)):
        problems.append(_row(name, "handin_added", "was added after the hand-in was made"))
    return tuple(problems)


def _row(name: str, code: str, what: str) -> Problem:
    return Problem(
        name,
        None,
        code,
        f"Found that this file {what}. Ask the student which one counts.",
        "unclear",
    )
